package org.netralitas.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.netralitas.job.Progress;

/** One line per stage: rewritten in place on a terminal, plain lines when piped. */
final class ConsoleProgress implements Progress {
  private static final long MILLIS_BETWEEN_LINES = 200;

  /** Deletes what an earlier, longer line has left on a terminal. */
  private static final String REST_OF_LINE = "\u001b[K";

  private final PrintStream out;
  private final Clock clock;
  private final boolean terminal;
  private String stage = "";
  private long began;
  private long said;
  private double share;
  private long expectedMillis;

  ConsoleProgress(PrintStream out, Clock clock, boolean terminal) {
    this.out = out;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public synchronized void begin(String begun) {
    stage = begun;
    began = clock.millis();
    said = began;
    share = 0;
    if (terminal) {
      out.printf(Locale.ROOT, "  %-12s …%s\r", stage, REST_OF_LINE);
      out.flush();
    }
  }

  @Override
  public synchronized void at(long rows, double done) {
    long now = clock.millis();
    if (!terminal || stage.isEmpty() || done <= 0 || now - said < MILLIS_BETWEEN_LINES) {
      return;
    }
    said = now;
    if (done > share) {
      share = done;
      expectedMillis = Math.round((now - began) / done);
    }
    long left = Math.max(0, began + expectedMillis - now) / 1000;
    out.printf(
        Locale.ROOT,
        "  %-12s %,12d rows %,9.0f/s  about %d:%02d left%s\r",
        stage,
        rows,
        rate(rows, now),
        left / 60,
        left % 60,
        REST_OF_LINE);
    out.flush();
  }

  @Override
  public synchronized void end(String ended, long rows) {
    long now = clock.millis();
    double seconds = (now - began) / 1000.0;
    stage = "";
    String rest = terminal ? REST_OF_LINE : "";
    if (rows < 0) {
      out.printf(Locale.ROOT, "  %-12s %29s %6.1f s%s%n", ended, "", seconds, rest);
    } else {
      out.printf(
          Locale.ROOT,
          "  %-12s %,12d rows %,9.0f/s %6.1f s%s%n",
          ended,
          rows,
          rate(rows, now),
          seconds,
          rest);
    }
  }

  private double rate(long rows, long now) {
    return rows / Math.max((now - began) / 1000.0, 0.001);
  }

  @Override
  public synchronized void note(String text) {
    out.println("  " + text + (terminal ? REST_OF_LINE : ""));
  }
}

package org.netralitas.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.netralitas.job.Progress;

/** One line per stage: rewritten in place on a terminal, plain lines when piped. */
final class ConsoleProgress implements Progress {
  private final PrintStream out;
  private final Clock clock;
  private final boolean terminal;
  private long began;

  ConsoleProgress(PrintStream out, Clock clock, boolean terminal) {
    this.out = out;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public void begin(String stage) {
    began = clock.millis();
    if (terminal) {
      out.printf(Locale.ROOT, "  %-12s …\r", stage);
      out.flush();
    }
  }

  @Override
  public void end(String stage, long rows) {
    double seconds = (clock.millis() - began) / 1000.0;
    if (rows < 0) {
      out.printf(Locale.ROOT, "  %-12s %29s %6.1f s%n", stage, "", seconds);
    } else {
      double rate = rows / Math.max(seconds, 0.001);
      out.printf(Locale.ROOT, "  %-12s %,12d rows %,9.0f/s %6.1f s%n", stage, rows, rate, seconds);
    }
  }

  @Override
  public void note(String text) {
    out.println("  " + text);
  }
}

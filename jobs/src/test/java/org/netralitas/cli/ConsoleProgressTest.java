package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a person sees of a stage while it works, and what a pipe gets. */
class ConsoleProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Hand clock = new Hand();

  @Test
  void aTerminalSeesRowsRateAndTimeLeft() {
    ConsoleProgress progress = progress(Setting.Output.TERMINAL);
    progress.begin("ingest");
    clock.millis += 30_000;
    progress.at(600_000, 0.25);
    assertThat(lastLine())
        .isEqualTo("  ingest            600,000 rows    20,000/s  about 1:30 left");
  }

  @Test
  void whileTheShareStandsTheTimeLeftRunsDown() {
    ConsoleProgress progress = progress(Setting.Output.TERMINAL);
    progress.begin("ingest");
    clock.millis += 60_000;
    progress.at(1_000_000, 0.5);
    clock.millis += 15_000;
    progress.at(1_000_000, 0.5);
    assertThat(lastLine()).endsWith("about 0:45 left");
    clock.millis += 90_000;
    progress.at(1_000_000, 0.5);
    assertThat(lastLine()).endsWith("about 0:00 left");
  }

  @Test
  void theLastLineOfAStageStaysAlone() {
    ConsoleProgress progress = progress(Setting.Output.TERMINAL);
    progress.begin("ingest");
    clock.millis += 10_000;
    progress.at(50_000, 0.5);
    progress.end("ingest", 100_000);
    progress.at(100_000, 0.9);
    assertThat(text())
        .endsWith("\r  ingest            100,000 rows    10,000/s   10.0 s\u001b[K\n");
  }

  @Test
  void manyUpdatesInAMomentAreOneLine() {
    ConsoleProgress progress = progress(Setting.Output.TERMINAL);
    progress.begin("ingest");
    clock.millis += 1_000;
    for (int update = 1; update <= 100; update++) {
      progress.at(update, update / 100.0);
    }
    assertThat(text()).containsOnlyOnce("left");
  }

  @Test
  void aPipeGetsOnePlainLinePerStage() {
    ConsoleProgress progress = progress(Setting.Output.PIPE);
    progress.begin("ingest");
    clock.millis += 10_000;
    progress.at(50_000, 0.5);
    progress.end("ingest", 100_000);
    progress.begin("report");
    progress.end("report", -1);
    assertThat(text())
        .isEqualTo(
            """
              ingest            100,000 rows    10,000/s   10.0 s
              report                                        0.0 s
            """);
  }

  private ConsoleProgress progress(Setting.Output output) {
    return new ConsoleProgress(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        clock,
        output == Setting.Output.TERMINAL);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What stands in the line that is rewritten. */
  private String lastLine() {
    String[] lines = text().split("\r", -1);
    return lines[lines.length - 2].replace("\u001b[K", "");
  }

  /** A clock that stands until it is moved. */
  private static final class Hand extends Clock {
    private long millis;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }
}

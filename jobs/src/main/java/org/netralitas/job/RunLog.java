package org.netralitas.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.RunSummary;
import org.netralitas.store.RunSummary.StageSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes progress on, writes it to the log and remembers it: rows, seconds and bytes of each stage.
 * The program's own log has no line from the data, only names of stages and numbers.
 */
final class RunLog implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger("org.netralitas.run");

  private final Progress shown;
  private final Clock clock;
  private final Instant began;
  private final List<StageSummary> stages = new ArrayList<>();
  private long stageBegan;
  private Bytes before = new Bytes(0, 0);

  private record Bytes(long read, long written) {
    /** What this process has moved so far. */
    @SuppressWarnings("deprecation")
    static Bytes soFar() {
      long read = 0;
      long written = 0;
      for (FileSystem.Statistics one : FileSystem.getAllStatistics()) {
        read += one.getBytesRead();
        written += one.getBytesWritten();
      }
      return new Bytes(read, written);
    }
  }

  RunLog(Progress shown, Clock clock) {
    this.shown = shown;
    this.clock = clock;
    this.began = clock.instant();
  }

  @Override
  public void begin(String stage) {
    stageBegan = clock.millis();
    before = Bytes.soFar();
    LOG.info("{} begins", stage);
    shown.begin(stage);
  }

  @Override
  public void at(long rows, double share) {
    shown.at(rows, share);
  }

  @Override
  public void end(String stage, long rows) {
    Bytes now = Bytes.soFar();
    StageSummary summary =
        new StageSummary(
            stage,
            rowsOrNone(rows),
            (clock.millis() - stageBegan) / 1000.0,
            now.read() - before.read(),
            now.written() - before.written());
    stages.add(summary);
    LOG.info(
        "{} ended: rows {}, seconds {}, bytes read {}, bytes written {}",
        stage,
        rows,
        summary.seconds(),
        summary.bytesRead(),
        summary.bytesWritten());
    shown.end(stage, rows);
  }

  @Override
  public void note(String text) {
    LOG.info("{}", text);
    shown.note(text);
  }

  RunSummary summary(String runId, String editionId, Program program) {
    return new RunSummary(
        runId,
        editionId,
        program.toString(),
        began.toString(),
        (clock.millis() - began.toEpochMilli()) / 1000.0,
        stages);
  }

  private static @Nullable Long rowsOrNone(long rows) {
    return rows < 0 ? null : rows;
  }
}

package org.netralitas.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did and how long each stage took. It lies in {@code restricted/runs} and not in the
 * edition, which holds no clock time.
 *
 * @param runId as in the log
 * @param began ISO instant
 * @param seconds wall-clock time of the whole run so far
 */
public record RunSummary(
    String runId,
    String editionId,
    String program,
    String began,
    double seconds,
    List<StageSummary> stages) {

  public RunSummary {
    stages = List.copyOf(stages);
  }

  /**
   * One stage.
   *
   * @param rows rows it read or wrote; null where rows are not its measure
   * @param bytesRead bytes that this process read from any file system meanwhile; executors on
   *     other machines are counted by Spark alone
   * @param bytesWritten bytes that this process wrote meanwhile
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StageSummary(
      String stage, @Nullable Long rows, double seconds, long bytesRead, long bytesWritten) {}

  /** The summary as indented JSON. */
  public String toJson() {
    return Manifest.json(this);
  }
}

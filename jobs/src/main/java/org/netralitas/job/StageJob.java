package org.netralitas.job;

import java.io.IOException;

/**
 * One stage of a run over the same store, so that an operator can look at what it left before the
 * next goes on. The stages in a row, each with the same options, end in the same edition as a run,
 * byte for byte. Only the last one publishes.
 */
public final class StageJob {
  private final JobContext context;
  private final RunOptions options;

  /**
   * What a stage did.
   *
   * @param editionId the edition that the options make
   * @param existed true when the edition was published already
   * @param report the HTML report in the first language asked for; there after the last stage
   */
  public record Result(String editionId, boolean existed, String report) {}

  public StageJob(JobContext context, RunOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * Does the stage.
   *
   * @throws RunFailure of kind BAD_ARGUMENTS naming the command to use first, when the stage before
   *     has not been done for this edition
   */
  public Result run(StageName stage) throws IOException {
    Stages stages = Stages.plan(context, options);
    if (stage != StageName.INGEST) {
      requireStore(stages, stage);
      if (stages.isDone()) {
        return result(stages, true);
      }
    }
    boolean existed = stages.isPublished();
    stages.holding(
        held -> {
          if (stage == StageName.INGEST || !existed) {
            held.perform(stage);
          } else if (stage == StageName.REPORT) {
            held.switchToIt();
          }
        });
    return result(stages, existed);
  }

  private static void requireStore(Stages stages, StageName stage) throws IOException {
    if (!stages.store().isThere()) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          stages.store().layout().root()
              + ": there is no store for "
              + stage.command()
              + " to read; use "
              + StageName.INGEST.command()
              + " with the same options first",
          null);
    }
  }

  private static Result result(Stages stages, boolean existed) {
    return new Result(stages.editionId(), existed, stages.report());
  }
}

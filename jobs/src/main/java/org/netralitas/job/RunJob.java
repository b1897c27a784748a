package org.netralitas.job;

import java.io.IOException;

/**
 * Everything from raw files to a published edition: the five stages in a row, see {@link
 * StageName}.
 *
 * <p>The edition's id follows from inputs, code lists, options and program, so a run whose edition
 * exists does no work. Another run that holds the store makes this one end with {@code BUSY}. What
 * a run that died left behind is removed by the next.
 */
public final class RunJob {
  private final JobContext context;
  private final RunOptions options;

  /**
   * What a run did.
   *
   * @param existed true when the edition was there already
   * @param report the HTML report in the first language asked for
   */
  public record Result(String editionId, boolean existed, String report) {}

  public RunJob(JobContext context, RunOptions options) {
    this.context = context;
    this.options = options;
  }

  public Result run() throws IOException {
    Stages stages = Stages.plan(context, options);
    boolean existed = stages.isPublished();
    if (!stages.isDone()) {
      stages.holding(held -> make(stages, held));
    }
    return new Result(stages.editionId(), existed, stages.report());
  }

  private static void make(Stages stages, Stages.Held held) throws IOException {
    if (stages.isPublished()) {
      if (stages.store().isWhole(stages.editionId())) {
        held.switchToIt();
        return;
      }
      stages.store().removeBroken(stages.editionId());
    }
    stages.store().removeAbandonedWork();
    for (StageName stage : StageName.values()) {
      held.perform(stage);
    }
  }
}

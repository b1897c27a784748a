package org.netralitas.job;

import java.io.IOException;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.summary.Analyses;
import org.netralitas.summary.Measures;
import org.netralitas.table.TableRows;

/**
 * Counts to the internal zone: shares, rates with limits, ranks, trends and models are computed
 * from the counts and nothing else, so no record is read here.
 */
final class AnalyseJob {
  private final JobContext context;
  private final RunPlan plan;
  private final WorkFolder work;

  /** Rows of all tables together. */
  record Result(long rows) {}

  AnalyseJob(JobContext context, RunPlan plan, WorkFolder work) {
    this.context = context;
    this.plan = plan;
    this.work = work;
  }

  Result run() throws IOException {
    context.progress().begin("analyse");
    TableRows analysed =
        new Analyses(context.codeLists(), SeriesBreaks.load(context.reference()))
            .fill(Measures.fill(work.counts()), Analyses.Zone.INTERNAL);
    work.writeInternal(analysed, Footers.of(plan));
    long rows = analysed.tables().stream().mapToLong(table -> analysed.of(table).size()).sum();
    context.progress().end("analyse", rows);
    return new Result(rows);
  }
}

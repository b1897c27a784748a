package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.store.EditionStore;
import org.netralitas.summary.Analyses;
import org.netralitas.summary.Measures;
import org.netralitas.summary.RuleHistory;
import org.netralitas.table.RuleHistoryRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Counts to the internal zone: shares, rates with limits, ranks, trends and models are computed
 * from the counts and nothing else, so no record is read here.
 */
final class AnalyseJob {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;

  /** Rows of all tables together. */
  record Result(long rows) {}

  AnalyseJob(JobContext context, RunPlan plan, EditionStore store, WorkFolder work) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
  }

  Result run() throws IOException {
    context.progress().begin("analyse");
    TableRows analysed =
        new Analyses(context.codeLists(), SeriesBreaks.load(context.reference()))
            .fill(Measures.fill(work.counts()), Analyses.Zone.INTERNAL);
    analysed.put(Tables.RULE_HISTORY, history(analysed));
    work.writeInternal(analysed, Footers.of(plan));
    long rows = analysed.tables().stream().mapToLong(table -> analysed.of(table).size()).sum();
    context.progress().end("analyse", rows);
    return new Result(rows);
  }

  private List<RuleHistoryRow> history(TableRows tables) throws IOException {
    List<RuleHistory.Edition> editions = new ArrayList<>();
    editions.add(new RuleHistory.Edition(plan.editionId(), tables.of(Tables.DATA_QUALITY)));
    editions.addAll(PublishedQuality.of(store, plan.editionId()));
    return new RuleHistory(PublishedQuality.fields(RuleCatalogue.load(context.reference())))
        .of(editions);
  }
}

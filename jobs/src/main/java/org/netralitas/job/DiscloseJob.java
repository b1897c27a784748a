package org.netralitas.job;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.DisclosureException;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.protect.PublicTables;
import org.netralitas.store.EditionStore;
import org.netralitas.summary.Analyses;
import org.netralitas.summary.KeptCounts;
import org.netralitas.summary.Measures;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Internal tables to public ones: what could lead to a person is hidden, the result is attacked,
 * and nothing is written unless the attack finds nothing.
 */
final class DiscloseJob {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;

  /**
   * What was kept.
   *
   * @param cellShare share of the counts above 0 that stay published, 0 to 1
   * @param countShare share of their sum, 0 to 1
   */
  record Result(double cellShare, double countShare) {}

  DiscloseJob(JobContext context, RunPlan plan, EditionStore store, WorkFolder work) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
  }

  Result run() throws IOException {
    context.progress().begin("disclose");
    List<String> earlier = EarlierEditions.before(store, plan.editionId());
    String previous = EarlierEditions.previous(store, plan.editionId());
    work.keepEarlier(earlier);
    work.keepPrevious(previous);
    PublicTables published;
    try {
      published =
          PublicTables.of(
              work.internal(),
              PrimaryRule.ofSmallestCount(plan.options().smallestCount()),
              EarlierEditions.tables(store, earlier, plan.options().smallestCount()));
    } catch (DisclosureException e) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "nothing was published, because an outsider could work out a hidden count: "
              + e.getMessage(),
          e);
    }
    TableRows tables =
        new Analyses(context.codeLists(), SeriesBreaks.load(context.reference()))
            .fill(Measures.fill(published.tables()), Analyses.Zone.PUBLIC);
    tables.put(Tables.EDITION_CHANGES, changes(previous, earlier, tables));
    tables.put(Tables.INFORMATION_KEPT, KeptCounts.of(tables));
    var rows = work.tables().writePublished(tables, Footers.of(plan));
    work.rows().putAll(rows);
    context.progress().end("disclose", rows.values().stream().mapToLong(Long::longValue).sum());
    var kept = published.audit().kept();
    return new Result(kept.filledCellShare(), kept.countShare());
  }

  /** What is new since the edition that readers had before; nothing in a store's first edition. */
  private List<EditionChangeRow> changes(
      @Nullable String previous, List<String> earlier, TableRows published) throws IOException {
    if (previous == null) {
      return List.of();
    }
    return EditionChanges.between(
        store.manifest(previous),
        plan.manifest(previous, earlier, new TreeMap<>()),
        EarlierEditions.published(store, previous, EditionChanges.TABLES),
        published,
        plan.options().smallestCount());
  }
}

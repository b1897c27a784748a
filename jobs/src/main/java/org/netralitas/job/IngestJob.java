package org.netralitas.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.link.TraceSeal;
import org.netralitas.store.EditionStore;
import org.netralitas.store.InputFile;
import org.netralitas.store.InputFolder;
import org.netralitas.store.RawFiles;
import org.netralitas.store.RawFiles.RawRecord;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;
import org.netralitas.transform.Labelled;
import org.netralitas.transform.Labeller;
import org.netralitas.transform.RowTally;
import org.netralitas.transform.SeekerBlocks;
import org.netralitas.transform.Settling;

/**
 * Raw files to cases, quarantine, duplicates and review. Elections whose inputs and code lists have
 * not changed are left as they are. Every raw row ends in exactly one of the first three; the job
 * fails before it changes the store when they do not add up.
 */
final class IngestJob {
  private static final List<Table<?>> TABLES =
      List.of(
          Tables.CASES,
          Tables.QUARANTINE,
          Tables.DUPLICATES,
          Tables.REVIEW,
          Tables.LINKS,
          Tables.CASE_HISTORY,
          Tables.THRESHOLD_CASES);

  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final String runId;

  /**
   * What was done.
   *
   * @param rows raw rows read; 0 when every election was reused
   */
  record Result(long rows, List<String> reused) {}

  IngestJob(JobContext context, RunPlan plan, EditionStore store, String runId) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.runId = runId;
  }

  Result run() throws IOException {
    context.progress().begin("ingest");
    RestrictedFolder restricted = RestrictedFolder.of(store);
    List<String> reused = unchanged(restricted);
    Set<String> changed = new TreeSet<>(plan.inputs().elections());
    reused.forEach(changed::remove);
    long rows = changed.isEmpty() ? 0 : ingest(plan.inputs().only(changed), restricted);
    context.progress().end("ingest", rows);
    return new Result(rows, reused);
  }

  private long ingest(InputFolder inputs, RestrictedFolder restricted) throws IOException {
    context.startSpark();
    SeekerBlocks seekers = new SeekerBlocks();
    context.spark().sparkContext().register(seekers, "blocks of open persons");
    TraceSeal seal = TraceSeal.of(plan.pseudonym(), runId);
    Earlier earlier = Earlier.of(context, restricted, inputs.elections());
    JavaRDD<Row> byPerson =
        Settling.byPerson(earlier.addTo(table(labelled(inputs, seal, seekers))));
    // The rows are labelled before any is settled, so that all blocks are known.
    byPerson.foreachPartition(rows -> {});
    JavaRDD<Row> settled =
        Settling.settle(byPerson, plan.pseudonym(), (BitSet) seekers.value().clone());
    JavaRDD<Serializable> remainder =
        Settling.remainder(settled).persist(StorageLevel.MEMORY_AND_DISK_SER());
    try (LinkedRows linked = LinkedRows.of(context, plan, Settling.withheld(remainder), seal)) {
      RowTally counted =
          Settling.tally(remainder).merge(Settling.tally(Settling.remainder(linked.rows())));
      FileTally tally = FileTally.of(counted, plan);
      tally.requireBalance();
      RuleCatalogue rules = RuleCatalogue.load(context.reference());
      FileTally.requireReadable(counted.notes(), rules);
      tally.requireWithinBudget(plan.options().errorBudget(), rules);
      stage(settled, remainder, linked, earlier, restricted, inputs.elections());
      restricted.commit(TABLES, tally.ingested(inputs.elections()), runId);
      return tally.rows();
    } finally {
      remainder.unpersist();
    }
  }

  private Dataset<Row> table(JavaRDD<Row> labelled) {
    return context.spark().createDataFrame(labelled, Labelled.SCHEMA);
  }

  /** Writes the tables side by side: each alone would leave cores idle while it is committed. */
  private void stage(
      JavaRDD<Row> settled,
      JavaRDD<Serializable> remainder,
      LinkedRows linked,
      Earlier earlier,
      RestrictedFolder restricted,
      List<String> elections)
      throws IOException {
    SparkSession spark = context.spark();
    Dataset<Row> others = table(Settling.rows(remainder).union(linked.rows()));
    Map<Table<?>, Dataset<Row>> tables =
        Map.of(
            Tables.CASES, Settling.cases(table(settled.union(linked.rows()))),
            Tables.QUARANTINE, Settling.quarantine(others),
            Tables.DUPLICATES, Settling.duplicates(others),
            Tables.REVIEW, Settling.review(others),
            Tables.CASE_HISTORY, earlier.historyWith(others, plan));
    List<Runnable> writes = new ArrayList<>();
    tables.forEach(
        (table, rows) ->
            writes.add(
                () -> {
                  SparkSession.setActiveSession(spark);
                  restricted.stage(rows, table, runId);
                }));
    SideBySide.all(writes);
    for (String election : elections) {
      restricted.stage(
          context.hadoop(),
          Tables.LINKS,
          election,
          linked.links().stream().filter(row -> row.electionId().equals(election)).toList(),
          runId);
      restricted.stage(
          context.hadoop(),
          Tables.THRESHOLD_CASES,
          election,
          linked.atThresholds().stream().filter(row -> row.electionId().equals(election)).toList(),
          runId);
    }
  }

  private JavaRDD<Row> labelled(InputFolder inputs, TraceSeal seal, SeekerBlocks seekers)
      throws IOException {
    long bytes = inputs.files().stream().mapToLong(InputFile::bytes).sum();
    RawFiles files =
        RawFiles.look(context.hadoop(), inputs.files(), HeaderNames.load(context.reference()));
    Labeller labeller =
        new Labeller(
            ReferenceFiles.bundle(context.reference()),
            plan.codeLists(),
            plan.pseudonym(),
            seal,
            seekers);
    SparkSettings.sizeShuffles(context.spark(), bytes);
    return files.read(context.spark()).flatMap(record -> labelled(labeller, record));
  }

  private static Iterator<Row> labelled(Labeller labeller, RawRecord record) {
    return record.row() == null
        ? labeller
            .close(record.electionId(), record.file(), record.read(), record.notes())
            .iterator()
        : List.of(labeller.label(record.electionId(), record.file(), record.row())).iterator();
  }

  private List<String> unchanged(RestrictedFolder restricted) throws IOException {
    List<String> unchanged = new ArrayList<>();
    for (String electionId : plan.inputs().elections()) {
      Optional<Ingested> before = restricted.ingested(electionId);
      if (before.isPresent()
          && before.get().fingerprint().equals(plan.ingestFingerprint(electionId))) {
        unchanged.add(electionId);
      }
    }
    return unchanged;
  }
}

package org.netralitas.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.netralitas.learn.SuggestedReview;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.link.LinkModel;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.parse.link.PersonLink;
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
import org.netralitas.transform.Labeller;
import org.netralitas.transform.Linking;
import org.netralitas.transform.PersonOrder;
import org.netralitas.transform.RowBatch;
import org.netralitas.transform.RowTally;
import org.netralitas.transform.Seekers;
import org.netralitas.transform.Settling;
import org.netralitas.transform.Words;

/**
 * Raw files to cases, quarantine, duplicates and review. Elections whose inputs and code lists have
 * not changed are left as they are. Every raw row ends in exactly one of the first three; the job
 * fails before it changes the store when they do not add up.
 */
final class IngestJob {
  /** For so many partitions of all rows one is enough for what is left of them. */
  private static final int REMAINING = 10;

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
    SortedMap<String, Ingested> unchanged = unchanged(restricted);
    Set<String> changed = new TreeSet<>(plan.inputs().elections());
    changed.removeAll(unchanged.keySet());
    long rows = 0;
    if (changed.isEmpty()) {
      suggestAnew(unchanged.values(), suggestions(restricted).of(unchanged.values()), restricted);
    } else {
      try (ReadingWatch watch = new ReadingWatch(context.progress())) {
        rows = ingest(plan.inputs().only(changed), unchanged.values(), restricted, watch);
      }
    }
    context.progress().end("ingest", rows);
    return new Result(rows, List.copyOf(unchanged.keySet()));
  }

  private long ingest(
      InputFolder inputs,
      Collection<Ingested> unchanged,
      RestrictedFolder restricted,
      ReadingWatch watch)
      throws IOException {
    RuleCatalogue rules = RuleCatalogue.load(context.reference());
    plan.options().errorBudget().requireKnown(rules);
    context.startSpark();
    Seekers seekers = new Seekers();
    TraceSeal seal = TraceSeal.of(plan.pseudonym(), runId);
    Labeller labeller =
        new Labeller(
            ReferenceFiles.bundle(context.reference()),
            plan.codeLists(),
            plan.pseudonym(),
            seal,
            seekers);
    // While the session starts.
    labeller.prepare(inputs.elections());
    context.spark().sparkContext().register(seekers, "open persons");
    Earlier earlier = Earlier.of(context, restricted, inputs.elections());
    Words words = labeller.words(inputs.files().stream().map(InputFile::name).toList());
    PersonOrder byPerson =
        PersonOrder.of(context.spark(), earlier.addTo(labelled(inputs, labeller, watch)), words);
    Broadcast<PersonGroups> groups = groups(byPerson, seekers, seal);
    JavaRDD<RowBatch> settled =
        Settling.settle(byPerson, plan.pseudonym(), groups).persist(StorageLevel.DISK_ONLY());
    JavaRDD<Serializable> remainder =
        Settling.remainder(settled, words).persist(StorageLevel.MEMORY_AND_DISK_SER());
    try (LinkedRows linked =
        LinkedRows.of(plan, Settling.withheld(remainder, words), words, groups)) {
      JavaRDD<RowBatch> linkedRows = Settling.batches(linked.rows());
      RowTally counted =
          Settling.tally(remainder).merge(Settling.tally(Settling.remainder(linkedRows, words)));
      FileTally tally = FileTally.of(counted, plan);
      tally.requireBalance();
      FileTally.requireReadable(counted.notes(), rules);
      tally.requireWithinBudget(plan.options().errorBudget(), rules);
      List<Ingested> ingested = tally.ingested(inputs.elections());
      List<Ingested> all = new ArrayList<>(unchanged);
      all.addAll(ingested);
      SparkSession spark = context.spark();
      CompletableFuture<Suggestions.Models> models =
          SideBySide.begin(() -> trained(all, spark, restricted));
      Dataset<Row> rest =
          Settling.table(spark, Settling.rows(remainder, words).union(linked.rows()), words)
              .coalesce(fewer(remainder.getNumPartitions()));
      stage(
          Map.of(
              Tables.CASES, () -> Settling.cases(spark, settled.union(linkedRows), words),
              Tables.QUARANTINE, () -> Settling.quarantine(rest),
              Tables.DUPLICATES, () -> Settling.duplicates(rest),
              Tables.REVIEW, () -> suggested(Settling.review(rest, labeller), models.join()),
              Tables.CASE_HISTORY, () -> earlier.historyWith(rest, plan)),
          spark,
          restricted);
      stageLinks(linked, restricted, inputs.elections());
      Suggestions.Models by = models.join();
      restricted.commit(
          Tables.RESTRICTED, ingested.stream().map(e -> e.with(by.suggested())).toList(), runId);
      suggestAnew(unchanged, by, restricted);
      return tally.rows();
    } finally {
      remainder.unpersist();
      settled.unpersist();
    }
  }

  /** Partitions for what is left, a few rows in a hundred. */
  private int fewer(int partitions) {
    int cores = context.spark().sparkContext().defaultParallelism();
    return Math.max(Math.min(partitions, cores), partitions / REMAINING);
  }

  private Broadcast<PersonGroups> groups(PersonOrder byPerson, Seekers seekers, TraceSeal seal)
      throws IOException {
    ReferenceBundle reference = ReferenceFiles.bundle(context.reference());
    List<PersonLink> links =
        seekers.blocks().isEmpty()
            ? List.of()
            : Linking.links(byPerson, seekers, seal, reference).collect();
    return JavaSparkContext.fromSparkContext(context.spark().sparkContext())
        .broadcast(PersonGroups.of(links, LinkModel.load(reference), seekers.records()));
  }

  /**
   * Trains models while tables are written. In a pool of their own, or their many short tasks would
   * stand behind those of the tables.
   */
  private Suggestions.Models trained(
      Collection<Ingested> of, SparkSession spark, RestrictedFolder restricted) throws IOException {
    spark.sparkContext().setLocalProperty("spark.scheduler.pool", "suggestions");
    return suggestions(restricted).of(of);
  }

  private Suggestions suggestions(RestrictedFolder restricted) {
    return new Suggestions(context, plan, restricted);
  }

  private static Dataset<Row> suggested(Dataset<Row> review, Suggestions.Models models) {
    return Settling.byFrequency(SuggestedReview.fill(review, models.models()));
  }

  /** Elections whose rows stay get new suggestions when another election has changed the models. */
  private void suggestAnew(
      Collection<Ingested> unchanged, Suggestions.Models models, RestrictedFolder restricted)
      throws IOException {
    List<Ingested> stale =
        unchanged.stream()
            .filter(election -> !Objects.equals(election.suggested(), models.suggested()))
            .map(election -> election.with(models.suggested()))
            .toList();
    if (!stale.isEmpty()) {
      List<String> elections = stale.stream().map(Ingested::electionId).toList();
      Dataset<Row> review = restricted.read(context.spark(), Tables.REVIEW, elections);
      stage(Map.of(Tables.REVIEW, () -> suggested(review, models)), context.spark(), restricted);
      restricted.commit(List.of(Tables.REVIEW), stale, runId);
    }
  }

  /** Writes the tables side by side: each alone would leave cores idle while it is committed. */
  private void stage(
      Map<Table<?>, Supplier<Dataset<Row>>> tables, SparkSession spark, RestrictedFolder restricted)
      throws IOException {
    List<SideBySide.Work<?>> writes = new ArrayList<>();
    tables.forEach(
        (table, rows) ->
            writes.add(
                () -> {
                  SparkSession.setActiveSession(spark);
                  restricted.stage(rows.get(), table, runId);
                  return table;
                }));
    SideBySide.all(writes);
  }

  private void stageLinks(LinkedRows linked, RestrictedFolder restricted, List<String> elections)
      throws IOException {
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

  private JavaRDD<@Nullable Object[]> labelled(
      InputFolder inputs, Labeller labeller, ReadingWatch watch) throws IOException {
    RawFiles files =
        RawFiles.look(context.hadoop(), inputs.files(), HeaderNames.load(context.reference()));
    SparkSettings.fit(context.spark(), inputs.bytes());
    JavaRDD<RawRecord> records = files.read(context.spark());
    ReadingWatch.Counts counts = watch.over(context.spark().sparkContext(), records);
    return records.mapPartitions(part -> new LabelledRows(part, labeller, counts));
  }

  private SortedMap<String, Ingested> unchanged(RestrictedFolder restricted) throws IOException {
    SortedMap<String, Ingested> unchanged = new TreeMap<>();
    for (String electionId : plan.inputs().elections()) {
      restricted
          .ingested(electionId)
          .filter(before -> before.fingerprint().equals(plan.ingestFingerprint(electionId)))
          .ifPresent(before -> unchanged.put(electionId, before));
    }
    return unchanged;
  }
}

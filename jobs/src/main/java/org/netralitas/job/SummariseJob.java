package org.netralitas.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.RepeatCount;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.Rule;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.link.LinkModel;
import org.netralitas.store.EditionStore;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.summary.LinkSensitivity;
import org.netralitas.summary.Summaries;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.ThresholdCaseRow;
import org.netralitas.transform.CaseTally;
import org.netralitas.transform.Counting;
import org.netralitas.transform.KnownBy;
import org.netralitas.transform.Repeating;

/**
 * Cases to counts, as the tables of the internal zone declare them. Every election is counted in
 * one pass over its cases, or not at all while its tally is still valid.
 */
final class SummariseJob {
  private static final int MERGE_DEPTH = 2;

  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;

  /** Rows of all tables together. */
  record Result(long rows) {}

  SummariseJob(JobContext context, RunPlan plan, EditionStore store, WorkFolder work) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
  }

  Result run() throws IOException {
    context.progress().begin("summarise");
    List<Ingested> ingested = ingested();
    KnownBy knownBy = knownBy(ingested);
    PublishedFigures published = PublishedFigures.load(context.reference(), context.codeLists());
    CompletableFuture<List<RepeatCount>> repeats =
        SideBySide.begin(() -> repeats(ingested, knownBy));
    List<ElectionTally> tallies;
    try {
      tallies = tallies(ingested, knownBy, published);
    } finally {
      SideBySide.await(List.of(repeats));
    }
    SortedMap<String, SortedMap<String, SortedMap<String, Long>>> quality = new TreeMap<>();
    ingested.forEach(election -> quality.put(election.electionId(), election.quality()));
    Summaries summaries = new Summaries(context.codeLists(), published, knownBy.day());
    TableRows counts = summaries.tables(tallies, quality, severities());
    counts.put(Tables.REPEAT_PERSONS, summaries.repeatPersons(SideBySide.result(repeats)));
    counts.put(
        Tables.LINK_SENSITIVITY,
        LinkSensitivity.rows(
            counts.of(Tables.HEADLINE),
            atThresholds(ingested),
            knownBy.day(),
            LinkModel.load(context.reference())));
    counts.put(Tables.SUGGESTION_QUALITY, SuggestionQuality.rows(ingested, knownBy.day()));
    work.keepCounts(counts, Footers.of(plan));
    long total = counts.tables().stream().mapToLong(table -> counts.of(table).size()).sum();
    context.progress().end("summarise", total);
    return new Result(total);
  }

  private List<ThresholdCaseRow> atThresholds(List<Ingested> ingested) throws IOException {
    RestrictedFolder restricted = RestrictedFolder.of(store);
    List<ThresholdCaseRow> rows = new ArrayList<>();
    for (Ingested election : ingested) {
      rows.addAll(
          restricted.readFew(context.hadoop(), Tables.THRESHOLD_CASES, election.electionId()));
    }
    return rows;
  }

  private List<Ingested> ingested() throws IOException {
    RestrictedFolder restricted = RestrictedFolder.of(store);
    List<Ingested> ingested = new ArrayList<>();
    for (String electionId : plan.inputs().elections()) {
      ingested.add(
          restricted
              .ingested(electionId)
              .filter(found -> found.fingerprint().equals(plan.ingestFingerprint(electionId)))
              .orElseThrow(
                  () ->
                      new RunFailure(
                          RunFailure.Kind.BAD_ARGUMENTS,
                          store.layout().root()
                              + ": "
                              + electionId
                              + " has not been ingested from these files; use ingest with the same"
                              + " options first",
                          null)));
    }
    return ingested;
  }

  /** Without {@code --as-of} the day is the last one on record. */
  private KnownBy knownBy(List<Ingested> ingested) {
    SortedMap<String, LocalDate> last = new TreeMap<>();
    for (Ingested election : ingested) {
      if (election.lastEvent() != null) {
        last.put(election.electionId(), LocalDate.parse(election.lastEvent()));
      }
    }
    LocalDate asked = plan.options().asOf();
    if (asked != null) {
      last.values().removeIf(day -> !day.isAfter(asked));
      return new KnownBy(asked, last.keySet());
    }
    return last.values().stream()
        .max(Comparator.naturalOrder())
        .map(KnownBy::all)
        .orElseThrow(
            () ->
                new RunFailure(
                    RunFailure.Kind.BAD_INPUT,
                    "no row has a day; say with --as-of up to when they count",
                    null));
  }

  private List<ElectionTally> tallies(
      List<Ingested> ingested, KnownBy knownBy, PublishedFigures published) throws IOException {
    TallyCache cache = new TallyCache(store, context.hadoop());
    SortedMap<String, ElectionTally> tallies = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (Ingested election : ingested) {
      Optional<ElectionTally> kept = cache.find(election.electionId(), name(election, knownBy));
      if (kept.isPresent()) {
        tallies.put(election.electionId(), kept.get());
      } else {
        missing.add(election.electionId());
      }
    }
    if (!missing.isEmpty()) {
      for (ElectionTally counted : count(missing, knownBy, published)) {
        tallies.put(counted.electionId(), counted);
      }
    }
    for (Ingested election : ingested) {
      String id = election.electionId();
      ElectionTally tally =
          tallies.computeIfAbsent(id, unused -> new ElectionTally(id, List.of(), new TreeMap<>()));
      if (missing.contains(id)) {
        cache.keep(tally, name(election, knownBy));
      }
    }
    return List.copyOf(tallies.values());
  }

  /** The one pass over the cases of these elections. */
  private List<ElectionTally> count(
      List<String> elections, KnownBy knownBy, PublishedFigures published) {
    Map<String, long[]> cutOffs = new HashMap<>();
    for (String electionId : elections) {
      cutOffs.put(
          electionId,
          Summaries.cutOffs(published, electionId).stream()
              .mapToLong(LocalDate::toEpochDay)
              .toArray());
    }
    return Counting.tallies(Counting.byPerson(cases(elections)), knownBy, cutOffs)
        .treeReduce(CaseTally::merge, MERGE_DEPTH)
        .elections();
  }

  /** Persons over all elections: a pass of its own, as tallies are kept one by one. */
  private List<RepeatCount> repeats(List<Ingested> ingested, KnownBy knownBy) throws IOException {
    TallyCache cache = new TallyCache(store, context.hadoop());
    StringBuilder names = new StringBuilder();
    ingested.forEach(election -> names.append(name(election, knownBy)).append('\n'));
    String name = CodeListFile.sha256(names.toString().getBytes(StandardCharsets.UTF_8));
    Optional<List<RepeatCount>> kept = cache.findRepeats(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    List<String> elections = ingested.stream().map(Ingested::electionId).toList();
    List<RepeatCount> repeats =
        Repeating.counts(cases(elections), knownBy).collectAsList().stream()
            .map(Repeating::read)
            .toList();
    cache.keepRepeats(repeats, name);
    return repeats;
  }

  private Dataset<Row> cases(List<String> elections) {
    SparkSession spark = context.spark();
    SparkSettings.fit(spark, plan.inputs().bytes());
    return RestrictedFolder.of(store).read(spark, Tables.CASES, elections);
  }

  private static String name(Ingested election, KnownBy knownBy) {
    boolean moving = knownBy.moving().contains(election.electionId());
    return election.fingerprint() + "-" + knownBy.day() + (moving ? "-MOVING" : "-WHOLE");
  }

  private Map<String, String> severities() {
    Map<String, String> severities = new HashMap<>();
    for (Rule rule : RuleCatalogue.load(context.reference()).rules()) {
      severities.put(rule.code(), rule.severity().name());
    }
    return severities;
  }
}

package org.netralitas.transform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.link.LinkFinder;
import org.netralitas.parse.link.LinkModel;
import org.netralitas.parse.link.LinkThreshold;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.parse.link.PersonLink;
import org.netralitas.parse.link.SealedTrace;
import org.netralitas.parse.link.TraceSeal;
import org.netralitas.table.ThresholdCaseRow;

/**
 * Same person without a common number: the rows that exact keys leave open, and those they could
 * belong to, compared within blocks of election, region and a key of the name.
 */
public final class Linking {
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int RECORD_KEY = Labelled.index("record_key");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int LINK_REASON = Labelled.index(Labelled.LINK_REASON);
  private static final int LINK_WEIGHT = Labelled.index(Labelled.LINK_WEIGHT);

  private Linking() {}

  /**
   * Links between persons, at or above the loose threshold; a link may come twice. They grow with
   * the rows that have no usable number, not with the records.
   */
  public static JavaRDD<PersonLink> links(
      PersonOrder rows, Seekers seekers, TraceSeal seal, ReferenceBundle reference) {
    TreeMap<String, Long> records = new TreeMap<>(seekers.records());
    LinkModel usual = LinkModel.load(reference);
    TreeSet<String> dense = new TreeSet<>(records.keySet());
    dense.removeIf(election -> !usual.isDense(records.getOrDefault(election, 0L)));
    return rows.traces(seekers.blocks(), dense)
        .groupByKey()
        .mapPartitions(
            blocks -> {
              Map<String, LinkFinder> finders = new TreeMap<>();
              LinkModel model = LinkModel.load(reference);
              records.forEach((election, of) -> finders.put(election, new LinkFinder(model, of)));
              List<PersonLink> links = new ArrayList<>();
              blocks.forEachRemaining(block -> links.addAll(linksOf(block._2(), finders, seal)));
              return links.iterator();
            });
  }

  private static List<PersonLink> linksOf(
      Iterable<SealedTrace> block, Map<String, LinkFinder> finders, TraceSeal seal) {
    SortedMap<String, List<SealedTrace>> elections = new TreeMap<>();
    for (SealedTrace trace : block) {
      elections.computeIfAbsent(trace.electionId(), unused -> new ArrayList<>()).add(trace);
    }
    List<PersonLink> links = new ArrayList<>();
    elections.forEach(
        (election, traces) ->
            links.addAll(
                Objects.requireNonNull(finders.get(election)).find(election, traces, seal)));
    return links;
  }

  /**
   * The withheld rows, settled: rows of one person under the loose threshold are looked at
   * together, those of one person under the default threshold become cases together.
   */
  public static JavaRDD<byte[]> settle(
      JavaRDD<byte[]> withheld,
      Words words,
      Broadcast<PersonGroups> groups,
      Pseudonym ids,
      int partitions) {
    Packing packing = new Packing(words);
    return withheld
        .keyBy(row -> looselyLinked(groups, packing.row(row)))
        .groupByKey(partitions)
        .values()
        .mapPartitions(
            persons -> {
              CaseMerge merge = new CaseMerge(ids);
              Iterable<Iterable<byte[]>> all = () -> persons;
              return StreamSupport.stream(all.spliterator(), false)
                  .flatMap(person -> settled(person, packing, groups, merge))
                  .iterator();
            });
  }

  private static String looselyLinked(Broadcast<PersonGroups> groups, Row row) {
    String election = row.getString(ELECTION);
    String record = row.getString(PERSON);
    return election + "\t" + groups.value().person(LinkThreshold.LOOSE, election, record);
  }

  private static Stream<byte[]> settled(
      Iterable<byte[]> person, Packing packing, Broadcast<PersonGroups> groups, CaseMerge merge) {
    SortedMap<String, List<Row>> byDefault = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    person.forEach(row -> rows.add(packing.row(row)));
    for (Row row : rows) {
      Row linked = linked(row, groups, LinkThreshold.DEFAULT);
      byDefault.computeIfAbsent(linked.getString(PERSON), unused -> new ArrayList<>()).add(linked);
    }
    List<Row> settled = settled(merge, byDefault);
    atThresholds(rows, settled, groups, merge);
    return settled.stream().map(row -> packing.pack(CaseMerge.values(row)));
  }

  private static List<Row> settled(CaseMerge merge, SortedMap<String, List<Row>> persons) {
    List<Row> settled = new ArrayList<>();
    for (List<Row> rows : persons.values()) {
      rows.sort(CaseMerge.BY_ACT);
      settled.addAll(merge.settle(rows));
    }
    return settled;
  }

  /** Adds the cases of persons whom thresholds tell apart, as they are under each. */
  private static void atThresholds(
      List<Row> rows, List<Row> settled, Broadcast<PersonGroups> groups, CaseMerge merge) {
    Map<LinkThreshold, SortedMap<String, List<Row>>> persons = new EnumMap<>(LinkThreshold.class);
    Set<Set<Set<String>>> partitions = new HashSet<>();
    for (LinkThreshold threshold : LinkThreshold.values()) {
      SortedMap<String, List<Row>> own = new TreeMap<>();
      Map<String, Set<String>> records = new TreeMap<>();
      for (Row row : rows) {
        if (isOpen(row)) {
          Row linked = linked(row, groups, threshold);
          own.computeIfAbsent(linked.getString(PERSON), unused -> new ArrayList<>()).add(linked);
          records
              .computeIfAbsent(linked.getString(PERSON), unused -> new HashSet<>())
              .add(row.getString(PERSON));
        }
      }
      persons.put(threshold, own);
      partitions.add(new HashSet<>(records.values()));
    }
    if (partitions.size() < 2) {
      return;
    }
    List<Row> cases = new ArrayList<>();
    persons.forEach(
        (threshold, own) ->
            (threshold == LinkThreshold.DEFAULT ? List.copyOf(settled) : settled(merge, own))
                .forEach(row -> addCase(row, threshold, cases)));
    settled.addAll(cases);
  }

  private static boolean isOpen(Row row) {
    return row.getString(DISPOSITION).equals(Labelled.Disposition.WITHHELD.name());
  }

  private static void addCase(Row row, LinkThreshold threshold, List<Row> cases) {
    if (row.getString(DISPOSITION).equals(Labelled.Disposition.ACCEPTED.name())) {
      @Nullable Object[] values = CaseMerge.values(row);
      values[DISPOSITION] = Labelled.Disposition.AT_THRESHOLD.name();
      values[LINK_REASON] = threshold.name();
      cases.add(RowFactory.create(values));
    }
  }

  /** The settled rows that are raw ones, or history. */
  public static JavaRDD<byte[]> rows(JavaRDD<byte[]> settled, Words words) {
    Packing packing = new Packing(words);
    return settled.filter(row -> !isAtThreshold(row, packing));
  }

  /** What cases of persons whom thresholds tell apart would be at each. */
  public static List<ThresholdCaseRow> atThresholds(JavaRDD<byte[]> settled, Words words) {
    Packing packing = new Packing(words);
    return settled.filter(row -> isAtThreshold(row, packing)).collect().stream()
        .map(row -> atThreshold(packing.row(row)))
        .toList();
  }

  private static boolean isAtThreshold(byte[] row, Packing packing) {
    return packing.disposition(row).equals(Labelled.Disposition.AT_THRESHOLD.name());
  }

  private static ThresholdCaseRow atThreshold(Row row) {
    return new ThresholdCaseRow(
        row.getString(ELECTION),
        row.getString(LINK_REASON),
        row.getString(Labelled.index("case_id")),
        row.getString(PERSON),
        row.getString(Labelled.index("outcome")),
        row.getAs(Labelled.index("reported_date")),
        row.getAs(Labelled.index("recommendation_date")));
  }

  private static String person(Broadcast<PersonGroups> groups, LinkThreshold threshold, Row row) {
    return groups.value().person(threshold, row.getString(ELECTION), row.getString(PERSON));
  }

  /** The row under the pseudonym of its person, open to be settled. */
  private static Row linked(Row row, Broadcast<PersonGroups> groups, LinkThreshold threshold) {
    String record = row.getString(PERSON);
    String person = person(groups, threshold, row);
    @Nullable Object[] values = CaseMerge.values(row);
    if (!person.equals(record)) {
      values[PERSON] = person;
      values[RECORD_KEY] = record;
    }
    if (row.getString(DISPOSITION).equals(Labelled.Disposition.EARLIER.name())) {
      return RowFactory.create(values);
    }
    values[DISPOSITION] = Labelled.Disposition.ACCEPTED.name();
    PersonGroups.Judged through = groups.value().through(row.getString(ELECTION), record);
    if (through != null) {
      values[LINK_REASON] = through.link().reason().name();
      values[LINK_WEIGHT] = through.link().weight();
    }
    return RowFactory.create(values);
  }
}

package org.netralitas.transform;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.ElectionTally.DayEvents;
import org.netralitas.model.FollowUpWait;
import org.netralitas.model.FollowUpWait.Part;
import org.netralitas.model.Outcome;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionSubgroup;

/**
 * A mergeable count of cases: each partition counts its own, and counts add up. Its size grows with
 * the code lists, not with the records.
 *
 * <p>Rows must come with all cases of a person in one partition and next to each other, as {@link
 * Counting#byPerson} lays them.
 */
public final class CaseTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KnownBy knownBy;
  // Serializable by their types, which Java 21 asks for.
  private final HashMap<String, long[]> cutOffs;
  private final HashMap<String, Map<CubeCell.Key, long[]>> cells = new HashMap<>();
  private final HashMap<String, Map<LocalDate, DayEvents>> days = new HashMap<>();
  private final HashMap<String, Map<FollowUpWait, Long>> waits = new HashMap<>();
  private final HashMap<String, Map<Integer, Long>> actSets = new HashMap<>();

  private transient @Nullable String person;
  private transient @Nullable String personElection;
  private transient int personActs;
  private transient CubeCell.@Nullable Key firstCase;
  private final transient Set<List<Object>> met = new HashSet<>();

  /**
   * An empty tally.
   *
   * @param cutOffs ascending epoch days of the published cut-offs of each election
   */
  public CaseTally(KnownBy knownBy, Map<String, long[]> cutOffs) {
    this.knownBy = knownBy;
    this.cutOffs = new HashMap<>(cutOffs);
  }

  /** Counts every row of a partition. */
  public CaseTally count(Iterator<Row> cases, CaseColumns columns) {
    while (cases.hasNext()) {
      add(cases.next(), columns);
    }
    endPerson();
    return this;
  }

  /** Adds the counts of another partition. */
  public CaseTally merge(CaseTally other) {
    other.cells.forEach(
        (election, theirs) -> {
          Map<CubeCell.Key, long[]> ours =
              cells.computeIfAbsent(election, unused -> new HashMap<>());
          theirs.forEach((key, counts) -> ours.merge(key, counts, CaseTally::sum));
        });
    other.days.forEach(
        (election, theirs) -> {
          Map<LocalDate, DayEvents> ours =
              days.computeIfAbsent(election, unused -> new HashMap<>());
          theirs.forEach((day, events) -> ours.merge(day, events, DayEvents::plus));
        });
    addAll(waits, other.waits);
    addAll(actSets, other.actSets);
    return this;
  }

  /** The counts of every election that has cases, by election id. */
  public List<ElectionTally> elections() {
    List<ElectionTally> tallies = new ArrayList<>();
    new TreeMap<>(cells)
        .forEach(
            (election, counted) ->
                tallies.add(
                    new ElectionTally(
                        election,
                        counted.entrySet().stream()
                            .sorted(
                                Map.Entry.comparingByKey(
                                    Comparator.comparing(CubeCell.Key::toString)))
                            .map(entry -> cell(entry.getKey(), entry.getValue()))
                            .toList(),
                        new TreeMap<>(days.getOrDefault(election, Map.of())),
                        waits.getOrDefault(election, Map.of()),
                        named(actSets.getOrDefault(election, Map.of())))));
    return tallies;
  }

  private static <K> void addAll(Map<String, Map<K, Long>> ours, Map<String, Map<K, Long>> theirs) {
    theirs.forEach(
        (election, counts) -> {
          Map<K, Long> into = ours.computeIfAbsent(election, unused -> new HashMap<>());
          counts.forEach((key, count) -> into.merge(key, count, Long::sum));
        });
  }

  private static SortedMap<String, Long> named(Map<Integer, Long> sets) {
    SortedMap<String, Long> named = new TreeMap<>();
    sets.forEach(
        (bits, persons) ->
            named.put(
                ElectionTally.actSetName(
                    Arrays.stream(Act.values()).filter(act -> (bits & bit(act)) != 0).toList()),
                persons));
    return named;
  }

  /** Where an act stands in a set; never stored, so the order may change. */
  @SuppressWarnings("EnumOrdinal")
  private static int bit(Act act) {
    return act == Act.UNKNOWN ? 0 : 1 << act.ordinal();
  }

  private void add(Row row, CaseColumns columns) {
    LocalDate reportedDate = columns.reportedDate(row);
    if (!knownBy.reported(reportedDate)) {
      return;
    }
    String election = columns.electionId(row);
    LocalDate recommendationDate = columns.recommendationDate(row);
    LocalDate followUpDate = columns.followUpDate(row);
    String recommended = columns.recommendedSanction(row);
    OutcomeStage stage =
        knownBy.stage(
            election,
            Outcome.valueOf(columns.outcome(row)),
            recommendationDate,
            recommended,
            followUpDate);
    LocalDate provenDate = recommendationDate == null ? reportedDate : recommendationDate;
    long[] bins = cutOffs.getOrDefault(election, new long[0]);
    boolean proven = stage.isProven();
    boolean followedUp = stage == OutcomeStage.FOLLOWED_UP;
    CubeCell.Key key =
        new CubeCell.Key(
            columns.regionCode(row),
            columns.provinceCode(row),
            PositionSubgroup.valueOf(columns.positionSubgroup(row)),
            Act.valueOf(columns.actCode(row)),
            columns.stage(row),
            stage,
            columns.sourceCode(row),
            proven && recommended != null ? recommended : CubeCell.Key.NONE,
            imposed(columns.imposedSanction(row), followUpDate),
            KnownBy.bin(reportedDate, bins),
            proven ? KnownBy.bin(provenDate, bins) : CubeCell.Key.NEVER,
            followedUp ? KnownBy.bin(followUpDate, bins) : CubeCell.Key.NEVER);
    long[] counts =
        cells
            .computeIfAbsent(election, unused -> new HashMap<>())
            .computeIfAbsent(key, unused -> new long[1 + Margin.values().length]);
    counts[0]++;
    countPerson(election, election + columns.personKey(row), key, counts);
    if (stage.isRecommended()) {
      countWait(election, key, recommendationDate, followedUp ? followUpDate : null);
    }
    event(election, reportedDate, new DayEvents(1, 0, 0));
    if (proven) {
      event(election, provenDate, new DayEvents(0, 1, 0));
    }
    if (followedUp) {
      event(election, followUpDate, new DayEvents(0, 0, 1));
    }
  }

  private String imposed(@Nullable String sanction, @Nullable LocalDate followUpDate) {
    boolean known = followUpDate == null || knownBy.happened(followUpDate);
    return sanction != null && known ? sanction : CubeCell.Key.NONE;
  }

  private void event(String election, @Nullable LocalDate day, DayEvents events) {
    if (day != null) {
      days.computeIfAbsent(election, unused -> new HashMap<>()).merge(day, events, DayEvents::plus);
    }
  }

  /**
   * Counts the person within every margin in which the person has not been met yet. Nearly every
   * person has one case, so the margins met are only remembered from the second case on.
   */
  private void countPerson(
      String election, String electionAndPerson, CubeCell.Key key, long[] counts) {
    if (!electionAndPerson.equals(person)) {
      endPerson();
      person = electionAndPerson;
      personElection = election;
      personActs = actsOf(key);
      firstCase = key;
      met.clear();
      for (List<Object> margin : margins(key)) {
        counts[slot((Margin) margin.get(0))]++;
      }
      return;
    }
    personActs |= actsOf(key);
    if (met.isEmpty() && firstCase != null) {
      met.addAll(margins(firstCase));
    }
    for (List<Object> margin : margins(key)) {
      if (met.add(margin)) {
        counts[slot((Margin) margin.get(0))]++;
      }
    }
  }

  private static int actsOf(CubeCell.Key key) {
    return key.outcome().isProven() ? bit(key.act()) : 0;
  }

  /** Counts the acts of the person whose cases are over. */
  private void endPerson() {
    if (personActs != 0 && personElection != null) {
      actSets
          .computeIfAbsent(personElection, unused -> new HashMap<>())
          .merge(personActs, 1L, Long::sum);
    }
    personActs = 0;
  }

  private void countWait(
      String election,
      CubeCell.Key key,
      @Nullable LocalDate recommended,
      @Nullable LocalDate followedUp) {
    FollowUpWait.End end =
        followedUp == null ? FollowUpWait.End.STILL_OPEN : FollowUpWait.End.FOLLOWED_UP;
    LocalDate until = followedUp == null ? knownBy.day() : followedUp;
    long days =
        recommended == null ? FollowUpWait.UNDATED : ChronoUnit.DAYS.between(recommended, until);
    Map<FollowUpWait, Long> counted = waits.computeIfAbsent(election, unused -> new HashMap<>());
    counted.merge(
        FollowUpWait.of(Part.POSITION_GROUP, key.group().name(), days, end), 1L, Long::sum);
    counted.merge(FollowUpWait.of(Part.PROVINCE, key.provinceCode(), days, end), 1L, Long::sum);
    counted.merge(FollowUpWait.of(Part.REGION, key.regionCode(), days, end), 1L, Long::sum);
  }

  private static List<List<Object>> margins(CubeCell.Key key) {
    List<Object> reported = List.of(Margin.REPORTED_TOTAL);
    if (!key.outcome().isProven()) {
      return List.of(reported);
    }
    List<List<Object>> margins = new ArrayList<>(Margin.values().length);
    margins.add(reported);
    margins.add(List.of(Margin.PROVEN_TOTAL));
    if (key.outcome() == OutcomeStage.FOLLOWED_UP) {
      margins.add(List.of(Margin.FOLLOWED_UP_TOTAL));
    }
    margins.add(List.of(Margin.PROVEN_GROUP, key.group()));
    margins.add(List.of(Margin.PROVEN_SUBGROUP, key.subgroup()));
    margins.add(List.of(Margin.PROVEN_PROVINCE, key.provinceCode()));
    margins.add(List.of(Margin.PROVEN_REGION, key.regionCode()));
    margins.add(List.of(Margin.PROVEN_ACT, key.act()));
    margins.add(List.of(Margin.PROVEN_GROUP_ACT, key.group(), key.act()));
    margins.add(List.of(Margin.PROVEN_SUBGROUP_ACT, key.subgroup(), key.act()));
    margins.add(List.of(Margin.PROVEN_GROUP_PROVINCE, key.group(), key.provinceCode()));
    margins.add(List.of(Margin.PROVEN_GROUP_REGION, key.group(), key.regionCode()));
    return margins;
  }

  /** Where a margin's count stands in the array; never stored, so the order may change. */
  @SuppressWarnings("EnumOrdinal")
  private static int slot(Margin margin) {
    return 1 + margin.ordinal();
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = new long[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }

  private static CubeCell cell(CubeCell.Key key, long[] counts) {
    Map<Margin, Long> persons = new EnumMap<>(Margin.class);
    for (Margin margin : Margin.values()) {
      if (counts[slot(margin)] > 0) {
        persons.put(margin, counts[slot(margin)]);
      }
    }
    return new CubeCell(key, counts[0], persons);
  }
}

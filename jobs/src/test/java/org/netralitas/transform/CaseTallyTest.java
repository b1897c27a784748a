package org.netralitas.transform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.SharedSpark;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.FollowUpWait;
import org.netralitas.model.RepeatCount;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Tables;

class CaseTallyTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate LATEST = LocalDate.of(2024, 1, 1);
  private static final List<String> GROUPS = List.of("GURU", "DOSEN", "SEKDA", "CAMAT");
  private static final List<String> ACTS = List.of("APK", "DEKLARASI", "UNKNOWN");
  private static final List<String> REGIONS = List.of("74.07", "33.03", "00");

  /** A case as the test knows it, to count by hand. */
  private record Known(
      String person,
      String subgroup,
      String act,
      String region,
      String outcome,
      LocalDate reported,
      LocalDate proven,
      LocalDate followedUp) {}

  @ParameterizedTest(name = "in {0} partitions")
  @ValueSource(ints = {1, 2, 7})
  void distinctPersonsAddUpWhateverThePartitions(int partitions) {
    List<Known> cases = randomCases(400, 7);
    ElectionTally tally = tally(cases, partitions, KnownBy.all(LATEST));
    Predicate<Known> proven = known -> known.outcome().equals("PROVEN");

    assertThat(tally.cells().stream().mapToLong(CubeCell::cases).sum()).isEqualTo(400);
    assertThat(persons(tally, Margin.REPORTED_TOTAL, cell -> "all"))
        .containsEntry("all", distinct(cases, known -> true, "all", known -> "all"));
    for (String subgroup : GROUPS) {
      assertThat(
              persons(tally, Margin.PROVEN_SUBGROUP, cell -> cell.key().subgroup().name())
                  .getOrDefault(subgroup, 0L))
          .as(subgroup)
          .isEqualTo(distinct(cases, proven, subgroup, Known::subgroup));
      for (String act : ACTS) {
        assertThat(
                persons(
                        tally,
                        Margin.PROVEN_SUBGROUP_ACT,
                        cell -> cell.key().subgroup() + "/" + cell.key().act())
                    .getOrDefault(subgroup + "/" + act, 0L))
            .as(subgroup + "/" + act)
            .isEqualTo(
                distinct(
                    cases,
                    proven,
                    subgroup + "/" + act,
                    known -> known.subgroup() + "/" + known.act()));
      }
    }
    for (String region : REGIONS) {
      assertThat(
              persons(tally, Margin.PROVEN_REGION, cell -> cell.key().regionCode())
                  .getOrDefault(region, 0L))
          .as(region)
          .isEqualTo(distinct(cases, proven, region, Known::region));
    }
  }

  @ParameterizedTest(name = "in {0} partitions")
  @ValueSource(ints = {1, 7})
  void setsOfActsArePersonsAndWaitsAreRecommendations(int partitions) {
    List<Known> cases = randomCases(400, 13);
    ElectionTally tally = tally(cases, partitions, KnownBy.all(LATEST));
    Map<String, Set<String>> actsOf = new java.util.TreeMap<>();
    cases.stream()
        .filter(known -> known.proven() != null && !known.act().equals("UNKNOWN"))
        .forEach(
            known ->
                actsOf
                    .computeIfAbsent(known.person(), unused -> new java.util.TreeSet<>())
                    .add(known.act()));
    assertThat(tally.actSets())
        .isEqualTo(
            actsOf.values().stream()
                .collect(
                    Collectors.groupingBy(acts -> String.join("+", acts), Collectors.counting())));
    Map<FollowUpWait, Long> waits =
        cases.stream()
            .filter(known -> known.proven() != null)
            .map(CaseTallyTest::waitInProvince)
            .collect(Collectors.groupingBy(wait -> wait, Collectors.counting()));
    assertThat(tally.waits()).containsAllEntriesOf(waits);
    assertThat(tally.waits().keySet())
        .filteredOn(wait -> wait.part() == FollowUpWait.Part.PROVINCE)
        .hasSize(waits.size());
  }

  private static FollowUpWait waitInProvince(Known known) {
    boolean done = known.followedUp() != null;
    return FollowUpWait.of(
        FollowUpWait.Part.PROVINCE,
        known.region().substring(0, 2),
        ChronoUnit.DAYS.between(known.proven(), done ? known.followedUp() : LATEST),
        done ? FollowUpWait.End.FOLLOWED_UP : FollowUpWait.End.STILL_OPEN);
  }

  @ParameterizedTest(name = "in {0} partitions")
  @ValueSource(ints = {1, 7})
  void repeatPersonsAreCountedByElectionsAndActs(int partitions) {
    List<Known> cases = randomCases(300, 17);
    Dataset<Row> input =
        SharedSpark.session()
            .createDataset(rows(cases), Encoders.row(SparkSchema.of(Tables.CASES)))
            .repartition(partitions);
    Map<Integer, Long> found =
        Repeating.counts(input, KnownBy.all(LATEST)).collectAsList().stream()
            .map(Repeating::read)
            .collect(Collectors.toMap(RepeatCount::acts, RepeatCount::persons));
    assertThat(found)
        .isEqualTo(
            cases.stream()
                .filter(known -> known.proven() != null)
                .collect(Collectors.groupingBy(Known::person, Collectors.counting()))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Long::intValue, Collectors.counting())));
  }

  @Test
  void theTallyIsTheSameInAnyPartitioning() {
    List<Known> cases = randomCases(400, 7);
    KnownBy latest = KnownBy.all(LATEST);
    assertThat(tally(cases, 1, latest)).isEqualTo(tally(cases, 7, latest));
  }

  @Test
  void anEarlierDaySeesWhatWasKnownThen() {
    LocalDate day = LocalDate.of(2020, 10, 15);
    List<Known> cases = randomCases(400, 11);
    ElectionTally then = tally(cases, 2, new KnownBy(day, Set.of(ELECTION)));
    assertThat(then.cells().stream().mapToLong(CubeCell::cases).sum())
        .isEqualTo(cases.stream().filter(known -> !known.reported().isAfter(day)).count());
    assertThat(
            then.cells().stream()
                .filter(cell -> cell.key().outcome().isProven())
                .mapToLong(CubeCell::cases)
                .sum())
        .isEqualTo(
            cases.stream()
                .filter(known -> known.proven() != null && !known.proven().isAfter(day))
                .count());
    assertThat(then.days().lastKey()).isBeforeOrEqualTo(day);
  }

  /**
   * What the store says of a day is what files cut at that day would have said: later reports are
   * not there, later decisions and actions not written, and who is not decided yet is in process.
   */
  @ParameterizedTest(name = "{0} days after the first of June 2020")
  @ValueSource(ints = {5, 60, 117, 190, 191, 249, 320, 400})
  void theStoreAtADayIsTheStoreOfTheFilesCutAtThatDay(int days) {
    LocalDate day = LocalDate.of(2020, 6, 1).plusDays(days);
    List<Known> cases = randomCases(400, 100 + days);
    List<Row> whole = rows(cases);
    List<Row> cut = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Known known = cases.get(i);
      if (!known.reported().isAfter(day)) {
        boolean decided = known.proven() != null && !known.proven().isAfter(day);
        boolean done = known.followedUp() != null && !known.followedUp().isAfter(day);
        cut.add(
            row(
                i,
                new Known(
                    known.person(),
                    known.subgroup(),
                    known.act(),
                    known.region(),
                    decided ? "PROVEN" : "IN_PROCESS",
                    known.reported(),
                    decided ? known.proven() : null,
                    done ? known.followedUp() : null)));
      }
    }
    List<ElectionTally> then = tallies(whole, 3, new KnownBy(day, Set.of(ELECTION)));
    List<ElectionTally> ofCutFiles = tallies(cut, 2, KnownBy.all(day));
    assertThat(withoutEmpty(then)).isEqualTo(withoutEmpty(ofCutFiles));
  }

  private static List<ElectionTally> withoutEmpty(List<ElectionTally> tallies) {
    return tallies.stream().filter(tally -> !tally.cells().isEmpty()).toList();
  }

  private static List<ElectionTally> tallies(List<Row> rows, int partitions, KnownBy knownBy) {
    Dataset<Row> input =
        SharedSpark.session().createDataset(rows, Encoders.row(SparkSchema.of(Tables.CASES)));
    return Counting.tallies(
            Counting.byPerson(input.repartition(partitions)),
            knownBy,
            Map.of(ELECTION, new long[] {LocalDate.of(2020, 10, 12).toEpochDay()}))
        .treeReduce(CaseTally::merge, 2)
        .elections();
  }

  private static ElectionTally tally(List<Known> cases, int partitions, KnownBy knownBy) {
    Dataset<Row> input =
        SharedSpark.session()
            .createDataset(rows(cases), Encoders.row(SparkSchema.of(Tables.CASES)));
    Dataset<Row> byPerson = Counting.byPerson(input.repartition(partitions));
    List<ElectionTally> tallies =
        Counting.tallies(
                byPerson,
                knownBy,
                Map.of(ELECTION, new long[] {LocalDate.of(2020, 10, 12).toEpochDay()}))
            .treeReduce(CaseTally::merge, 2)
            .elections();
    assertThat(tallies).hasSize(1);
    return tallies.get(0);
  }

  private static List<Row> rows(List<Known> cases) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      rows.add(row(i, cases.get(i)));
    }
    return rows;
  }

  private static Row row(int number, Known known) {
    return RowFactory.create(
        "K%04d".formatted(number),
        ELECTION,
        known.person(),
        "x",
        known.subgroup(),
        known.act(),
        null,
        "T2",
        known.region(),
        known.region().substring(0, 2),
        null,
        null,
        "TEMUAN",
        new String[] {"TEMUAN"},
        null,
        known.reported(),
        known.outcome(),
        known.proven(),
        known.proven() == null ? null : "MORAL_TERBUKA",
        known.followedUp(),
        null,
        new String[0],
        "f.csv",
        null,
        (long) number,
        null);
  }

  private static Map<String, Long> persons(
      ElectionTally tally, Margin margin, Function<CubeCell, String> code) {
    return tally.cells().stream()
        .collect(Collectors.groupingBy(code, Collectors.summingLong(cell -> cell.persons(margin))));
  }

  private static long distinct(
      List<Known> cases, Predicate<Known> which, String value, Function<Known, String> code) {
    Set<String> persons =
        cases.stream()
            .filter(which)
            .filter(known -> code.apply(known).equals(value))
            .map(Known::person)
            .collect(toSet());
    return persons.size();
  }

  private static List<Known> randomCases(int number, long seed) {
    Random random = new Random(seed);
    List<Known> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean proven = random.nextInt(4) > 0;
      LocalDate reported = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(250));
      LocalDate decided = proven ? reported.plusDays(random.nextInt(60)) : null;
      LocalDate done = proven && random.nextBoolean() ? decided.plusDays(random.nextInt(60)) : null;
      cases.add(
          new Known(
              "person-" + random.nextInt(number / 3),
              GROUPS.get(random.nextInt(4)),
              ACTS.get(random.nextInt(3)),
              REGIONS.get(random.nextInt(3)),
              proven ? "PROVEN" : "NOT_PROVEN",
              reported,
              decided,
              done));
    }
    return cases;
  }
}

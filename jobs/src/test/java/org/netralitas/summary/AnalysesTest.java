package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.netralitas.summary.SmallElections.analysed;
import static org.netralitas.summary.SmallElections.cases;
import static org.netralitas.summary.SmallElections.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.FunnelByRegionRow;
import org.netralitas.table.OutlookRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;
import org.netralitas.table.TrendRow;

class AnalysesTest {
  private static final PositionSubgroup GURU = PositionSubgroup.GURU;

  @Test
  void aShareIsComparedWithTheShareOfTheElectionBefore() {
    TableRows tables =
        analysed(
            election(
                "pilkada-2018",
                cases("73.71", GURU, Act.DEKLARASI, 20),
                cases("73.71", GURU, Act.APK, 80)),
            election(
                "pilkada-2020",
                cases("33.03", GURU, Act.DEKLARASI, 120),
                cases("33.03", GURU, Act.APK, 80)));
    TrendRow row = trend(tables, Tables.TREND_BY_ACT, "pilkada-2020", "DEKLARASI", "_T");
    // 120 of 200 over 20 of 100.
    assertThat(row.ratio()).isCloseTo(3, within(1e-12));
    assertThat(row.gate()).isEqualTo("ROSE");
    assertThat(row.adjustedPValue()).isGreaterThanOrEqualTo(row.pValue());
    assertThat(row.earlierBase()).isEqualTo(100);
    assertThat(row.laterBase()).isEqualTo(200);
    assertThat(trend(tables, Tables.TREND_BY_ACT, "pilkada-2020", "APK", "_T").gate())
        .isEqualTo("FELL");
    assertThat(trend(tables, Tables.TREND_BY_ACT, "pilkada-2020", "ANGGOTA_PARPOL", "_T").gate())
        .isEqualTo("TOO_FEW");
  }

  @Test
  void aPartOfWhatWasOneCategoryIsNotComparedButTheSumIs() {
    TableRows tables =
        analysed(
            election(
                "pilkada-2020",
                cases("33.03", GURU, Act.MEDSOS_KAMPANYE, 485),
                cases("33.03", GURU, Act.APK, 1111)),
            election(
                "pemilu-2024",
                cases("33.03", GURU, Act.MEDSOS_KAMPANYE, 27),
                cases("33.03", GURU, Act.MEDSOS_REAKSI, 38),
                cases("33.03", GURU, Act.APK, 175)));
    TrendRow part = trend(tables, Tables.TREND_BY_ACT, "pemilu-2024", "MEDSOS_KAMPANYE", "_T");
    assertThat(part.gate()).isEqualTo("BREAK_IN_SERIES");
    assertThat(part.breakReason()).isEqualTo("CATEGORY");
    assertThat(part.ratio()).isNull();
    assertThat(part.pValue()).isNull();
    TrendRow sum =
        trend(tables, Tables.TREND_BY_ACT, "pemilu-2024", "MEDSOS_KAMPANYE+MEDSOS_REAKSI", "_T");
    assertThat(sum.laterCases()).isEqualTo(65);
    assertThat(sum.ratio()).isCloseTo(65.0 / 240 / (485.0 / 1596), within(1e-12));
    assertThat(sum.gate()).isEqualTo("NO_CHANGE_SHOWN");
    assertThat(trend(tables, Tables.TREND_BY_ACT, "pemilu-2024", "MEDSOS_REAKSI", "T2").gate())
        .isEqualTo("BREAK_IN_SERIES");
  }

  @Test
  void ratesOfOtherRegionsAndOfAnotherAgencyAreNotCompared() {
    TableRows tables =
        analysed(
            election("pilkada-2018", cases("73.71", GURU, Act.APK, 50)),
            election("pilkada-2020", cases("33.03", GURU, Act.APK, 90)),
            election("pilkada-2024", cases("33.03", GURU, Act.APK, 90)));
    assertThat(population(tables, "pilkada-2020", "pilkada-2018", "_T").gate())
        .isEqualTo("OTHER_REGIONS");
    TrendRow agency = population(tables, "pilkada-2024", "pilkada-2020", "FUNGSIONAL");
    assertThat(agency.gate()).isEqualTo("BREAK_IN_SERIES");
    assertThat(agency.breakReason()).isEqualTo("AGENCY");
    assertThat(agency.ratio()).isNull();
  }

  @Test
  void aHiddenCountHasNoTrendAndIsConfidential() {
    TrendRows rows = new TrendRows(pair("pilkada-2018", "pilkada-2020"), SmallElections.AS_OF, "F");
    TrendRow row = rows.of(List.of(compared("APK", null, 12L, 100L, 100L))).get(0);
    assertThat(row.gate()).isEqualTo("HIDDEN");
    assertThat(row.confStatus()).isEqualTo("C");
    assertThat(Stream.of(row.ratio(), row.pValue(), row.detectableRise())).containsOnlyNulls();
  }

  @Test
  void thePairTurnedRoundHasTheReciprocalRatio() {
    TrendRows rows = new TrendRows(pair("pilkada-2018", "pilkada-2020"), SmallElections.AS_OF, "F");
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      long a = random.nextLong(1, 200);
      long b = random.nextLong(1, 200);
      long n = a + random.nextLong(1, 5000);
      long m = b + random.nextLong(1, 5000);
      TrendRow there = rows.of(List.of(compared("APK", a, b, n, m))).get(0);
      TrendRow back = rows.of(List.of(compared("APK", b, a, m, n))).get(0);
      assertThat(there.ratio())
          .isCloseTo(1 / value(back.ratio()), within(1e-9 * value(there.ratio())));
      assertThat(there.ratioLow())
          .isCloseTo(1 / value(back.ratioHigh()), within(1e-6 * value(there.ratioLow())));
      assertThat(there.pValue()).isCloseTo(value(back.pValue()), within(1e-9));
    }
  }

  @Test
  void theEffectsOfSizeMixAndRateAddUpToTheChange() {
    TableRows tables =
        analysed(
            election(
                "pilkada-2015",
                cases("33.03", GURU, Act.APK, 30),
                cases("33.03", PositionSubgroup.SEKDA, Act.APK, 20)),
            election(
                "pilkada-2020",
                cases("33.03", GURU, Act.APK, 60),
                cases("33.03", PositionSubgroup.SEKDA, Act.APK, 25)));
    TrendRow total = population(tables, "pilkada-2020", "pilkada-2015", "_T");
    assertThat(total.pairKind()).isEqualTo("SAME_KIND");
    // No number of either post was published near 2015: there is no mix, and the size is that of
    // all civil servants, of whom there were fewer in 2020.
    assertThat(total.mixEffect()).isNull();
    assertThat(value(total.sizeEffect()) + value(total.rateEffect())).isCloseTo(35, within(1e-9));
    assertThat(value(total.sizeEffect())).isNegative();
  }

  @Test
  void aNumberThatStandsForTwoElectionsShowsNoChangeOfTheRate() {
    TableRows tables =
        analysed(
            election("pilkada-2015", cases("33.03", PositionSubgroup.SEKDA, Act.APK, 20)),
            election("pilkada-2020", cases("33.03", PositionSubgroup.SEKDA, Act.APK, 250)));
    TrendRow posts = population(tables, "pilkada-2020", "pilkada-2015", "JPT");
    assertThat(posts.gate()).isEqualTo("NO_POPULATION");
    assertThat(posts.ratio()).isNull();
    assertThat(posts.earlierBase()).isNull();
    assertThat(population(tables, "pilkada-2020", "pilkada-2015", "_T").gate()).isEqualTo("ROSE");
  }

  @Test
  void cellsWithoutAnyCaseHaveNoOutlook() {
    // Teachers are counted per PNS and per ASN in turn; the posts that are not have no case.
    TableRows tables =
        analysed(
            election("pilkada-2018", cases("73.71", GURU, Act.APK, 50)),
            election("pilkada-2020", cases("33.03", GURU, Act.APK, 90)),
            election("pilkada-2024", cases("33.03", GURU, Act.APK, 90)));
    assertThat(outlook(tables, "FUNGSIONAL")).isEqualTo("BREAK_IN_SERIES");
    assertThat(outlook(tables, "PENGAWAS")).isEqualTo("NO_CASES");
  }

  private static String outlook(TableRows tables, String group) {
    return tables.of(Tables.OUTLOOK).stream()
        .filter(row -> row.electionId().startsWith("pilkada"))
        .filter(row -> row.positionGroup().equals(group))
        .map(OutlookRow::reason)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFunnelOfWhichOnlyNoughtsAreShownHasTooFew() {
    TableRows counts =
        SmallElections.counts(election("pemilu-2019", cases("33.03", GURU, Act.APK, 10)));
    counts.put(
        Tables.BY_REGION,
        counts.of(Tables.BY_REGION).stream()
            .map(row -> reported(row, row.regionCode().startsWith("33") ? null : 0L))
            .toList());
    List<FunnelByRegionRow> provinces =
        new Funnels(counts, "F")
            .rows().stream().filter(row -> row.level() == 1 && row.population() != null).toList();
    assertThat(provinces).extracting(FunnelByRegionRow::reason).containsOnly("HIDDEN", "TOO_FEW");
    assertThat(provinces).allMatch(row -> row.expectedPersons() == null);
  }

  /** The region with one report, and with so many persons. */
  private static ByRegionRow reported(ByRegionRow row, @Nullable Long persons) {
    return new ByRegionRow(
        row.electionId(),
        row.asOf(),
        row.level(),
        row.regionCode(),
        row.provinceCode(),
        row.regionName(),
        row.isParticipant(),
        1L,
        persons,
        persons,
        null,
        row.population(),
        row.populationUnit(),
        row.populationDate(),
        null,
        null,
        null,
        row.rateReason(),
        null,
        null,
        null,
        null,
        null,
        null,
        row.obsStatus(),
        row.confStatus());
  }

  @Test
  void regionsThatDifferByChanceOnlyAreNotRanked() {
    List<CubeCell> cells = new ArrayList<>();
    TableRows empty = SmallElections.counts(election("pemilu-2019"));
    for (var row : empty.of(Tables.BY_REGION)) {
      Long population = row.population();
      if (row.level() == 1 && population != null) {
        cells.add(cases(row.regionCode(), GURU, Act.APK, Math.round(population / 5000.0)));
      }
    }
    TableRows tables = analysed(election("pemilu-2019", cells.toArray(CubeCell[]::new)));
    List<FunnelByRegionRow> funnel =
        tables.of(Tables.FUNNEL_BY_REGION).stream().filter(row -> row.level() == 1).toList();
    assertThat(funnel).hasSizeGreaterThan(30);
    assertThat(funnel).allMatch(row -> Objects.equals(row.reason(), "NO_EVIDENCE"));
    assertThat(funnel).allMatch(row -> row.shrunkRank() == null);
    assertThat(funnel).allMatch(row -> Objects.equals(row.position(), "WITHIN"));
    double expected = funnel.stream().mapToDouble(row -> value(row.expectedPersons())).sum();
    long observed =
        funnel.stream().mapToLong(row -> Objects.requireNonNull(row.observedPersons())).sum();
    assertThat(expected).isCloseTo((double) observed, within(1e-6));
  }

  @Test
  void aRegionWithoutReportIsNoReportAndNotALowRate() {
    TableRows tables = analysed(election("pemilu-2019", cases("33.03", GURU, Act.APK, 40)));
    assertThat(tables.of(Tables.FUNNEL_BY_REGION))
        .filteredOn(row -> row.level() == 1 && !row.regionCode().equals("33"))
        .isNotEmpty()
        .allMatch(row -> Objects.equals(row.reason(), "NO_REPORT") && row.ratio() == null);
  }

  @Test
  void theModelOfOneElectionHasTheCrudeRateRatio() {
    TableRows tables =
        analysed(
            election(
                "pilkada-2020",
                cases("33.03", GURU, Act.APK, 200),
                cases("33.03", PositionSubgroup.SEKDA, Act.APK, 100)),
            election(
                "pemilu-2019",
                cases("33.03", GURU, Act.APK, 200),
                cases("33.03", PositionSubgroup.SEKDA, Act.APK, 100)));
    var jpt =
        tables.of(Tables.MODEL_COEFFICIENTS).stream()
            .filter(row -> row.model().equals("GROUP") && row.term().equals("position_groupJPT"))
            .findFirst()
            .orElseThrow();
    assertThat(jpt.reference()).isEqualTo("FUNGSIONAL");
    assertThat(jpt.rateRatio()).isCloseTo(100.0 / 19538 / (200.0 / 2077818), within(1e-6));
    assertThat(
            tables.of(Tables.EXPECTED_BY_CELL).stream()
                .filter(row -> row.model().equals("GROUP") && row.expectedCases() != null)
                .mapToDouble(row -> value(row.expectedCases()))
                .sum())
        .isCloseTo(600, within(1e-6));
  }

  @Test
  void anElectionWithoutAnyCaseHasNoModel() {
    assertThat(analysed(election("pilkada-2020")).of(Tables.MODEL_COEFFICIENTS)).isEmpty();
  }

  @Test
  void theOutlookOfTwoElectionsIsWithheldWithItsReason() {
    TableRows tables =
        analysed(
            election("pemilu-2019", cases("33.03", GURU, Act.APK, 40)),
            election("pemilu-2024", cases("33.03", GURU, Act.APK, 30)));
    assertThat(tables.of(Tables.OUTLOOK))
        .filteredOn(row -> row.electionId().equals("pemilu-2029"))
        .isNotEmpty()
        .allMatch(row -> !row.isPublished() && row.expectedCases() == null)
        .anyMatch(row -> row.reason().equals("TOO_FEW_ELECTIONS"));
  }

  @Test
  void anElectionThatIsNotOverIsComparedAtEqualDaysToTheVote() {
    TableRows counts =
        new TableRows()
            .put(
                Tables.TIMELINE,
                List.of(
                    day("pilkada-2015", 70, 10),
                    day("pilkada-2015", 63, 12),
                    day("pilkada-2015", 0, 29),
                    day("pilkada-2020", 70, 300),
                    day("pilkada-2020", 63, 340),
                    day("pilkada-2020", 60, 350)));
    assertThat(EqualDays.of(counts, pair("pilkada-2015", "pilkada-2020")))
        .contains(new EqualDays(63, 12, 340));
    assertThat(EqualDays.of(new TableRows(), pair("pilkada-2015", "pilkada-2020"))).isEmpty();
  }

  private static TimelineRow day(String electionId, int daysToVoting, long proven) {
    LocalDate day =
        SmallElections.CODE_LISTS.requireElection(electionId).votingDate().minusDays(daysToVoting);
    return new TimelineRow(
        electionId, SmallElections.AS_OF, daysToVoting, day, proven, proven, 0L, "A", "N");
  }

  @Test
  void theOrderOfTheCellsDoesNotMatter() {
    List<CubeCell> cells = new ArrayList<>();
    Random random = new Random(9);
    for (Act act : Act.values()) {
      for (PositionSubgroup subgroup : PositionSubgroup.values()) {
        cells.add(cases("33.03", subgroup, act, random.nextInt(30)));
        cells.add(cases("74.07", subgroup, act, random.nextInt(10)));
      }
    }
    List<CubeCell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, random);
    TableRows one = analysed(all("pilkada-2018", cells), all("pilkada-2020", shuffled));
    TableRows other = analysed(all("pilkada-2018", shuffled), all("pilkada-2020", cells));
    for (Table<?> table : Tables.ANALYSES) {
      assertThat(other.of(table)).as(table.name()).isEqualTo(one.of(table));
    }
  }

  private static ElectionTally all(String electionId, List<CubeCell> cells) {
    return election(electionId, cells.toArray(CubeCell[]::new));
  }

  private static TrendRow trend(
      TableRows tables, Table<TrendRow> table, String later, String code, String stage) {
    return tables.of(table).stream()
        .filter(row -> row.electionId().equals(later) && row.code().equals(code))
        .filter(row -> row.stage().equals(stage) && row.base().equals("ELECTION_TOTAL"))
        .findFirst()
        .orElseThrow();
  }

  private static TrendRow population(TableRows tables, String later, String earlier, String code) {
    return tables.of(Tables.TREND_BY_POSITION_GROUP).stream()
        .filter(row -> row.electionId().equals(later) && row.earlierElectionId().equals(earlier))
        .filter(row -> row.code().equals(code) && row.base().equals("POPULATION"))
        .findFirst()
        .orElseThrow();
  }

  private static ElectionPair pair(String earlier, String later) {
    return new ElectionPair(
        SmallElections.CODE_LISTS.requireElection(earlier),
        SmallElections.CODE_LISTS.requireElection(later),
        ElectionPair.Why.SAME_KIND,
        java.util.Set.of(),
        java.util.Set.of(),
        earlier.startsWith("pemilu"));
  }

  private static TrendRows.Compared compared(
      String code,
      @org.jspecify.annotations.Nullable Long earlier,
      Long later,
      Long earlierBase,
      Long laterBase) {
    return new TrendRows.Compared(
        1,
        code,
        "_T",
        TrendRows.ELECTION_TOTAL,
        earlier,
        later,
        earlierBase,
        laterBase,
        null,
        null,
        null);
  }

  private static double value(@org.jspecify.annotations.Nullable Double value) {
    return Objects.requireNonNull(value);
  }
}

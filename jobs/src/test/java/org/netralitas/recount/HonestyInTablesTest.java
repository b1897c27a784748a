package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.SharedSpark;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.VerifyJob;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.stat.RateRatio;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.summary.Analyses;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.FollowUpRow;
import org.netralitas.table.PatternRow;
import org.netralitas.table.RepeatPersonsRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;
import org.netralitas.table.TrendRow;

/** The four honesty fixtures as the program's own tables show them after a run on the sample. */
class HonestyInTablesTest {
  private static final int SMALLEST_COUNT = 5;

  private final TableRows internal = tables().internal();
  private final TableRows published = tables().published();

  HonestyInTablesTest() throws IOException {}

  @Test
  void baseRateTheOrderByCountIsNotTheOrderByRate() {
    for (TableRows zone : List.of(internal, published)) {
      ByPositionGroupRow fungsional = group(zone, "pemilu-2024", "FUNGSIONAL", "_T");
      ByPositionGroupRow jpt = group(zone, "pemilu-2024", "JPT", "_T");
      ByPositionGroupRow pelaksana = group(zone, "pemilu-2024", "PELAKSANA", "_T");
      assertThat(List.of(count(fungsional), count(jpt), count(pelaksana)))
          .containsExactly(56L, 55L, 44L);
      assertRate(fungsional, 1.68, 1.27, 2.18, 0.005);
      assertRate(jpt, 250.1, 188.4, 325.5, 0.05);
      assertRate(pelaksana, 4.01, 2.91, 5.38, 0.006);
      // By count either may be first; by rate there is no doubt.
      assertThat(fungsional.rankLow()).isEqualTo(1);
      assertThat(jpt.rankLow()).isEqualTo(1);
      assertThat(fungsional.firstProbability()).isBetween(0.4, 0.6);
      assertThat(jpt.rateRankHigh()).isEqualTo(1);
      assertThat(fungsional.rateRankLow()).isGreaterThan(2);
      RateRatio ratio =
          RateRatio.exact(count(jpt), people(jpt), count(fungsional), people(fungsional));
      assertThat(ratio.ratio()).isCloseTo(149, within(0.5));
      assertThat(ratio.limits().low()).isCloseTo(101, within(0.5));
      assertThat(ratio.limits().high()).isCloseTo(220, within(0.5));
    }
  }

  @Test
  void teachersAreSeventyPercentOfTheFunctionalPostsAndLessThanAFifthOfAll() {
    ByPositionGroupRow guru = group(published, "pilkada-2020", "FUNGSIONAL", "GURU");
    ByPositionGroupRow dosen = group(published, "pilkada-2020", "FUNGSIONAL", "DOSEN");
    ByPositionGroupRow all = group(published, "pilkada-2020", "FUNGSIONAL", "_T");
    double teachers = count(guru) + count(dosen);
    assertThat(teachers / count(all)).isCloseTo(0.70, within(0.005));
    assertThat(value(guru.share()) + value(dosen.share())).isCloseTo(0.186, within(0.001));
    double average =
        (double)
                Objects.requireNonNull(
                    published.of(Tables.HEADLINE).stream()
                        .filter(row -> row.electionId().equals("pilkada-2020"))
                        .findFirst()
                        .orElseThrow()
                        .provenPersons())
            / 4_168_118
            * 1e5;
    assertThat(value(guru.ratePer100000()) / average).isBetween(0.45, 0.6);
  }

  @Test
  void theCutOffDecidesHowMuchWasFollowedUp() {
    Map<LocalDate, Integer> percent =
        Map.of(
            LocalDate.of(2020, 6, 26), 35,
            LocalDate.of(2020, 8, 19), 52,
            LocalDate.of(2020, 9, 30), 52,
            LocalDate.of(2020, 11, 5), 60,
            LocalDate.of(2020, 11, 26), 80);
    List<TimelineRow> rows =
        internal.of(Tables.TIMELINE).stream()
            .filter(row -> row.electionId().equals("pilkada-2020"))
            .filter(row -> percent.containsKey(row.date()))
            .toList();
    assertThat(rows).hasSize(5);
    for (TimelineRow row : rows) {
      double share =
          100.0
              * Objects.requireNonNull(row.followedUpCases())
              / Objects.requireNonNull(row.provenCases());
      assertThat(share).as(row.date().toString()).isCloseTo(percent.get(row.date()), within(0.6));
    }
    assertThat(rows)
        .anyMatch(row -> row.daysToVoting() == 166 && Objects.equals(row.reportedCases(), 369L));
    assertThat(leaderOn(LocalDate.of(2020, 6, 26))).isEqualTo("JPT");
    assertThat(leaderOn(LocalDate.of(2020, 11, 5))).isEqualTo("FUNGSIONAL");
  }

  /** The group with the largest computed share in the comparison with the published cut-off. */
  private String leaderOn(LocalDate day) {
    return internal.of(Tables.RECONCILIATION).stream()
        .filter(row -> row.electionId().equals("pilkada-2020") && day.equals(row.cutOffDate()))
        .filter(row -> row.dimension().equals("jabatan") && row.computedValue() != null)
        .max((a, b) -> Double.compare(value(a.computedValue()), value(b.computedValue())))
        .map(row -> String.valueOf(row.code()))
        .orElseThrow();
  }

  @Test
  void theSplitOfSocialMediaShowsAsABreakAndNotAsAFall() {
    for (TableRows zone : List.of(internal, published)) {
      for (String part : List.of("MEDSOS_KAMPANYE", "MEDSOS_REAKSI")) {
        TrendRow row = act(zone, part);
        assertThat(row.isBreak()).isTrue();
        assertThat(row.gate()).isEqualTo("BREAK_IN_SERIES");
        assertThat(row.ratio()).isNull();
      }
      TrendRow sum = act(zone, "MEDSOS_KAMPANYE+MEDSOS_REAKSI");
      assertThat(sum.isBreak()).isFalse();
      assertThat(sum.gate()).isEqualTo("NO_CHANGE_SHOWN");
      assertThat(value(sum.ratio())).isGreaterThan(0.7);
    }
  }

  @Test
  void publicAnalysesAreAFunctionOfThePublicCountsAlone() {
    ReferenceSource source = ReferenceSource.folder(SampleStore.data());
    TableRows again =
        new Analyses(CodeLists.load(source), SeriesBreaks.load(source))
            .fill(published, Analyses.Zone.PUBLIC);
    for (Table<?> table : Tables.ANALYSES) {
      assertThat(published.of(table)).as(table.name()).isNotEmpty().isEqualTo(again.of(table));
    }
  }

  @Test
  void theEditionVerifies() throws IOException {
    try (JobContext context =
        JobContext.within(
            SharedSpark.session(), SampleStore.data(), Progress.silent(), Clock.systemUTC())) {
      VerifyJob.Result result =
          new VerifyJob(context).run(SampleStore.made().root().toString(), null);
      assertThat(result.tables()).isEqualTo(Tables.INTERNAL.size() + Tables.PUBLIC.size());
    }
  }

  @Test
  void whatStandsNextToEachOtherInPublicIsNeverSmall() {
    long actedBefore = 0;
    String election = "";
    for (FollowUpRow row : published.of(Tables.FOLLOW_UP)) {
      if (!row.electionId().equals(election)) {
        election = row.electionId();
        actedBefore = 0;
      }
      Long acted = row.followedUpCases();
      Long all = row.recommendedCases();
      Long left = row.openCases();
      if (acted != null && all != null && left != null) {
        assertSafe(acted - actedBefore);
        assertSafe(left);
        assertSafe(all - acted - left);
        actedBefore = acted;
      }
    }
    for (PatternRow row : published.of(Tables.PATTERNS)) {
      assertThat(row.persons()).isGreaterThanOrEqualTo(SMALLEST_COUNT);
      assertThat(row.size()).isEqualTo(2);
      assertThat(row.expectedPersons()).isNull();
    }
    for (RepeatPersonsRow row : published.of(Tables.REPEAT_PERSONS)) {
      assertSafe(Objects.requireNonNullElse(row.persons(), 0L));
    }
  }

  @Test
  void aRowThatRestsOnAHiddenCountHasNoMeasure() {
    for (Table<TrendRow> table :
        List.of(Tables.TREND_BY_ACT, Tables.TREND_BY_POSITION_GROUP, Tables.TREND_BY_REGION)) {
      assertThat(published.of(table))
          .filteredOn(row -> row.earlierCases() == null || row.laterCases() == null)
          .isNotEmpty()
          .allMatch(row -> row.ratio() == null && row.confStatus().equals("C"));
    }
    assertThat(published.of(Tables.FUNNEL_BY_REGION))
        .filteredOn(row -> row.observedPersons() == null)
        .isNotEmpty()
        .allMatch(row -> row.ratio() == null && row.confStatus().equals("C"));
  }

  @Test
  void personsOverAllElectionsAddUpToThePersonsOfTheElections() {
    long byPerson =
        internal.of(Tables.REPEAT_PERSONS).stream()
            .mapToLong(
                row -> Long.parseLong(row.elections()) * Objects.requireNonNull(row.persons()))
            .sum();
    long byElection =
        internal.of(Tables.HEADLINE).stream()
            .mapToLong(row -> Objects.requireNonNull(row.provenPersons()))
            .sum();
    assertThat(byPerson).isEqualTo(byElection);
  }

  @Test
  void everyRecommendationWaitsInOneGroupAndOneProvince() {
    for (var headline : internal.of(Tables.HEADLINE)) {
      for (String part : List.of("_T", "POSITION_GROUP", "PROVINCE")) {
        long waiting =
            internal.of(Tables.FOLLOW_UP).stream()
                .filter(row -> row.electionId().equals(headline.electionId()))
                .filter(row -> row.dimension().equals(part) && row.days() == 14)
                .mapToLong(
                    row ->
                        Objects.requireNonNull(row.recommendedCases())
                            + Objects.requireNonNull(row.undatedCases()))
                .sum();
        assertThat(waiting)
            .as(headline.electionId() + " " + part)
            .isEqualTo(headline.recommendedCases());
      }
    }
  }

  private static EditionTables tables() throws IOException {
    SampleStore made = SampleStore.made();
    EditionStore store = EditionStore.at(new Configuration(), new Path(made.root().toUri()));
    return EditionTables.of(store, String.valueOf(made.edition().getFileName()));
  }

  private static void assertSafe(long count) {
    assertThat(count == 0 || count >= SMALLEST_COUNT).as("count %s", count).isTrue();
  }

  private static void assertRate(
      ByPositionGroupRow row, double rate, double low, double high, double rounding) {
    assertThat(row.ratePer100000()).isCloseTo(rate, within(rounding));
    assertThat(row.rateLow()).isCloseTo(low, within(rounding));
    assertThat(row.rateHigh()).isCloseTo(high, within(rounding));
  }

  private static ByPositionGroupRow group(
      TableRows zone, String election, String group, String subgroup) {
    return zone.of(Tables.BY_POSITION_GROUP).stream()
        .filter(row -> row.electionId().equals(election) && row.positionGroup().equals(group))
        .filter(row -> row.positionSubgroup().equals(subgroup))
        .findFirst()
        .orElseThrow();
  }

  private static TrendRow act(TableRows zone, String code) {
    return zone.of(Tables.TREND_BY_ACT).stream()
        .filter(row -> row.electionId().equals("pemilu-2024") && row.code().equals(code))
        .filter(row -> row.earlierElectionId().equals("pilkada-2020"))
        .filter(row -> row.stage().equals("_T"))
        .findFirst()
        .orElseThrow();
  }

  private static long count(ByPositionGroupRow row) {
    return Objects.requireNonNull(row.provenPersons());
  }

  private static double people(ByPositionGroupRow row) {
    return (double) Objects.requireNonNull(row.population());
  }

  private static double value(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.model.Election;
import org.netralitas.model.Language;
import org.netralitas.model.Region;
import org.netralitas.model.Stage;

/** What must hold of the lists of the checkout, on every election's day. */
class CodeListsTest {
  private static final CodeLists LISTS = CodeLists.load(TestData.SOURCE);

  static List<Election> elections() {
    return LISTS.elections();
  }

  @ParameterizedTest
  @MethodSource("elections")
  void everyRegionHasOneCodeOnVotingDay(Election election) {
    LocalDate day = election.votingDate();
    boolean split = !day.isBefore(LocalDate.of(2022, 12, 8));
    List<Region> valid = LISTS.regions().validOn(day);
    Set<String> names = new HashSet<>();

    assertThat(valid.stream().filter(r -> r.level() == Region.Level.PROVINCE))
        .hasSize(split ? 38 : 34);
    assertThat(valid.stream().filter(r -> r.level() == Region.Level.REGENCY)).hasSize(514);
    for (Region region : valid) {
      assertThat(LISTS.regions().codeOn(region.code(), day)).isEqualTo(region.code());
      assertThat(names.add(region.provinceCode() + region.name()))
          .as(region.name() + " on " + day)
          .isTrue();
      assertThat(LISTS.regions().find(region.provinceCode()).orElseThrow().validOn(day)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("elections")
  void everyRegionThatVotedHoldsOnVotingDay(Election election) {
    assertThat(LISTS.participants(election.electionId()))
        .allMatch(
            code -> LISTS.regions().find(code).orElseThrow().validOn(election.votingDate()),
            code());
  }

  private static String code() {
    return "holds on voting day";
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({
    "93.01, 2022-07-24, 91.01",
    "91.01, 2022-07-25, 93.01",
    "93, 2022-07-24, 91",
    "96, 2022-12-07, 92",
    "96, 2022-12-08, 96",
    "91.03, 2020-12-09, 91.03"
  })
  void papuaBeforeAndAfterTheSplit(String code, LocalDate day, String onDay) {
    assertThat(LISTS.regions().codeOn(code, day)).isEqualTo(onDay);
  }

  @ParameterizedTest
  @MethodSource("elections")
  void theCalendarFallsIntoStagesWithoutAGap(Election election) {
    assertThat(election.stageOn(election.registrationStart().minusDays(1))).isEqualTo(Stage.T0);
    assertThat(election.stageOn(election.registrationStart())).isEqualTo(Stage.T1);
    assertThat(election.stageOn(election.campaignStart().minusDays(1))).isEqualTo(Stage.T1);
    assertThat(election.stageOn(election.campaignEnd())).isEqualTo(Stage.T2);
    assertThat(election.stageOn(election.quietStart())).isEqualTo(Stage.T3);
    assertThat(election.stageOn(election.quietEnd())).isEqualTo(Stage.T3);
    assertThat(election.stageOn(election.votingDate())).isEqualTo(Stage.T4);
    assertThat(election.stageOn(election.votingDate().plusDays(1))).isEqualTo(Stage.T5);
    assertThat(election.votingDate().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    assertThat(election.quietStart().plusDays(2)).isEqualTo(election.quietEnd());
  }

  @Test
  void whatIsToComeSaysThatItsDaysAreOnlyAPlan() {
    List<Election> toCome = LISTS.elections().stream().filter(e -> !e.isHeld()).toList();

    assertThat(toCome.stream().map(Election::electionId))
        .containsExactly("pemilu-2029", "pilkada-2031");
    assertThat(toCome).allMatch(election -> election.estimated() != null);
    assertThat(LISTS.elections().stream().filter(Election::isHeld))
        .hasSize(7)
        .allMatch(election -> election.estimated() == null);
  }

  @Test
  void localElectionsFollowTheNationalOneByTwoYearsToTwoAndAHalf() {
    Election.VotingWindow window = LISTS.requireElection("pilkada-2031").estimated();
    LocalDate parliament = LocalDate.of(2029, 10, 1);
    LocalDate president = LocalDate.of(2029, 10, 20);

    assertThat(window)
        .isEqualTo(
            new Election.VotingWindow(
                parliament.plusYears(2), president.plusYears(2).plusMonths(6)));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "act, APK, Memasang alat peraga kampanye",
    "position_group, JPT, Jabatan pimpinan tinggi",
    "position_subgroup, GURU, Guru",
    "sanction, ZZ, Tidak dicatat",
    "source, LHP, Laporan hasil pengawasan",
    "stage, TX, Hari tidak diketahui",
    "election, pemilu-2029, Pemilu Nasional 2029",
    "rate_reason, OTHER_YEAR_PNS_ONLY, 'Pembaginya dari tahun lain dan hanya PNS, termasuk pegawai pusat di provinsi itu'"
  })
  void labels(String list, String code, String label) {
    assertThat(LISTS.labels().find(list, code, Language.ID)).contains(label);
  }

  /** A base whose reason has no label would be printed as a code. */
  @Test
  void everyReasonOfABaseHasALabel() {
    for (Election election : LISTS.elections()) {
      for (String group : List.of("JPT", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "FUNGSIONAL")) {
        LISTS
            .populationOfPosition(election.electionId(), 1, group)
            .ifPresent(population -> assertLabelled(population.reason()));
      }
      LISTS
          .populationOfProvince(election.electionId(), "35")
          .ifPresent(population -> assertLabelled(population.reason()));
      LISTS
          .populationOfAll(election.electionId())
          .ifPresent(population -> assertLabelled(population.reason()));
    }
  }

  private static void assertLabelled(@org.jspecify.annotations.Nullable String reason) {
    if (reason != null) {
      assertThat(LISTS.labels().find("rate_reason", reason, Language.EN)).as(reason).isPresent();
    }
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Election;
import org.netralitas.model.Population;

class PopulationsTest {
  private static final CodeLists LISTS = CodeLists.load(TestData.SOURCE);

  @ParameterizedTest(name = "{0} {2}: {3} {4} on {5}, {6}")
  @CsvSource(
      nullValues = "NONE",
      value = {
        // The honesty fixtures.
        "pemilu-2024, 1, FUNGSIONAL, 3330060, ASN, 2024-07-01, NONE",
        "pemilu-2024, 1, JPT, 21992, ASN, 2024-07-01, NONE",
        "pemilu-2024, 1, PELAKSANA, 1096916, ASN, 2024-07-01, NONE",
        "pemilu-2024, 2, GURU, 2026704, ASN, 2024-07-01, NONE",
        "pemilu-2024, 2, TENAGA_KESEHATAN, 646733, ASN, 2024-07-01, NONE",
        "pemilu-2024, 2, DOSEN, 100675, ASN, 2024-07-01, NONE",
        "pilkada-2020, 2, GURU, 1418266, PNS, 2020-12-31, WHOLE_COUNTRY",
        // Nearest day, before or after.
        "pilkada-2020, 1, FUNGSIONAL, 2077818, PNS, 2021-06-30, OTHER_YEAR_WHOLE_COUNTRY",
        "pilkada-2020, 1, JPT, 19538, PNS, 2021-12-31, OTHER_YEAR_WHOLE_COUNTRY",
        "pilkada-2024, 1, FUNGSIONAL, 3330060, ASN, 2024-07-01, WHOLE_COUNTRY",
        // No ASN near the vote: PNS, and it says so.
        "pemilu-2024, 1, PENGAWAS, 301355, PNS, 2021-12-31, OTHER_YEAR_PNS_BASE",
        "pilkada-2024, 1, ADMINISTRATOR, 95225, PNS, 2021-12-31, OTHER_YEAR_WHOLE_COUNTRY_PNS_BASE",
        "pemilu-2019, 1, JPT, 19538, PNS, 2021-12-31, OTHER_YEAR"
      })
  void ofPositions(
      String election,
      int level,
      String code,
      long persons,
      String unit,
      LocalDate asOf,
      String reason) {
    Population population = LISTS.populationOfPosition(election, level, code).orElseThrow();

    assertThat(population.persons()).isEqualTo(persons);
    assertThat(population.unit()).isEqualTo(unit);
    assertThat(population.asOf()).isEqualTo(asOf);
    assertThat(population.reason()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} level {1} {2} has none")
  @CsvSource({
    // Never published.
    "pemilu-2024, 1, KEPALA_WILAYAH",
    "pemilu-2024, 2, CAMAT",
    "pilkada-2020, 2, SEKDA",
    "pilkada-2020, 1, UNKNOWN",
    // Published only with PPPK, who were not there yet.
    "pilkada-2020, 2, DOSEN",
    "pilkada-2015, 2, TENAGA_KESEHATAN"
  })
  void noneWhereNoneWasPublished(String election, int level, String code) {
    assertThat(LISTS.populationOfPosition(election, level, code)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} {2} on {3}, {4}")
  @CsvSource(
      nullValues = "NONE",
      value = {
        "pemilu-2024, 4758730, ASN, 2024-07-01, NONE",
        "pilkada-2020, 4168118, PNS, 2020-12-31, WHOLE_COUNTRY",
        "pilkada-2018, 2700000, PNS, 2018-07-13, NONE",
        "pilkada-2015, 4593604, PNS, 2015-12-31, WHOLE_COUNTRY",
        "pemilu-2019, 4185503, PNS, 2018-12-31, NONE"
      })
  void ofAll(String election, long persons, String unit, LocalDate asOf, String reason) {
    assertThat(LISTS.populationOfAll(election))
        .contains(
            new Population(
                unit,
                asOf,
                persons,
                reason,
                LISTS.populationOfAll(election).orElseThrow().source()));
  }

  @Test
  void provincesAreAllOfOneDayAndThoseOfPapuaAddUp() {
    assertThat(province("pemilu-2019", "91")).contains(45_010L + 16_335 + 24_377 + 20_990);
    assertThat(province("pemilu-2019", "92")).contains(27_529L + 20_820);
    assertThat(province("pemilu-2019", "93")).isEmpty();
    assertThat(province("pemilu-2024", "93")).contains(16_335L);
    assertThat(province("pilkada-2018", "35")).contains(363_512L);
    for (Election election : LISTS.elections()) {
      if (election.kind() == Election.Kind.PILKADA && election.isHeld()) {
        continue;
      }
      long sum = 0;
      for (var region : LISTS.regions().validOn(election.votingDate())) {
        sum += province(election.electionId(), region.code()).orElse(0L);
      }
      assertThat(sum).as(election.electionId()).isEqualTo(3_732_415L);
    }
  }

  @Test
  void aProvinceSaysThatStaffOfMinistriesIsInAndHowOldItIs() {
    assertThat(reason("pemilu-2024", "74")).isEqualTo("PNS_ONLY");
    assertThat(reason("pilkada-2020", "72")).isEqualTo("OTHER_YEAR_PNS_ONLY");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "pilkada-2020, 74, seven of its seventeen regencies, false",
    "pilkada-2020, 72, its governor, true",
    "pilkada-2017, 35, one city, false",
    "pilkada-2017, 36, its governor and no regency, true",
    "pilkada-2024, 34, all its regencies and no governor, true",
    "pemilu-2024, 74, everybody, true",
  })
  void aProvinceHasAPopulationOnlyWhereAllOfItVoted(
      String election, String code, String voted, boolean whole) {
    assertThat(LISTS.votesAsAWhole(election, code)).as(voted).isEqualTo(whole);
    assertThat(province(election, code).isPresent()).as(voted).isEqualTo(whole);
  }

  @Test
  void theEarlierOfTwoEquallyNearDaysCounts() {
    CodeListFile file =
        EditedSource.inline(
            "reference/populations.csv",
            """
            level,code,unit,as_of,population,figures,source
            total,ALL,PNS,2020-12-10,20,1,later
            total,ALL,PNS,2020-12-08,10,1,earlier
            """);
    Populations populations =
        Populations.of(
            PopulationFile.of(file, LISTS.elections(), LISTS.regions()), LISTS.regions());

    assertThat(populations.ofAll(TestData.PILKADA_2020).map(Population::source))
        .contains("earlier");
  }

  private static Optional<Long> province(String election, String code) {
    return LISTS.populationOfProvince(election, code).map(Population::persons);
  }

  private static String reason(String election, String code) {
    return String.valueOf(LISTS.populationOfProvince(election, code).orElseThrow().reason());
  }
}

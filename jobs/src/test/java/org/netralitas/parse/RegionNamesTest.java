package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.Region;
import org.netralitas.model.Severity;

class RegionNamesTest {
  private static final RegionNames REGIONS = RegionNames.load(TestData.SOURCE, TestData.regions());
  private static final RuleCatalogue RULES = RuleCatalogue.load(TestData.SOURCE);
  private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
  private static final List<Region> ALL =
      TestData.regions().stream().filter(region -> region.validOn(DAY)).toList();

  private static String code(@Nullable String region, @Nullable String agency, LocalDate day) {
    Parsed<Place> parsed = REGIONS.parse(region, agency, day);
    Place place = parsed.value();
    if (place != null) {
      return place.regionCode();
    }
    assertThat(RULES.gravest(parsed.issues())).isEqualTo(Severity.HOLD);
    return "HOLD";
  }

  private static List<String> remarks(@Nullable String region, @Nullable String agency) {
    return REGIONS.parse(region, agency, DAY).issues().stream().map(Issue::code).toList();
  }

  @ParameterizedTest(name = "region \"{0}\", agency \"{1}\" on {2} is {3}")
  @CsvFileSource(resources = "/phrases/regions_dev.csv", numLinesToSkip = 1)
  void readsPlaces(@Nullable String region, @Nullable String agency, LocalDate day, String code) {
    assertThat(code(region, agency, day)).isEqualTo(code);
  }

  @Test
  void everyRegencyIsFoundByItsFullNameInEverySpelling() {
    for (Region region : ALL) {
      String name = RegionIndex.bareName(region);
      List<String> spellings =
          switch (region.type()) {
            case PROVINSI -> List.of("Provinsi " + name, "PROV. " + name, "Pemprov " + name);
            case KABUPATEN ->
                List.of(
                    "Kabupaten " + name,
                    "KAB. " + name.toUpperCase(java.util.Locale.ROOT),
                    "Pemkab " + name,
                    "Bupati " + name,
                    "Dinas Kesehatan Kab. " + name);
            case KOTA ->
                List.of(
                    "Kota " + name,
                    "Pemkot " + name,
                    "Wali Kota " + name,
                    "Kota Adm. " + name,
                    "Kelurahan Baru, Kota " + name);
          };
      for (String spelling : spellings) {
        assertThat(code(spelling, null, DAY)).as(spelling).isEqualTo(region.code());
      }
    }
  }

  @Test
  void aBareNameIsHeldWhenAnotherRegionHasItAndFoundWhenNot() {
    Map<String, Long> bearers =
        ALL.stream()
            .collect(
                Collectors.groupingBy(
                    r -> RegionIndex.key(RegionIndex.bareName(r)), Collectors.counting()));
    int held = 0;
    for (Region region : ALL) {
      boolean shared =
          bearers.getOrDefault(RegionIndex.key(RegionIndex.bareName(region)), 0L) > 1
              || RegionIndex.bareName(region).equals("Yogyakarta");
      assertThat(code(RegionIndex.bareName(region), null, DAY))
          .as(region.name())
          .isEqualTo(shared ? "HOLD" : region.code());
      held += shared ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(2 * 26);
  }

  @Test
  void everyCodeOfTodayIsReadWithItsDotAndNeverAsAnotherRegionWithoutIt() {
    for (Region region : ALL) {
      if (region.level() == Region.Level.PROVINCE) {
        continue;
      }
      assertThat(code(region.code(), null, DAY)).isEqualTo(region.code());
      assertThat(code(region.code().replace(".", ""), null, DAY)).isIn(region.code(), "HOLD");
    }
  }

  @Test
  void aHundredAndSixtySixBareCodesMeanAnotherRegionToTheStatisticsOffice() {
    Map<String, String> ministry =
        CodeListFile.read(TestData.SOURCE, RegionNames.BPS_CODES).rows().stream()
            .collect(Collectors.toMap(r -> r.text("bps_code"), r -> r.text("code")));
    List<String> codes2020 = ALL.stream().map(Region::code2020).toList();

    assertThat(
            ministry.keySet().stream()
                .filter(bps -> codes2020.contains(bps.substring(0, 2) + "." + bps.substring(2))))
        .hasSize(166);
    assertThat(ministry.values()).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "\"{0}\" with agency \"{1}\" carries {2}")
  @CsvSource({
    "Bima, , REGION_AMBIGUOUS",
    "'', Pemkab Wakatobi, REGION_FROM_AGENCY",
    "Kab. Purbalinga, , REGION_TYPO",
    "53.1, , REGION_CODE_REPAIRED",
    "5310, , REGION_CODE_AMBIGUOUS",
    "5310, Pemkab Sikka, REGION_CODE_BPS",
    "99.99, , REGION_CODE_UNKNOWN",
    "91.01, , REGION_OTHER_DATE",
    "Kabupaten Batam, , REGION_TYPE_DIFFERS",
    "Kab. Bima, Pemkab Dompu, REGION_AGENCY_DIFFER",
    "53.10 Kab. Sikka, , REGION_CONTRADICTORY",
    "Antah Berantah, , REGION_UNREADABLE",
    "'', '', MISSING_REGION"
  })
  void saysWhatItDid(String region, @Nullable String agency, String remark) {
    assertThat(remarks(region, agency)).containsExactly(remark);
  }

  @Test
  void suggestsTheNearestNamesOfTheDay() {
    assertThat(REGIONS.suggestions(DAY).nearest("Kab Halmahera Slt", 5))
        .extracting(NearestPhrases.Suggestion::code)
        .contains("82.04");
    assertThat(REGIONS.suggestions(LocalDate.of(2020, 1, 1)).nearest("Merauke", 1))
        .extracting(NearestPhrases.Suggestion::code)
        .containsExactly("91.01");
  }

  @Test
  void staffOfCentralAgenciesAreCountedWhereTheyWork() {
    Place place = REGIONS.parse(null, "Kantor Kemenag Kabupaten Buton", DAY).value();

    assertThat(place).isEqualTo(new Place("74.04", "74", true));
    assertThat(REGIONS.parse("Kementerian Agama", null, DAY).value())
        .isEqualTo(new Place("00", "00", true));
    assertThat(REGIONS.parse("Kab. Buton", "Dinas Sosial", DAY).value())
        .isEqualTo(new Place("74.04", "74", false));
  }
}

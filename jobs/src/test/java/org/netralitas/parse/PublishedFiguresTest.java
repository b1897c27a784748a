package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.KnownError;
import org.netralitas.model.Language;
import org.netralitas.model.PublishedFigure;

class PublishedFiguresTest {
  private static final CodeLists LISTS = CodeLists.load(TestData.SOURCE);
  private static final PublishedFigures RECORD = PublishedFigures.load(TestData.SOURCE, LISTS);

  private static PublishedFigure figure(int number) {
    return RECORD.all().get(number - 1);
  }

  @Test
  void everyFigureIsMappedOrToldWhyNot() {
    assertThat(RECORD.all()).hasSize(811);
    for (PublishedFigure figure : RECORD.all()) {
      if (figure.comparable()) {
        assertThat(figure.table()).as("figure " + figure.number()).isNotNull();
        assertThat(figure.cutOff()).as("figure " + figure.number()).isNotNull();
        assertThat(figure.codes().isEmpty())
            .as("figure " + figure.number())
            .isEqualTo(figure.dimension().equals("total"));
      } else {
        assertThat(figure.reason()).as("figure " + figure.number()).isNotNull();
        assertThat(
                LISTS
                    .labels()
                    .find("reconciliation_reason", String.valueOf(figure.reason()), Language.ID))
            .as("figure " + figure.number())
            .isPresent();
      }
    }
  }

  /** Changing a crosswalk moves figures between these heaps; the change must be meant. */
  @Test
  void howManyAreComparedAndWhyTheRestIsNot() {
    Map<String, Integer> reasons = new TreeMap<>();
    RECORD.all().forEach(figure -> reasons.merge(String.valueOf(figure.reason()), 1, Integer::sum));

    assertThat(reasons)
        .containsEntry("POPULATION", 107)
        .containsEntry("POPULATION_NOT_USED", 50)
        .containsEntry("DOUBTFUL", 3)
        .containsEntry("LOWER_BOUND", 3);
  }

  @ParameterizedTest(name = "figure {0}: {1} of {2} in {3}, {4}")
  @CsvSource(
      nullValues = "NONE",
      value = {
        "13, REPORTED, NONE, headline, NONE",
        "1, REPORTED, NONE, headline, NONE",
        "3, REPORTED, NONE, by_region, NONE",
        "160, PROVEN, NONE, by_region, NONE",
        "93, PROVEN, PROVEN, by_position_group, NONE",
        "127, PROVEN, FUNGSIONAL, by_position_group, NONE",
        "128, PROVEN, GURU;DOSEN, by_position_and_act, NONE",
        "154, PROVEN, PROVEN, cells, NONE",
        "469, RECOMMENDED, NONE, by_sanction, NONE",
        "69, PROVEN, REPORTED, headline, NONE",
        // Bawaslu counts cases of its own, also under the words of KASN.
        "190, NONE, NONE, NONE, OTHER_COUNT_BAWASLU",
        "606, NONE, NONE, NONE, OTHER_COUNT_BAWASLU",
        "535, NONE, NONE, NONE, LOWER_BOUND",
        "342, PROVEN, NONE, by_region, NO_DATE",
        "522, PROVEN, PROVEN, by_act, NO_CODE",
        "9, REPORTED, NONE, by_region, NO_CODE",
        "257, NONE, NONE, NONE, POPULATION",
        "424, NONE, NONE, NONE, POPULATION_NOT_USED",
        "726, NONE, NONE, NONE, DOUBTFUL",
        "121, PROVEN, NONE, by_position_group, OTHER_PERIOD"
      })
  void meaningOfAFigure(int number, String measure, String base, String table, String reason) {
    PublishedFigure figure = figure(number);

    assertThat(figure.measure()).isEqualTo(measure);
    assertThat(figure.base()).isEqualTo(base);
    assertThat(figure.table()).isEqualTo(table);
    assertThat(figure.reason()).isEqualTo(reason);
  }

  @Test
  void socialMediaIsOneCategoryIn2020AndTwoIn2024() {
    assertThat(figure(149).codes()).containsExactly("MEDSOS_KAMPANYE", "MEDSOS_REAKSI");
    assertThat(figure(330).codes()).containsExactly("MEDSOS_REAKSI");
    assertThat(figure(332).codes()).containsExactly("MEDSOS_KAMPANYE");
    assertThat(List.of(figure(149), figure(330), figure(332), figure(520)))
        .allMatch(PublishedFigure::isBreak);
    assertThat(figure(150).isBreak()).isFalse();
  }

  @Test
  void theCategoryOf2020IsNotKnownIn2024() {
    ReferenceSource source =
        EditedSource.replacing(
            "published/figures.csv",
            "Pemilu 2024,persen_pelanggaran,jenis_pelanggaran,Sosialisasi/kampanye media"
                + " sosial/online",
            "Pemilu 2024,persen_pelanggaran,jenis_pelanggaran,Kampanye/sosialisasi media sosial");

    assertThatThrownBy(() -> PublishedFigures.load(source, LISTS))
        .hasMessage(
            "data/published/figures.csv row 333: category Kampanye/sosialisasi media sosial of"
                + " jenis_pelanggaran has no row for 2024-03-25 in"
                + " data/reference/crosswalk_categories.csv");
  }

  @Test
  void aNewFigureWithoutCrosswalkIsNamed() {
    ReferenceSource source =
        EditedSource.adding(
            "published/figures.csv",
            "Pilkada 2024,aduan_BKN,total,semua,7,kasus,2024-12-01,BKN,https://www.bkn.go.id/x,");

    assertThatThrownBy(() -> PublishedFigures.load(source, LISTS))
        .hasMessage(
            "data/published/figures.csv row 813: metric aduan_BKN by total has no row for"
                + " 2024-12-01 in data/reference/crosswalk_metrics.csv");
  }

  @Test
  void knownErrorsSayWhatIsWrongInBothLanguages() {
    assertThat(RECORD.knownErrors())
        .isSortedAccordingTo(Comparator.comparingInt(KnownError::figure))
        .allSatisfy(
            error -> {
              assertThat(error.whatId()).isNotEqualTo(error.whatEn());
              assertThat(error.evidence()).isNotBlank();
              assertThat(error.publishedValue()).isEqualTo(figure(error.figure()).value());
            });
    assertThat(RECORD.knownErrors().stream().map(KnownError::figure))
        .contains(80, 88, 92, 119, 127, 161, 165, 223, 227, 274, 357, 364, 446, 484, 726);
  }

  @ParameterizedTest(name = "figure {0}: {1} stands for {2}")
  @CsvSource({"446, 723, 732", "484, 2304, 2034", "274, 52, 42", "644, 548, 545"})
  void misprintsAndWhatWasMeant(int number, double printed, double meant) {
    KnownError error =
        RECORD.knownErrors().stream().filter(e -> e.figure() == number).findFirst().orElseThrow();

    assertThat(error.kind()).isEqualTo(KnownError.Kind.MISPRINT);
    assertThat(error.publishedValue()).isEqualTo(printed);
    assertThat(error.likelyValue()).isEqualTo(meant);
  }

  /** The evidence is arithmetic, so do it again. */
  @ParameterizedTest(name = "{0} per cent of {1} persons: {2}")
  @CsvSource({
    "14.3, 344, false",
    "12.7, 344, false",
    "27.1, 372, false",
    "14.6, 606, false",
    "23.5, 518, false",
    "22.5, 482, false",
    "88.5, 1605, true",
    "23.3, 240, true"
  })
  void sharesThatNoCountGives(double percent, int base, boolean possible) {
    boolean found = false;
    for (int persons = 0; persons <= base; persons++) {
      found |= Math.abs(100.0 * persons / base - percent) <= 0.05 + 1e-9;
    }
    assertThat(found).isEqualTo(possible);
  }
}

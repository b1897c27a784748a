package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.PositionSubgroup;

class PositionsTest {
  private static final Positions POSITIONS = Positions.load(TestData.SOURCE, TestData.VOTE_2020);

  private static PositionSubgroup read(String title) {
    PositionSubgroup value = POSITIONS.parse(title).value();
    return value == null ? PositionSubgroup.UNKNOWN : value;
  }

  private static List<String> codes(String title) {
    return POSITIONS.parse(title).issues().stream().map(Issue::code).toList();
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvFileSource(resources = "/phrases/positions_dev.csv", numLinesToSkip = 1)
  void readsTitlesOfficesAndNewspapersWrite(String title, PositionSubgroup expected) {
    assertThat(read(title)).isEqualTo(expected);
  }

  @Test
  void theNameOfARegionIsNoPost() {
    assertThat(TestData.regionNames())
        .allSatisfy(
            name -> {
              assertThat(read("ASN " + name)).isEqualTo(PositionSubgroup.UNKNOWN);
              assertThat(read("guru di " + name)).isEqualTo(PositionSubgroup.GURU);
            });
  }

  static Stream<PhraseBook.Phrase> phrasesForPosts() {
    return POSITIONS.book().phrases().stream()
        .filter(phrase -> phrase.example() != null)
        .filter(
            phrase ->
                Arrays.stream(PositionSubgroup.values())
                    .anyMatch(post -> post.name().equals(phrase.code())));
  }

  @ParameterizedTest(name = "the example of {0}")
  @MethodSource("phrasesForPosts")
  void everyPhraseReadsItsOwnExample(PhraseBook.Phrase phrase) {
    assertThat(read(String.valueOf(phrase.example())))
        .as("example \"%s\"", phrase.example())
        .hasToString(phrase.code());
  }

  @ParameterizedTest(name = "\"{0}\" has no group because of {1}")
  @CsvSource({
    "'', MISSING_POSITION",
    "'-', MISSING_POSITION",
    "ASN, POSITION_NO_POST",
    "pegawai Dinas Sosial, POSITION_NO_POST",
    "Dinas Kesehatan Kab. Bima, POSITION_UNIT_ONLY",
    "SDN 3 Wera, POSITION_UNIT_ONLY",
    "Kades Rato, NOT_ASN",
    "guru honorer, NOT_ASN",
    "Babinsa, NOT_ASN",
    "anggota DPRD, NOT_ASN",
    "qwerty uiop, POSITION_UNREADABLE"
  })
  void saysWhyATitleHasNoGroup(String title, String reason) {
    assertThat(read(title)).isEqualTo(PositionSubgroup.UNKNOWN);
    assertThat(codes(title)).containsExactly(reason);
  }

  @ParameterizedTest(name = "\"{0}\" is {1} with the remark {2}")
  @CsvSource({
    "mantan Camat Bolo, CAMAT, POSITION_FORMER",
    "Kadis Sosial merangkap Plt Camat Bolo, KEPALA_OPD, POSITION_SEVERAL",
    "Sekretrais Dinas Sosial, ADMINISTRATOR, POSITION_TYPO",
    "Kepala Puskemsas Wera, TENAGA_KESEHATAN, POSITION_TYPO"
  })
  void remarksOnWhatItForgave(String title, PositionSubgroup expected, String remark) {
    assertThat(read(title)).isEqualTo(expected);
    assertThat(codes(title)).containsExactly(remark);
  }

  @ParameterizedTest(name = "\"{0}\" at \"{1}\" is {2}")
  @CsvSource({
    "Kepala, Dinas Pendidikan Kab. Bima, KEPALA_OPD",
    "Kepala, SMPN 1 Bolo, GURU",
    "Kepala, UPTD Puskesmas Woha, TENAGA_KESEHATAN",
    "Sekretaris, DPRD Kota Bima, JPT_LAIN",
    "Sekretaris, Kelurahan Raba, PENGAWAS",
    "Plt. Sekretaris, Dinas Sosial, ADMINISTRATOR",
    "Guru, Dinas Pendidikan, GURU",
    "ASN, Kepala Dinas, UNKNOWN"
  })
  void aBareHeadGetsItsLevelFromTheUnit(String title, String unit, PositionSubgroup expected) {
    assertThat(POSITIONS.parse(title, unit).value()).isEqualTo(expected);
  }

  @Test
  void aHeadOfKuaWasASupervisorUntilTheRegulationOf2016() {
    Positions of2015 = Positions.load(TestData.SOURCE, java.time.LocalDate.of(2015, 12, 9));

    assertThat(of2015.parse("Kepala KUA").value()).isEqualTo(PositionSubgroup.PENGAWAS);
    assertThat(read("Kepala KUA")).isEqualTo(PositionSubgroup.FUNGSIONAL_LAIN);
  }

  @ParameterizedTest
  @CsvSource({"SEKDA, SEKDA", "KEPALA_OPD, KEPALA_OPD", "Fungsional Lain, FUNGSIONAL_LAIN"})
  void readsItsOwnCodes(String text, PositionSubgroup code) {
    assertThat(POSITIONS.parse(text)).isEqualTo(Parsed.of(code));
  }

  @Test
  void suggestsTheNearestKnownTitles() {
    assertThat(POSITIONS.suggestions().nearest("kasubag perencanaan dan keuangan", 3))
        .hasSize(3)
        .first()
        .satisfies(s -> assertThat(s.code()).isEqualTo("PENGAWAS"))
        .satisfies(s -> assertThat(s.similarity()).isBetween(0.4, 1.0));
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.model.Act;
import org.netralitas.model.Issue;

class ActsTest {
  private static final Acts ACTS = Acts.load(TestData.SOURCE, TestData.VOTE_2020);

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvFileSource(resources = "/phrases/acts_dev.csv", numLinesToSkip = 1)
  void readsDescriptions(String description, Act expected) {
    assertThat(ACTS.parse(description).value()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "\"{0}…{1}\" changes no act")
  @CsvSource({
    "'ASN ', ''",
    "'Oknum guru ', ''",
    "'Kepala dinas diduga ', ''",
    "'Camat bersama rekannya ', ''",
    "'', ' di Kabupaten Bima'",
    "'', ' saat jam kerja'",
    "'', ' di kantor camat'",
    "'', ' pada masa kampanye'",
    "'', ' sebelum penetapan calon'",
    "'', ' dengan mengenakan seragam dinas'",
    "'', ' padahal masih berstatus ASN'",
    "'', ' sesuai temuan Panwascam'",
    "'', ' atas permintaan atasannya'",
    "'', ' yang kemudian viral di media sosial'",
    "'', ' di hadapan peserta rapat'"
  })
  void whoWhenAndWhereDoNotChangeWhatWasDone(String before, String behind) throws IOException {
    List<String> changed = new ArrayList<>();
    List<String> descriptions = descriptions();
    for (String description : descriptions) {
      String longer = before + description.toLowerCase(Locale.ROOT) + behind;
      Act act = ACTS.parse(description).value();
      if (act != Act.UNKNOWN && ACTS.parse(longer).value() != act) {
        changed.add(longer + " is no longer " + act);
      }
    }
    assertThat(descriptions).hasSizeGreaterThan(200);
    assertThat(changed).hasSizeLessThan(descriptions.size() / 50);
  }

  private static List<String> descriptions() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(ActsTest.class.getResourceAsStream("/phrases/acts_dev.csv"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(row -> row.getField("text")).toList();
    }
  }

  static Stream<PhraseBook.Phrase> phrases() {
    return ACTS.book().phrases().stream().filter(phrase -> phrase.example() != null);
  }

  @ParameterizedTest(name = "the example of {0}")
  @MethodSource("phrases")
  void everyPhraseReadsItsOwnExample(PhraseBook.Phrase phrase) {
    String expected = phrase.code().equals("VAGUE") ? Act.UNKNOWN.name() : phrase.code();

    assertThat(ACTS.parse(phrase.example()).value())
        .as("example \"%s\"", phrase.example())
        .hasToString(expected);
  }

  @ParameterizedTest(name = "\"{0}\" is unknown because of {1}")
  @CsvSource({"'', MISSING_ACT", "tidak netral, ACT_VAGUE", "qwerty uiop, ACT_UNREADABLE"})
  void saysWhyAnActIsUnknown(String description, String reason) {
    assertThat(ACTS.parse(description).value()).isEqualTo(Act.UNKNOWN);
    assertThat(ACTS.parse(description).issues()).extracting(Issue::code).containsExactly(reason);
  }

  @Test
  void theNameOfAPlaceIsNoAct() {
    assertThat(ACTS.parse("dugaan ketidaknetralan di Kecamatan Sukamaju").value())
        .isEqualTo(Act.UNKNOWN);
    assertThat(ACTS.parse("menghadiri kampanye di Kelurahan Suka Maju").value())
        .isEqualTo(Act.PESERTA_KAMPANYE);
  }

  @Test
  void theNameOfARegionIsNoAct() {
    assertThat(TestData.regionNames())
        .allSatisfy(
            name -> {
              assertThat(ACTS.parse("diduga tidak netral di " + name).value())
                  .isEqualTo(Act.UNKNOWN);
              assertThat(ACTS.parse("menghadiri deklarasi calon bupati " + name).value())
                  .isEqualTo(Act.DEKLARASI);
            });
  }

  @Test
  void anAsideIsReadWhenNothingElseIsLeft() {
    assertThat(ACTS.parse("yang mendukung petahana").value()).isEqualTo(Act.KEBERPIHAKAN);
    assertThat(ACTS.parse("memutasi guru yang mendukung calon lain").value())
        .isEqualTo(Act.KEPUTUSAN_MENGUNTUNGKAN);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void readsItsOwnCodes(Act act) {
    assertThat(ACTS.parse(act.name()).value()).isEqualTo(act);
  }

  @ParameterizedTest(name = "misspelt \"{0}\" is {1}")
  @CsvSource({
    "mengungah foto calon di Facebok, MEDSOS_KAMPANYE",
    "memasang balihoo bakal calon, APK",
    "menghadiri deklarsi paslon, DEKLARASI"
  })
  void forgivesTypingErrors(String description, Act expected) {
    assertThat(ACTS.parse(description).value()).isEqualTo(expected);
  }

  @Test
  void everydayWordsAreNotTakenForMisspeltOnes() {
    assertThat(ACTS.parse("sanksi kepada pegawai").issues())
        .extracting(Issue::code)
        .doesNotContain(Issues.ACT_TYPO);
  }
}

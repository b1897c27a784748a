package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

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

package org.netralitas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small parts that rows are written with. */
class WritingTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ISO, 2020-12-09",
    "SLASH, 9/12/2020",
    "DASH_SHORT, 09-12-20",
    "DOT, 09.12.2020",
    "LONG, 9 Desember 2020",
    "WITH_DAY, 'Rabu, 9 Des 2020'",
    "EXCEL, 9/12/2020"
  })
  void writesDays(DateStyle style, String written) {
    assertThat(style.write(LocalDate.of(2020, 12, 9))).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Kepala Dinas {dinas}, Kepala Dinas <dinas>",
    "Dosen (Lektor Kepala), Dosen (Lektor Kepala)",
    "(Plt.|Plt.) Camat, Plt. Camat",
    "Membagikan (ulang |ulang )postingan, Membagikan ulang postingan"
  })
  void fillsChoicesAndSlots(String phrase, String written) {
    StringBuilder out = new StringBuilder();
    Phrase.parse(phrase)
        .append(
            out,
            Dice.of(1, "phrase"),
            (slot, into, unused) -> into.append('<').append(slot).append('>'));
    assertThat(out).hasToString(written);
  }

  @Test
  void aTypoChangesOneLetterOfOneWord() {
    Dice dice = Dice.of(1, "typo");
    for (int i = 0; i < 200; i++) {
      String slipped = Typo.in("Ka. Sekretaris Dinas", 7, dice);
      assertThat(slipped)
          .isNotEqualTo("Ka. Sekretaris Dinas")
          .startsWith("Ka. S")
          .endsWith(" Dinas");
      assertThat(slipped.length()).isBetween(19, 21);
    }
    assertThat(Typo.in("Guru SDN 3", 7, dice)).isNull();
  }

  @Test
  void phrasesComeAsOftenAsTheirWeightsSay() {
    Phrases phrases = new Phrases();
    phrases.add("a", 3);
    phrases.add("b", 1);
    Dice dice = Dice.of(5, "weights");
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      StringBuilder out = new StringBuilder();
      phrases.append(out, dice, (slot, into, unused) -> {});
      counts.merge(out.toString(), 1, Integer::sum);
    }
    assertThat(counts.get("a")).isBetween(7_300, 7_700);
  }

  @Test
  void diceRepeatAndCoverTheirRange() {
    Dice one = Dice.of(9, "x");
    Dice same = Dice.of(9, "x");
    int[] counts = new int[6];
    for (int i = 0; i < 60_000; i++) {
      int value = one.below(6);
      assertThat(same.below(6)).isEqualTo(value);
      counts[value]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
    assertThat(Dice.of(9, "y").next()).isNotEqualTo(Dice.of(9, "x").next());
  }
}

package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Language;

class NumbersTest {

  @ParameterizedTest(name = "{0} as {1} is {2} in Indonesian and {3} in English")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | COUNT | 0 | 0",
        "999 | COUNT | 999 | 999",
        "1596 | COUNT | 1.596 | 1,596",
        "4168118 | COUNT | 4.168.118 | 4,168,118",
        "0.265 | SHARE | 26,5% | 26.5%",
        "0.26504 | SHARE | 26,5% | 26.5%",
        "0.0005 | SHARE | 0,1% | 0.1%",
        "1 | SHARE | 100,0% | 100.0%",
        "1.6817 | RATE | 1,68 | 1.68",
        "250.09 | RATE | 250,1 | 250.1",
        "12.3 | AS_PUBLISHED | 12,3 | 12.3",
        "1230 | AS_PUBLISHED | 1.230 | 1,230",
        "3 | DIFFERENCE | +3 | +3",
        "-1234.5 | DIFFERENCE | −1.234,5 | −1,234.5",
        "-0.0001 | DIFFERENCE | 0 | 0",
        "0 | DIFFERENCE | 0 | 0"
      })
  void numbersAreWrittenAsTheLanguageWritesThem(
      double value, NumberStyle style, String indonesian, String english) {
    assertThat(new Numbers(Language.ID).text(value, style)).isEqualTo(indonesian);
    assertThat(new Numbers(Language.EN).text(value, style)).isEqualTo(english);
  }

  @ParameterizedTest(name = "{0} days before the vote")
  @CsvSource({"166, H−166, D−166", "0, H, D", "-1154, H+1.154, 'D+1,154'"})
  void daysToVotingAreWrittenAsOfficesDo(int days, String indonesian, String english) {
    assertThat(new Numbers(Language.ID).daysToVoting(days)).isEqualTo(indonesian);
    assertThat(new Numbers(Language.EN).daysToVoting(days)).isEqualTo(english);
  }

  @Test
  void daysAreWrittenWithTheMonthInWords() {
    LocalDate day = LocalDate.of(2020, 8, 19);
    assertThat(new Numbers(Language.ID).day(day)).isEqualTo("19 Agustus 2020");
    assertThat(new Numbers(Language.EN).shortDay(day)).isEqualTo("19 Aug 2020");
  }
}

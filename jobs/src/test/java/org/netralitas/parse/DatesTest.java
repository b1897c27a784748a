package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

class DatesTest {
  private static final Dates DATES = Dates.of("act_date", DateWindow.ofActs(TestData.PILKADA_2020));

  @ParameterizedTest(name = "\"{0}\" is 9 December 2020")
  @ValueSource(
      strings = {
        "2020-12-09",
        "2020/12/9",
        "2020.12.09",
        "20201209",
        "09122020",
        "9/12/2020",
        "09-12-20",
        "9.12.2020",
        "9 12 2020",
        " 09/12/2020 ",
        "9 Desember 2020",
        "09 DESEMBER 2020",
        "9 Des 2020",
        "9 Des. 2020",
        "9-Des-20",
        "9-Dec-2020",
        "Rabu, 9 Des 2020",
        "Rabu 9 Desember 2020",
        "hari Rabu tanggal 9 Desember 2020",
        "tgl. 09/12/2020",
        "Wednesday, 9 December 2020",
        "December 9, 2020",
        "Dec 9th, 2020",
        "9th December 2020",
        "9/XII/2020",
        "9-XII-2020",
        "2020-12-09T10:15:30Z",
        "2020-12-09 00:00:00",
        "2020-12-09 10:15:30.0",
        "9/12/2020 14:05",
        "9 Desember 2020 pukul 10.30 WIB",
        "9 Desember 2020, 10:30 WITA",
        "9Desember2020",
        "9\u00a0Desember\u00a02020",
        "Rabu (9/12/2020)",
        "9 Desember 2020 (malam)",
        "Rabu/9 Desember 2020",
        "Hari/Tanggal : Rabu, 9 Desember 2020",
        "Kendari, 9 Desember 2020.",
        "9 Desember 2020 sekitar jam 10 pagi",
        "± 9 Desember 2020",
        "9_12_2020"
      })
  void readsADayHoweverItIsWritten(String text) {
    assertThat(DATES.parse(text)).isEqualTo(Parsed.of(LocalDate.of(2020, 12, 9)));
  }

  @ParameterizedTest(name = "\"{0}\" is {1} with the remark {2}")
  @CsvSource({
    "12/25/2020, 2020-12-25, DATE_MONTH_FIRST",
    "44174, 2020-12-09, DATE_SERIAL",
    "44174.5833, 2020-12-09, DATE_SERIAL",
    "'44174,0', 2020-12-09, DATE_SERIAL",
    "9-10 Desember 2020, 2020-12-09, DATE_RANGE",
    "9 s/d 12 Desember 2020, 2020-12-09, DATE_RANGE",
    "9 Desember 2020 s/d 2 Januari 2021, 2020-12-09, DATE_RANGE",
    "9 Desembr 2020, 2020-12-09, DATE_TYPO",
    "9 Agsutus 2020, 2020-08-09, DATE_TYPO"
  })
  void remarksOnWhatItHadToInterpret(String text, LocalDate day, String remark) {
    assertThat(DATES.parse(text)).isEqualTo(Parsed.of(day, Issue.of(remark, "act_date")));
  }

  @ParameterizedTest(name = "\"{0}\" is no day because of {1}")
  @CsvSource({
    "31/02/2020, DATE_IMPOSSIBLE",
    "2020-13-45, DATE_IMPOSSIBLE",
    "00/12/2020, DATE_IMPOSSIBLE",
    "32 Desember 2020, DATE_IMPOSSIBLE",
    "29/02/2019, DATE_IMPOSSIBLE",
    "9/12/2002, DATE_OUTSIDE_WINDOW",
    "2030-01-01, DATE_OUTSIDE_WINDOW",
    "9-12-85, DATE_OUTSIDE_WINDOW",
    "Desember 2020, DATE_INCOMPLETE",
    "12/2020, DATE_INCOMPLETE",
    "2020, DATE_INCOMPLETE",
    "minggu lalu, DATE_UNREADABLE",
    "9 Foobar 2020, DATE_UNREADABLE",
    "sebelum 9 Desember 2020, DATE_UNREADABLE",
    "rapat ke 2 dan 9 Desember 2020 di Bima, DATE_UNREADABLE",
    "nomor 9/12/2020/KASN, DATE_UNREADABLE",
    "99999, DATE_UNREADABLE",
    "1e9, DATE_UNREADABLE"
  })
  void saysWhyThereIsNoDay(String text, String reason) {
    assertThat(DATES.parse(text)).isEqualTo(Parsed.failed(Issue.of(reason, "act_date")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "n/a", "tidak ada", "belum"})
  void nothingWrittenIsNoIssue(String text) {
    assertThat(DATES.parse(text)).isEqualTo(Parsed.empty());
  }

  @Test
  void everyDayOfTheWindowSurvivesEveryNotation() {
    DateWindow window = DateWindow.ofActs(TestData.PILKADA_2020);
    for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
      int d = day.getDayOfMonth();
      int m = day.getMonthValue();
      int y = day.getYear();
      assertThat(DATES.parse(day.toString()).value()).isEqualTo(day);
      assertThat(DATES.parse(d + "/" + m + "/" + y).value()).isEqualTo(day);
      assertThat(DATES.parse(d + "." + m + "." + (y % 100)).value()).isEqualTo(day);
      assertThat(DATES.parse(String.valueOf(day.toEpochDay() + 25_569)).value()).isEqualTo(day);
    }
  }
}

package org.netralitas.sample;

import java.time.LocalDate;
import java.util.List;

/** How an office writes a day. */
enum DateStyle {
  /** {@code 2020-12-09}. */
  ISO,
  /** {@code 9/12/2020}. */
  SLASH,
  /** {@code 09-12-20}. */
  DASH_SHORT,
  /** {@code 09.12.2020}. */
  DOT,
  /** {@code 9 Desember 2020}. */
  LONG,
  /** {@code Rabu, 9 Des 2020}. */
  WITH_DAY,
  /** A date cell of a workbook; in text files as {@link #SLASH}. */
  EXCEL;

  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");
  private static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
  private static final List<String> DAYS =
      List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

  /** Short name of a month, for sheets. */
  static String month(LocalDate day) {
    return SHORT_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  String write(LocalDate day) {
    int d = day.getDayOfMonth();
    int m = day.getMonthValue();
    int y = day.getYear();
    return switch (this) {
      case ISO -> y + "-" + two(m) + "-" + two(d);
      case SLASH, EXCEL -> d + "/" + m + "/" + y;
      case DASH_SHORT -> two(d) + "-" + two(m) + "-" + two(y % 100);
      case DOT -> two(d) + "." + two(m) + "." + y;
      case LONG -> d + " " + MONTHS.get(m - 1) + " " + y;
      case WITH_DAY ->
          DAYS.get(day.getDayOfWeek().getValue() - 1)
              + ", "
              + d
              + " "
              + SHORT_MONTHS.get(m - 1)
              + " "
              + y;
    };
  }

  private static String two(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}

package org.netralitas.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.netralitas.model.Language;

/** Numbers and days as a language writes them; half up, independent of the machine's locale. */
final class Numbers {
  static final String HIDDEN = "[c]";
  static final String ABSENT = "[x]";

  private static final String[] MONTHS_ID = {
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
    "Desember"
  };
  private static final String[] MONTHS_EN = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final Language language;

  Numbers(Language language) {
    this.language = language;
  }

  String text(Quantity quantity) {
    Double value = quantity.value();
    if (value == null) {
      return quantity.isHidden() ? HIDDEN : ABSENT;
    }
    return text(value, quantity.style());
  }

  String text(double value, NumberStyle style) {
    return switch (style) {
      case COUNT, RANK -> decimal(value, 0);
      case SHARE -> decimal(value * 100, 1) + "%";
      case RATE -> decimal(value, Math.abs(value) < 10 ? 2 : 1);
      case AS_PUBLISHED -> trimmed(value);
      case RATE_DIFFERENCE -> (value > 0 ? "+" : "") + text(value, NumberStyle.RATE);
      case DIFFERENCE -> value > 0 ? "+" + trimmed(value) : trimmed(value);
    };
  }

  /** From a lower to an upper limit, as one number where both are written alike. */
  String range(Quantity low, Quantity high) {
    if (!low.isShown() || !high.isShown()) {
      return text(low.isShown() ? high : low);
    }
    return text(low).equals(text(high)) ? text(low) : text(low) + "\u2013" + text(high);
  }

  /** Such as {@code 26 Juni 2020}. */
  String day(LocalDate day) {
    return day.getDayOfMonth() + " " + months()[day.getMonthValue() - 1] + " " + day.getYear();
  }

  /** Such as {@code 26 Jun 2020}, for axes and narrow columns. */
  String shortDay(LocalDate day) {
    String month = months()[day.getMonthValue() - 1].substring(0, 3);
    // "Agu" and "Agt" are both read; the official calendar writes "Agu".
    return day.getDayOfMonth() + " " + month + " " + day.getYear();
  }

  /** Days to the vote as offices write them: {@code H-166}, {@code H+30}; {@code D-166}. */
  String daysToVoting(int days) {
    String voting = language == Language.ID ? "H" : "D";
    if (days == 0) {
      return voting;
    }
    return voting + (days > 0 ? "\u2212" : "+") + decimal(Math.abs(days), 0);
  }

  private String[] months() {
    return language == Language.ID ? MONTHS_ID : MONTHS_EN;
  }

  private String trimmed(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal(value, Math.max(0, rounded.scale()));
  }

  private String decimal(double value, int places) {
    String plain =
        BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : plain.substring(point + 1);
    char group = language == Language.ID ? '.' : ',';
    char decimalMark = language == Language.ID ? ',' : '.';
    StringBuilder text = new StringBuilder();
    boolean isZero = plain.chars().allMatch(c -> c == '0' || c == '.');
    if (value < 0 && !isZero) {
      text.append('\u2212');
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    if (!rest.isEmpty()) {
      text.append(decimalMark).append(rest);
    }
    return text.toString();
  }
}

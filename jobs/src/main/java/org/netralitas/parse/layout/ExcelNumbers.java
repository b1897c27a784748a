package org.netralitas.parse.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Numbers of worksheets and of JSON as text. */
final class ExcelNumbers {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** Excel counts a 29 February 1900 that never was; days before it are one off. */
  private static final int FALSE_LEAP_DAY = 60;

  /** 31 December 9999, the last day Excel knows. */
  private static final int LAST_DAY = 2_958_465;

  private static final long SECONDS_PER_DAY = 86_400;
  private static final DateTimeFormatter TO_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final BigDecimal FIFTEEN_DIGITS = new BigDecimal("1e15");
  private static final BigDecimal EXACT_IN_DOUBLE = new BigDecimal(1L << 53);

  /** Numbers with more digits or zeros than this are left as they are written. */
  private static final int MAX_DIGITS = 60;

  private ExcelNumbers() {}

  /** Without exponent and trailing zeros; the text itself when it is no number of moderate size. */
  static String plain(String number) {
    BigDecimal value = value(number);
    return value == null ? number : value.toPlainString();
  }

  private static @Nullable BigDecimal value(String number) {
    if (number.length() > MAX_DIGITS) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(number);
      if (value.signum() == 0) {
        return BigDecimal.ZERO;
      }
      value = value.stripTrailingZeros();
      return Math.abs((long) value.scale()) + value.precision() > MAX_DIGITS ? null : value;
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  /**
   * Whether a long number may have lost its last digits: Excel keeps 15 of the 18 of a NIP, other
   * programs 16 or 17. A number that no binary fraction prints as, 198501012005011001 say, was
   * written out in full and is sound.
   */
  static boolean isMangledInteger(String number) {
    BigDecimal value = value(number);
    if (value == null || value.abs().compareTo(FIFTEEN_DIGITS) < 0) {
      return false;
    }
    boolean writtenOut = number.chars().allMatch(Character::isDigit);
    if (!writtenOut) {
      return true;
    }
    return value.compareTo(EXACT_IN_DOUBLE) > 0
        && new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0;
  }

  /**
   * Whether a number format shows dates or times.
   *
   * @param id the number of the format; those below 164 are built in
   * @param code the format itself; null when it is built in
   */
  static boolean isDateFormat(int id, @Nullable String code) {
    if (code == null) {
      return (id >= 14 && id <= 22)
          || (id >= 27 && id <= 36)
          || (id >= 45 && id <= 47)
          || (id >= 50 && id <= 58);
    }
    boolean text = false;
    boolean bracket = false;
    for (int i = 0; i < code.length(); i++) {
      char c = Character.toLowerCase(code.charAt(i));
      if (c == '"' || text) {
        text = text != (c == '"');
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == ';') {
        return false;
      } else if (c == '[') {
        // [h] and [mm] are hours and minutes that run on; [Red] and [$-421] are not.
        char next = i + 1 < code.length() ? Character.toLowerCase(code.charAt(i + 1)) : ']';
        char behind = i + 2 < code.length() ? Character.toLowerCase(code.charAt(i + 2)) : ']';
        if ((next == 'h' || next == 'm' || next == 's') && (behind == ']' || behind == next)) {
          return true;
        }
        bracket = true;
      } else if (c == ']') {
        bracket = false;
      } else if (!bracket && (c == 'y' || c == 'd' || c == 'm' || c == 'h')) {
        return !code.equalsIgnoreCase("General");
      }
    }
    return false;
  }

  /** How many digits a format such as {@code 00} fills up with zeros; 0 when it does not. */
  static int zeros(@Nullable String code) {
    return code != null && code.length() > 1 && code.chars().allMatch(c -> c == '0')
        ? code.length()
        : 0;
  }

  static String filledUp(String plain, int zeros) {
    boolean whole = plain.chars().allMatch(Character::isDigit);
    return whole && plain.length() < zeros ? "0".repeat(zeros - plain.length()) + plain : plain;
  }

  /** The epoch of a workbook's day numbers. */
  enum Epoch {
    Y1900,
    Y1904
  }

  /**
   * A day number as {@code 2020-12-09}, with {@code T14:30:00} when it has a time of day, or the
   * time alone below one day; null when it is out of range.
   */
  static @Nullable String iso(String number, Epoch epoch) {
    BigDecimal value = value(number);
    if (value == null
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
      return null;
    }
    BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
    long seconds =
        value
            .subtract(whole)
            .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    long days = whole.longValueExact();
    if (days == 0 && seconds > 0 && seconds < SECONDS_PER_DAY) {
      return LocalTime.ofSecondOfDay(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    LocalDate day =
        epoch == Epoch.Y1904
            ? EPOCH_1904.plusDays(days)
            : EPOCH_1900.plusDays(days < FALSE_LEAP_DAY ? days + 1 : days);
    LocalDateTime moment = day.atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
    return seconds % SECONDS_PER_DAY == 0
        ? moment.toLocalDate().toString()
        : moment.format(TO_SECOND);
  }
}

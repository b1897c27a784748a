package org.netralitas.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

/**
 * Days as offices write them: {@code 2020-12-09}, {@code 9/12/2020}, {@code 09-12-20}, {@code
 * 9.12.2020}, {@code Rabu, 9 Des 2020}, {@code December 9, 2020}, {@code 9/XII/2020}, {@code
 * 09122020}, the day number of a spreadsheet, each with or without a time; also one day written out
 * among other words ({@code Kendari, 9 Desember 2020 (malam)}), unless they say that another day is
 * meant ({@code sebelum}, {@code sejak}).
 *
 * <p>The day comes first; only where it cannot ({@code 12/25/2020}) the month does, with an issue.
 * Years of two digits are 2000 to 2069 and 1970 to 1999. A day that the calendar does not have
 * ({@code 31/02}) and a day outside the window give no value, each with its own code.
 */
public final class Dates {
  private static final String TIME =
      "(?:[t ,]+(?:(?:pukul|jam|pkl|at)\\.? *)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?"
          + " *(?:am|pm)? *(?:z|[+-]\\d{2}:?\\d{2}|wib|wita|wit)?)?";
  private static final String YEAR = "(\\d{4}|'?\\d{2})";
  private static final String TO = " *(?:-|–|s/d|s\\.d\\.?|sd|sampai|hingga|dan|&|to) *";

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:hari|pada|tanggal|tgl|tertanggal|per|sekitar|date|senin|selasa|rabu|kamis|jum'?at|sabtu"
              + "|minggu|ahad|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?"
              + "|sat(?:urday)?|sun(?:day)?)[.,:/ ]+)+");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) *[-/. ] *(\\d{1,2}) *[-/. ] *(\\d{1,2})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2}) *[-/., ] *(\\d{1,2}) *[-/., ] *" + YEAR + TIME);
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/.,  ]*([a-z]{1,12})[-/.,  ]*" + YEAR + TIME);
  private static final Pattern MONTH_NAMED_FIRST =
      Pattern.compile("([a-z]{3,12})\\.? +(\\d{1,2})(?:st|nd|rd|th)?[., ]+(\\d{4})" + TIME);
  private static final Pattern DAYS_OF_MONTH =
      Pattern.compile("(\\d{1,2})" + TO + "\\d{1,2} +([a-z]{3,12})\\.? +(\\d{4})");
  private static final Pattern TWO_DAYS = Pattern.compile("(.*\\d{4})" + TO + ".*\\d.*");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?:[a-z]{3,12}\\.?|\\d{1,2})[-/ ,]+\\d{4}|\\d{4}[-/]\\d{1,2}|\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("(\\d{5})(?:[.,]\\d+)?|(\\d{8})");

  private static final Pattern AMONG_WORDS =
      Pattern.compile(
          "(?<![\\d/.-])(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}"
              + "|\\d{1,2}[-/. ]+(?:\\d{1,2}|[a-z]{3,12})\\.?[-/., ]+\\d{4})(?![\\d/-])");
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "\\b(?:sebelum|sesudah|setelah|sejak|semenjak|mulai|sampai|hingga|antara|awal|akhir|s/d|sd"
              + "|before|after|since|until|from)\\b");
  private static final Pattern HOUR =
      Pattern.compile(
          "\\b(?:(?:jam|pukul|pkl)\\.? *\\d{1,2}(?:[:.]\\d{2})*|\\d{1,2}[:.]\\d{2})\\b");

  private static final String MARKS = " .,;";
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int SERIAL_2000 = 36_526;
  private static final int SERIAL_2050 = 54_789;

  private final String field;
  private final DateWindow window;

  private Dates(String field, DateWindow window) {
    this.field = field;
    this.window = window;
  }

  /** A reader for one field, such as {@code act_date}. */
  public static Dates of(String field, DateWindow window) {
    return new Dates(field, window);
  }

  /** Reads a day; null and blank give no value and no issue. */
  public Parsed<LocalDate> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.empty();
    }
    if (raw.length() > 100) {
      return failed(Issues.DATE_UNREADABLE);
    }
    String text = LEAD.matcher(plain(raw.toLowerCase(Locale.ROOT))).replaceFirst("");
    Attempt attempt = attempt(text);
    LocalDate day = attempt.day();
    if (day == null) {
      return failed(attempt.issues().get(0));
    }
    if (!window.contains(day)) {
      return failed(Issues.DATE_OUTSIDE_WINDOW);
    }
    return new Parsed<>(day, attempt.issues().stream().map(c -> Issue.of(c, field)).toList());
  }

  /** Without brackets and doubled blanks, and without marks at the end. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c =
          switch (text.charAt(i)) {
            case '(', ')', '[', ']', '±', '~', '\u00a0', '\u2007', '\u202f', '\ufeff', '\u200b' ->
                ' ';
            case '|', '_' -> '-';
            default -> Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
          };
      boolean doubled = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
      if (c != ' ' || !doubled) {
        plain.append(c);
      }
    }
    int end = plain.length();
    while (end > 0 && MARKS.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }

  private Parsed<LocalDate> failed(String code) {
    return Parsed.failed(Issue.of(code, field));
  }

  /** A day with remarks, or no day and the reason. */
  private record Attempt(@Nullable LocalDate day, List<String> issues) {
    static Attempt failed(String code) {
      return new Attempt(null, List.of(code));
    }

    Attempt and(String code) {
      if (day == null) {
        return this;
      }
      List<String> all = new ArrayList<>(issues);
      all.add(code);
      return new Attempt(day, List.copyOf(all));
    }
  }

  private static Attempt attempt(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return ofNumber(number.group(1), number.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return ofDayFirst(dayFirst);
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return ofNamed(named.group(1), named.group(2), named.group(3));
    }
    Matcher monthFirst = MONTH_NAMED_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return ofNamed(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3));
    }
    Matcher days = DAYS_OF_MONTH.matcher(text);
    if (days.matches()) {
      return ofNamed(days.group(1), days.group(2), days.group(3)).and(Issues.DATE_RANGE);
    }
    Matcher two = TWO_DAYS.matcher(text);
    if (two.matches() && two.group(1).length() < text.length()) {
      return attempt(two.group(1).strip()).and(Issues.DATE_RANGE);
    }
    if (MONTH_ONLY.matcher(text).matches()) {
      return Attempt.failed(Issues.DATE_INCOMPLETE);
    }
    return amongWords(text);
  }

  /** The one day in a longer text; a second number that is no hour might be a second day. */
  private static Attempt amongWords(String text) {
    Matcher day = AMONG_WORDS.matcher(text);
    if (!day.find() || day.group().length() == text.length() || OTHER_DAY.matcher(text).find()) {
      return Attempt.failed(Issues.DATE_UNREADABLE);
    }
    String others = text.substring(0, day.start()) + " " + text.substring(day.end());
    return HOUR.matcher(others).replaceAll("").matches(".*\\d.*")
        ? Attempt.failed(Issues.DATE_UNREADABLE)
        : attempt(day.group());
  }

  private static Attempt ofNumber(@Nullable String serial, @Nullable String digits) {
    if (serial != null) {
      int days = Integer.parseInt(serial);
      return days < SERIAL_2000 || days > SERIAL_2050
          ? Attempt.failed(Issues.DATE_UNREADABLE)
          : new Attempt(SERIAL_ZERO.plusDays(days), List.of(Issues.DATE_SERIAL));
    }
    String eight = String.valueOf(digits);
    Attempt yearFirst = day(eight.substring(0, 4), eight.substring(4, 6), eight.substring(6));
    boolean likely = eight.startsWith("19") || eight.startsWith("20");
    if (likely && yearFirst.day() != null) {
      return yearFirst;
    }
    return day(eight.substring(4), eight.substring(2, 4), eight.substring(0, 2));
  }

  private static Attempt ofDayFirst(Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(2);
    boolean monthFirst = Integer.parseInt(second) > 12 && Integer.parseInt(first) <= 12;
    return monthFirst
        ? day(matcher.group(3), first, second).and(Issues.DATE_MONTH_FIRST)
        : day(matcher.group(3), second, first);
  }

  private static Attempt ofNamed(String day, String monthName, String year) {
    Integer month = Months.number(monthName);
    if (month != null) {
      return day(year, month.toString(), day);
    }
    Integer misspelt = Months.misspelt(monthName);
    return misspelt == null
        ? Attempt.failed(Issues.DATE_UNREADABLE)
        : day(year, misspelt.toString(), day).and(Issues.DATE_TYPO);
  }

  private static Attempt day(String year, String month, String day) {
    int written = Integer.parseInt(year.replace("'", ""));
    int full = written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
    try {
      return new Attempt(
          LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)), List.of());
    } catch (DateTimeException e) {
      return Attempt.failed(Issues.DATE_IMPOSSIBLE);
    }
  }
}

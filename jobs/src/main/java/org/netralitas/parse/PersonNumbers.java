package org.netralitas.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

/**
 * Numbers of persons.
 *
 * <p>A NIP has 18 digits: birth date (8), year and month of entry (6), sex (1 or 2), serial (3),
 * Perka BKN 22/2007. That of a PPPK has the year of entry (4) and, in place of the month, 20 plus
 * the number of the contract (21 for the first). A NIK has 16: region (6), birth date ddmmyy with
 * 40 added to the day for women (6), serial (4). Inconsistent parts are issues and the number stays
 * usable for linking; a number that a spreadsheet has rounded is not usable and gives no value.
 */
public final class PersonNumbers {
  static final String FIELD = "person_number";

  private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d*)?e\\+?\\d{1,2}");
  private static final int NIP_DIGITS = 18;
  private static final int FIRST_CONTRACT = 21;
  private static final int LAST_CONTRACT = 39;
  private static final int YOUNGEST_ENTRY = 16;
  private static final int OLDEST_ENTRY_PNS = 50;
  private static final int OLDEST_ENTRY_PPPK = 64;
  private static final int OLDEST_HOLDER = 100;

  private final LocalDate latest;

  private PersonNumbers(LocalDate latest) {
    this.latest = latest;
  }

  /** {@code latest}: a birth or an entry after this day lies in the future. */
  public static PersonNumbers until(LocalDate latest) {
    return new PersonNumbers(latest);
  }

  /** Reads a number; null and blank give no value and no issue. */
  public Parsed<PersonNumber> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.empty();
    }
    String text = Blanks.strip(raw);
    if (text.length() > 200) {
      return failed(Issues.PERSON_NUMBER_LENGTH);
    }
    String digits = digits(text);
    if (digits.length() == 18 && digits.length() == text.length()) {
      return ofDigits(digits, new ArrayList<>());
    }
    String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
    if (ROUNDED.matcher(lower).matches()) {
      return failed(Issues.PERSON_NUMBER_MANGLED);
    }
    return ofText(text, digits);
  }

  private Parsed<PersonNumber> ofText(String text, String digits) {
    List<String> issues = new ArrayList<>();
    if (text.matches("\\d{9,18}[.,]0")) {
      if (text.length() == 20) {
        return failed(Issues.PERSON_NUMBER_MANGLED);
      }
      issues.add(Issues.PERSON_NUMBER_REPAIRED);
      return ofDigits(text.substring(0, text.length() - 2), issues);
    }
    String mended = mended(text);
    if (!mended.equals(text)) {
      issues.add(Issues.PERSON_NUMBER_REPAIRED);
    }
    String all = mended.equals(text) ? digits : digits(mended);
    if (all.length() > 18) {
      for (String part : mended.split("[/,;|\n]|\\b(?:dan|atau|nik|nip)\\b", -1)) {
        String own = digits(part);
        if (own.length() == 18 || own.length() == 16 || own.length() == 9) {
          issues.add(Issues.PERSON_NUMBER_SEVERAL);
          return ofDigits(own, issues);
        }
      }
    }
    if (all.length() == NIP_DIGITS && !mended.contains(all)) {
      issues.add(Issues.PERSON_NUMBER_SPACED);
    }
    return ofDigits(all, issues);
  }

  private static String digits(String text) {
    int leading = 0;
    while (leading < text.length() && isDigit(text.charAt(leading))) {
      leading++;
    }
    if (leading == text.length()) {
      return text;
    }
    StringBuilder digits = new StringBuilder(20);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters typed for digits, between digits: O for 0, l and I for 1. */
  private static String mended(String text) {
    StringBuilder mended = null;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char digit = c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
      if (digit != c && Character.isDigit(text.charAt(i - 1))) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, digit);
      }
    }
    return mended == null ? text : mended.toString();
  }

  private Parsed<PersonNumber> ofDigits(String digits, List<String> issues) {
    if (!digits.isEmpty() && repeatsFirst(digits)) {
      return failed(Issues.PERSON_NUMBER_PLACEHOLDER);
    }
    return switch (digits.length()) {
      case 18 -> nip(digits, issues);
      case 16 -> nik(digits, issues);
      case 9 -> {
        issues.add(Issues.PERSON_NUMBER_OLD);
        yield done(new PersonNumber(PersonNumber.Kind.NIP_OLD, digits, null, null, null), issues);
      }
      default -> failed(Issues.PERSON_NUMBER_LENGTH);
    };
  }

  private static boolean repeatsFirst(String digits) {
    int same = 1;
    while (same < digits.length() && digits.charAt(same) == digits.charAt(0)) {
      same++;
    }
    return same == digits.length();
  }

  private Parsed<PersonNumber> nip(String digits, List<String> issues) {
    if (digits.endsWith("000")) {
      return failed(Issues.PERSON_NUMBER_MANGLED);
    }
    LocalDate birth =
        day(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8), OLDEST_HOLDER);
    if (birth == null) {
      issues.add(Issues.NIP_BIRTH_DATE_IMPOSSIBLE);
    }
    int year = number(digits, 8, 12);
    int month = number(digits, 12, 14);
    boolean contract = month >= FIRST_CONTRACT && month <= LAST_CONTRACT;
    boolean monthly = month >= 1 && month <= 12;
    boolean future =
        year > latest.getYear()
            || (monthly && year == latest.getYear() && month > latest.getMonthValue());
    EmploymentType type = null;
    if ((!contract && !monthly) || year < 1945 || future) {
      issues.add(Issues.NIP_ENTRY_IMPOSSIBLE);
    } else {
      type = contract ? EmploymentType.PPPK : EmploymentType.PNS;
      int age = birth == null ? YOUNGEST_ENTRY : year - birth.getYear();
      int oldest = contract ? OLDEST_ENTRY_PPPK : OLDEST_ENTRY_PNS;
      if (age < YOUNGEST_ENTRY || age > oldest) {
        issues.add(Issues.NIP_ENTRY_AGE);
      }
    }
    int sexDigit = number(digits, 14, 15);
    PersonNumber.Sex sex =
        switch (sexDigit) {
          case 1 -> PersonNumber.Sex.MALE;
          case 2 -> PersonNumber.Sex.FEMALE;
          default -> null;
        };
    if (sex == null) {
      issues.add(Issues.NIP_SEX_IMPOSSIBLE);
    }
    return done(new PersonNumber(PersonNumber.Kind.NIP, digits, birth, sex, type), issues);
  }

  private Parsed<PersonNumber> nik(String digits, List<String> issues) {
    issues.add(Issues.NIK_FOR_NIP);
    int province = number(digits, 0, 2);
    if (province < 11 || province > 97 || digits.startsWith("00", 2)) {
      issues.add(Issues.NIK_REGION_IMPOSSIBLE);
    }
    int coded = number(digits, 6, 8);
    boolean female = coded > 40;
    int shortYear = number(digits, 10, 12);
    int century = shortYear > latest.getYear() % 100 - YOUNGEST_ENTRY ? 1900 : 2000;
    LocalDate birth =
        day(century + shortYear, number(digits, 8, 10), female ? coded - 40 : coded, OLDEST_HOLDER);
    if (birth == null) {
      issues.add(Issues.NIK_BIRTH_DATE_IMPOSSIBLE);
    }
    if (digits.endsWith("0000")) {
      issues.add(Issues.NIK_SERIAL_IMPOSSIBLE);
    }
    PersonNumber.Sex sex =
        birth == null ? null : female ? PersonNumber.Sex.FEMALE : PersonNumber.Sex.MALE;
    return done(new PersonNumber(PersonNumber.Kind.NIK, digits, birth, sex, null), issues);
  }

  private @Nullable LocalDate day(int year, int month, int day, int oldest) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return date.isAfter(latest) || year < latest.getYear() - oldest ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return value;
  }

  private static Parsed<PersonNumber> done(PersonNumber number, List<String> issues) {
    return issues.isEmpty()
        ? Parsed.of(number)
        : new Parsed<>(number, issues.stream().map(c -> Issue.of(c, FIELD)).toList());
  }

  private static Parsed<PersonNumber> failed(String code) {
    return Parsed.failed(Issue.of(code, FIELD));
  }
}

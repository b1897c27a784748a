package org.netralitas.parse.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.InterpretedRow;
import org.netralitas.parse.PersonName;
import org.netralitas.parse.PersonNumber;

/**
 * What one row tells of a person, for comparing; kept in memory, or sealed while it travels.
 *
 * @param digits of the number, or what is left of it; empty without one
 * @param name lower-case words without titles, one blank between
 * @param birthDate as coded in the number; null when it has none
 * @param sex as coded in the number; null when it has none
 * @param agency as written; null when empty
 */
public record PersonTrace(
    Standing standing,
    String digits,
    String name,
    @Nullable LocalDate birthDate,
    PersonNumber.@Nullable Sex sex,
    @Nullable String agency,
    String regionCode,
    PositionSubgroup subgroup) {
  private static final char BETWEEN = '\u001f';
  private static final int FIELDS = 5;
  private static final String CODED = "=";
  private static final int SHORTEST_FRAGMENT = 5;
  private static final Set<String> DOUBTS =
      Set.of(
          "NIP_BIRTH_DATE_IMPOSSIBLE",
          "NIP_ENTRY_IMPOSSIBLE",
          "NIP_ENTRY_AGE",
          "NIP_SEX_IMPOSSIBLE");

  /** What the number of the row is worth. */
  public enum Standing {
    /** A NIP without contradiction: the person is settled, others may be linked to it. */
    NIP("P"),
    /** A number of another register: settled within it, and looked for under a NIP. */
    NIK("K"),
    NIP_OLD("O"),
    /** A NIP whose parts contradict each other. */
    DOUBTFUL("D"),
    /** Digits that are left of a number. */
    FRAGMENT("F"),
    NONE("N");

    private final String code;

    Standing(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Standing ofCode(String code) {
      for (Standing standing : values()) {
        if (standing.code.equals(code)) {
          return standing;
        }
      }
      throw new IllegalArgumentException("no standing has the code " + code);
    }

    /** True when the person may be another one that has a better number or name. */
    boolean seeks() {
      return this != NIP;
    }
  }

  /** True when the person may be another one that has a better number or name. */
  public boolean seeks() {
    return standing.seeks();
  }

  /**
   * The trace of a row.
   *
   * @param rawNumber the number as written; null when there is none
   * @param regionCode of the row's place
   * @return null when the row has no full name, on which alone a link may rest
   */
  public static @Nullable PersonTrace of(
      InterpretedRow row, @Nullable String rawNumber, String regionCode) {
    PersonName name = row.personName();
    if (name == null || name.form() != PersonName.Form.FULL) {
      return null;
    }
    PersonNumber number = row.personNumber();
    String fragment = number == null ? fragment(rawNumber) : number.digits();
    Standing standing =
        number == null
            ? fragment.isEmpty() ? Standing.NONE : Standing.FRAGMENT
            : standing(number, row.issues());
    return new PersonTrace(
        standing,
        fragment,
        name.normal(),
        number == null ? null : number.birthDate(),
        number == null ? null : number.sex(),
        row.agency(),
        regionCode,
        row.positionSubgroup());
  }

  private static Standing standing(PersonNumber number, List<Issue> issues) {
    return switch (number.kind()) {
      case NIK -> Standing.NIK;
      case NIP_OLD -> Standing.NIP_OLD;
      case NIP ->
          !issues.isEmpty() && issues.stream().anyMatch(issue -> DOUBTS.contains(issue.code()))
              ? Standing.DOUBTFUL
              : Standing.NIP;
    };
  }

  /** The leading digits that a spreadsheet left, or all digits of a number of the wrong length. */
  static String fragment(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder digits = new StringBuilder(20);
    for (int i = 0; i < raw.length() && digits.length() <= 20; i++) {
      char c = raw.charAt(i);
      if (c == 'e' || c == 'E') {
        break;
      }
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    boolean placeholder = digits.chars().distinct().count() < 2;
    boolean usable = digits.length() >= SHORTEST_FRAGMENT && digits.length() <= 20;
    return usable && !placeholder ? digits.toString() : "";
  }

  /** As the number says, four digits; empty when it does not. */
  String birthYear() {
    LocalDate born = birthDate;
    if (born != null) {
      return String.valueOf(born.getYear());
    }
    boolean begins = standing == Standing.FRAGMENT || standing == Standing.DOUBTFUL;
    return begins && digits.length() >= SHORTEST_FRAGMENT ? digits.substring(0, 4) : "";
  }

  /** What only the number and the name tell, as one text; the rest stands in the row as it is. */
  String packed() {
    return String.join(
        String.valueOf(BETWEEN),
        standing.code(),
        digits,
        name,
        birthDate == null ? "" : birthDate.equals(birthIn(digits)) ? CODED : birthDate.toString(),
        sex == null ? "" : sex.name());
  }

  /** The trace of {@link #packed} and of what else the row says. */
  static PersonTrace unpacked(
      String packed, @Nullable String agency, String regionCode, PositionSubgroup subgroup) {
    List<String> parts = List.of(packed.split(String.valueOf(BETWEEN), -1));
    if (parts.size() != FIELDS) {
      throw new IllegalArgumentException("trace of " + parts.size() + " fields, not " + FIELDS);
    }
    String digits = parts.get(1);
    String born = parts.get(3);
    return new PersonTrace(
        Standing.ofCode(parts.get(0)),
        digits,
        parts.get(2),
        born.isEmpty() ? null : born.equals(CODED) ? birthIn(digits) : LocalDate.parse(born),
        parts.get(4).isEmpty() ? null : PersonNumber.Sex.valueOf(parts.get(4)),
        agency,
        regionCode,
        subgroup);
  }

  /** The day that the first eight digits are; null when they are none. */
  private static @Nullable LocalDate birthIn(String digits) {
    if (digits.length() < 8) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(digits, 0, 4, 10),
          Integer.parseInt(digits, 4, 6, 10),
          Integer.parseInt(digits, 6, 8, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return standing + " trace [hidden]";
  }
}

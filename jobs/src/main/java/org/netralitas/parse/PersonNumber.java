package org.netralitas.parse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.EmploymentType;

/**
 * The number of a person, kept in memory only.
 *
 * @param digits 18 for a NIP, 9 for an old one, 16 for a NIK; never printed by {@link #toString}
 * @param birthDate as coded in the number; null when the number has none or it is impossible
 * @param sex as coded in the number; null when the number has none or it is impossible
 * @param employmentType what the number is issued to; null for a NIK and an old NIP
 */
public record PersonNumber(
    Kind kind,
    String digits,
    @Nullable LocalDate birthDate,
    @Nullable Sex sex,
    @Nullable EmploymentType employmentType) {

  /** Which register the number belongs to. */
  public enum Kind {
    /** Staff number of 18 digits (Perka BKN 22/2007). */
    NIP,
    /** Staff number of 9 digits, in use until 2008. */
    NIP_OLD,
    /** Number of a resident, 16 digits. */
    NIK
  }

  /** As coded in the number. */
  public enum Sex {
    MALE,
    FEMALE
  }

  public PersonNumber {
    int wanted = kind == Kind.NIP ? 18 : kind == Kind.NIK ? 16 : 9;
    if (digits.length() != wanted || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(
          kind + " of " + digits.length() + " characters, not " + wanted + " digits");
    }
  }

  @Override
  public String toString() {
    return kind + " [hidden]";
  }
}

package org.netralitas.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.netralitas.model.EmploymentType;

/**
 * Invents persons by number: the same number is the same person, and no two have the same NIP.
 *
 * <p>The number is scattered over all birth days, months of entry, sexes and serials, so that
 * neighbours have nothing in common.
 */
final class People {
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1961, 1, 1);
  private static final int BIRTH_DAYS = 8_700;
  private static final int ENTRIES = 95;
  private static final int SERIALS = 99;
  private static final long ALL = (long) BIRTH_DAYS * ENTRIES * 2 * SERIALS;

  /** Prime, no divisor of {@link #ALL}, and near its golden section: multiples scatter. */
  private static final long STEP = 101_139_419;

  private static final int YOUNGEST_ENTRY = 22;
  private static final int CONTRACTS = 19;
  private static final int FIRST_CONTRACT = 21;
  private static final int FIRST_CONTRACT_YEAR = 2019;
  private static final double TWO_GIVEN_NAMES = 0.35;

  private final Phrases givenMale;
  private final Phrases givenFemale;
  private final Phrases family;
  private final Set<String> names = new HashSet<>();

  People(Wording wording) {
    givenMale = wording.of("name", "GIVEN_M", "");
    givenFemale = wording.of("name", "GIVEN_F", "");
    family = wording.of("name", "FAMILY", "");
  }

  /** A person whose name nobody before had. */
  Person invent(long number, EmploymentType type, String province) {
    for (int attempt = 0; ; attempt++) {
      Person person = invent(number, attempt, type, province);
      if (names.add(person.name())) {
        return person;
      }
    }
  }

  /** A person whose name somebody else may have too, for samples of any size. */
  Person inventNamesake(long number, EmploymentType type, String province) {
    return invent(number, 0, type, province);
  }

  private Person invent(long number, int attempt, EmploymentType type, String province) {
    long code = number % ALL * STEP % ALL;
    int serial = 901 + (int) (code % SERIALS);
    code /= SERIALS;
    Person.Sex sex = code % 2 == 0 ? Person.Sex.MALE : Person.Sex.FEMALE;
    code /= 2;
    int entry = (int) (code % ENTRIES);
    LocalDate birth = FIRST_BIRTH.plusDays(code / ENTRIES);
    return new Person(
        "S" + number,
        name(sex, Dice.of(number * 31 + attempt, "name")),
        sex,
        birth,
        nip(birth, entry, sex, serial, type),
        nik(province, birth, sex, serial),
        type);
  }

  private String name(Person.Sex sex, Dice dice) {
    StringBuilder name = new StringBuilder();
    Phrases given = sex == Person.Sex.MALE ? givenMale : givenFemale;
    Phrase.Slots none = (slot, unused, unused2) -> {};
    given.append(name, dice, none);
    if (dice.chance(TWO_GIVEN_NAMES)) {
      given.append(name.append(' '), dice, none);
    }
    family.append(name.append(' '), dice, none);
    return name.toString();
  }

  private static String nip(
      LocalDate birth, int entry, Person.Sex sex, int serial, EmploymentType type) {
    StringBuilder digits = new StringBuilder(18);
    digits(digits, birth.getYear(), 4);
    digits(digits, birth.getMonthValue(), 2);
    digits(digits, birth.getDayOfMonth(), 2);
    if (type == EmploymentType.PPPK) {
      digits(digits, FIRST_CONTRACT_YEAR + entry / CONTRACTS, 4);
      digits(digits, FIRST_CONTRACT + entry % CONTRACTS, 2);
    } else {
      digits(digits, birth.getYear() + YOUNGEST_ENTRY + entry / 12, 4);
      digits(digits, 1 + entry % 12, 2);
    }
    digits(digits, sex == Person.Sex.MALE ? 1 : 2, 1);
    digits(digits, serial, 3);
    return digits.toString();
  }

  private static String nik(String province, LocalDate birth, Person.Sex sex, int serial) {
    StringBuilder digits = new StringBuilder(16);
    digits.append(province).append("0199");
    digits(digits, birth.getDayOfMonth() + (sex == Person.Sex.FEMALE ? 40 : 0), 2);
    digits(digits, birth.getMonthValue(), 2);
    digits(digits, birth.getYear() % 100, 2);
    digits(digits, 9000 + serial, 4);
    return digits.toString();
  }

  private static void digits(StringBuilder out, int value, int width) {
    String text = Integer.toString(value);
    for (int i = text.length(); i < width; i++) {
      out.append('0');
    }
    out.append(text);
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

class PersonNumbersTest {
  private static final PersonNumbers NUMBERS = PersonNumbers.until(LocalDate.of(2025, 12, 9));

  private static PersonNumber read(String text) {
    return Objects.requireNonNull(NUMBERS.parse(text).value(), text);
  }

  private static final PersonNumber NIP =
      new PersonNumber(
          PersonNumber.Kind.NIP,
          "198503122010011008",
          LocalDate.of(1985, 3, 12),
          PersonNumber.Sex.MALE,
          EmploymentType.PNS);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "198503122010011008",
        "'198503122010011008",
        "`198503122010011008",
        "NIP: 198503122010011008",
        " 198503122010011008\u00a0"
      })
  void readsAStaffNumberWithWhatIsWrittenAroundIt(String text) {
    assertThat(NUMBERS.parse(text)).isEqualTo(Parsed.of(NIP));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "19850312 201001 1 008",
        "19850312.201001.1.008",
        "19850312-201001-1-008",
        "NIP. 19850312 201001 1 008"
      })
  void readsAStaffNumberHoweverItIsSpacedAndSaysSo(String text) {
    assertThat(NUMBERS.parse(text))
        .isEqualTo(new Parsed<>(NIP, List.of(Issue.of("PERSON_NUMBER_SPACED", "person_number"))));
  }

  @Test
  void aContractNumberInPlaceOfTheMonthIsPppk() {
    PersonNumber number = read("199004152022212003");

    assertThat(number.employmentType()).isEqualTo(EmploymentType.PPPK);
    assertThat(number.sex()).isEqualTo(PersonNumber.Sex.FEMALE);
  }

  @Test
  void aResidentNumberHasFortyAddedToTheDayForWomen() {
    PersonNumber woman = read("5206045203850003");
    PersonNumber man = read("5206041203850003");

    assertThat(woman.kind()).isEqualTo(PersonNumber.Kind.NIK);
    assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
    assertThat(woman.sex()).isEqualTo(PersonNumber.Sex.FEMALE);
    assertThat(man.birthDate()).isEqualTo(woman.birthDate());
    assertThat(man.sex()).isEqualTo(PersonNumber.Sex.MALE);
  }

  @ParameterizedTest(name = "{0} is not usable: {1}")
  @CsvSource({
    "1.98E+17, PERSON_NUMBER_MANGLED",
    "'1,98503E+17', PERSON_NUMBER_MANGLED",
    "1.9850312201001101e17, PERSON_NUMBER_MANGLED",
    "198503122010011008.0, PERSON_NUMBER_MANGLED",
    "198503122010011000, PERSON_NUMBER_MANGLED",
    "19850312201001100, PERSON_NUMBER_LENGTH",
    "1985031220100110080, PERSON_NUMBER_LENGTH",
    "12345678, PERSON_NUMBER_LENGTH",
    "abc, PERSON_NUMBER_LENGTH",
    "000000000000000000, PERSON_NUMBER_PLACEHOLDER",
    "111111111111111111, PERSON_NUMBER_PLACEHOLDER"
  })
  void refusesWhatCannotTellPersonsApart(String text, String reason) {
    assertThat(NUMBERS.parse(text)).isEqualTo(Parsed.failed(Issue.of(reason, "person_number")));
  }

  @ParameterizedTest(name = "{0} is usable with the remark {1}")
  @CsvSource({
    "198513122010011008, NIP_BIRTH_DATE_IMPOSSIBLE",
    "198502302010011008, NIP_BIRTH_DATE_IMPOSSIBLE",
    "203003122040011008, NIP_BIRTH_DATE_IMPOSSIBLE|NIP_ENTRY_IMPOSSIBLE",
    "198503122010131008, NIP_ENTRY_IMPOSSIBLE",
    "198503122030011008, NIP_ENTRY_IMPOSSIBLE",
    "198503121990011008, NIP_ENTRY_AGE",
    "194503122010011008, NIP_ENTRY_AGE",
    "198503122010013008, NIP_SEX_IMPOSSIBLE",
    "131110468, PERSON_NUMBER_OLD",
    "0106041203850003, NIK_FOR_NIP|NIK_REGION_IMPOSSIBLE",
    "5206043513850003, NIK_FOR_NIP|NIK_BIRTH_DATE_IMPOSSIBLE",
    "5206041203850000, NIK_FOR_NIP|NIK_SERIAL_IMPOSSIBLE",
    "1985O3122010011008, PERSON_NUMBER_REPAIRED",
    "5206041203850003.0, PERSON_NUMBER_REPAIRED|NIK_FOR_NIP",
    "198503122010011008 / 5206041203850003, PERSON_NUMBER_SEVERAL"
  })
  void remarksOnInconsistentParts(String text, String remarks) {
    Parsed<PersonNumber> parsed = NUMBERS.parse(text);

    assertThat(parsed.value()).isNotNull();
    assertThat(parsed.issues().stream().map(Issue::code)).containsExactly(remarks.split("\\|", -1));
  }

  @Test
  void neverPrintsItsDigits() {
    PersonNumber number = read("198503122010011008");

    assertThat(number.toString()).doesNotContainPattern("\\d");
    assertThat(NUMBERS.parse("198503122010011008").toString()).doesNotContainPattern("\\d{4}");
  }
}

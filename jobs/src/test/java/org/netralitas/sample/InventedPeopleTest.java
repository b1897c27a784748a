package org.netralitas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.parse.PersonNumber;
import org.netralitas.parse.PersonNumbers;
import org.netralitas.parse.ReferenceSource;

class InventedPeopleTest {
  private static final Wording WORDING = SampleParts.load(ReferenceSource.packaged()).wording();
  private static final PersonNumbers NUMBERS = PersonNumbers.until(LocalDate.of(2025, 1, 1));

  @ParameterizedTest
  @EnumSource(
      value = EmploymentType.class,
      names = {"PNS", "PPPK"})
  void numbersAreWellFormedAndReserved(EmploymentType type) {
    People people = new People(WORDING);
    for (int i = 1; i <= 3_000; i++) {
      Person person = people.inventNamesake(i, type, "74");
      Parsed<PersonNumber> nip = NUMBERS.parse(person.number());
      assertThat(nip.issues()).as(person.number()).isEmpty();
      assertThat(nip.value()).extracting(PersonNumber::employmentType).isEqualTo(type);
      assertThat(nip.value()).extracting(PersonNumber::birthDate).isEqualTo(person.birthDate());
      assertThat(Integer.parseInt(person.number().substring(15))).isGreaterThan(900);
      assertThat(NUMBERS.parse(person.residentNumber()).issues())
          .extracting(Issue::code)
          .containsExactly("NIK_FOR_NIP");
      assertThat(person.residentNumber()).startsWith("740199");
    }
  }

  @Test
  void noTwoPersonsShareANumber() {
    People people = new People(WORDING);
    Set<String> numbers = new HashSet<>();
    for (int i = 1; i <= 200_000; i++) {
      assertThat(numbers.add(people.inventNamesake(i, EmploymentType.PNS, "74").number())).isTrue();
    }
  }

  @Test
  void inASmallSampleNoTwoShareAName() {
    People people = new People(WORDING);
    Set<String> names = new HashSet<>();
    for (int i = 1; i <= 5_000; i++) {
      assertThat(names.add(people.invent(i, EmploymentType.PNS, "74").name())).isTrue();
    }
  }
}

package org.netralitas.parse.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonTrace.Standing;

/** What is compared of two records, one case per row. */
class ComparingTest {
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "martha, marhta, 0.9611",
    "dixon, dicksonx, 0.8133",
    "dwayne, duane, 0.8400",
    "jones, johnson, 0.8324",
    "same, same, 1",
    "abc, xyz, 0"
  })
  void jaroWinklerAsPublished(String left, String right, double similarity) {
    assertThat(JaroWinkler.similarity(left, right)).isCloseTo(similarity, within(0.00005));
    assertThat(JaroWinkler.similarity(right, left)).isCloseTo(similarity, within(0.00005));
  }

  /** First and fifteenth of the test vectors of the SipHash paper's reference code. */
  @ParameterizedTest(name = "{0} bytes")
  @CsvSource({"0, 726fdb47dd0e0e31", "15, a129ca6149be45e5"})
  void sipHashAsPublished(int length, String hash) {
    KeyedHash keyed = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    byte[] bytes = new byte[length];
    IntStream.range(0, length).forEach(i -> bytes[i] = (byte) i);
    assertThat(Long.toHexString(keyed.of(bytes))).isEqualTo(hash);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "soekardjo wibowo, sukarjo wibowo",
    "achmad fauzi, akmad pausi",
    "tjahjo purnomo, cahyo purnomo",
    "siti nurhaliza, siti nurhalisa"
  })
  void spellingsOfOneNameShareAKey(String one, String other) {
    assertThat(NameKeys.of(one)).containsAnyElementsOf(NameKeys.of(other));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "budi santoso, budi santoso, NAME_EXACT",
    "sumiati, sumiati, NAME_EXACT_ONE_WORD",
    "budi santoso, budi santosa, NAME_CLOSE",
    "nur hayati, nurhayati, NAME_CLOSE",
    "soekardjo wibowo, sukarjo wibowo, NAME_CLOSE",
    "budi santoso, budi, NAME_PARTIAL",
    "budi agus santoso, budi santoso, NAME_PARTIAL",
    "budi santoso, budi s, NAME_PARTIAL",
    "budi santoso, bambang santoso, NAME_DIFFERENT",
    "budi santoso, b s, NAME_DIFFERENT",
    "budi santoso, santoso budi, NAME_DIFFERENT"
  })
  void names(String one, String other, LinkLevel level) {
    assertThat(Agreement.name(one, other)).isEqualTo(level);
    assertThat(Agreement.name(other, one)).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "1978-05-12, 1978-05-12, BIRTH_DATE_EQUAL",
    "1978-05-12, 1978-12-05, BIRTH_DATE_SWAPPED",
    "1978-05-12, 1978-05-13, BIRTH_DATE_SAME_YEAR",
    "1978-05-12, 1987-05-12, BIRTH_DATE_DIFFERENT"
  })
  void birthDates(LocalDate one, LocalDate other, LinkLevel level) {
    assertThat(Agreement.birthDate(one, other)).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "FRAGMENT, 197805122003061, NUMBER_LONG_BEGINNING",
    "FRAGMENT, 19780512200306951, NUMBER_LONG_BEGINNING",
    "FRAGMENT, 197805, NUMBER_SHORT_BEGINNING",
    "DOUBTFUL, 197813122003061951, NUMBER_CLOSE",
    "DOUBTFUL, 196501011990031001, NUMBER_DIFFERENT",
    "FRAGMENT, 196501, NUMBER_DIFFERENT"
  })
  void leftOversOfANumber(Standing standing, String digits, LinkLevel level) {
    PersonTrace sound = trace(Standing.NIP, "197805122003061951", "budi santoso");
    assertThat(Agreement.of(trace(standing, digits, "budi santoso"), sound)).contains(level);
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource({
    "'1,97805E+17', 197805",
    "'19780512 200306 1', 197805122003061",
    "'0000000', ''",
    "'123', ''",
    "'tidak ada', ''"
  })
  void whatIsLeftOfANumber(String raw, String digits) {
    assertThat(PersonTrace.fragment(raw)).isEqualTo(digits);
  }

  private static final LinkBlocks NO_BLOCKS = new LinkBlocks(new int[0], new int[0]);

  @Test
  void whatIsSealedIsReadOnlyWithTheKeyOfTheRun() {
    Pseudonym pseudonym = new Pseudonym(new byte[] {1, 2, 3});
    PersonTrace trace = trace(Standing.NONE, "", "budi santoso");
    TraceSeal seal = TraceSeal.of(pseudonym, "run 1");
    byte[] sealed = seal.seal(trace, NO_BLOCKS, "file", 7);
    assertThat(seal.open(SealedTrace.of("e", "p", "74.07", "GURU", null, sealed))).isEqualTo(trace);
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("budi");
    assertThat(TraceSeal.of(pseudonym, "run 2").seal(trace, NO_BLOCKS, "file", 7))
        .isNotEqualTo(sealed);
    assertThat(seal.seal(trace, NO_BLOCKS, "file", 8)).isNotEqualTo(sealed);
  }

  static PersonTrace trace(Standing standing, String digits, String name) {
    return new PersonTrace(
        standing, digits, name, null, null, null, "74.07", PositionSubgroup.GURU);
  }
}

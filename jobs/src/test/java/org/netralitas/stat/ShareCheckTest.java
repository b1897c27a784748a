package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareCheckTest {
  /** The ten shares of Pemilu 2024 as printed. */
  private static Stream<BigDecimal> pemilu2024() {
    return Stream.of("23.3", "22.9", "18.3", "16.7", "10.4", "15.8", "12.9", "11.3", "10.8", "7.1")
        .map(BigDecimal::new);
  }

  @ParameterizedTest(name = "of the ten shares, {1} cannot come from {0}")
  @CsvSource({"240, 0", "450, 2", "180, 7"})
  void sharesAgainstBases(long base, long impossible) {
    assertThat(pemilu2024().filter(share -> !ShareCheck.attainable(share, base)))
        .hasSize((int) impossible);
  }

  @ParameterizedTest(name = "{0}% of {1} is impossible")
  @CsvSource({"12.7, 344", "14.3, 344", "27.1, 372", "14.6, 606", "23.5, 518", "22.5, 482"})
  void interimSharesThatNeedAnotherBase(BigDecimal percent, long base) {
    assertThat(ShareCheck.attainable(percent, base)).isFalse();
  }

  @Test
  void everyShareOf240IsOneWholeNumber() {
    assertThat(ShareCheck.countsFor(new BigDecimal("23.3"), 240)).containsExactly(56L);
    assertThat(pemilu2024().map(share -> ShareCheck.countsFor(share, 240)))
        .allMatch(c -> c.size() == 1);
  }

  @Test
  void printedShareOfTheFollowUpIsTheOtherTotals() {
    assertThat(ShareCheck.percent(1402, 1605, 1)).hasToString("87.4");
    assertThat(ShareCheck.agrees(new BigDecimal("88.5"), 1402, 1605)).isFalse();
    assertThat(ShareCheck.agrees(new BigDecimal("88.5"), 1413, 1596)).isTrue();
  }

  @Test
  void aHalfMayHaveBeenRoundedEitherWay() {
    // 1 of 8 is 12.5%.
    assertThat(ShareCheck.countsFor(new BigDecimal("12"), 8)).containsExactly(1L);
    assertThat(ShareCheck.countsFor(new BigDecimal("13"), 8)).containsExactly(1L);
    assertThat(ShareCheck.countsFor(new BigDecimal("12.50"), 8)).containsExactly(1L);
    assertThat(ShareCheck.countsFor(new BigDecimal("12.51"), 8)).isEmpty();
  }

  @Test
  void countsStayWithinTheBase() {
    assertThat(ShareCheck.countsFor(new BigDecimal("0"), 3)).containsExactly(0L);
    assertThat(ShareCheck.countsFor(new BigDecimal("100"), 3)).containsExactly(3L);
    assertThat(ShareCheck.countsFor(new BigDecimal("101"), 50)).isEmpty();
    assertThatThrownBy(() -> ShareCheck.countsFor(BigDecimal.TEN, 0)).hasMessageContaining("0");
  }
}

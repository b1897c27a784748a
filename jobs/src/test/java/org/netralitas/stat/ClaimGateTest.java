package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.stat.Claim.Verdict;

class ClaimGateTest {
  @ParameterizedTest(name = "{0} against {1} is {2}")
  @CsvSource({
    "56, 55, CANNOT_BE_DISTINGUISHED",
    "55, 55, CANNOT_BE_DISTINGUISHED",
    "80, 50, HIGHEST",
    "4, 0, TOO_FEW",
    "5, 0, TOO_FEW",
    "6, 0, HIGHEST",
    "6, 1, CANNOT_BE_DISTINGUISHED",
    "0, 0, TOO_FEW",
    "3, 2, TOO_FEW",
  })
  void twoGroupsOfOneSize(long first, long second, Verdict verdict) {
    assertThat(ClaimGate.byCount(new long[] {first, second}).verdict()).isEqualTo(verdict);
    assertThat(ClaimGate.byCount(new long[] {second, first}).verdict()).isEqualTo(verdict);
  }

  @Test
  void fewCasesCarryNoClaimHoweverSmallTheGroup() {
    // Four cases among ten persons against none among a million is far from chance, and four cases.
    Claim claim = ClaimGate.byRate(new long[] {4, 0}, new double[] {10, 1e6});
    assertThat(claim.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(claim.rivals()).containsExactly(1);
    assertThat(claim.ratio().pValue()).isLessThan(1e-6);
  }

  @Test
  void aGroupTooSmallToCompareDoesNotHideARival() {
    Claim claim = ClaimGate.byCount(new long[] {40, 38, 3});
    assertThat(claim.verdict()).isEqualTo(Verdict.CANNOT_BE_DISTINGUISHED);
    assertThat(claim.rivals()).containsExactly(1);
    assertThat(claim.closest()).isEqualTo(1);
  }

  @Test
  void amongEqualsTheFirstIsNamedAndTheOthersAreItsRivals() {
    Claim claim = ClaimGate.byCount(new long[] {9, 20, 20, 20});
    assertThat(claim.leader()).isEqualTo(1);
    assertThat(claim.rivals()).startsWith(2, 3);
  }

  @ParameterizedTest(name = "{0} equal groups, populations {1}")
  @CsvSource({"2, even", "6, even", "6, uneven", "15, uneven", "3, uneven"})
  void equalGroupsAreCalledHighestInAtMostFivePercent(int groups, String populationsAre) {
    Draws draws = new Draws(7);
    double[] populations = new double[groups];
    for (int i = 0; i < groups; i++) {
      populations[i] = populationsAre.equals("even") ? 1 : Math.pow(4, i % 4);
    }
    int claims = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      long[] counts = new long[groups];
      for (int i = 0; i < groups; i++) {
        counts[i] = draws.poisson(12 * populations[i]);
      }
      claims += ClaimGate.byRate(counts, populations).verdict() == Verdict.HIGHEST ? 1 : 0;
    }
    assertThat(claims / (double) runs).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aTrueLeaderIsFound() {
    Draws draws = new Draws(8);
    int found = 0;
    for (int run = 0; run < 200; run++) {
      long[] counts = {draws.poisson(80), draws.poisson(40), draws.poisson(40)};
      Claim claim = ClaimGate.byCount(counts);
      found += claim.verdict() == Verdict.HIGHEST && claim.leader() == 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(170);
  }

  @Test
  void oneGroupIsNoComparison() {
    assertThatThrownBy(() -> ClaimGate.byCount(new long[] {3})).hasMessageContaining("1 group");
  }

  @Test
  void tippingFactorOfAnOpenOrderReachesBelowOne() {
    TippingFactor open = TippingFactor.of(56, 1, 55, 1);
    assertThat(open.higher()).isZero();
    assertThat(open.orderStands()).isFalse();
    assertThat(open.limits().contains(1)).isTrue();
    assertThatThrownBy(() -> TippingFactor.of(0, 1, 0, 1)).hasMessageContaining("no case");
  }
}

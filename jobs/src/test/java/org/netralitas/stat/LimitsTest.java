package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  @ParameterizedTest(name = "each tail of the exact limits of {0} holds half of the error")
  @ValueSource(longs = {1, 2, 7, 56, 1596, 100_000})
  void exactLimitsSolveTheirEquations(long count) {
    Limits limits = PoissonLimits.exact(count, 0.9);
    int k = (int) count;
    assertThat(PoissonDistribution.of(limits.low()).survivalProbability(k - 1))
        .isCloseTo(0.05, within(1e-10));
    assertThat(PoissonDistribution.of(limits.high()).cumulativeProbability(k))
        .isCloseTo(0.05, within(1e-10));
  }

  @ParameterizedTest(name = "{0} of {1}: exact {2} to {3}, Wilson {4} to {5}")
  @CsvSource({
    "0, 10, 0, 0.308497, 0, 0.277533",
    "1, 10, 0.002529, 0.445016, 0.017876, 0.404150",
    "5, 10, 0.187086, 0.812914, 0.236593, 0.763407",
    "10, 10, 0.691503, 1, 0.722467, 1",
    "423, 1596, 0.243520, 0.287423, 0.243967, 0.287236",
  })
  void limitsOfAShare(
      long part, long base, double low, double high, double wilsonLow, double wilsonHigh) {
    Limits exact = BinomialLimits.exact(part, base);
    Limits wilson = BinomialLimits.wilson(part, base);
    assertThat(exact.low()).isCloseTo(low, within(1e-6));
    assertThat(exact.high()).isCloseTo(high, within(1e-6));
    assertThat(wilson.low()).isCloseTo(wilsonLow, within(1e-6));
    assertThat(wilson.high()).isCloseTo(wilsonHigh, within(1e-6));
  }

  @Test
  void midPLimitsCoverNearNinetyFivePercentAndExactOnesAtLeast() {
    double midPSum = 0;
    int means = 0;
    for (double mean = 5; mean <= 60; mean += 0.37) {
      PoissonDistribution counts = PoissonDistribution.of(mean);
      double exact = 0;
      double midP = 0;
      for (int k = 0; k < mean + 12 * Math.sqrt(mean); k++) {
        exact += PoissonLimits.exact(k).contains(mean) ? counts.probability(k) : 0;
        midP += PoissonLimits.midP(k).contains(mean) ? counts.probability(k) : 0;
      }
      assertThat(exact).as("exact, mean %s", mean).isBetween(0.95, 0.985);
      assertThat(midP).as("mid-P, mean %s", mean).isBetween(0.925, 0.975);
      midPSum += midP;
      means++;
    }
    assertThat(midPSum / means).isBetween(0.945, 0.96);
  }

  @Test
  void wilsonLimitsCoverNearNinetyFivePercentAndExactOnesAtLeast() {
    double sum = 0;
    int shares = 0;
    for (double share = 0.05; share < 0.96; share += 0.013) {
      BinomialDistribution parts = BinomialDistribution.of(100, share);
      double exact = 0;
      double wilson = 0;
      for (int k = 0; k <= 100; k++) {
        exact += BinomialLimits.exact(k, 100).contains(share) ? parts.probability(k) : 0;
        wilson += BinomialLimits.wilson(k, 100).contains(share) ? parts.probability(k) : 0;
      }
      assertThat(exact).as("exact, share %s", share).isGreaterThanOrEqualTo(0.95);
      assertThat(wilson).as("Wilson, share %s", share).isBetween(0.91, 0.98);
      sum += wilson;
      shares++;
    }
    assertThat(sum / shares).isBetween(0.94, 0.96);
  }

  @Test
  void exactRatioLimitsCoverAtLeastNinetyFivePercent() {
    Draws draws = new Draws(1);
    int covered = 0;
    int runs = 4000;
    for (int run = 0; run < runs; run++) {
      int first = draws.poisson(40);
      int second = draws.poisson(25);
      covered += RateRatio.exact(first, 2, second, 1).limits().contains(0.8) ? 1 : 0;
    }
    assertThat(covered / (double) runs).isBetween(0.945, 0.975);
  }

  @Test
  void ratioTurnsWithItsGroups() {
    RateRatio there = RateRatio.exact(55, 21_992, 56, 3_330_060);
    RateRatio back = RateRatio.exact(56, 3_330_060, 55, 21_992);
    assertThat(back.ratio()).isCloseTo(1 / there.ratio(), within(1e-12));
    assertThat(back.limits().low()).isCloseTo(1 / there.limits().high(), within(1e-12));
    assertThat(back.pValue()).isCloseTo(there.pValue(), Vectors.relative(there.pValue(), 1e-9));
  }

  @ParameterizedTest(name = "{0} and {1} cases: ratio {2}, from {3} to {4}")
  @CsvSource({"0, 0, NaN, 0, Infinity", "3, 0, Infinity, 0.413, Infinity", "0, 3, 0, 0, 2.42"})
  void ratioWithoutCases(long first, long second, double ratio, double low, double high) {
    RateRatio exact = RateRatio.exact(first, 1, second, 1);
    assertThat(Double.compare(exact.ratio(), ratio)).isZero();
    assertThat(exact.limits().low()).isCloseTo(low, within(0.001));
    if (Double.isInfinite(high)) {
      assertThat(exact.limits().high()).isInfinite();
    } else {
      assertThat(exact.limits().high()).isCloseTo(high, within(0.01));
    }
  }

  @Test
  void rateOfNoPopulationIsRefusedWithTheNumber() {
    assertThatThrownBy(() -> Rate.of(3, 0)).hasMessageContaining("population is 0");
    assertThatThrownBy(() -> Share.of(5, 4)).hasMessageContaining("5 of 4");
    assertThatThrownBy(() -> PoissonLimits.exact(-1)).hasMessageContaining("-1");
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.stat.Funnel.Position;
import org.netralitas.stat.Funnel.Spread;

class RegionsTest {
  @Test
  void expectedCasesFollowTheMixOfPosts() {
    long[][] cases = {{10, 30}, {30, 30}};
    double[][] people = {{1000, 10}, {3000, 50}};
    double[] expected = IndirectStandardisation.expected(cases, people);
    // Stratum rates 40/4000 and 60/60.
    assertThat(expected).containsExactly(new double[] {20, 80}, within(1e-9));
    assertThat(Arrays.stream(expected).sum()).isCloseTo(100, within(1e-9));
    assertThatThrownBy(
            () -> IndirectStandardisation.expected(new long[][] {{1}}, new double[][] {{0}}))
        .hasMessageContaining("stratum 0");
  }

  @ParameterizedTest(name = "expected {0}, confidence {1}")
  @CsvSource({"0.4, 0.95", "3, 0.95", "3, 0.998", "25, 0.95", "140.7, 0.998"})
  void exactLimitsLieBetweenTheCountsThatBracketTheTail(double expected, double confidence) {
    OverDispersion none = new OverDispersion(1, 0, 2);
    Limits limits = Funnel.limits(expected, confidence, Spread.POISSON, none);
    PoissonDistribution counts = PoissonDistribution.of(expected);
    double tail = (1 - confidence) / 2;
    int high = (int) Math.ceil(limits.high() * expected);
    assertThat(counts.survivalProbability(high)).isLessThanOrEqualTo(tail);
    assertThat(counts.survivalProbability(high - 2)).isGreaterThanOrEqualTo(tail);
    int low = (int) Math.ceil(limits.low() * expected);
    assertThat(counts.cumulativeProbability(low)).isGreaterThanOrEqualTo(tail);
    assertThat(counts.cumulativeProbability(low - 2)).isLessThanOrEqualTo(tail);
  }

  @Test
  void outlyingRegionsAreNamedAndTheOthersAreNot() {
    long[] observed = new long[34];
    double[] expected = new double[34];
    for (int i = 0; i < 34; i++) {
      expected[i] = 10 + i;
      observed[i] = 10L + i + (i % 3 - 1) * 2L;
    }
    observed[5] = 60;
    observed[30] = 12;
    Funnel funnel = Funnel.of(observed, expected, Spread.POISSON);
    assertThat(funnel.points().get(5).position()).isEqualTo(Position.ABOVE_998);
    assertThat(funnel.points().get(30).position()).isEqualTo(Position.BELOW_998);
    assertThat(funnel.points().stream().filter(p -> p.position() == Position.WITHIN)).hasSize(32);
    assertThat(funnel.falseAlarms95()).isBetween(1.0, 3.0);
    assertThat(funnel.falseAlarms998()).isBetween(0.02, 0.15);
  }

  @Test
  void falseAlarmsComeAsOftenAsAnnounced() {
    Draws draws = new Draws(12);
    double[] expected = new double[38];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = 3 + 2.0 * i;
    }
    int runs = 600;
    int alarms = 0;
    int overDispersed = 0;
    double announced = 0;
    for (int run = 0; run < runs; run++) {
      long[] observed = new long[expected.length];
      for (int i = 0; i < expected.length; i++) {
        observed[i] = draws.poisson(expected[i]);
      }
      Funnel funnel = Funnel.of(observed, expected, Spread.POISSON);
      announced = funnel.falseAlarms95();
      for (Funnel.Point point : funnel.points()) {
        alarms += point.position() == Position.WITHIN ? 0 : 1;
      }
      overDispersed += funnel.overDispersion().isPresent() ? 1 : 0;
    }
    assertThat(alarms / (double) runs).isCloseTo(announced, within(0.2));
    assertThat(overDispersed / (double) runs).isLessThan(0.06);
  }

  @Test
  void overDispersionIsFoundAndWidensTheLimits() {
    Draws draws = new Draws(13);
    double[] expected = new double[38];
    long[] observed = new long[38];
    int within = 0;
    int points = 0;
    double tauSum = 0;
    for (int run = 0; run < 200; run++) {
      for (int i = 0; i < expected.length; i++) {
        expected[i] = 5 + 2.0 * i;
        double root = 1 + 0.25 * draws.normal();
        observed[i] = draws.poisson(expected[i] * root * root);
      }
      Funnel funnel = Funnel.of(observed, expected);
      assertThat(funnel.spread()).isEqualTo(Spread.ADDITIVE);
      tauSum += funnel.overDispersion().tau();
      for (Funnel.Point point : funnel.points()) {
        within += point.limits95().contains(point.ratio()) ? 1 : 0;
        points++;
      }
      Limits plain = Funnel.limits(50, 0.95, Spread.POISSON, funnel.overDispersion());
      Limits multiplied = Funnel.limits(50, 0.95, Spread.MULTIPLICATIVE, funnel.overDispersion());
      assertThat(multiplied.width()).isGreaterThan(plain.width());
    }
    // Winsorising takes a little off the spread.
    assertThat(tauSum / 200).isBetween(0.19, 0.26);
    assertThat(within / (double) points).isBetween(0.90, 0.97);
  }

  @Test
  void zeroVarianceMeansNoEvidenceAndNoRanking() {
    long[] observed = {10, 12, 8, 11, 9, 10};
    double[] expected = {10, 11, 9, 10, 10, 10};
    ShrunkRates rates = ShrunkRates.of(observed, expected);
    assertThat(rates.variance()).isZero();
    assertThat(rates.evidence()).isEqualTo(ShrunkRates.Evidence.NONE);
    assertThat(rates.pValue()).isEqualTo(1);
    assertThat(rates.regions()).allMatch(region -> region.ratio() == rates.mean());
    assertThat(rates.mean()).isCloseTo(1, within(1e-9));
  }

  @Test
  void smallRegionsAreDrawnToTheMeanAndLargeOnesStay() {
    long[] observed = {0, 4, 300, 90, 20, 55, 10, 120, 2, 35};
    double[] expected = {2, 2, 100, 100, 40, 40, 25, 80, 5, 60};
    ShrunkRates rates = ShrunkRates.of(observed, expected);
    assertThat(rates.evidence()).isEqualTo(ShrunkRates.Evidence.REGIONS_DIFFER);
    assertThat(rates.pValue()).isLessThan(1e-6);
    for (int i = 0; i < observed.length; i++) {
      double raw = observed[i] / expected[i];
      double shrunk = rates.regions().get(i).ratio();
      assertThat(shrunk).isBetween(Math.min(raw, rates.mean()), Math.max(raw, rates.mean()));
    }
    assertThat(rates.regions().get(0).ratio()).isGreaterThan(0.2);
    assertThat(rates.regions().get(2).ratio()).isCloseTo(3, within(0.1));
  }

  @Test
  void meanAndVarianceAreFoundAgainAndLimitsCoverAsPromised() {
    Draws draws = new Draws(14);
    int covered = 0;
    int points = 0;
    double variance = 0;
    int falseEvidence = 0;
    int runs = 300;
    for (int run = 0; run < runs; run++) {
      long[] observed = new long[40];
      long[] even = new long[40];
      double[] expected = new double[40];
      double[] truth = new double[40];
      for (int i = 0; i < 40; i++) {
        expected[i] = 3 + i;
        truth[i] = draws.gamma(4, 4);
        observed[i] = draws.poisson(expected[i] * truth[i]);
        even[i] = draws.poisson(expected[i]);
      }
      ShrunkRates rates = ShrunkRates.of(observed, expected);
      variance += rates.variance() / runs;
      for (int i = 0; i < 40; i++) {
        covered += rates.regions().get(i).limits().contains(truth[i]) ? 1 : 0;
        points++;
      }
      falseEvidence +=
          ShrunkRates.of(even, expected).evidence() == ShrunkRates.Evidence.REGIONS_DIFFER ? 1 : 0;
    }
    assertThat(variance).isBetween(0.22, 0.28);
    assertThat(covered / (double) points).isBetween(0.93, 0.97);
    assertThat(falseEvidence / (double) runs).isLessThan(0.08);
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"1 2 3 4 5", "5 1 4 2 3", "1 1 2 2 3", "2 2 2 1 1 3", "1 1 1 1", "4 4 3 3 2 2 1"})
  void exactPValueIsTheShareOfAllOrders(String text) {
    double[] values = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    MannKendall test = MannKendall.test(values);
    int[] tally = new int[2];
    permute(values.clone(), 0, Math.abs(test.score()), tally);
    assertThat(test.pValue()).isCloseTo(tally[0] / (double) tally[1], within(1e-12));
  }

  private static void permute(double[] values, int from, long score, int[] tally) {
    if (from == values.length) {
      long sum = 0;
      for (int i = 0; i < values.length; i++) {
        for (int j = i + 1; j < values.length; j++) {
          sum += Double.compare(values[j], values[i]);
        }
      }
      tally[0] += Math.abs(sum) >= score ? 1 : 0;
      tally[1]++;
      return;
    }
    for (int i = from; i < values.length; i++) {
      swap(values, from, i);
      permute(values, from + 1, score, tally);
      swap(values, from, i);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  @Test
  void normalPValueTakesOverWhereTheExactOneEnds() {
    double[] forty = new double[40];
    double[] fortyOne = new double[41];
    for (int i = 0; i < 41; i++) {
      double value = (i * 17) % 41 + i * 0.4;
      fortyOne[i] = value;
      if (i < 40) {
        forty[i] = value;
      }
    }
    assertThat(MannKendall.test(forty).pValue())
        .isCloseTo(MannKendall.test(fortyOne).pValue(), within(0.05));
  }

  @Test
  void fivePointsAreTheFewestThatCanShowATrend() {
    assertThat(MannKendall.test(new double[] {1, 2, 3, 4}).pValue()).isGreaterThan(0.05);
    assertThat(MannKendall.test(new double[] {1, 2, 3, 4, 5}).pValue()).isLessThan(0.05);
  }

  private static List<TrendPoint> points(String series, long... cases) {
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      points.add(new TrendPoint(2015 + i, cases[i], 100_000, series));
    }
    return points;
  }

  @Test
  void theGateOpensAtFiveComparablePoints() {
    assertThat(Trend.of(points("a", 3, 4, 5, 6)).gate()).isEqualTo(Trend.Gate.TOO_FEW_POINTS);
    Trend open = Trend.of(points("a", 30, 44, 58, 80, 120));
    assertThat(open.gate()).isEqualTo(Trend.Gate.OPEN);
    assertThat(open.test()).isNotNull();
    assertThat(open.slope()).isNotNull();
    Trend empty = Trend.of(points("a", 0, 0, 0, 0, 0));
    assertThat(empty.gate()).isEqualTo(Trend.Gate.OPEN);
    assertThat(empty.slope()).isNull();
  }

  @Test
  void onlyTheRunSinceTheLastBreakCounts() {
    List<TrendPoint> broken = new ArrayList<>(points("old", 900, 800, 700, 600));
    for (int i = 0; i < 5; i++) {
      broken.add(new TrendPoint(2020 + i, 30 + 10L * i, 100_000, "new"));
    }
    Trend trend = Trend.of(broken);
    assertThat(trend.gate()).isEqualTo(Trend.Gate.OPEN);
    assertThat(trend.points()).hasSize(5);
    MannKendall test = trend.test();
    assertThat(test).isNotNull();
    assertThat(test == null ? 0 : test.score()).isEqualTo(10);
    assertThat(Trend.of(broken.subList(0, 8)).gate()).isEqualTo(Trend.Gate.BREAK_IN_SERIES);
    assertThatThrownBy(() -> Trend.of(List.of(broken.get(1), broken.get(0))))
        .hasMessageContaining("2016.0, 2015.0");
  }

  @Test
  void slopeOfExactGrowthIsItsFactor() {
    PoissonSlope slope = PoissonSlope.of(points("a", 100, 200, 400, 800, 1600));
    assertThat(slope.yearlyRatio()).isCloseTo(2, within(1e-6));
    assertThat(slope.dispersion()).isEqualTo(1);
    assertThat(slope.limits().contains(2)).isTrue();
  }

  @ParameterizedTest(name = "counts with variance {0} times their mean")
  @ValueSource(doubles = {1, 4})
  void slopeLimitsCoverAsPromised(double spread) {
    Draws draws = new Draws(9);
    int covered = 0;
    int runs = 1500;
    for (int run = 0; run < runs; run++) {
      List<TrendPoint> points = new ArrayList<>();
      for (int year = 0; year < 8; year++) {
        double mean = 60 * Math.pow(1.1, year);
        double drawn = spread == 1 ? mean : draws.gamma(mean / (spread - 1), 1 / (spread - 1));
        points.add(new TrendPoint(year, draws.poisson(drawn), 1, "a"));
      }
      covered += PoissonSlope.of(points).limits().contains(1.1) ? 1 : 0;
    }
    assertThat(covered / (double) runs).isBetween(0.93, 0.975);
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @CsvSource({
    "40, 80, ROSE",
    "80, 40, FELL",
    "56, 55, NO_CHANGE_SHOWN",
    "2, 1, TOO_FEW",
    "5, 0, TOO_FEW",
    "0, 0, TOO_FEW",
    "0, 12, ROSE",
  })
  void changeBetweenTwoElections(long earlier, long later, PairChange.Reason reason) {
    PairChange change =
        PairChange.of(
            new TrendPoint(2020, earlier, 1000, "a"), new TrendPoint(2024, later, 1000, "a"));
    assertThat(change.reason()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "from {0} cases, later population {1} times the earlier")
  @CsvSource({"56, 1", "200, 1", "100, 0.5"})
  void aDetectableChangeIsDetectedInAboutFourOfFive(long cases, double laterPopulation) {
    DetectableChange change = DetectableChange.of(cases, 1, laterPopulation);
    Draws draws = new Draws(10);
    int rises = 0;
    int falls = 0;
    int runs = 1500;
    for (int run = 0; run < runs; run++) {
      int earlier = draws.poisson((double) cases);
      rises +=
          shown(earlier, draws.poisson(cases * laterPopulation * change.rise()), laterPopulation);
      falls +=
          shown(earlier, draws.poisson(cases * laterPopulation * change.fall()), laterPopulation);
    }
    assertThat(rises / (double) runs).isBetween(0.73, 0.85);
    assertThat(falls / (double) runs).isBetween(0.73, 0.85);
  }

  private static int shown(long earlier, long later, double laterPopulation) {
    return RateRatio.exact(later, laterPopulation, earlier, 1).pValue() < 0.05 ? 1 : 0;
  }

  @Test
  void fromVeryFewCasesNoFallCanBeNoticed() {
    assertThat(DetectableChange.of(3, 1, 1).fall()).isZero();
  }

  @Test
  void effectsAddUpToTheChange() {
    ChangeDecomposition change =
        ChangeDecomposition.of(
            new long[] {423, 251, 275},
            new double[] {2_053_115, 19_538, 1_500_000},
            new long[] {56, 55, 44},
            new double[] {3_330_060, 21_992, 1_096_916});
    assertThat(change.change()).isEqualTo(155 - 949);
    assertThat(change.size() + change.mix() + change.rate())
        .isCloseTo(change.change(), within(1e-9));
    assertThat(change.size()).isPositive();
    assertThat(change.rate()).isNegative();
  }

  @Test
  void aChangeOfOneKindOnlyIsNamedSo() {
    long[] cases = {10, 40};
    double[] people = {100, 200};
    ChangeDecomposition size =
        ChangeDecomposition.of(cases, people, new long[] {20, 80}, new double[] {200, 400});
    assertThat(size.size()).isCloseTo(50, within(1e-9));
    ChangeDecomposition mix =
        ChangeDecomposition.of(cases, people, new long[] {20, 20}, new double[] {200, 100});
    assertThat(mix.mix()).isCloseTo(-10, within(1e-9));
    assertThat(mix.rate()).isCloseTo(0, within(1e-9));
    ChangeDecomposition rate = ChangeDecomposition.of(cases, people, new long[] {15, 60}, people);
    assertThat(rate.rate()).isCloseTo(25, within(1e-9));
    assertThat(rate.size()).isCloseTo(0, within(1e-9));
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountRegressionTest {
  private static final List<String> GROUPS = List.of("a", "a", "b", "b", "c", "c");
  private static final double[] NO_OFFSET = new double[6];

  @Test
  void coefficientsOfOneFactorAreLogarithmsOfRateRatios() {
    double[] counts = {4, 6, 10, 20, 3, 3};
    double[] offset = {Math.log(100), Math.log(100), Math.log(50), Math.log(250), 2, 2};
    GlmFit fit =
        PoissonRegression.fit(Design.intercept(6).plus("group", GROUPS, "a"), counts, offset);
    assertThat(fit.coefficient("(Intercept)").estimate())
        .isCloseTo(Math.log(10 / 200.0), within(1e-8));
    assertThat(fit.coefficient("groupb").rateRatio())
        .isCloseTo((30 / 300.0) / (10 / 200.0), within(1e-8));
    // The variance of a log rate ratio of two totals is the sum of their inverses.
    assertThat(fit.coefficient("groupb").standardError())
        .isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0), within(1e-6));
    assertThat(fit.fitted().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(46, within(1e-6));
  }

  @Test
  void columnsThatAddNothingAreSetAside() {
    double[] counts = {4, 6, 10, 20, 3, 3};
    Design design =
        Design.intercept(6)
            .plus("group", GROUPS, "a")
            .plus("copy", new double[] {0, 0, 3, 3, 0, 0})
            .plus("time", new double[] {1, 2, 1, 2, 1, 2});
    GlmFit fit = PoissonRegression.fit(design, counts, NO_OFFSET);
    assertThat(fit.coefficient("copy").estimate()).isNaN();
    assertThat(fit.coefficient("copy").standardError()).isNaN();
    assertThat(fit.degreesOfFreedom()).isEqualTo(2);
    GlmFit without =
        PoissonRegression.fit(
            Design.intercept(6)
                .plus("group", GROUPS, "a")
                .plus("time", new double[] {1, 2, 1, 2, 1, 2}),
            counts,
            NO_OFFSET);
    assertThat(fit.coefficient("time").estimate())
        .isCloseTo(without.coefficient("time").estimate(), within(1e-9));
    assertThat(fit.deviance()).isCloseTo(without.deviance(), within(1e-9));
  }

  @Test
  void aLevelWithoutCasesIsNamedInTheStatus() {
    GlmFit fit =
        PoissonRegression.fit(
            Design.intercept(6).plus("group", GROUPS, "a"),
            new double[] {4, 6, 0, 0, 3, 3},
            NO_OFFSET);
    assertThat(fit.status()).isEqualTo(GlmFit.Status.LEVEL_WITHOUT_CASES);
    assertThat(fit.coefficient("groupb").estimate()).isLessThan(-10);
    assertThat(fit.coefficient("groupc").rateRatio()).isCloseTo(0.6, within(1e-6));
  }

  @Test
  void aLevelWithoutCasesIsNamedHoweverFarTheOthersSpread() {
    double[] counts = {400_000, 6_000_000, 0, 0, 30_000, 3_000_000};
    GlmFit fit =
        PoissonRegression.fit(Design.intercept(6).plus("group", GROUPS, "a"), counts, NO_OFFSET);
    assertThat(fit.status()).isEqualTo(GlmFit.Status.LEVEL_WITHOUT_CASES);
    counts[2] = 1;
    GlmFit oneCase =
        PoissonRegression.fit(Design.intercept(6).plus("group", GROUPS, "a"), counts, NO_OFFSET);
    assertThat(oneCase.status()).isEqualTo(GlmFit.Status.CONVERGED);
  }

  @Test
  void deletedZeroCellsAreFound() {
    List<String> population = List.of("JPT|33", "JPT|35", "GURU|33", "GURU|35");
    List<String> cells = List.of("GURU|35", "JPT|33");
    assertThat(CompleteGrid.missing(population, cells)).containsExactly("GURU|33", "JPT|35");
    assertThatThrownBy(() -> CompleteGrid.require(population, cells))
        .hasMessageContaining("2 cells")
        .hasMessageContaining("GURU|33");
    CompleteGrid.require(population, population);
    assertThat(CompleteGrid.missing(population, population)).isEmpty();
  }

  @Test
  void countsThatSpreadNoMoreThanChanceNeedNoTheta() {
    NegativeBinomialRegression fit =
        NegativeBinomialRegression.fit(
            Design.intercept(6), new double[] {9, 10, 11, 10, 9, 11}, NO_OFFSET);
    assertThat(fit.theta()).isInfinite();
    assertThat(fit.fit().coefficient("(Intercept)").estimate())
        .isCloseTo(Math.log(10), within(1e-9));
  }

  @Test
  void thetaMaximisesTheLikelihood() {
    double[] counts = {0, 3, 14, 1, 40, 7, 2, 0, 9, 22};
    NegativeBinomialRegression fit =
        NegativeBinomialRegression.fit(Design.intercept(10), counts, new double[10]);
    double best = logLikelihood(counts, fit.theta());
    assertThat(best).isCloseTo(fit.fit().logLikelihood(), within(1e-6));
    assertThat(logLikelihood(counts, fit.theta() * 1.05)).isLessThan(best);
    assertThat(logLikelihood(counts, fit.theta() / 1.05)).isLessThan(best);
    assertThat(fit.thetaStandardError()).isPositive();
  }

  private static double logLikelihood(double[] counts, double theta) {
    double mean = 9.8;
    double sum = 0;
    for (double count : counts) {
      sum += DispersionLikelihood.logProbability((long) count, mean, theta);
    }
    return sum;
  }

  @Test
  void negativeBinomialProbabilitiesSumToOneAndAgreeWithTheirDistribution() {
    double sum = 0;
    double mean = 6;
    double theta = 2.5;
    double variance = mean + mean * mean / theta;
    for (int k = 0; k < 200; k++) {
      sum += Math.exp(DispersionLikelihood.logProbability(k, mean, theta));
      assertThat(CountPrediction.cumulative(k, mean, variance)).isCloseTo(sum, within(1e-10));
    }
    assertThat(sum).isCloseTo(1, within(1e-10));
    assertThat(CountPrediction.quantile(mean, variance, 0.5)).isEqualTo(5);
    assertThat(CountPrediction.quantile(mean, mean, 0.975)).isEqualTo(11);
  }

  @Test
  void quasiLimitsCoverAsPromisedWherePlainOnesDoNot() {
    Draws draws = new Draws(15);
    int plain = 0;
    int quasi = 0;
    int runs = 800;
    int cells = 60;
    double[] group = new double[cells];
    for (int i = 0; i < cells; i++) {
      group[i] = i % 2;
    }
    Design design = Design.intercept(cells).plus("group", group);
    for (int run = 0; run < runs; run++) {
      double[] counts = new double[cells];
      for (int i = 0; i < cells; i++) {
        double mean = i % 2 == 0 ? 10 : 15;
        counts[i] = draws.poisson(draws.gamma(mean / 2, 0.5));
      }
      GlmFit fit = PoissonRegression.fit(design, counts, new double[cells]);
      GlmFit.Coefficient coefficient = fit.coefficient("group");
      plain += coefficient.rateRatioLimits(1).contains(1.5) ? 1 : 0;
      quasi += coefficient.rateRatioLimits(fit.pearsonDispersion()).contains(1.5) ? 1 : 0;
    }
    assertThat(plain / (double) runs).isLessThan(0.85);
    assertThat(quasi / (double) runs).isBetween(0.93, 0.97);
  }

  @Test
  void whatCannotBeFittedIsRefusedWithTheValue() {
    assertThatThrownBy(
            () ->
                PoissonRegression.fit(
                    Design.intercept(1), new double[] {1}, new double[] {Math.log(0)}))
        .hasMessageContaining("without population");
    assertThatThrownBy(() -> Design.intercept(6).plus("group", GROUPS, "z"))
        .hasMessageContaining("z does not occur");
    assertThatThrownBy(
            () ->
                NegativeBinomialRegression.fit(
                    Design.intercept(1), new double[] {1.5}, new double[1]))
        .hasMessageContaining("1.5");
  }
}

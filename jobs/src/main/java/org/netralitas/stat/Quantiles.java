package org.netralitas.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Points below or above which a given tail of a distribution lies, to full relative precision.
 *
 * <p>The library's inverse stops at an absolute error, which is too coarse for proportions of
 * millionths; a few Newton steps on logarithms finish the work.
 */
final class Quantiles {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int STEPS = 30;

  private Quantiles() {}

  static double normal(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  static double normalCumulative(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** Two-sided p-value of a standard normal statistic. */
  static double normalTwoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** The factor of a two-sided normal interval: 1.96 for 0.95. */
  static double normalFactor(double confidence) {
    Check.confidence(confidence);
    return -normal((1 - confidence) / 2);
  }

  static double studentFactor(double confidence, double degreesOfFreedom) {
    Check.confidence(confidence);
    return -TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 - confidence) / 2);
  }

  static double student(double p, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(p);
  }

  static double chiSquaredUpperTail(double x, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
  }

  /** The x of Gamma(shape, 1) with probability {@code tail} below it. */
  static double gammaLower(double shape, double tail) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    double start = wilsonHilferty(shape, normal(tail));
    return polished(gamma, start > 0 ? start : gamma.inverseCumulativeProbability(tail), tail);
  }

  /** The x of Gamma(shape, 1) with probability {@code tail} above it. */
  static double gammaUpper(double shape, double tail) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    double start = wilsonHilferty(shape, -normal(tail));
    double x = start > 0 ? start : gamma.inverseSurvivalProbability(tail);
    for (int step = 0; step < STEPS; step++) {
      double change = (gamma.survivalProbability(x) - tail) / gamma.density(x);
      x += change;
      if (Math.abs(change) <= 1e-15 * x) {
        break;
      }
    }
    return x;
  }

  /**
   * A first guess: the cube root of a gamma value is nearly normal (E. B. Wilson and M. M.
   * Hilferty, PNAS 17 (1931), 684-688).
   */
  private static double wilsonHilferty(double shape, double z) {
    double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    return shape * root * root * root;
  }

  /** The x of Beta(a, b) with probability {@code tail} below it. */
  static double betaLower(double a, double b, double tail) {
    BetaDistribution beta = BetaDistribution.of(a, b);
    return polished(beta, beta.inverseCumulativeProbability(tail), tail);
  }

  private static double polished(ContinuousDistribution distribution, double start, double tail) {
    double x = Math.max(start, 1e-12);
    for (int step = 0; step < STEPS; step++) {
      double cumulative = distribution.cumulativeProbability(x);
      double elasticity = x * distribution.density(x) / cumulative;
      double change = (Math.log(tail) - Math.log(cumulative)) / elasticity;
      // Near the upper end of a beta a full step could leave (0, 1).
      double next = x * Math.exp(Math.max(-3, Math.min(3, change)));
      if (next >= distribution.getSupportUpperBound()) {
        next = (x + distribution.getSupportUpperBound()) / 2;
      }
      if (Math.abs(next - x) <= 1e-15 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }
}

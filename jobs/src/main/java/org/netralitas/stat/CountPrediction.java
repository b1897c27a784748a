package org.netralitas.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Prediction limits of a count from its mean and variance: negative binomial, or Poisson where the
 * variance is not above the mean. The limits are counts, so they hold at least the confidence.
 */
final class CountPrediction {
  private static final double POISSON = 1 + 1e-9;

  private CountPrediction() {}

  /** Central limits; {@code mean} is 0 or more. */
  static Limits limits(double mean, double variance, double confidence) {
    double tail = (1 - confidence) / 2;
    return new Limits(quantile(mean, variance, tail), quantile(mean, variance, 1 - tail));
  }

  /** The smallest count up to which at least this probability lies. */
  static long quantile(double mean, double variance, double probability) {
    if (mean <= 0) {
      return 0;
    }
    long high = (long) Math.ceil(mean + 4 * Math.sqrt(Math.max(mean, variance))) + 1;
    while (cumulative(high, mean, variance) < probability) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (cumulative(middle, mean, variance) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** P(X <= count). */
  static double cumulative(long count, double mean, double variance) {
    if (count < 0) {
      return 0;
    }
    if (variance <= mean * POISSON) {
      return mean == 0 ? 1 : GammaDistribution.of(count + 1.0, 1).survivalProbability(mean);
    }
    double shape = mean * mean / (variance - mean);
    return BetaDistribution.of(shape, count + 1.0).cumulativeProbability(shape / (shape + mean));
  }
}

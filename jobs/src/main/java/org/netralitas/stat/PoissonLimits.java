package org.netralitas.stat;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Confidence limits of the mean of a Poisson distribution from which one count was seen. All are in
 * the unit of the count; divide by the population for a rate.
 */
public final class PoissonLimits {
  private static final int HALVINGS = 80;

  private PoissonLimits() {}

  /** The exact limits at 95%. */
  public static Limits exact(long count) {
    return exact(count, Limits.CONFIDENCE);
  }

  /**
   * The exact limits: each tail holds at most half of the error, so the coverage is at least the
   * confidence, and more for small counts. Source: F. Garwood, "Fiducial limits for the Poisson
   * distribution", Biometrika 28 (1936), 437-442.
   *
   * @param count 0 or more; at 0 the lower limit is 0
   */
  public static Limits exact(long count, double confidence) {
    Check.count(count, "count");
    Check.confidence(confidence);
    double tail = (1 - confidence) / 2;
    double low = count == 0 ? 0 : Quantiles.gammaLower((double) count, tail);
    return new Limits(low, Quantiles.gammaUpper(count + 1.0, tail));
  }

  /** Byar's limits at 95%. */
  public static Limits byar(long count) {
    return byar(count, Limits.CONFIDENCE);
  }

  /**
   * Byar's closed form, close to the exact limits from about 5 on. Source: N. E. Breslow and N. E.
   * Day, Statistical Methods in Cancer Research II (IARC, 1987), p. 69, from J. Rothman and J.
   * Boice (1979).
   */
  public static Limits byar(long count, double confidence) {
    Check.count(count, "count");
    double z = Quantiles.normalFactor(confidence);
    double above = count + 1.0;
    double low =
        count == 0
            ? 0
            : Math.max(
                0, count * cube(1 - 1 / (9.0 * count) - z / (3 * Math.sqrt((double) count))));
    return new Limits(low, above * cube(1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))));
  }

  /** The mid-P limits at 95%. */
  public static Limits midP(long count) {
    return midP(count, Limits.CONFIDENCE);
  }

  /**
   * Limits that count only half of the probability of the seen count itself in each tail: shorter
   * than the exact ones, with a coverage near the confidence on average, not at least it. Source:
   * G. Cohen and S.-Y. Yang, "Mid-P confidence intervals for the Poisson expectation", Statistics
   * in Medicine 13 (1994), 2189-2203.
   */
  public static Limits midP(long count, double confidence) {
    Limits exact = exact(count, confidence);
    double tail = (1 - confidence) / 2;
    double low = 0;
    if (count > 0) {
      double from = exact.low();
      double to = count;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (from + to) / 2;
        if (atLeast(count, middle) + atLeast(count + 1, middle) < 2 * tail) {
          from = middle;
        } else {
          to = middle;
        }
      }
      low = (from + to) / 2;
    }
    double from = count;
    double to = exact.high();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (from + to) / 2;
      if (below(count + 1, middle) + below(count, middle) > 2 * tail) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return new Limits(low, (from + to) / 2);
  }

  /** P(X >= count) for a Poisson X of this mean. */
  static double atLeast(long count, double mean) {
    return count == 0 ? 1 : GammaDistribution.of((double) count, 1).cumulativeProbability(mean);
  }

  /** P(X < count) for a Poisson X of this mean. */
  static double below(long count, double mean) {
    return count == 0 ? 0 : GammaDistribution.of((double) count, 1).survivalProbability(mean);
  }

  private static double cube(double x) {
    return x * x * x;
  }
}

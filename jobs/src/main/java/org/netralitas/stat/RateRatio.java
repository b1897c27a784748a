package org.netralitas.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The rate of one group over the rate of another, exact given the sum of their cases: of that sum
 * each case falls to the first group with a probability that only the populations and the ratio
 * decide. Source: J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from
 * Poisson series", Biometrika 31 (1940), 313-323; the two-sided p-value adds the outcomes that are
 * at most as probable as the one seen.
 *
 * @param ratio 0 or more; infinite when only the second group has no cases; NaN when neither has
 * @param limits limits at the confidence asked for (Clopper-Pearson limits of the first group's
 *     share of the cases, turned into a ratio)
 * @param pValue of the hypothesis that both rates are equal
 */
public record RateRatio(double ratio, Limits limits, double pValue) {
  /** Outcomes whose probabilities differ by rounding only count as equally probable. */
  private static final double TIE = 1 + 1e-7;

  public static RateRatio exact(
      long firstCases, double firstPopulation, long secondCases, double secondPopulation) {
    return exact(firstCases, firstPopulation, secondCases, secondPopulation, Limits.CONFIDENCE);
  }

  /**
   * Ratio of first to second.
   *
   * @param firstPopulation persons or person-years, above 0
   * @param secondPopulation in the unit of the first
   */
  public static RateRatio exact(
      long firstCases,
      double firstPopulation,
      long secondCases,
      double secondPopulation,
      double confidence) {
    Check.count(firstCases, "firstCases");
    Check.count(secondCases, "secondCases");
    Check.positive(firstPopulation, "firstPopulation");
    Check.positive(secondPopulation, "secondPopulation");
    Check.confidence(confidence);
    double exchange = secondPopulation / firstPopulation;
    double tail = (1 - confidence) / 2;
    double low = 0;
    if (firstCases > 0) {
      double share = Quantiles.betaLower((double) firstCases, secondCases + 1.0, tail);
      low = share / (1 - share) * exchange;
    }
    double high = Double.POSITIVE_INFINITY;
    if (secondCases > 0) {
      double rest = Quantiles.betaLower((double) secondCases, firstCases + 1.0, tail);
      high = (1 - rest) / rest * exchange;
    }
    double ratio = (firstCases / firstPopulation) / (secondCases / secondPopulation);
    double share = firstPopulation / (firstPopulation + secondPopulation);
    return new RateRatio(
        ratio, new Limits(low, high), pValue(firstCases, firstCases + secondCases, share));
  }

  /** Two-sided p-value of {@code part} of {@code base} when each falls there with this chance. */
  static double pValue(long part, long base, double chance) {
    int n = Math.toIntExact(base);
    int x = Math.toIntExact(part);
    double mean = n * chance;
    if (x == mean) {
      return 1;
    }
    BinomialDistribution cases = BinomialDistribution.of(n, chance);
    double seen = cases.probability(x) * TIE;
    if (x < mean) {
      int first = firstAtMost(cases, (int) Math.ceil(mean), n, seen);
      double upper = first > n ? 0 : cases.survivalProbability(first - 1);
      return Math.min(1, cases.cumulativeProbability(x) + upper);
    }
    int last = lastAtMost(cases, (int) Math.floor(mean), seen);
    double lower = last < 0 ? 0 : cases.cumulativeProbability(last);
    return Math.min(1, lower + cases.survivalProbability(x - 1));
  }

  /** The first k from {@code from} on whose probability, falling there, is at most {@code p}. */
  private static int firstAtMost(BinomialDistribution cases, int from, int n, double p) {
    int low = from;
    int high = n + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cases.probability(middle) <= p) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The last k up to {@code to} whose probability, rising there, is at most {@code p}; or -1. */
  private static int lastAtMost(BinomialDistribution cases, int to, double p) {
    int low = -1;
    int high = to;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (cases.probability(middle) <= p) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

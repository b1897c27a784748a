package org.netralitas.stat;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Two properties of the same persons: whether they occur together more than by chance, both totals
 * given. Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), section
 * 21.02.
 *
 * @param lift persons with both over the number that independence gives; NaN when either total is 0
 * @param greater p-value of this many together or more
 * @param twoSided p-value of outcomes at most as probable as this one
 */
public record FisherExact(double lift, double greater, double twoSided) {
  private static final double TIE = 1 + 1e-7;

  /**
   * The test.
   *
   * @param persons all persons, 1 or more
   * @param first persons with the first property
   * @param second persons with the second
   * @param both persons with both
   */
  public static FisherExact of(int persons, int first, int second, int both) {
    if (persons < 1
        || both < 0
        || first < both
        || second < both
        || first + second - both > persons) {
      throw new IllegalArgumentException(
          both + " with both, " + first + " and " + second + " with each, of " + persons);
    }
    HypergeometricDistribution together = HypergeometricDistribution.of(persons, first, second);
    double seen = together.probability(both) * TIE;
    double twoSided = 0;
    for (int k = together.getSupportLowerBound(); k <= together.getSupportUpperBound(); k++) {
      double probability = together.probability(k);
      twoSided += probability <= seen ? probability : 0;
    }
    double lift = (double) both * persons / ((double) first * second);
    return new FisherExact(lift, together.survivalProbability(both - 1), Math.min(1, twoSided));
  }
}

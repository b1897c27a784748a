package org.netralitas.stat;

/**
 * Why a number of cases changed: more people, other people, or the same people more often. The
 * three effects add up to the change. Source: P. Das Gupta, Standardization and Decomposition of
 * Rates (U.S. Bureau of the Census, Current Population Reports P23-186, 1993), chapter 2, three
 * factors.
 *
 * @param change later cases less earlier cases
 * @param size effect of the total population
 * @param mix effect of the groups' shares of it; NaN when the groups' populations are not known
 * @param rate effect of the groups' rates
 */
public record ChangeDecomposition(double change, double size, double mix, double rate) {

  /**
   * Decomposes the change of a total.
   *
   * @param earlierCases one per group
   * @param earlierPopulations one per group, above 0
   * @param laterCases in the order of the earlier ones
   * @param laterPopulations in the order of the earlier ones, above 0
   */
  public static ChangeDecomposition of(
      long[] earlierCases,
      double[] earlierPopulations,
      long[] laterCases,
      double[] laterPopulations) {
    int groups = earlierCases.length;
    Check.sameLength(groups, "earlierCases", earlierPopulations.length, "earlierPopulations");
    Check.sameLength(groups, "earlierCases", laterCases.length, "laterCases");
    Check.sameLength(groups, "earlierCases", laterPopulations.length, "laterPopulations");
    Check.counts(earlierCases, "earlierCases");
    Check.counts(laterCases, "laterCases");
    Check.positive(earlierPopulations, "earlierPopulations");
    Check.positive(laterPopulations, "laterPopulations");
    double n1 = sum(earlierPopulations);
    double n2 = sum(laterPopulations);
    double size = 0;
    double mix = 0;
    double rate = 0;
    double change = 0;
    for (int g = 0; g < groups; g++) {
      double c1 = earlierPopulations[g] / n1;
      double c2 = laterPopulations[g] / n2;
      double r1 = earlierCases[g] / earlierPopulations[g];
      double r2 = laterCases[g] / laterPopulations[g];
      size += (n2 - n1) * average(c1, c2, r1, r2);
      mix += (c2 - c1) * average(n1, n2, r1, r2);
      rate += (r2 - r1) * average(n1, n2, c1, c2);
      change += laterCases[g] - earlierCases[g];
    }
    return new ChangeDecomposition(change, size, mix, rate);
  }

  /**
   * Decomposes the change of a total whose groups have no populations, into size and rate.
   *
   * @param earlierPopulation above 0
   * @param laterPopulation above 0
   */
  public static ChangeDecomposition ofTotal(
      long earlierCases, double earlierPopulation, long laterCases, double laterPopulation) {
    ChangeDecomposition whole =
        of(
            new long[] {earlierCases},
            new double[] {earlierPopulation},
            new long[] {laterCases},
            new double[] {laterPopulation});
    return new ChangeDecomposition(whole.change(), whole.size(), Double.NaN, whole.rate());
  }

  /** The product of two factors, averaged over the orders in which all three may change. */
  private static double average(double a1, double a2, double b1, double b2) {
    return (a1 * b1 + a2 * b2) / 3 + (a1 * b2 + a2 * b1) / 6;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

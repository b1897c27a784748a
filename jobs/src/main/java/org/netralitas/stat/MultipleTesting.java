package org.netralitas.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p-values when many series are looked at together. A p-value that is NaN belongs to a
 * series that was not tested: it stays NaN and does not count, as in R's {@code p.adjust}.
 */
public final class MultipleTesting {
  private MultipleTesting() {}

  /**
   * Keeps the chance of any false discovery below the level that adjusted values are compared with.
   * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70.
   */
  public static double[] holm(double[] pValues) {
    Integer[] order = rising(pValues);
    double[] adjusted = untested(pValues.length);
    double running = 0;
    for (int k = 0; k < order.length; k++) {
      running = Math.max(running, Math.min(1, (order.length - k) * pValues[order[k]]));
      adjusted[order[k]] = running;
    }
    return adjusted;
  }

  /**
   * Keeps the expected share of false discoveries below the level that adjusted values are compared
   * with. Source: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995), 289-300.
   */
  public static double[] benjaminiHochberg(double[] pValues) {
    Integer[] order = rising(pValues);
    double[] adjusted = untested(pValues.length);
    double running = 1;
    for (int k = order.length - 1; k >= 0; k--) {
      running = Math.min(running, pValues[order[k]] * order.length / (k + 1));
      adjusted[order[k]] = running;
    }
    return adjusted;
  }

  private static double[] untested(int series) {
    double[] adjusted = new double[series];
    Arrays.fill(adjusted, Double.NaN);
    return adjusted;
  }

  /** Places of the p-values that are not NaN, the smallest first. */
  private static Integer[] rising(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!Double.isNaN(pValues[i])) {
        Check.probability(pValues[i], "pValues[" + i + "]");
      }
    }
    return IntStream.range(0, pValues.length)
        .filter(i -> !Double.isNaN(pValues[i]))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
        .toArray(Integer[]::new);
  }
}

package org.netralitas.stat;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusted p-values when many series are looked at together; NaN is refused. */
public final class MultipleTesting {
  private MultipleTesting() {}

  /**
   * Keeps the chance of any false discovery below the level that adjusted values are compared with.
   * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70.
   */
  public static double[] holm(double[] pValues) {
    Integer[] order = rising(pValues);
    double[] adjusted = new double[pValues.length];
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
    double[] adjusted = new double[pValues.length];
    double running = 1;
    for (int k = order.length - 1; k >= 0; k--) {
      running = Math.min(running, pValues[order[k]] * order.length / (k + 1));
      adjusted[order[k]] = running;
    }
    return adjusted;
  }

  private static Integer[] rising(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      Check.probability(pValues[i], "pValues[" + i + "]");
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
        .toArray(Integer[]::new);
  }
}

package org.netralitas.stat;

/**
 * Poisson regression of counts with a log link and an offset, by maximum likelihood; the answer
 * that a distributed fit of the same cells must give.
 */
public final class PoissonRegression {
  private PoissonRegression() {}

  /**
   * Fits the model.
   *
   * @param counts per cell, whole numbers of 0 or more, zero cells included
   * @param offset per cell, the logarithm of its population
   */
  public static GlmFit fit(Design design, double[] counts, double[] offset) {
    return new CountRegression(design, counts, offset, Double.POSITIVE_INFINITY).fit();
  }
}

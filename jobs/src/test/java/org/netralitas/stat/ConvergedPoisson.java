package org.netralitas.stat;

/**
 * Poisson regression carried on from where R's stopping rule ends it. Standard errors come from the
 * weights that the last step began with, so those of R lie one step before those of a program that
 * stops when the coefficients stand still.
 */
public final class ConvergedPoisson {
  private ConvergedPoisson() {}

  public static GlmFit fit(Design design, double[] counts, double[] offset) {
    double[] means =
        PoissonRegression.fit(design, counts, offset).fitted().stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return new CountRegression(design, counts, offset, Double.POSITIVE_INFINITY).fit(means);
  }
}

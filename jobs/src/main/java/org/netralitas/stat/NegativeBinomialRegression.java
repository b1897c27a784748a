package org.netralitas.stat;

/**
 * Regression of counts whose variance is {@code mean + mean^2 / theta}, theta by maximum
 * likelihood. Source: J. F. Lawless, "Negative binomial and mixed Poisson regression", Canadian
 * Journal of Statistics 15 (1987), 209-225; the alternation of coefficients and theta follows W. N.
 * Venables and B. D. Ripley, Modern Applied Statistics with S, 4th ed. (2002), section 7.4.
 *
 * @param fit coefficients given theta, standard errors included
 * @param theta above 0; infinite when the counts spread no more than Poisson counts
 * @param thetaStandardError NaN when theta is infinite
 */
public record NegativeBinomialRegression(GlmFit fit, double theta, double thetaStandardError) {
  private static final int ALTERNATIONS = 200;
  private static final double TOLERANCE = 1e-8;

  /** Fits the model; arguments as in {@link PoissonRegression#fit}. */
  public static NegativeBinomialRegression fit(Design design, double[] counts, double[] offset) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != Math.rint(counts[i])) {
        throw new IllegalArgumentException("counts[" + i + "] is " + counts[i] + ", not whole");
      }
    }
    GlmFit poisson = PoissonRegression.fit(design, counts, offset);
    double[] means = means(poisson);
    double theta = DispersionLikelihood.moment(counts, means);
    GlmFit fit = poisson;
    for (int round = 0; round < ALTERNATIONS; round++) {
      if (Double.isInfinite(theta)) {
        return new NegativeBinomialRegression(poisson, theta, Double.NaN);
      }
      fit = new CountRegression(design, counts, offset, theta).fit(means);
      means = means(fit);
      double next = DispersionLikelihood.maximise(counts, means, theta);
      boolean settled = Math.abs(next - theta) <= TOLERANCE * theta;
      theta = next;
      if (settled) {
        break;
      }
    }
    if (fit.logLikelihood() <= poisson.logLikelihood()) {
      return new NegativeBinomialRegression(poisson, Double.POSITIVE_INFINITY, Double.NaN);
    }
    return new NegativeBinomialRegression(
        fit, theta, DispersionLikelihood.standardError(counts, means, theta));
  }

  private static double[] means(GlmFit fit) {
    return fit.fitted().stream().mapToDouble(Double::doubleValue).toArray();
  }
}

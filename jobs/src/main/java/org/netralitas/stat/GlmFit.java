package org.netralitas.stat;

import java.util.List;

/**
 * A fitted regression of counts with a log link.
 *
 * @param coefficients one per term of the design, in its order
 * @param fitted expected count per observation
 * @param pearsonResiduals per observation: difference over the standard deviation that the model
 *     gives it
 * @param deviance residual deviance
 * @param pearson sum of the squared Pearson residuals
 * @param degreesOfFreedom observations less terms estimated
 * @param logLikelihood of the counts, all constants included
 * @param status whether the numbers may be used
 */
public record GlmFit(
    List<Coefficient> coefficients,
    List<Double> fitted,
    List<Double> pearsonResiduals,
    double deviance,
    double pearson,
    int degreesOfFreedom,
    double logLikelihood,
    Status status) {

  /** What became of the iterations. */
  public enum Status {
    CONVERGED,
    /** Some fitted counts went to 0: a level without any case has no finite coefficient. */
    LEVEL_WITHOUT_CASES,
    NOT_CONVERGED
  }

  /**
   * The logarithm of a rate ratio.
   *
   * @param term such as {@code position_groupJPT}
   * @param estimate NaN when the term adds nothing to those before it
   * @param standardError model-based; NaN with the estimate
   */
  public record Coefficient(String term, double estimate, double standardError) {

    public double rateRatio() {
      return Math.exp(estimate);
    }

    /**
     * Wald limits of the rate ratio at 95%.
     *
     * @param dispersion variance over the model's variance: 1 for the model as it is, {@link
     *     GlmFit#pearsonDispersion()} for quasi-Poisson
     */
    public Limits rateRatioLimits(double dispersion) {
      double reach = Quantiles.normalFactor(Limits.CONFIDENCE) * standardError(dispersion);
      return new Limits(Math.exp(estimate - reach), Math.exp(estimate + reach));
    }

    /** The standard error with the variance times {@code dispersion}. */
    public double standardError(double dispersion) {
      Check.notNegative(dispersion, "dispersion");
      return standardError * Math.sqrt(dispersion);
    }

    /** Two-sided normal p-value of a rate ratio of 1. */
    public double pValue(double dispersion) {
      return Quantiles.normalTwoSided(estimate / standardError(dispersion));
    }
  }

  public GlmFit {
    coefficients = List.copyOf(coefficients);
    fitted = List.copyOf(fitted);
    pearsonResiduals = List.copyOf(pearsonResiduals);
  }

  /**
   * The Pearson statistic over its degrees of freedom, by which quasi-Poisson variances are
   * multiplied; NaN without degrees of freedom. Source: R. W. M. Wedderburn, Biometrika 61 (1974),
   * 439-447.
   */
  public double pearsonDispersion() {
    return degreesOfFreedom > 0 ? pearson / degreesOfFreedom : Double.NaN;
  }

  /**
   * The coefficient of this term.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Coefficient coefficient(String term) {
    return coefficients.stream()
        .filter(coefficient -> coefficient.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term " + term));
  }
}

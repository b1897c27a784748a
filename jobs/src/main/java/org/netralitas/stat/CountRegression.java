package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Iteratively reweighted least squares for counts with a log link and variance {@code mean + mean^2
 * / theta}; an infinite theta is the Poisson case. Source: P. McCullagh and J. A. Nelder,
 * Generalized Linear Models, 2nd ed. (1989), section 2.5.
 */
final class CountRegression {
  private static final int ITERATIONS = 100;

  /**
   * The stopping rule of R's {@code glm}. The standard errors come from the weights of the last
   * step, as there; a tighter rule would move them in the seventh digit, away from published ones.
   */
  private static final double TOLERANCE = 1e-8;

  /** One case gives a standard error near 1; only a level without any case comes near this. */
  private static final double ENDLESS_ERROR = 50;

  /**
   * Expected cases of a level that has none fall by e with each step, until this share of the
   * deviance: the larger it is, the smaller the standard error at which they stop.
   */
  private static final double LEFT_AT_THE_END = 2 * TOLERANCE;

  private final Design design;
  private final double[] counts;
  private final double[] offset;
  private final double theta;

  CountRegression(Design design, double[] counts, double[] offset, double theta) {
    Check.sameLength(design.rows(), "design", counts.length, "counts");
    Check.sameLength(counts.length, "counts", offset.length, "offset");
    for (int i = 0; i < counts.length; i++) {
      Check.notNegative(counts[i], "counts[" + i + "]");
      if (!Double.isFinite(offset[i])) {
        throw new IllegalArgumentException(
            "offset[" + i + "] is " + offset[i] + "; a cell without population does not belong");
      }
    }
    this.design = design;
    this.counts = counts;
    this.offset = offset;
    this.theta = theta;
  }

  /** Starts from means near the counts themselves. */
  GlmFit fit() {
    double[] means = new double[counts.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = counts[i] + 0.1;
    }
    return fit(means);
  }

  GlmFit fit(double[] startMeans) {
    double[] means = startMeans.clone();
    double[] weights = new double[means.length];
    double[] working = new double[means.length];
    double[] coefficients = new double[design.terms().size()];
    double deviance = Double.POSITIVE_INFINITY;
    boolean converged = false;
    QrDecomposition qr = null;
    for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
      for (int i = 0; i < means.length; i++) {
        weights[i] = means[i] / (1 + means[i] / theta);
        double predictor = Math.log(means[i]) - offset[i] + (counts[i] - means[i]) / means[i];
        working[i] = predictor * Math.sqrt(weights[i]);
      }
      qr = new QrDecomposition(design.weighted(weights));
      coefficients = qr.solve(working);
      double[] predictors = design.times(coefficients);
      for (int i = 0; i < means.length; i++) {
        // The floor keeps a level without cases from dividing by zero.
        means[i] = Math.max(Double.MIN_NORMAL, Math.exp(predictors[i] + offset[i]));
      }
      double next = deviance(means);
      converged = Math.abs(next - deviance) <= TOLERANCE * (Math.abs(next) + 0.1);
      deviance = next;
    }
    if (qr == null) {
      throw new IllegalStateException("no iteration was made");
    }
    return result(coefficients, qr, means, deviance, converged);
  }

  private GlmFit result(
      double[] coefficients,
      QrDecomposition qr,
      double[] means,
      double deviance,
      boolean converged) {
    double[] errors = new double[coefficients.length];
    Arrays.fill(errors, Double.NaN);
    double[][] covariance = qr.inverseGram();
    int[] kept = qr.kept();
    for (int k = 0; k < kept.length; k++) {
      errors[kept[k]] = Math.sqrt(covariance[k][k]);
    }
    List<GlmFit.Coefficient> terms = new ArrayList<>();
    for (int j = 0; j < coefficients.length; j++) {
      terms.add(new GlmFit.Coefficient(design.terms().get(j), coefficients[j], errors[j]));
    }
    List<Double> fitted = new ArrayList<>();
    List<Double> residuals = new ArrayList<>();
    double pearson = 0;
    for (int i = 0; i < means.length; i++) {
      double residual = (counts[i] - means[i]) / Math.sqrt(means[i] * (1 + means[i] / theta));
      fitted.add(means[i]);
      residuals.add(residual);
      pearson += residual * residual;
    }
    double endless = Math.min(ENDLESS_ERROR, 1 / Math.sqrt(LEFT_AT_THE_END * deviance));
    GlmFit.Status status =
        Arrays.stream(errors).anyMatch(error -> error > endless)
            ? GlmFit.Status.LEVEL_WITHOUT_CASES
            : converged ? GlmFit.Status.CONVERGED : GlmFit.Status.NOT_CONVERGED;
    return new GlmFit(
        terms,
        fitted,
        residuals,
        deviance,
        pearson,
        counts.length - qr.rank(),
        logLikelihood(means),
        status);
  }

  private double deviance(double[] means) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      double y = counts[i];
      double mean = means[i];
      double logRatio = y == 0 ? 0 : y * Math.log(y / mean);
      sum +=
          Double.isInfinite(theta)
              ? logRatio - (y - mean)
              : logRatio - (y + theta) * Math.log((y + theta) / (mean + theta));
    }
    return 2 * sum;
  }

  private double logLikelihood(double[] means) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum +=
          Double.isInfinite(theta)
              ? poissonLogProbability(counts[i], means[i])
              : DispersionLikelihood.logProbability(Math.round(counts[i]), means[i], theta);
    }
    return sum;
  }

  private static double poissonLogProbability(double count, double mean) {
    return PoissonDistribution.of(mean).logProbability(Math.toIntExact(Math.round(count)));
  }
}

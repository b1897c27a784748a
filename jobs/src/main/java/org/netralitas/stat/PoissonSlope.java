package org.netralitas.stat;

import java.util.List;

/**
 * The factor by which a rate changes per year, from a Poisson regression on time with the
 * population as offset. Its variance is multiplied by the Pearson dispersion where that exceeds 1
 * (P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), section 6.2.3), the
 * excess being widened by Student's t for the few points.
 *
 * @param yearlyRatio 1 for no change
 * @param limits 95% limits
 * @param pValue of no change
 * @param dispersion applied, 1 or more
 */
public record PoissonSlope(double yearlyRatio, Limits limits, double pValue, double dispersion) {

  /** The slope through three points or more, one of them with cases. */
  public static PoissonSlope of(List<TrendPoint> points) {
    if (points.size() < 3) {
      throw new IllegalArgumentException(points.size() + " points; a slope needs three or more");
    }
    int n = points.size();
    double[] time = new double[n];
    double[] cases = new double[n];
    double[] offset = new double[n];
    double centre = points.stream().mapToDouble(TrendPoint::time).sum() / n;
    for (int i = 0; i < n; i++) {
      time[i] = points.get(i).time() - centre;
      cases[i] = points.get(i).cases();
      offset[i] = Math.log(points.get(i).population());
    }
    if (points.stream().allMatch(point -> point.cases() == 0)) {
      throw new IllegalArgumentException("no point has a case: there is no slope");
    }
    GlmFit fit = PoissonRegression.fit(Design.intercept(n).plus("time", time), cases, offset);
    GlmFit.Coefficient slope = fit.coefficient("time");
    double dispersion = Math.max(1, fit.pearsonDispersion());
    double normal = Quantiles.normalFactor(Limits.CONFIDENCE);
    double student = Quantiles.studentFactor(Limits.CONFIDENCE, fit.degreesOfFreedom());
    // Only what exceeds chance was estimated from the few points.
    double widening = 1 + (dispersion - 1) * (student / normal) * (student / normal);
    double reach = normal * slope.standardError(widening);
    return new PoissonSlope(
        slope.rateRatio(),
        new Limits(Math.exp(slope.estimate() - reach), Math.exp(slope.estimate() + reach)),
        slope.pValue(widening),
        dispersion);
  }
}

package org.netralitas.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Development of counts from age to age, and the final counts that follow from it. Factors and
 * standard errors: T. Mack, "Distribution-free calculation of the standard error of chain ladder
 * reserve estimates", ASTIN Bulletin 23 (1993), 213-225, theorem 3.
 *
 * <p>Mack leaves the shape of the limits open, and his variance of each step rests on very few
 * origins. Two things suit small counts better. No variance is below that of independent arrivals,
 * {@code f (f - 1)} per case of the step, which is all there is to go by with one earlier origin.
 * And the limits are those of a negative binomial number of cases still to come whose variance is
 * that of independent arrivals times one dispersion for all steps, as in the over-dispersed Poisson
 * model behind the same factors (A. E. Renshaw and R. J. Verrall, British Actuarial Journal 4
 * (1998), 903-923); what the dispersion exceeds 1 by is widened by Student's t for its degrees of
 * freedom.
 */
public final class ChainLadder {
  private final ReportingTriangle triangle;
  private final double[] factors;
  private final double[] variances;
  private final double[] bases;
  private final int[] origins;
  private final double dispersion;
  private final int freedom;

  private ChainLadder(ReportingTriangle triangle) {
    this.triangle = triangle;
    int steps = triangle.ages() - 1;
    factors = new double[steps];
    variances = new double[steps];
    bases = new double[steps];
    origins = new int[steps];
    for (int age = 0; age < steps; age++) {
      fit(age);
    }
    double excess = 0;
    int spreads = 0;
    for (int step = 0; step < steps; step++) {
      double least = Math.abs(factors[step] * (factors[step] - 1));
      if (origins[step] > 1 && least > 0) {
        excess += (origins[step] - 1) * variances[step] / least;
        spreads += origins[step] - 1;
      }
    }
    freedom = spreads;
    dispersion = spreads == 0 ? 1 : Math.max(1, excess / spreads);
  }

  public static ChainLadder of(ReportingTriangle triangle) {
    return new ChainLadder(triangle);
  }

  private void fit(int age) {
    double next = 0;
    for (int i = 0; i < triangle.origins(); i++) {
      if (triangle.isSeen(i, age + 1)) {
        bases[age] += triangle.at(i, age);
        next += triangle.at(i, age + 1);
        origins[age] += triangle.at(i, age) > 0 ? 1 : 0;
      }
    }
    factors[age] = bases[age] > 0 ? next / bases[age] : Double.NaN;
    double squares = 0;
    for (int i = 0; i < triangle.origins(); i++) {
      if (triangle.isSeen(i, age + 1) && triangle.at(i, age) > 0) {
        double residual = triangle.at(i, age + 1) / triangle.at(i, age) - factors[age];
        squares += triangle.at(i, age) * residual * residual;
      }
    }
    variances[age] = origins[age] > 1 ? squares / (origins[age] - 1) : extrapolated(age);
  }

  /** Mack's rule where a single origin shows no spread (p. 217). */
  private double extrapolated(int age) {
    if (age < 2 || variances[age - 2] <= 0) {
      return 0;
    }
    double before = variances[age - 1];
    double earlier = variances[age - 2];
    return Math.min(before * before / earlier, Math.min(before, earlier));
  }

  /** Growth from each age to the next, one less than there are ages; NaN where nothing was seen. */
  public List<Double> factors() {
    return boxed(factors);
  }

  /** Mack's variance parameter of each step, before the floor. */
  public List<Double> variances() {
    return boxed(variances);
  }

  /**
   * The final count of an origin at 95%.
   *
   * @return empty when the origin has no case yet or a later age was never seen after a case
   */
  public Optional<Forecast> finalCount(int origin) {
    return finalCount(origin, Limits.CONFIDENCE);
  }

  /** The final count of an origin; see {@link #finalCount(int)}. */
  public Optional<Forecast> finalCount(int origin, double confidence) {
    int age = triangle.lastAge(origin);
    if (age < 0 || !(triangle.at(origin, age) > 0)) {
      return Optional.empty();
    }
    double known = triangle.at(origin, age);
    double reached = known;
    double mack = 0;
    double arrivals = 0;
    for (int step = age; step < factors.length; step++) {
      double factor = factors[step];
      if (!(factor > 0)) {
        return Optional.empty();
      }
      double perCase = 1 / reached + 1 / bases[step];
      double least = Math.abs(factor - 1) / factor;
      arrivals += least * perCase;
      mack += Math.max(least, variances[step] / (factor * factor)) * perCase;
      reached *= factor;
    }
    double scale = reached * reached;
    double limitFactor = 1 + (dispersion - 1) * widening(freedom, confidence);
    return Optional.of(
        Pace.forecast(known, reached, scale * mack, scale * arrivals * limitFactor, confidence));
  }

  /** Student's t over the normal factor, squared: what a variance of few origins is short of. */
  private static double widening(int freedom, double confidence) {
    if (freedom == 0) {
      return 1;
    }
    double ratio =
        Quantiles.studentFactor(confidence, freedom) / Quantiles.normalFactor(confidence);
    return ratio * ratio;
  }

  private static List<Double> boxed(double[] values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return List.copyOf(list);
  }
}

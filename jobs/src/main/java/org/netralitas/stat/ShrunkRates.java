package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Regional ratios of observed to expected cases, drawn towards their common mean by as much as
 * chance can explain. True ratios have a gamma distribution, so counts are negative binomial; mean
 * and variance are of maximum likelihood. Source: D. Clayton and J. Kaldor, "Empirical Bayes
 * estimates of age-standardized relative risks", Biometrics 43 (1987), 671-681, section 3.
 *
 * @param mean of the true ratios
 * @param variance between the true ratios; 0 when the counts spread no more than chance
 * @param pValue of no variance between regions (likelihood ratio, the boundary counted half: S. G.
 *     Self and K.-Y. Liang, JASA 82 (1987), 605-610)
 * @param evidence whether regions may be ranked at all
 * @param regions one per region, in the order given
 */
public record ShrunkRates(
    double mean, double variance, double pValue, Evidence evidence, List<Region> regions) {
  private static final double ERROR = 0.05;

  /** What the counts say about the regions as a whole. */
  public enum Evidence {
    REGIONS_DIFFER,
    /** No evidence that regions differ: no ranking. */
    NONE
  }

  /**
   * One region.
   *
   * @param ratio posterior mean of observed over expected
   * @param limits 95% of the posterior
   * @param shape of the posterior gamma distribution; infinite without variance between regions
   * @param rate of the posterior gamma distribution; infinite without variance between regions
   */
  public record Region(
      long observed, double expected, double ratio, Limits limits, double shape, double rate) {}

  public ShrunkRates {
    regions = List.copyOf(regions);
  }

  /** Two regions or more, expected counts above 0, one case or more over all. */
  public static ShrunkRates of(long[] observed, double[] expected) {
    Check.sameLength(observed.length, "observed", expected.length, "expected");
    Check.counts(observed, "observed");
    Check.positive(expected, "expected");
    if (observed.length < 2 || Arrays.stream(observed).sum() == 0) {
      throw new IllegalArgumentException(
          observed.length + " regions with " + Arrays.stream(observed).sum() + " cases");
    }
    double[] counts = Arrays.stream(observed).asDoubleStream().toArray();
    double[] offset = Arrays.stream(expected).map(Math::log).toArray();
    Design design = Design.intercept(counts.length);
    NegativeBinomialRegression fit = NegativeBinomialRegression.fit(design, counts, offset);
    double mean = fit.fit().coefficients().get(0).rateRatio();
    if (Double.isInfinite(fit.theta())) {
      return new ShrunkRates(mean, 0, 1, Evidence.NONE, equalRegions(observed, expected, mean));
    }
    double gain =
        2
            * (fit.fit().logLikelihood()
                - PoissonRegression.fit(design, counts, offset).logLikelihood());
    double pValue = ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, gain)) / 2;
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      double shape = fit.theta() + observed[i];
      double rate = fit.theta() / mean + expected[i];
      regions.add(
          new Region(
              observed[i], expected[i], shape / rate, gammaLimits(shape, rate), shape, rate));
    }
    return new ShrunkRates(
        mean,
        mean * mean / fit.theta(),
        pValue,
        pValue < ERROR ? Evidence.REGIONS_DIFFER : Evidence.NONE,
        regions);
  }

  /** Theta of the negative binomial counts; infinite without variance between regions. */
  public double theta() {
    return variance == 0 ? Double.POSITIVE_INFINITY : mean * mean / variance;
  }

  private static List<Region> equalRegions(long[] observed, double[] expected, double mean) {
    long all = Arrays.stream(observed).sum();
    double allExpected = 0;
    for (double value : expected) {
      allExpected += value;
    }
    Limits limits = PoissonLimits.exact(all).times(1 / allExpected);
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < observed.length; i++) {
      regions.add(
          new Region(
              observed[i],
              expected[i],
              mean,
              limits,
              Double.POSITIVE_INFINITY,
              Double.POSITIVE_INFINITY));
    }
    return regions;
  }

  private static Limits gammaLimits(double shape, double rate) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1 / rate);
    double tail = (1 - Limits.CONFIDENCE) / 2;
    return new Limits(
        gamma.inverseCumulativeProbability(tail), gamma.inverseSurvivalProbability(tail));
  }
}

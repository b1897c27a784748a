package org.netralitas.stat;

import java.util.Arrays;

/**
 * How much more regions spread around what is expected than chance alone would make them. Source:
 * D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
 * Medicine 24 (2005), 1185-1202, and "Handling over-dispersion of performance indicators", Quality
 * and Safety in Health Care 14 (2005), 347-351.
 *
 * @param phi mean squared z after winsorising a tenth of the regions at each end
 * @param tau standard deviation between regions on the scale of the root of observed over expected;
 *     0 when phi needs none
 * @param threshold phi below this is chance: the mean square of so many standard normal values is
 *     1, and two of its standard deviations above that is 1 + 2 sqrt(2 / regions)
 */
public record OverDispersion(double phi, double tau, double threshold) {
  private static final double WINSORISED = 0.1;

  /** One or more regions with expected counts above 0. */
  public static OverDispersion of(long[] observed, double[] expected) {
    Check.sameLength(observed.length, "observed", expected.length, "expected");
    Check.positive(expected, "expected");
    int regions = observed.length;
    if (regions == 0) {
      throw new IllegalArgumentException("no regions: there is no spread");
    }
    double[] z = new double[regions];
    double weights = 0;
    double squaredWeights = 0;
    for (int i = 0; i < regions; i++) {
      z[i] = z(observed[i], expected[i]);
      double weight = 4 * expected[i];
      weights += weight;
      squaredWeights += weight * weight;
    }
    double phi = meanSquareWinsorised(z);
    double scale = weights - squaredWeights / weights;
    double tau2 = scale > 0 ? (regions * phi - (regions - 1)) / scale : 0;
    return new OverDispersion(phi, Math.sqrt(Math.max(0, tau2)), 1 + 2 * Math.sqrt(2.0 / regions));
  }

  /** True when the spread is more than chance. */
  public boolean isPresent() {
    return phi > threshold;
  }

  /** The distance from the expected count on the root scale, where chance has variance 1. */
  static double z(long observed, double expected) {
    return 2 * (Math.sqrt((double) observed) - Math.sqrt(expected));
  }

  private static double meanSquareWinsorised(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.floor(WINSORISED * sorted.length);
    double low = sorted[cut];
    double high = sorted[sorted.length - 1 - cut];
    double sum = 0;
    for (double value : sorted) {
      double kept = Math.max(low, Math.min(high, value));
      sum += kept * kept;
    }
    return sum / sorted.length;
  }
}

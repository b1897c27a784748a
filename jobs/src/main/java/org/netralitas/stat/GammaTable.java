package org.netralitas.stat;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The distribution function of Gamma(shape, 1), tabled once and read many times.
 *
 * <p>On the scale of the square root every gamma distribution has a standard deviation near one
 * half, so one fixed step serves all shapes; cubic pieces through values and slopes keep the error
 * below 1e-7.
 */
final class GammaTable {
  private static final double REACH = 4.5;
  private static final int PIECES = 160;

  private final double start;
  private final double step;
  private final double[] values = new double[PIECES + 1];
  private final double[] slopes = new double[PIECES + 1];

  GammaTable(double shape) {
    double centre = Math.sqrt(shape);
    start = Math.max(0, centre - REACH);
    step = (centre + REACH - start) / PIECES;
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    for (int i = 0; i <= PIECES; i++) {
      double root = start + i * step;
      values[i] = gamma.cumulativeProbability(root * root);
      slopes[i] = root > 0 ? gamma.density(root * root) * 2 * root : Double.NaN;
    }
    if (start == 0) {
      // The slope at 0 is finite or infinite by shape; the first piece is straight instead.
      slopes[0] = (values[1] - values[0]) / step;
    }
  }

  /** P(X <= root squared). */
  double cumulativeAtRoot(double root) {
    double position = (root - start) / step;
    if (position <= 0) {
      return values[0];
    }
    if (position >= PIECES) {
      return 1;
    }
    int i = (int) position;
    double t = position - i;
    double u = 1 - t;
    double value =
        u * u * ((1 + 2 * t) * values[i] + t * step * slopes[i])
            + t * t * ((3 - 2 * t) * values[i + 1] - u * step * slopes[i + 1]);
    return Math.max(0, Math.min(1, value));
  }
}

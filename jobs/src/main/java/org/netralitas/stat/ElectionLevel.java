package org.netralitas.stat;

import java.util.ArrayList;
import java.util.List;

/**
 * How high all rates of the next election may be, from the levels of the past ones: logarithms
 * around their mean, or along their line where Mann-Kendall finds a trend over five or more.
 *
 * @param logMean of the next level
 * @param logError of the next level: spread between elections and uncertainty of the mean together
 * @param degreesOfFreedom of the spread
 */
record ElectionLevel(double logMean, double logError, int degreesOfFreedom) {
  private static final double ERROR = 0.05;

  /** From three past elections or more, oldest first. */
  static ElectionLevel of(double[] logLevels) {
    int n = logLevels.length;
    boolean trend = n >= Trend.FEWEST_POINTS && MannKendall.test(logLevels).pValue() < ERROR;
    double mean = 0;
    for (double level : logLevels) {
      mean += level / n;
    }
    double centre = (n - 1) / 2.0;
    double squaredTime = 0;
    double product = 0;
    for (int i = 0; i < n; i++) {
      squaredTime += (i - centre) * (i - centre);
      product += (i - centre) * logLevels[i];
    }
    double slope = trend ? product / squaredTime : 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double residual = logLevels[i] - mean - slope * (i - centre);
      squares += residual * residual;
    }
    int freedom = trend ? n - 2 : n - 1;
    double ahead = n - centre;
    double leverage = 1.0 / n + (trend ? ahead * ahead / squaredTime : 0);
    return new ElectionLevel(
        mean + slope * ahead, Math.sqrt(squares / freedom * (1 + leverage)), freedom);
  }

  /** Equally probable levels that stand for the distribution of the next one. */
  List<Double> levels(int count) {
    List<Double> levels = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double t = Quantiles.student((k + 0.5) / count, degreesOfFreedom);
      levels.add(Math.exp(logMean + logError * t));
    }
    return levels;
  }
}

package org.netralitas.stat;

import java.util.Optional;

/**
 * The plain forecast that a model has to beat: the count will grow from here by the factor by which
 * it grew last time from the same number of days to voting.
 */
public final class SamePace {
  private SamePace() {}

  /**
   * The forecast.
   *
   * <p>Its variance is that of independent arrivals, {@code expected (1/known - 1/expected)} and
   * the same for last time, times the dispersion.
   *
   * @param known cases so far
   * @param lastKnown cases last time at this age
   * @param lastFinal cases last time in the end
   * @param dispersion 1 for independent arrivals, more when earlier elections missed by more; see
   *     {@link #dispersion}
   * @return empty when there is nothing to grow from
   */
  public static Optional<Forecast> project(
      double known, double lastKnown, double lastFinal, double dispersion, double confidence) {
    Check.notNegative(dispersion, "dispersion");
    if (!(known > 0 && lastKnown > 0 && lastFinal > 0)) {
      return Optional.empty();
    }
    double expected = known * lastFinal / lastKnown;
    double variance =
        dispersion * expected * expected * relativeVariance(known, expected, lastKnown, lastFinal);
    return Optional.of(Pace.forecast(known, expected, variance, variance, confidence));
  }

  /**
   * How much more than independent arrivals the same forecast missed by on earlier elections: the
   * mean squared error of the logarithm over its variance, 1 at least.
   *
   * @param triangle complete elections, oldest first
   * @param before elections before this index are used
   * @param age at which the forecasts were made
   */
  public static double dispersion(ReportingTriangle triangle, int before, int age) {
    int last = triangle.ages() - 1;
    double sum = 0;
    int forecasts = 0;
    for (int i = 1; i < before; i++) {
      double known = triangle.at(i, age);
      double lastKnown = triangle.at(i - 1, age);
      double lastFinal = triangle.at(i - 1, last);
      double outcome = triangle.at(i, last);
      if (known > 0 && lastKnown > 0 && lastFinal > 0 && outcome > 0) {
        double expected = known * lastFinal / lastKnown;
        double variance = relativeVariance(known, expected, lastKnown, lastFinal);
        double error = Math.log(outcome / expected);
        if (variance > 0) {
          sum += error * error / variance;
          forecasts++;
        }
      }
    }
    return forecasts == 0 ? 1 : Math.max(1, sum / forecasts);
  }

  private static double relativeVariance(
      double known, double expected, double lastKnown, double lastFinal) {
    return Math.abs(1 / known - 1 / expected) + Math.abs(1 / lastKnown - 1 / lastFinal);
  }
}

package org.netralitas.stat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trend of a series, where one may be computed at all: five comparable points or more without a
 * break in the counting rule.
 *
 * @param gate decides
 * @param points the latest run without a break, on which the rest is computed
 * @param test null unless the gate is open
 * @param slope null unless the gate is open and some point has a case
 */
public record Trend(
    Gate gate, List<TrendPoint> points, @Nullable MannKendall test, @Nullable PoissonSlope slope) {
  /** Below five points the exact test cannot reach 5% two-sided. */
  public static final int FEWEST_POINTS = 5;

  /** Whether a trend may be stated, the first that applies. */
  public enum Gate {
    /** Enough points over all, but a break splits them. */
    BREAK_IN_SERIES,
    TOO_FEW_POINTS,
    OPEN
  }

  public Trend {
    points = List.copyOf(points);
  }

  /** The trend of points with rising time. */
  public static Trend of(List<TrendPoint> points) {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).time() <= points.get(i - 1).time()) {
        throw new IllegalArgumentException(
            "time does not rise: " + points.get(i - 1).time() + ", " + points.get(i).time());
      }
    }
    List<TrendPoint> run = latestRun(points);
    if (run.size() < FEWEST_POINTS) {
      Gate gate = points.size() < FEWEST_POINTS ? Gate.TOO_FEW_POINTS : Gate.BREAK_IN_SERIES;
      return new Trend(gate, run, null, null);
    }
    double[] rates =
        run.stream().mapToDouble(point -> point.cases() / point.population()).toArray();
    boolean anyCase = run.stream().anyMatch(point -> point.cases() > 0);
    return new Trend(
        Gate.OPEN, run, MannKendall.test(rates), anyCase ? PoissonSlope.of(run) : null);
  }

  private static List<TrendPoint> latestRun(List<TrendPoint> points) {
    int start = points.size();
    while (start > 0
        && points.get(start - 1).series().equals(points.get(points.size() - 1).series())) {
      start--;
    }
    return points.subList(start, points.size());
  }
}

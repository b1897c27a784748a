package org.netralitas.stat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Observed against expected cases by region, with the limits within which chance keeps them.
 * Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185-1202: exact limits,
 * interpolated between counts so that they run smoothly, and limits that allow for over-dispersion,
 * here on the root scale.
 *
 * @param points one per region, in the order given
 * @param spread which variance the limits allow for
 * @param overDispersion what was found, whether used or not
 * @param falseAlarms95 regions to expect outside the 95% limits if none differed
 * @param falseAlarms998 regions to expect outside the 99.8% limits if none differed
 */
public record Funnel(
    List<Point> points,
    Spread spread,
    OverDispersion overDispersion,
    double falseAlarms95,
    double falseAlarms998) {
  private static final double WARNING = 0.95;
  private static final double ALARM = 0.998;

  /** What the limits allow for beside chance. */
  public enum Spread {
    /** Chance only; exact Poisson limits. */
    POISSON,
    /** Chance times phi. */
    MULTIPLICATIVE,
    /** Chance plus a variance between regions, tau squared. */
    ADDITIVE
  }

  /** Where a region lies. */
  public enum Position {
    BELOW_998,
    BELOW_95,
    WITHIN,
    ABOVE_95,
    ABOVE_998
  }

  /**
   * One region.
   *
   * @param ratio observed over expected
   * @param limits95 of the ratio
   * @param limits998 of the ratio
   */
  public record Point(
      long observed,
      double expected,
      double ratio,
      Limits limits95,
      Limits limits998,
      Position position) {}

  public Funnel {
    points = List.copyOf(points);
  }

  /**
   * The funnel with over-dispersion where it is present, additive, and without where it is not.
   *
   * @param expected above 0; regions without population are left out
   */
  public static Funnel of(long[] observed, double[] expected) {
    boolean spread = OverDispersion.of(observed, expected).isPresent();
    return of(observed, expected, spread ? Spread.ADDITIVE : Spread.POISSON);
  }

  /** The funnel with this spread, whether the data call for it or not. */
  public static Funnel of(long[] observed, double[] expected, Spread spread) {
    Check.counts(observed, "observed");
    OverDispersion overDispersion = OverDispersion.of(observed, expected);
    List<Point> points = new ArrayList<>();
    double alarms95 = 0;
    double alarms998 = 0;
    for (int i = 0; i < observed.length; i++) {
      Limits limits95 = limits(expected[i], WARNING, spread, overDispersion);
      Limits limits998 = limits(expected[i], ALARM, spread, overDispersion);
      double ratio = observed[i] / expected[i];
      points.add(
          new Point(
              observed[i],
              expected[i],
              ratio,
              limits95,
              limits998,
              position(ratio, limits95, limits998)));
      alarms95 += spread == Spread.POISSON ? outside(expected[i], limits95) : 1 - WARNING;
      alarms998 += spread == Spread.POISSON ? outside(expected[i], limits998) : 1 - ALARM;
    }
    return new Funnel(points, spread, overDispersion, alarms95, alarms998);
  }

  /** Limits of observed over expected for a region with this expected count. */
  public static Limits limits(
      double expected, double confidence, Spread spread, OverDispersion overDispersion) {
    Check.positive(expected, "expected");
    Check.confidence(confidence);
    if (spread == Spread.POISSON) {
      double tail = (1 - confidence) / 2;
      return new Limits(
          interpolated(expected, tail) / expected, interpolated(expected, 1 - tail) / expected);
    }
    double chance = 1 / (4 * expected);
    double variance =
        spread == Spread.MULTIPLICATIVE
            ? chance * Math.max(1, overDispersion.phi())
            : chance + overDispersion.tau() * overDispersion.tau();
    double reach = Quantiles.normalFactor(confidence) * Math.sqrt(variance);
    double lowRoot = Math.max(0, 1 - reach);
    return new Limits(lowRoot * lowRoot, (1 + reach) * (1 + reach));
  }

  /** The count below which a Poisson count lies with this probability, between whole numbers. */
  private static double interpolated(double mean, double probability) {
    PoissonDistribution counts = PoissonDistribution.of(mean);
    int count = counts.inverseCumulativeProbability(probability);
    double excess = counts.cumulativeProbability(count) - probability;
    return Math.max(0, count - excess / counts.probability(count));
  }

  private static double outside(double expected, Limits limits) {
    PoissonDistribution counts = PoissonDistribution.of(expected);
    int firstInside = (int) Math.ceil(limits.low() * expected);
    int lastInside = (int) Math.floor(limits.high() * expected);
    return counts.cumulativeProbability(firstInside - 1) + counts.survivalProbability(lastInside);
  }

  private static Position position(double ratio, Limits limits95, Limits limits998) {
    if (ratio > limits998.high()) {
      return Position.ABOVE_998;
    }
    if (ratio > limits95.high()) {
      return Position.ABOVE_95;
    }
    if (ratio < limits998.low()) {
      return Position.BELOW_998;
    }
    return ratio < limits95.low() ? Position.BELOW_95 : Position.WITHIN;
  }
}

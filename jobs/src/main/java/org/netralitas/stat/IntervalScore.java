package org.netralitas.stat;

/**
 * The score of a prediction interval, lower being better: its width, and a penalty for each unit by
 * which the outcome lies outside. Source: T. Gneiting and A. E. Raftery, "Strictly proper scoring
 * rules, prediction, and estimation", JASA 102 (2007), 359-378, equation 43.
 */
public final class IntervalScore {
  private IntervalScore() {}

  /**
   * The score in the unit of the outcome.
   *
   * @param confidence nominal coverage of the central interval, such as 0.95
   */
  public static double of(Limits limits, double confidence, double outcome) {
    Check.confidence(confidence);
    double penalty = 2 / (1 - confidence);
    double below = Math.max(0, limits.low() - outcome);
    double above = Math.max(0, outcome - limits.high());
    return limits.width() + penalty * (below + above);
  }
}

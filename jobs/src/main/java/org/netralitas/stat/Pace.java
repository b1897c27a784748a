package org.netralitas.stat;

/** From a known count, a final count and its variance to a forecast of counts. */
final class Pace {
  private Pace() {}

  /**
   * The forecast.
   *
   * @param known cases so far, above 0
   * @param expected final count
   * @param variance of the final count, for its standard error
   * @param limitVariance of the final count, for its limits
   */
  static Forecast forecast(
      double known, double expected, double variance, double limitVariance, double confidence) {
    double outstanding = expected - known;
    Limits limits;
    if (outstanding >= 0) {
      Limits toCome = CountPrediction.limits(outstanding, limitVariance, confidence);
      limits = new Limits(known + toCome.low(), known + toCome.high());
    } else {
      // Withdrawn cases: the count shrinks, so the number still to come has no meaning.
      double reach =
          Quantiles.normalFactor(confidence)
              * Math.sqrt(Math.log1p(limitVariance / (expected * expected)));
      limits = new Limits(expected * Math.exp(-reach), expected * Math.exp(reach));
    }
    return new Forecast(expected, Math.sqrt(variance), limits, confidence);
  }
}

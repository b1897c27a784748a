package org.netralitas.stat;

/**
 * What a count is expected to become.
 *
 * @param expected 0 or more
 * @param standardError of the count around {@code expected}, process and estimation together
 * @param limits prediction limits
 * @param confidence of the limits
 */
public record Forecast(double expected, double standardError, Limits limits, double confidence) {
  public Forecast {
    Check.notNegative(expected, "expected");
    Check.notNegative(standardError, "standardError");
    Check.confidence(confidence);
  }
}

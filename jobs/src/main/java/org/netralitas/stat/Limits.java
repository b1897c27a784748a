package org.netralitas.stat;

/**
 * The two ends of an interval, both included.
 *
 * @param low lower end
 * @param high upper end; may be infinite
 */
public record Limits(double low, double high) {
  /** The confidence of every interval that does not say otherwise. */
  public static final double CONFIDENCE = 0.95;

  public Limits {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low " + low + " is not at or below high " + high);
    }
  }

  /** Both ends times {@code factor}, which is 0 or more. */
  public Limits times(double factor) {
    Check.notNegative(factor, "factor");
    return new Limits(low * factor, high * factor);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public double width() {
    return high - low;
  }
}

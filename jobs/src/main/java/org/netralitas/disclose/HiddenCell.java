package org.netralitas.disclose;

/**
 * One hidden count and what an outsider can make of it. Internal zone only: intervals are results
 * of the audit and are not published.
 *
 * @param low smallest count that the published figures leave possible
 * @param high largest count that they leave possible
 * @param precision whether the ends are the exact ones
 */
public record HiddenCell(
    String id, HiddenReason reason, Need need, long low, long high, Precision precision) {

  /** What the ends of the interval are. */
  public enum Precision {
    /** Nothing outside the interval is possible. */
    EXACT,
    /** Both ends are possible; whether anything outside is, was not looked into. */
    AT_LEAST
  }

  boolean protectedEnough() {
    return need.metBy(low, high);
  }
}

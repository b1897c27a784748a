package org.netralitas.disclose;

/** What hiding one cell costs the reader; the control minimises the sum. */
public enum InformationLoss {
  /** Every cell counts the same: the fewest cells are hidden. */
  CELLS,
  /** A cell counts as many times as its count: small cells are hidden rather than totals. */
  COUNTS,
  /** Between the two: the logarithm to base 2 of one more than the count. */
  LOG_COUNTS;

  /** Cost of hiding a count, 1 or more; an empty cell costs as much as a count of 1. */
  double of(int count) {
    int atLeastOne = Math.max(1, count);
    return switch (this) {
      case CELLS -> 1;
      case COUNTS -> atLeastOne;
      case LOG_COUNTS -> Math.log(1.0 + atLeastOne) / Math.log(2);
    };
  }
}

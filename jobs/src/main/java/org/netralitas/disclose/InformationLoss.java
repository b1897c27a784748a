package org.netralitas.disclose;

/** What hiding one cell costs the reader, above 0; the control minimises the sum. */
@FunctionalInterface
public interface InformationLoss {
  /** Every cell counts the same: the fewest cells are hidden. */
  InformationLoss CELLS = cell -> 1;

  /** A cell counts as many times as its count: small cells are hidden rather than totals. */
  InformationLoss COUNTS = cell -> Math.max(1, cell.count());

  /** Between the two: the logarithm to base 2 of one more than the count. */
  InformationLoss LOG_COUNTS = cell -> Math.log(1.0 + Math.max(1, cell.count())) / Math.log(2);

  /** Cost of hiding a cell; an empty one costs as much as one with a count of 1. */
  double of(Cell cell);
}

package org.netralitas.disclose;

import java.util.Arrays;

/**
 * One row of the simplex tableau: which columns outside the basis can bring a basic amount back to
 * its bound, and at what price.
 */
final class PivotRow {
  private static final double ZERO = 1e-9;
  private static final double SMALLEST_PIVOT = 1e-7;
  private static final double SAME_PRICE = 1e-13;

  private final LinearProgram program;
  private final double[] entry;
  private final boolean[] listed;
  private final int[] list;
  private int count;
  private int[] candidates = new int[64];
  private double[] prices = new double[64];
  private int candidateCount;

  PivotRow(LinearProgram program) {
    this.program = program;
    int n = program.system.unknowns;
    entry = new double[n];
    listed = new boolean[n];
    list = new int[n];
  }

  /**
   * Works the row out and collects the columns.
   *
   * @param inverseRow row of the inverse of the basis
   * @param direction 1 when the basic amount has to fall, -1 when it has to rise
   * @param prices of the equations
   * @param rowOf row of each column in the basis, negative outside
   * @param atCap columns that are at their cap
   */
  void collect(
      SparseVector inverseRow, int direction, double[] prices, int[] rowOf, boolean[] atCap) {
    AttackSystem system = program.system;
    clear();
    for (int k = 0; k < inverseRow.count; k++) {
      int row = inverseRow.list[k];
      double factor = inverseRow.at[row];
      if (Math.abs(factor) > ZERO) {
        add(factor, system.rowUnknowns[row], system.rowCoefficients[row]);
      }
    }
    for (int k = 0; k < count; k++) {
      int j = list[k];
      if (Math.abs(entry[j]) > SMALLEST_PIVOT) {
        boolean falls = entry[j] * direction > 0;
        consider(program.up(j), falls, prices, rowOf, atCap);
        consider(program.down(j), !falls, prices, rowOf, atCap);
      }
    }
  }

  private void clear() {
    for (int k = 0; k < count; k++) {
      listed[list[k]] = false;
      entry[list[k]] = 0;
    }
    count = 0;
    candidateCount = 0;
  }

  private void add(double factor, int[] unknowns, long[] coefficients) {
    for (int k = 0; k < unknowns.length; k++) {
      int j = unknowns[k];
      if (program.high[j] > program.low[j]) {
        if (!listed[j]) {
          listed[j] = true;
          list[count++] = j;
        }
        entry[j] += factor * coefficients[k];
      }
    }
  }

  /** Takes a column at 0 if raising it helps, and one at its cap if lowering it does. */
  private void consider(
      int column, boolean raisingHelps, double[] equationPrices, int[] rowOf, boolean[] atCap) {
    if (rowOf[column] >= 0 || program.cap(column) <= 0 || raisingHelps == atCap[column]) {
      return;
    }
    if (candidateCount == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * candidateCount);
      prices = Arrays.copyOf(prices, 2 * candidateCount);
    }
    candidates[candidateCount] = column;
    prices[candidateCount++] = Math.abs(program.reducedCost(column, equationPrices)) / size(column);
  }

  private double size(int column) {
    return Math.abs(entry[program.unknown(column)]);
  }

  /** Takes out the cheapest column left, or -1; of equals the one with the largest entry. */
  int next() {
    if (candidateCount == 0) {
      return -1;
    }
    int best = 0;
    for (int k = 1; k < candidateCount; k++) {
      if (better(k, best)) {
        best = k;
      }
    }
    int column = candidates[best];
    candidateCount--;
    candidates[best] = candidates[candidateCount];
    prices[best] = prices[candidateCount];
    return column;
  }

  private boolean better(int one, int other) {
    double difference = prices[one] - prices[other];
    if (Math.abs(difference) > SAME_PRICE) {
      return difference < 0;
    }
    double size = size(candidates[one]);
    double otherSize = size(candidates[other]);
    return size != otherSize ? size > otherSize : candidates[one] < candidates[other];
  }

  /** How far the whole room of a column takes the basic amount. */
  double reach(int column) {
    return size(column) * program.cap(column);
  }
}

package org.netralitas.stat;

import java.util.Arrays;

/**
 * Rounds a two-way table to whole numbers and keeps every row and column total: each entry goes up
 * or down to a neighbouring whole number, so that the sum of squared changes is least.
 *
 * <p>Such a rounding always exists (Cox, Journal of the American Statistical Association 82 (1987)
 * 520–524). It is found as a minimum-cost flow from rows to columns over the entries that are not
 * whole, by successive shortest paths.
 */
public final class ControlledRounding {
  /** An entry this near to a whole number is that number. */
  private static final double WHOLE = 1e-6;

  private final int rows;
  private final int columns;
  private final long[][] rounded;
  private final double[][] fraction;
  private final boolean[][] raised;

  private ControlledRounding(double[][] expected, int columns) {
    this.rows = expected.length;
    this.columns = columns;
    this.rounded = new long[rows][columns];
    this.fraction = new double[rows][columns];
    this.raised = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double value = expected[r][c];
        long nearest = Math.round(value);
        boolean whole = Math.abs(value - nearest) < WHOLE;
        rounded[r][c] = whole ? nearest : (long) Math.floor(value);
        fraction[r][c] = whole ? 0 : value - rounded[r][c];
      }
    }
  }

  /**
   * The rounded table.
   *
   * @param expected rows of equal length, entries at least 0, adding up to the totals
   * @param rowTotals one per row
   * @param columnTotals one per column
   * @throws IllegalArgumentException when the entries do not add up to the totals
   */
  public static long[][] round(double[][] expected, long[] rowTotals, long[] columnTotals) {
    ControlledRounding rounding = new ControlledRounding(expected, columnTotals.length);
    long[] rowNeed = rounding.need(expected, rowTotals, true);
    long[] columnNeed = rounding.need(expected, columnTotals, false);
    for (int r = 0; r < rowTotals.length; r++) {
      while (rowNeed[r] > 0) {
        rounding.raise(r, columnNeed);
        rowNeed[r]--;
      }
    }
    return rounding.rounded;
  }

  /**
   * Whole numbers that add up to a total, nearest to the expected ones: those with the largest
   * remainders go up, the first of equal ones first.
   */
  public static long[] largestRemainder(double[] expected, long total) {
    double sum = Arrays.stream(expected).sum();
    if (Math.abs(sum - total) > WHOLE * Math.max(1, total)) {
      throw new IllegalArgumentException("entries add up to " + sum + ", not to " + total);
    }
    long[] columnTotals = new long[expected.length];
    double[] remainder = new double[expected.length];
    long left = total;
    for (int i = 0; i < expected.length; i++) {
      columnTotals[i] = (long) Math.floor(expected[i] + WHOLE);
      remainder[i] = expected[i] - columnTotals[i];
      left -= columnTotals[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < remainder.length; i++) {
        largest = remainder[i] > remainder[largest] ? i : largest;
      }
      columnTotals[largest]++;
      remainder[largest] -= 1;
    }
    return columnTotals;
  }

  /** How many entries of each row or column must go up. */
  private long[] need(double[][] expected, long[] totals, boolean ofRows) {
    long[] need = totals.clone();
    double[] sums = new double[totals.length];
    for (int r = 0; r < rows; r++) {
      if (expected[r].length != columns) {
        throw new IllegalArgumentException(
            "row " + r + " has " + expected[r].length + " entries, not " + columns);
      }
      for (int c = 0; c < columns; c++) {
        int at = ofRows ? r : c;
        need[at] -= rounded[r][c];
        sums[at] += expected[r][c];
      }
    }
    for (int i = 0; i < totals.length; i++) {
      if (Math.abs(sums[i] - totals[i]) > WHOLE * Math.max(1, totals[i])) {
        throw new IllegalArgumentException(
            (ofRows ? "row " : "column ")
                + i
                + " adds up to "
                + sums[i]
                + ", not to its total "
                + totals[i]);
      }
    }
    return need;
  }

  /** One more unit for a row, along the cheapest path to a column that needs one. */
  private void raise(int row, long[] columnNeed) {
    double[] toRow = new double[rows];
    double[] toColumn = new double[columns];
    int[] rowFrom = new int[rows];
    int[] columnFrom = new int[columns];
    Arrays.fill(toRow, Double.POSITIVE_INFINITY);
    Arrays.fill(toColumn, Double.POSITIVE_INFINITY);
    toRow[row] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (fraction[r][c] == 0) {
            continue;
          }
          // Raising an entry with fraction f changes the sum of squares by (1-f)² - f² = 1 - 2f.
          double cost = 1 - 2 * fraction[r][c];
          if (!raised[r][c] && toRow[r] + cost < toColumn[c] - 1e-12) {
            toColumn[c] = toRow[r] + cost;
            columnFrom[c] = r;
            changed = true;
          }
          if (raised[r][c] && toColumn[c] - cost < toRow[r] - 1e-12) {
            toRow[r] = toColumn[c] - cost;
            rowFrom[r] = c;
            changed = true;
          }
        }
      }
    }
    int end = -1;
    for (int c = 0; c < columns; c++) {
      boolean open = columnNeed[c] > 0 && toColumn[c] < Double.POSITIVE_INFINITY;
      if (open && (end < 0 || toColumn[c] < toColumn[end])) {
        end = c;
      }
    }
    if (end < 0) {
      throw new IllegalArgumentException("row " + row + " cannot be brought to its total");
    }
    columnNeed[end]--;
    apply(row, end, rowFrom, columnFrom);
  }

  private void apply(int row, int end, int[] rowFrom, int[] columnFrom) {
    int column = end;
    while (true) {
      int r = columnFrom[column];
      raised[r][column] = true;
      rounded[r][column]++;
      if (r == row) {
        return;
      }
      column = rowFrom[r];
      raised[r][column] = false;
      rounded[r][column]--;
    }
  }
}

package org.netralitas.disclose;

import java.util.Arrays;

/**
 * Cheapest change of the unknowns that keeps every equation. Solved by the dual simplex method from
 * the empty basis: steepest edge, long steps over bounded columns, the inverse as a product of
 * sparse columns. See Koberstein, The dual simplex method, techniques for a fast and stable
 * implementation (Paderborn 2005).
 *
 * <p>The programs of this package differ from the true table in one cell and a few others that give
 * way, so the path from the empty basis is short and the work is in a few rows. A general solver
 * works on the whole table: {@code docs/benchmarks.md} has the measurement.
 *
 * <p>Not for concurrent use.
 */
final class DualSimplex {

  enum Status {
    OPTIMAL,
    INFEASIBLE,
    /** Gave up after too many steps; nothing is known. */
    STOPPED
  }

  private static final double FEASIBLE = 1e-7;
  private static final double SMALLEST_WEIGHT = 1e-4;
  private static final int MOST_STEPS = 4000;
  private static final int STEPS_BETWEEN_REBUILDS = 60;

  private final AttackSystem system;
  private final LinearProgram program;
  private final BasisInverse inverse;
  private final PivotRow pivotRow;

  /** State of each column: row in the basis or -1, and outside the basis at its cap or at 0. */
  private final int[] rowOf;

  private final boolean[] atCap;

  /** State of each row: column in the basis or -1 for what is missing to the equation. */
  private final int[] basic;

  private final double[] amount;
  private final double[] price;

  /** Squared length of the row of the inverse: measures what is infeasible in one unit. */
  private final double[] weight;

  /** Rows that differ from the empty basis. */
  private final boolean[] touched;

  private final int[] touchedList;
  private int touchedCount;

  private final SparseVector inverseRow;
  private final SparseVector column;
  private final SparseVector flips;
  private final SparseVector edge;
  private int factorsAfterRebuild;
  private long steps;

  DualSimplex(LinearProgram program) {
    this.program = program;
    system = program.system;
    inverse = new BasisInverse(program);
    pivotRow = new PivotRow(program);
    rowOf = new int[program.columns()];
    atCap = new boolean[program.columns()];
    basic = new int[system.rows];
    amount = new double[system.rows];
    price = new double[system.rows];
    weight = new double[system.rows];
    touched = new boolean[system.rows];
    touchedList = new int[system.rows];
    inverseRow = new SparseVector(system.rows);
    column = new SparseVector(system.rows);
    flips = new SparseVector(system.rows);
    edge = new SparseVector(system.rows);
    Arrays.fill(basic, -1);
    Arrays.fill(weight, 1);
  }

  Status solve() {
    reset();
    for (int step = 0; step < MOST_STEPS; step++) {
      int row = worstRow();
      if (row < 0) {
        return Status.OPTIMAL;
      }
      steps++;
      boolean above = amount[row] > 0;
      double bound = above && basic[row] >= 0 ? program.cap(basic[row]) : 0;
      inverseRow.clear();
      inverseRow.set(row, 1);
      inverse.applyTransposed(inverseRow);
      pivotRow.collect(inverseRow, above ? 1 : -1, price, rowOf, atCap);
      int entering = entering(Math.abs(amount[row] - bound));
      if (entering < 0) {
        return Status.INFEASIBLE;
      }
      pivot(row, bound, above, entering);
      if (inverse.count() > factorsAfterRebuild + STEPS_BETWEEN_REBUILDS && !rebuild()) {
        return Status.STOPPED;
      }
    }
    return Status.STOPPED;
  }

  /** Steps taken since the beginning: a measure of work that is the same on every machine. */
  long steps() {
    return steps;
  }

  /** The change of an unknown in the solution. */
  double change(int unknown) {
    return program.start[unknown] + amountOf(program.up(unknown)) - amountOf(program.down(unknown));
  }

  private double amountOf(int column) {
    if (rowOf[column] >= 0) {
      return amount[rowOf[column]];
    }
    return atCap[column] ? program.cap(column) : 0;
  }

  private void reset() {
    Arrays.fill(atCap, false);
    Arrays.fill(rowOf, -1);
    for (int k = 0; k < touchedCount; k++) {
      int row = touchedList[k];
      touched[row] = false;
      amount[row] = 0;
      price[row] = 0;
      basic[row] = -1;
      weight[row] = 1;
    }
    touchedCount = 0;
    factorsAfterRebuild = 0;
    inverse.clear();
    for (int j = 0; j < system.unknowns; j++) {
      if (program.start[j] != 0) {
        int[] rows = system.columnRows[j];
        for (int k = 0; k < rows.length; k++) {
          touch(rows[k]);
          amount[rows[k]] -= system.columnCoefficients[j][k] * program.start[j];
        }
      }
    }
  }

  private void touch(int row) {
    if (!touched[row]) {
      touched[row] = true;
      touchedList[touchedCount++] = row;
    }
  }

  /** The row that is farthest outside its bounds, or -1. */
  private int worstRow() {
    int worst = -1;
    double most = 0;
    for (int k = 0; k < touchedCount; k++) {
      int row = touchedList[k];
      double excess =
          basic[row] < 0
              ? Math.abs(amount[row])
              : Math.max(-amount[row], amount[row] - program.cap(basic[row]));
      double weighted = excess * excess / weight[row];
      if (excess > FEASIBLE && weighted > most) {
        most = weighted;
        worst = row;
      }
    }
    return worst;
  }

  /**
   * Goes through the columns by price. One whose whole room does not bring the row back goes to its
   * other end; the one that does enters the basis. Returns -1 when all together do not.
   */
  private int entering(double excess) {
    flips.clear();
    double left = excess;
    for (int v = pivotRow.next(); v >= 0; v = pivotRow.next()) {
      double reach = pivotRow.reach(v);
      if (reach >= left - FEASIBLE / 2) {
        return v;
      }
      left -= reach;
      program.addColumn(flips, v, atCap[v] ? -program.cap(v) : program.cap(v));
      atCap[v] = !atCap[v];
    }
    return -1;
  }

  private void pivot(int row, double bound, boolean above, int entering) {
    if (flips.count > 0) {
      inverse.apply(flips);
      subtract(1, flips);
    }
    column.clear();
    program.addColumn(column, entering, 1);
    inverse.apply(column);
    double pivot = column.at[row];
    double priceStep = program.reducedCost(entering, price) / pivot;
    double step = (amount[row] - bound) / pivot;
    subtract(step, column);
    reweigh(row, pivot);
    int leaving = basic[row];
    if (leaving >= 0) {
      rowOf[leaving] = -1;
      atCap[leaving] = above;
    }
    amount[row] = (atCap[entering] ? program.cap(entering) : 0) + step;
    basic[row] = entering;
    rowOf[entering] = row;
    for (int k = 0; k < inverseRow.count; k++) {
      int i = inverseRow.list[k];
      touch(i);
      price[i] += priceStep * inverseRow.at[i];
    }
    inverse.add(column, row);
  }

  private void subtract(double factor, SparseVector vector) {
    for (int k = 0; k < vector.count; k++) {
      int i = vector.list[k];
      touch(i);
      amount[i] -= factor * vector.at[i];
    }
  }

  /**
   * Steepest-edge weights after a pivot: Forrest and Goldfarb, Mathematical Programming 57 (1992).
   */
  private void reweigh(int row, double pivot) {
    edge.clear();
    double length = 0;
    for (int k = 0; k < inverseRow.count; k++) {
      double at = inverseRow.at[inverseRow.list[k]];
      edge.set(inverseRow.list[k], at);
      length += at * at;
    }
    inverse.apply(edge);
    for (int k = 0; k < column.count; k++) {
      int i = column.list[k];
      if (i != row && column.at[i] != 0) {
        double ratio = column.at[i] / pivot;
        double updated = weight[i] - 2 * ratio * edge.at[i] + ratio * ratio * length;
        weight[i] = Math.max(updated, SMALLEST_WEIGHT);
      }
    }
    weight[row] = Math.max(length / (pivot * pivot), SMALLEST_WEIGHT);
  }

  /**
   * Renews the inverse from the columns in the basis; each keeps its amount, in a row of its own.
   */
  private boolean rebuild() {
    int[] rows =
        Arrays.stream(touchedList, 0, touchedCount).filter(row -> basic[row] >= 0).toArray();
    int[] columns = Arrays.stream(rows).map(row -> basic[row]).toArray();
    double[] amounts = Arrays.stream(rows).mapToDouble(row -> amount[row]).toArray();
    double[] weights = Arrays.stream(rows).mapToDouble(row -> weight[row]).toArray();
    if (!inverse.rebuild(columns, rows)) {
      return false;
    }
    for (int k = 0; k < rows.length; k++) {
      basic[rows[k]] = columns[k];
      rowOf[columns[k]] = rows[k];
      amount[rows[k]] = amounts[k];
      weight[rows[k]] = weights[k];
    }
    factorsAfterRebuild = inverse.count();
    return true;
  }
}

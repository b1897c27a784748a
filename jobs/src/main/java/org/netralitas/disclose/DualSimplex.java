package org.netralitas.disclose;

import java.util.Arrays;

/**
 * Cheapest change of the unknowns that keeps every equation: a linear program with a bounded,
 * convex cost per unknown. Solved by the dual simplex method from the empty basis, with long steps
 * over bounded unknowns and the inverse as a product of sparse columns.
 *
 * <p>The programs of this package differ from the true table in one cell and a few others that give
 * way, so the path from the empty basis is short and most work is in a handful of rows. A general
 * solver spends its time on the whole table: see {@code docs/disclosure.md} for the measurement.
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

  private static final double ZERO = 1e-9;
  private static final double FEASIBLE = 1e-7;
  private static final double PIVOT = 1e-7;
  private static final double SMALLEST_WEIGHT = 1e-4;
  private static final int STEPS = 4000;
  private static final int REBUILD_AFTER = 60;

  /** Largest and smallest change allowed, where the change starts, and the cost of leaving it. */
  final double[] low;

  final double[] high;
  final double[] start;
  final double[] costUp;
  final double[] costDown;

  private final AttackSystem system;
  private final int n;

  /** A column is an unknown going up from its start (j) or down from it (n + j). */
  private final boolean[] atCap;

  private final int[] rowOf;
  private final int[] basic;
  private final double[] x;
  private final double[] dual;
  private final double[] alpha;
  private final boolean[] inAlpha;
  private final int[] alphaList;
  private int alphaCount;
  private final boolean[] touched;
  private final int[] touchedList;
  private int touchedCount;
  private final SparseVector rho;
  private final SparseVector column;
  private final SparseVector flips;
  private final SparseVector tau;

  /** Squared length of each row of the inverse: measures infeasibilities in one unit. */
  private final double[] weight;

  private final BasisInverse inverse;
  private int[] candidates = new int[64];
  private double[] ratios = new double[64];
  private int candidateCount;
  private long steps;
  private int factorsAfterRebuild;

  DualSimplex(AttackSystem system) {
    this.system = system;
    n = system.unknowns;
    low = new double[n];
    high = new double[n];
    start = new double[n];
    costUp = new double[n];
    costDown = new double[n];
    atCap = new boolean[2 * n];
    rowOf = new int[2 * n];
    basic = new int[system.rows];
    x = new double[system.rows];
    dual = new double[system.rows];
    alpha = new double[n];
    inAlpha = new boolean[n];
    alphaList = new int[n];
    touched = new boolean[system.rows];
    touchedList = new int[system.rows];
    inverse = new BasisInverse(system);
    rho = new SparseVector(system.rows);
    column = new SparseVector(system.rows);
    flips = new SparseVector(system.rows);
    tau = new SparseVector(system.rows);
    weight = new double[system.rows];
    Arrays.fill(basic, -1);
    Arrays.fill(weight, 1);
  }

  Status solve() {
    reset();
    for (int step = 0; step < STEPS; step++) {
      steps++;
      int row = worstRow();
      if (row < 0) {
        return Status.OPTIMAL;
      }
      boolean above = x[row] > 0;
      double bound = basic[row] >= 0 && above ? cap(basic[row]) : 0;
      double excess = Math.abs(x[row] - bound);
      rho.clear();
      rho.set(row, 1);
      inverse.applyTransposed(rho);
      price(above ? 1 : -1);
      int entering = entering(excess);
      if (entering < 0) {
        return Status.INFEASIBLE;
      }
      pivot(row, bound, above, entering);
      if (inverse.count() > factorsAfterRebuild + REBUILD_AFTER && !rebuild()) {
        return Status.STOPPED;
      }
    }
    return Status.STOPPED;
  }

  /** Steps taken since the beginning. */
  long steps() {
    return steps;
  }

  /** The change of an unknown in the solution. */
  double change(int unknown) {
    return start[unknown] + amount(unknown) - amount(n + unknown);
  }

  private double amount(int v) {
    return rowOf[v] >= 0 ? x[rowOf[v]] : atCap[v] ? cap(v) : 0;
  }

  private void reset() {
    Arrays.fill(atCap, false);
    Arrays.fill(rowOf, -1);
    for (int k = 0; k < touchedCount; k++) {
      int row = touchedList[k];
      touched[row] = false;
      x[row] = 0;
      dual[row] = 0;
      basic[row] = -1;
      weight[row] = 1;
    }
    touchedCount = 0;
    inverse.clear();
    factorsAfterRebuild = 0;
    for (int j = 0; j < n; j++) {
      if (start[j] != 0) {
        int[] rows = system.columnRows[j];
        for (int k = 0; k < rows.length; k++) {
          touch(rows[k]);
          x[rows[k]] -= system.columnCoefficients[j][k] * start[j];
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

  private int unknownOf(int v) {
    return v < n ? v : v - n;
  }

  private double cap(int v) {
    return v < n ? high[v] - start[v] : start[v - n] - low[v - n];
  }

  private double cost(int v) {
    return v < n ? costUp[v] : costDown[v - n];
  }

  private int worstRow() {
    int worst = -1;
    double most = 0;
    for (int k = 0; k < touchedCount; k++) {
      int row = touchedList[k];
      double excess;
      if (basic[row] < 0) {
        excess = Math.abs(x[row]);
      } else {
        excess = Math.max(-x[row], x[row] - cap(basic[row]));
      }
      double weighted = excess * excess / weight[row];
      if (excess > FEASIBLE && weighted > most) {
        most = weighted;
        worst = row;
      }
    }
    return worst;
  }

  /** Collects the columns that can bring the row back, each with the price it asks. */
  private void price(int sign) {
    for (int k = 0; k < alphaCount; k++) {
      inAlpha[alphaList[k]] = false;
      alpha[alphaList[k]] = 0;
    }
    alphaCount = 0;
    for (int k = 0; k < rho.count; k++) {
      int row = rho.list[k];
      double factor = rho.at[row];
      if (Math.abs(factor) <= ZERO) {
        continue;
      }
      int[] unknowns = system.rowUnknowns[row];
      long[] coefficients = system.rowCoefficients[row];
      for (int t = 0; t < unknowns.length; t++) {
        int j = unknowns[t];
        if (high[j] <= low[j]) {
          continue;
        }
        if (!inAlpha[j]) {
          inAlpha[j] = true;
          alphaList[alphaCount++] = j;
        }
        alpha[j] += factor * coefficients[t];
      }
    }
    candidateCount = 0;
    for (int k = 0; k < alphaCount; k++) {
      int j = alphaList[k];
      if (Math.abs(alpha[j]) > PIVOT) {
        double used = 0;
        int[] rows = system.columnRows[j];
        for (int t = 0; t < rows.length; t++) {
          used += dual[rows[t]] * system.columnCoefficients[j][t];
        }
        consider(j, alpha[j], costUp[j] - used, sign);
        consider(n + j, -alpha[j], costDown[j] + used, sign);
      }
    }
  }

  private void consider(int v, double slope, double reduced, int sign) {
    if (rowOf[v] >= 0 || cap(v) <= 0 || (slope * sign > 0) == atCap[v]) {
      return;
    }
    if (candidateCount == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * candidateCount);
      ratios = Arrays.copyOf(ratios, 2 * candidateCount);
    }
    candidates[candidateCount] = v;
    ratios[candidateCount++] = Math.abs(reduced) / Math.abs(slope);
  }

  /**
   * Goes through the candidates by price. One whose whole room does not bring the row back goes to
   * its other end; the one that does enters the basis.
   */
  private int entering(double excess) {
    flips.clear();
    double left = excess;
    while (candidateCount > 0) {
      int best = 0;
      for (int k = 1; k < candidateCount; k++) {
        if (better(k, best)) {
          best = k;
        }
      }
      int v = candidates[best];
      double reach = Math.abs(alpha[unknownOf(v)]) * cap(v);
      if (reach >= left - FEASIBLE / 2) {
        return v;
      }
      left -= reach;
      double change = atCap[v] ? -cap(v) : cap(v);
      atCap[v] = !atCap[v];
      inverse.addColumn(flips, v, change);
      candidateCount--;
      candidates[best] = candidates[candidateCount];
      ratios[best] = ratios[candidateCount];
    }
    return -1;
  }

  private boolean better(int one, int other) {
    double difference = ratios[one] - ratios[other];
    if (Math.abs(difference) > 1e-13) {
      return difference < 0;
    }
    double size = Math.abs(alpha[unknownOf(candidates[one])]);
    double otherSize = Math.abs(alpha[unknownOf(candidates[other])]);
    return size != otherSize ? size > otherSize : candidates[one] < candidates[other];
  }

  private void pivot(int row, double bound, boolean above, int entering) {
    if (flips.count > 0) {
      inverse.apply(flips);
      for (int k = 0; k < flips.count; k++) {
        int i = flips.list[k];
        touch(i);
        x[i] -= flips.at[i];
      }
    }
    column.clear();
    inverse.addColumn(column, entering, 1);
    inverse.apply(column);
    double pivot = column.at[row];
    int j = unknownOf(entering);
    double used = 0;
    for (int t = 0; t < system.columnRows[j].length; t++) {
      used += dual[system.columnRows[j][t]] * system.columnCoefficients[j][t];
    }
    double price = (cost(entering) - (entering < n ? used : -used)) / pivot;
    double step = (x[row] - bound) / pivot;
    for (int k = 0; k < column.count; k++) {
      int i = column.list[k];
      touch(i);
      x[i] -= step * column.at[i];
    }
    reweigh(row, pivot);
    int leaving = basic[row];
    if (leaving >= 0) {
      rowOf[leaving] = -1;
      atCap[leaving] = above;
    }
    x[row] = (atCap[entering] ? cap(entering) : 0) + step;
    basic[row] = entering;
    rowOf[entering] = row;
    for (int k = 0; k < rho.count; k++) {
      int i = rho.list[k];
      touch(i);
      dual[i] += price * rho.at[i];
    }
    inverse.add(column, row);
  }

  /** Steepest-edge weights after a pivot (Forrest and Goldfarb 1992). */
  private void reweigh(int row, double pivot) {
    tau.clear();
    double length = 0;
    for (int k = 0; k < rho.count; k++) {
      double entry = rho.at[rho.list[k]];
      tau.set(rho.list[k], entry);
      length += entry * entry;
    }
    inverse.apply(tau);
    for (int k = 0; k < column.count; k++) {
      int i = column.list[k];
      if (i != row && column.at[i] != 0) {
        double ratio = column.at[i] / pivot;
        double updated = weight[i] - 2 * ratio * tau.at[i] + ratio * ratio * length;
        weight[i] = Math.max(updated, SMALLEST_WEIGHT);
      }
    }
    weight[row] = Math.max(length / (pivot * pivot), SMALLEST_WEIGHT);
  }

  /**
   * Renews the inverse from the columns in the basis; each keeps its value, in a row of its own.
   */
  private boolean rebuild() {
    int number = 0;
    for (int k = 0; k < touchedCount; k++) {
      number += basic[touchedList[k]] >= 0 ? 1 : 0;
    }
    int[] columns = new int[number];
    int[] rows = new int[number];
    double[] values = new double[number];
    double[] weights = new double[number];
    int at = 0;
    for (int k = 0; k < touchedCount; k++) {
      int i = touchedList[k];
      if (basic[i] >= 0) {
        columns[at] = basic[i];
        rows[at] = i;
        values[at] = x[i];
        weights[at++] = weight[i];
      }
    }
    if (!inverse.rebuild(columns, rows)) {
      return false;
    }
    for (int k = 0; k < number; k++) {
      basic[rows[k]] = columns[k];
      rowOf[columns[k]] = rows[k];
      x[rows[k]] = values[k];
      weight[rows[k]] = weights[k];
    }
    factorsAfterRebuild = inverse.count();
    return true;
  }
}

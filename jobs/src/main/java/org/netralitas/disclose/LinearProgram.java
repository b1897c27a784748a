package org.netralitas.disclose;

/**
 * What the simplex method is asked: between which ends each unknown may differ from its true value,
 * where it starts, and what a step away from the start costs. The cost of the whole is to be small
 * and every equation of the system is to hold.
 *
 * <p>A column is an unknown going up from its start (j) or down from it (n + j); the amount of a
 * column is between 0 and its cap.
 */
final class LinearProgram {
  final AttackSystem system;
  final double[] low;
  final double[] high;

  /** Within low and high. */
  final double[] start;

  /** Cost per step up, 0 or more. */
  final double[] costUp;

  /** Cost per step down, 0 or more. */
  final double[] costDown;

  private final int n;

  LinearProgram(AttackSystem system) {
    this.system = system;
    n = system.unknowns;
    low = new double[n];
    high = new double[n];
    start = new double[n];
    costUp = new double[n];
    costDown = new double[n];
  }

  int columns() {
    return 2 * n;
  }

  int up(int unknown) {
    return unknown;
  }

  int down(int unknown) {
    return n + unknown;
  }

  int unknown(int column) {
    return column < n ? column : column - n;
  }

  double cap(int column) {
    return column < n ? high[column] - start[column] : start[column - n] - low[column - n];
  }

  /** Cost per step less what the step earns at these prices of the equations. */
  double reducedCost(int column, double[] prices) {
    int j = unknown(column);
    double earned = 0;
    int[] rows = system.columnRows[j];
    for (int k = 0; k < rows.length; k++) {
      earned += prices[rows[k]] * system.columnCoefficients[j][k];
    }
    return column < n ? costUp[j] - earned : costDown[j] + earned;
  }

  /** Adds a column to a vector over the equations, times a factor. */
  void addColumn(SparseVector vector, int column, double factor) {
    int j = unknown(column);
    double signed = column < n ? factor : -factor;
    int[] rows = system.columnRows[j];
    for (int k = 0; k < rows.length; k++) {
      vector.add(rows[k], signed * system.columnCoefficients[j][k]);
    }
  }
}

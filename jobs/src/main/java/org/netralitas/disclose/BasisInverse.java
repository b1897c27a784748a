package org.netralitas.disclose;

import java.util.Arrays;

/**
 * The inverse of a simplex basis as a product of elementary matrices, each of them the unit matrix
 * but for one column. Rows without a column of their own keep the unit column.
 */
final class BasisInverse {

  /** Entries below this are rounding noise: the coefficients are whole numbers. */
  private static final double DROP = 1e-12;

  private static final double SMALLEST_PIVOT = 1e-7;

  private final LinearProgram program;
  private final AttackSystem system;
  private int[] pivotRow = new int[64];
  private double[] pivot = new double[64];
  private int[] from = new int[65];
  private int count;
  private int[] row = new int[256];
  private double[] value = new double[256];
  private int size;

  /** Work space of {@link #rebuild}: rows without a column yet, and what is left of each. */
  private final boolean[] open;

  private final int[] columnsLeft;
  private final int[] columnMix;

  /** One more than the number of the column that an unknown has in the basis, or 0. */
  private final int[] numberOf;

  private final SparseVector work;

  BasisInverse(LinearProgram program) {
    this.program = program;
    system = program.system;
    open = new boolean[system.rows];
    columnsLeft = new int[system.rows];
    columnMix = new int[system.rows];
    numberOf = new int[system.unknowns];
    work = new SparseVector(system.rows);
  }

  void clear() {
    count = 0;
    size = 0;
    from[0] = 0;
  }

  /** Number of factors. */
  int count() {
    return count;
  }

  /** Adds the column by which the basis changed in one row. */
  void add(SparseVector column, int changed) {
    if (count == pivot.length) {
      pivotRow = Arrays.copyOf(pivotRow, 2 * count);
      pivot = Arrays.copyOf(pivot, 2 * count);
      from = Arrays.copyOf(from, 2 * count + 1);
    }
    pivotRow[count] = changed;
    pivot[count] = column.at[changed];
    for (int k = 0; k < column.count; k++) {
      int i = column.list[k];
      if (i != changed && Math.abs(column.at[i]) > DROP) {
        if (size == row.length) {
          row = Arrays.copyOf(row, 2 * size);
          value = Arrays.copyOf(value, 2 * size);
        }
        row[size] = i;
        value[size++] = column.at[i];
      }
    }
    from[++count] = size;
  }

  /** Inverse times vector, in place. */
  void apply(SparseVector vector) {
    for (int e = 0; e < count; e++) {
      double at = vector.at[pivotRow[e]];
      if (at != 0) {
        at /= pivot[e];
        vector.at[pivotRow[e]] = at;
        for (int k = from[e]; k < from[e + 1]; k++) {
          vector.add(row[k], -at * value[k]);
        }
      }
    }
  }

  /** Transposed vector times inverse, in place. */
  void applyTransposed(SparseVector vector) {
    for (int e = count - 1; e >= 0; e--) {
      double at = vector.at[pivotRow[e]];
      for (int k = from[e]; k < from[e + 1]; k++) {
        at -= vector.at[row[k]] * value[k];
      }
      if (at != 0) {
        vector.set(pivotRow[e], at / pivot[e]);
      } else if (vector.at[pivotRow[e]] != 0) {
        vector.set(pivotRow[e], 0);
      }
    }
  }

  /**
   * Starts anew from the columns themselves, in an order that needs next to no calculation: first
   * those that are alone in a row, last those with one row left.
   *
   * @param columns of the basis
   * @param rows that are theirs together; afterwards the row of each column
   * @return false when no inverse is found
   */
  boolean rebuild(int[] columns, int[] rows) {
    clear();
    for (int k = 0; k < rows.length; k++) {
      open[rows[k]] = true;
      columnsLeft[rows[k]] = 0;
      columnMix[rows[k]] = 0;
      numberOf[program.unknown(columns[k])] = k + 1;
    }
    for (int k = 0; k < columns.length; k++) {
      for (int i : system.columnRows[program.unknown(columns[k])]) {
        columnsLeft[i]++;
        columnMix[i] ^= k;
      }
    }
    int[] rowOf = new int[columns.length];
    Arrays.fill(rowOf, -1);
    int[] first = aloneInRow(columns, rows, rowOf);
    int[] last = oneRowLeft(columns, rowOf);
    boolean found = true;
    for (int k : first) {
      found = found && addFactor(columns[k], rowOf[k]);
    }
    for (int k = 0; k < columns.length; k++) {
      if (rowOf[k] < 0 && found) {
        work.clear();
        program.addColumn(work, columns[k], 1);
        apply(work);
        rowOf[k] = largestOpen();
        found = rowOf[k] >= 0;
        if (found) {
          open[rowOf[k]] = false;
          add(work, rowOf[k]);
        }
      }
    }
    for (int k = last.length - 1; k >= 0; k--) {
      found = found && addFactor(columns[last[k]], rowOf[last[k]]);
    }
    for (int k = 0; k < columns.length; k++) {
      open[rows[k]] = false;
      numberOf[program.unknown(columns[k])] = 0;
    }
    System.arraycopy(rowOf, 0, rows, 0, rows.length);
    return found;
  }

  /** Columns that are the only one left in some row, in the order of finding. */
  private int[] aloneInRow(int[] columns, int[] rows, int[] rowOf) {
    int[] found = new int[columns.length];
    int count = 0;
    int[] stack = new int[rows.length];
    int top = 0;
    for (int i : rows) {
      if (columnsLeft[i] == 1) {
        stack[top++] = i;
      }
    }
    while (top > 0) {
      int row = stack[--top];
      if (columnsLeft[row] != 1) {
        continue;
      }
      int k = columnMix[row];
      rowOf[k] = row;
      open[row] = false;
      found[count++] = k;
      for (int i : system.columnRows[program.unknown(columns[k])]) {
        columnsLeft[i]--;
        columnMix[i] ^= k;
        if (open[i] && columnsLeft[i] == 1) {
          stack[top++] = i;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Of the rest, columns with one open row left, in the order of finding. */
  private int[] oneRowLeft(int[] columns, int[] rowOf) {
    int[] rowsLeft = new int[columns.length];
    int[] stack = new int[columns.length];
    int top = 0;
    for (int k = 0; k < columns.length; k++) {
      if (rowOf[k] < 0) {
        for (int i : system.columnRows[program.unknown(columns[k])]) {
          rowsLeft[k] += open[i] ? 1 : 0;
        }
        if (rowsLeft[k] == 1) {
          stack[top++] = k;
        }
      }
    }
    int[] found = new int[columns.length];
    int count = 0;
    while (top > 0) {
      int k = stack[--top];
      int row = openRow(columns[k]);
      if (row < 0) {
        continue;
      }
      rowOf[k] = row;
      open[row] = false;
      found[count++] = k;
      for (int j : system.rowUnknowns[row]) {
        int other = numberOf[j] - 1;
        if (other >= 0 && rowOf[other] < 0 && --rowsLeft[other] == 1) {
          stack[top++] = other;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int openRow(int column) {
    for (int i : system.columnRows[program.unknown(column)]) {
      if (open[i]) {
        return i;
      }
    }
    return -1;
  }

  private int largestOpen() {
    int largest = -1;
    double most = SMALLEST_PIVOT;
    for (int k = 0; k < work.count; k++) {
      int i = work.list[k];
      if (open[i] && Math.abs(work.at[i]) > most) {
        most = Math.abs(work.at[i]);
        largest = i;
      }
    }
    return largest;
  }

  private boolean addFactor(int column, int changed) {
    work.clear();
    program.addColumn(work, column, 1);
    add(work, changed);
    return work.at[changed] != 0;
  }
}

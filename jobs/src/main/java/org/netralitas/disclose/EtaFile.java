package org.netralitas.disclose;

import java.util.Arrays;

/**
 * The inverse of a simplex basis as a product of elementary matrices, each of them the unit matrix
 * but for one column.
 */
final class EtaFile {
  /** Entries below this are rounding noise: the coefficients are whole numbers. */
  private static final double DROP = 1e-12;

  private int[] pivotRow = new int[64];
  private double[] pivot = new double[64];
  private int[] from = new int[65];
  private int count;
  private int[] row = new int[256];
  private double[] value = new double[256];
  private int size;

  void clear() {
    count = 0;
    size = 0;
    from[0] = 0;
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
}

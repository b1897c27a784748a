package org.netralitas.sample;

import java.util.Arrays;

/** Row and column sums of a table. */
final class Sums {
  private Sums() {}

  static double[] ofRows(double[][] table) {
    return Arrays.stream(table).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  static double[] ofColumns(double[][] table) {
    double[] sums = new double[table.length == 0 ? 0 : table[0].length];
    for (double[] row : table) {
      for (int c = 0; c < row.length; c++) {
        sums[c] += row[c];
      }
    }
    return sums;
  }
}

package org.netralitas.sample;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Positions in a two-way table that is laid out row by row. */
final class Cells {
  private Cells() {}

  static int[] row(int row, int width) {
    return IntStream.range(row * width, (row + 1) * width).toArray();
  }

  static int[] column(int column, int width, int rows) {
    return IntStream.range(0, rows).map(row -> row * width + column).toArray();
  }

  static double[][] rows(double[] cells, int width) {
    double[][] rows = new double[cells.length / width][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(cells, row * width, (row + 1) * width);
    }
    return rows;
  }
}

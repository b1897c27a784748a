package org.netralitas.stat;

import java.util.Arrays;

/**
 * Least squares by Householder reflections, with columns that add nothing set aside. A column is
 * set aside when less than {@code 1e-7} of its length is left after the columns before it, the rule
 * of R's {@code lm}; so earlier columns win.
 */
final class QrDecomposition {
  private static final double TOLERANCE = 1e-7;

  private final double[][] columns;
  private final double[] diagonal;
  private final int[] kept;
  private final int rows;
  private final int width;

  /**
   * Decomposes a matrix with at least as many rows as kept columns.
   *
   * @param matrix rows by columns; not changed
   */
  QrDecomposition(double[][] matrix) {
    rows = matrix.length;
    width = matrix[0].length;
    columns = new double[width][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) {
        columns[j][i] = matrix[i][j];
      }
    }
    diagonal = new double[width];
    int[] positions = new int[width];
    int rank = 0;
    for (int j = 0; j < width; j++) {
      double[] column = columns[j];
      double length = norm(column, 0);
      for (int k = 0; k < rank; k++) {
        reflect(columns[positions[k]], k, column);
      }
      double left = rank < rows ? norm(column, rank) : 0;
      if (left <= TOLERANCE * length) {
        continue;
      }
      double head = column[rank] > 0 ? -left : left;
      diagonal[rank] = head;
      // The reflector is stored below and on the diagonal, scaled so that v'v = 2.
      column[rank] -= head;
      double scale = Math.sqrt(2) / norm(column, rank);
      for (int i = rank; i < rows; i++) {
        column[i] *= scale;
      }
      positions[rank++] = j;
    }
    kept = Arrays.copyOf(positions, rank);
  }

  /** The columns that were not set aside, in rising order. */
  int[] kept() {
    return kept.clone();
  }

  int rank() {
    return kept.length;
  }

  /** Coefficients per column of the matrix; NaN for a column set aside. */
  double[] solve(double[] target) {
    double[] rotated = target.clone();
    for (int k = 0; k < kept.length; k++) {
      reflect(columns[kept[k]], k, rotated);
    }
    double[] solution = new double[width];
    Arrays.fill(solution, Double.NaN);
    for (int k = kept.length - 1; k >= 0; k--) {
      double sum = rotated[k];
      for (int m = k + 1; m < kept.length; m++) {
        sum -= columns[kept[m]][k] * solution[kept[m]];
      }
      solution[kept[k]] = sum / diagonal[k];
    }
    return solution;
  }

  /** The inverse of matrix' matrix over the kept columns, in their order. */
  double[][] inverseGram() {
    int rank = kept.length;
    double[][] inverse = new double[rank][rank];
    for (int j = 0; j < rank; j++) {
      for (int k = j; k >= 0; k--) {
        double sum = k == j ? 1 : 0;
        for (int m = k + 1; m <= j; m++) {
          sum -= columns[kept[m]][k] * inverse[m][j];
        }
        inverse[k][j] = sum / diagonal[k];
      }
    }
    double[][] gram = new double[rank][rank];
    for (int a = 0; a < rank; a++) {
      for (int b = 0; b < rank; b++) {
        double sum = 0;
        for (int m = Math.max(a, b); m < rank; m++) {
          sum += inverse[a][m] * inverse[b][m];
        }
        gram[a][b] = sum;
      }
    }
    return gram;
  }

  private static void reflect(double[] reflector, int from, double[] target) {
    double product = 0;
    for (int i = from; i < reflector.length; i++) {
      product += reflector[i] * target[i];
    }
    for (int i = from; i < reflector.length; i++) {
      target[i] -= product * reflector[i];
    }
  }

  private static double norm(double[] column, int from) {
    double sum = 0;
    for (int i = from; i < column.length; i++) {
      sum += column[i] * column[i];
    }
    return Math.sqrt(sum);
  }
}

package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The columns of a regression: an intercept first, then numbers and indicator columns of factors.
 * Terms are named as R names them: factor name and level without a space.
 */
public final class Design {
  private final List<String> terms;
  private final List<double[]> columns;
  private final int rows;

  private Design(int rows, List<String> terms, List<double[]> columns) {
    this.rows = rows;
    this.terms = List.copyOf(terms);
    this.columns = List.copyOf(columns);
  }

  /**
   * Only an intercept.
   *
   * @param rows number of observations, 1 or more
   */
  public static Design intercept(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(rows + " rows; a regression needs one or more");
    }
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return new Design(rows, List.of("(Intercept)"), List.of(ones));
  }

  /** This design and one column of numbers. */
  public Design plus(String name, double[] values) {
    Check.sameLength(rows, "design", values.length, name);
    List<String> moreTerms = new ArrayList<>(terms);
    List<double[]> moreColumns = new ArrayList<>(columns);
    moreTerms.add(name);
    moreColumns.add(values.clone());
    return new Design(rows, moreTerms, moreColumns);
  }

  /**
   * This design and one indicator column per level other than the reference, in the levels' natural
   * order.
   *
   * @param levels one per observation
   * @param reference a level that occurs
   */
  public Design plus(String name, List<String> levels, String reference) {
    Check.sameLength(rows, "design", levels.size(), name);
    TreeSet<String> others = new TreeSet<>(levels);
    if (!others.remove(reference)) {
      throw new IllegalArgumentException(
          name + ": reference level " + reference + " does not occur");
    }
    Design design = this;
    for (String level : others) {
      double[] indicator = new double[rows];
      for (int i = 0; i < rows; i++) {
        indicator[i] = levels.get(i).equals(level) ? 1 : 0;
      }
      design = design.plus(name + level, indicator);
    }
    return design;
  }

  public List<String> terms() {
    return terms;
  }

  public int rows() {
    return rows;
  }

  /** A fresh matrix, rows by terms, each row times the square root of its weight. */
  double[][] weighted(double[] weights) {
    double[][] matrix = new double[rows][columns.size()];
    for (int i = 0; i < rows; i++) {
      double root = Math.sqrt(weights[i]);
      for (int j = 0; j < columns.size(); j++) {
        matrix[i][j] = columns.get(j)[i] * root;
      }
    }
    return matrix;
  }

  /** The linear predictor; a coefficient that is NaN counts as absent. */
  double[] times(double[] coefficients) {
    double[] sums = new double[rows];
    for (int j = 0; j < columns.size(); j++) {
      if (!Double.isNaN(coefficients[j])) {
        double[] column = columns.get(j);
        for (int i = 0; i < rows; i++) {
          sums[i] += column[i] * coefficients[j];
        }
      }
    }
    return sums;
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionalFittingTest {

  @Test
  void fitsAFlatSeedToTheProductOfItsMargins() {
    double[] rows = {30, 70};
    double[] columns = {20, 30, 50};
    double[] fitted = twoWay(new double[] {1, 1, 1, 1, 1, 1}, rows, columns).fitted();
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 3; c++) {
        assertThat(fitted[r * 3 + c]).isCloseTo(rows[r] * columns[c] / 100, within(1e-6));
      }
    }
  }

  @Test
  void keepsTheOddsRatioOfTheSeed() {
    double[] fitted =
        twoWay(new double[] {6, 1, 1, 2}, new double[] {40, 60}, new double[] {55, 45}).fitted();
    assertThat(fitted[0] * fitted[3] / (fitted[1] * fitted[2])).isCloseTo(12, within(1e-5));
  }

  @Test
  void keepsStructuralZeros() {
    double[] fitted =
        twoWay(new double[] {0, 1, 1, 1}, new double[] {10, 30}, new double[] {15, 25}).fitted();
    assertThat(fitted[0]).isZero();
    assertThat(fitted[1]).isCloseTo(10, within(1e-6));
  }

  @ParameterizedTest(name = "random three-way table {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void meetsAllThreeTwoWayMarginsTogether(long seed) {
    Random random = new Random(seed);
    double[] target = random.doubles(4 * 3 * 5, 0.5, 20).toArray();
    ProportionalFitting fitting =
        new ProportionalFitting(random.doubles(4 * 3 * 5, 0.1, 3).toArray());
    int[][] margins = {{0, 1}, {0, 2}, {1, 2}};
    for (int[] margin : margins) {
      for (int[] cells : marginCells(margin)) {
        fitting.require("margin", cells, sum(target, cells));
      }
    }
    double[] fitted = fitting.fitted();
    for (int[] margin : margins) {
      for (int[] cells : marginCells(margin)) {
        assertThat(sum(fitted, cells)).isCloseTo(sum(target, cells), within(1e-5));
      }
    }
  }

  @Test
  void findsTheEdgeWhereTheSumsLeaveACellNoRoom() {
    // Rows 10 and 0.x of columns that only add up when the first cell is empty.
    double[] fitted =
        new ProportionalFitting(new double[] {1, 1, 1, 1})
            .require("row 0", new int[] {0, 1}, 10)
            .require("row 1", new int[] {2, 3}, 5)
            .require("column 1", new int[] {1, 3}, 15)
            .require("column 0", new int[] {0, 2}, 0)
            .fitted();
    assertThat(fitted).containsExactly(0, 10, 0, 5);
  }

  @Test
  void saysWhichSumCannotBeMet() {
    ProportionalFitting fitting =
        new ProportionalFitting(new double[] {1, 1, 1, 1})
            .require("row 0", new int[] {0, 1}, 10)
            .require("row 1", new int[] {2, 3}, 5)
            .require("column 0", new int[] {0, 2}, 20);
    assertThatThrownBy(fitting::fitted)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(row 0|row 1|column 0): cannot be .*");
  }

  @Test
  void saysWhichSumHasOnlyZeroCells() {
    ProportionalFitting fitting =
        new ProportionalFitting(new double[] {0, 1}).require("first", new int[] {0}, 3);
    assertThatThrownBy(fitting::fitted).hasMessage("first: must be 3.0 but all its cells are zero");
  }

  private static ProportionalFitting twoWay(double[] seed, double[] rows, double[] columns) {
    ProportionalFitting fitting = new ProportionalFitting(seed);
    for (int r = 0; r < rows.length; r++) {
      int from = r * columns.length;
      fitting.require("row " + r, IntStream.range(from, from + columns.length).toArray(), rows[r]);
    }
    for (int c = 0; c < columns.length; c++) {
      int column = c;
      fitting.require(
          "column " + c,
          IntStream.range(0, rows.length).map(r -> r * columns.length + column).toArray(),
          columns[c]);
    }
    return fitting;
  }

  /** Cells of every value pair of two of the axes of a 4 by 3 by 5 table. */
  private static int[][] marginCells(int[] axes) {
    int[] shape = {4, 3, 5};
    int[][] groups = new int[shape[axes[0]] * shape[axes[1]]][];
    for (int group = 0; group < groups.length; group++) {
      int first = group / shape[axes[1]];
      int second = group % shape[axes[1]];
      groups[group] =
          IntStream.range(0, 60)
              .filter(
                  cell -> {
                    int[] at = {cell / 15, cell / 5 % 3, cell % 5};
                    return at[axes[0]] == first && at[axes[1]] == second;
                  })
              .toArray();
    }
    return groups;
  }

  private static double sum(double[] table, int[] cells) {
    return IntStream.of(cells).mapToDouble(cell -> table[cell]).sum();
  }
}

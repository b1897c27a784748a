package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlledRoundingTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "random table {0}")
  @MethodSource("seeds")
  void keepsEveryTotalAndMovesNoEntryPastItsNeighbours(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(7);
    int columns = 1 + random.nextInt(9);
    double[][] expected = withWholeTotals(random, rows, columns);
    long[] rowTotals = totals(expected, true);
    long[] columnTotals = totals(expected, false);

    long[][] rounded = ControlledRounding.round(expected, rowTotals, columnTotals);

    for (int r = 0; r < rows; r++) {
      assertThat(Arrays.stream(rounded[r]).sum()).isEqualTo(rowTotals[r]);
      for (int c = 0; c < columns; c++) {
        assertThat(Math.abs(rounded[r][c] - expected[r][c])).isLessThan(1);
      }
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      assertThat(Arrays.stream(rounded).mapToLong(row -> row[column]).sum())
          .isEqualTo(columnTotals[c]);
    }
  }

  @ParameterizedTest(name = "random table of three by three {0}")
  @MethodSource("seeds")
  void isAsNearAsAnyOtherRounding(long seed) {
    double[][] expected = withWholeTotals(new Random(seed), 3, 3);
    long[] rowTotals = totals(expected, true);
    long[] columnTotals = totals(expected, false);
    double found = distance(expected, ControlledRounding.round(expected, rowTotals, columnTotals));
    double best = Double.POSITIVE_INFINITY;
    for (int raised = 0; raised < 512; raised++) {
      long[][] candidate = new long[3][3];
      for (int cell = 0; cell < 9; cell++) {
        candidate[cell / 3][cell % 3] =
            (long) Math.floor(expected[cell / 3][cell % 3]) + (raised >> cell & 1);
      }
      if (Arrays.equals(sums(candidate, true), rowTotals)
          && Arrays.equals(sums(candidate, false), columnTotals)) {
        best = Math.min(best, distance(expected, candidate));
      }
    }
    assertThat(found).isCloseTo(best, within(1e-9));
  }

  @Test
  void leavesWholeEntriesAlone() {
    double[][] expected = {{2, 0.5, 0.5}, {0, 1.5, 1.5}};
    long[][] rounded = ControlledRounding.round(expected, new long[] {3, 3}, new long[] {2, 2, 2});
    assertThat(rounded[0][0]).isEqualTo(2);
    assertThat(rounded[1][0]).isZero();
  }

  @Test
  void refusesTotalsThatTheEntriesDoNotHave() {
    assertThatThrownBy(
            () ->
                ControlledRounding.round(
                    new double[][] {{0.5, 0.5}}, new long[] {2}, new long[] {1, 1}))
        .hasMessage("row 0 adds up to 1.0, not to its total 2");
  }

  @Test
  void givesTheLargestRemaindersTheUnitsThatAreLeft() {
    assertThat(ControlledRounding.largestRemainder(new double[] {2.2, 3.7, 1.6, 0.5}, 8))
        .containsExactly(2, 4, 2, 0);
    assertThat(ControlledRounding.largestRemainder(new double[] {0.5, 0.5}, 1))
        .containsExactly(1, 0);
  }

  /** Random entries, the last row and column made up so that all totals are whole. */
  private static double[][] withWholeTotals(Random random, int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.setAll(
          row, unused -> random.nextInt(4) == 0 ? random.nextInt(3) : random.nextDouble(6));
    }
    double[] last = new double[columns];
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows - 1; r++) {
        last[c] += table[r][c];
      }
    }
    for (int r = 0; r < rows - 1; r++) {
      double sum = Arrays.stream(table[r]).sum();
      double lift = Math.ceil(sum) - sum;
      table[r][columns - 1] += lift;
      last[columns - 1] += lift;
    }
    double lastSum = 0;
    for (int c = 0; c < columns - 1; c++) {
      table[rows - 1][c] = Math.ceil(last[c]) + 1 - last[c];
      lastSum += table[rows - 1][c];
    }
    // Rows above are whole and so are the other columns: the corner makes the rest whole.
    table[rows - 1][columns - 1] = Math.ceil(lastSum) + 1 - lastSum;
    return table;
  }

  private static long[] totals(double[][] table, boolean ofRows) {
    double[] sums = new double[ofRows ? table.length : table[0].length];
    for (int r = 0; r < table.length; r++) {
      for (int c = 0; c < table[r].length; c++) {
        sums[ofRows ? r : c] += table[r][c];
      }
    }
    return Arrays.stream(sums).mapToLong(Math::round).toArray();
  }

  private static long[] sums(long[][] table, boolean ofRows) {
    long[] sums = new long[ofRows ? table.length : table[0].length];
    for (int r = 0; r < table.length; r++) {
      for (int c = 0; c < table[r].length; c++) {
        sums[ofRows ? r : c] += table[r][c];
      }
    }
    return sums;
  }

  private static double distance(double[][] expected, long[][] rounded) {
    double distance = 0;
    for (int r = 0; r < expected.length; r++) {
      for (int c = 0; c < expected[r].length; c++) {
        distance += Math.pow(rounded[r][c] - expected[r][c], 2);
      }
    }
    return distance;
  }
}

package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connected part of the linked tables in numbers, as differences from the true table: unknowns
 * with the room each has, and equations in which the differences add up to 0. Cells that nobody can
 * hide are no unknowns. Cells that always differ alike are one unknown. An inequality has a slack
 * of its own, which is an unknown without cells.
 */
final class AttackSystem {

  /** One cell of an unknown. */
  record Member(String id, long value, Exposure exposure, @Nullable Sensitive sensitive) {}

  final int unknowns;
  final int rows;

  /** The cells of each unknown, in the order of their ids; none for the slack of an inequality. */
  final List<List<Member>> members;

  /** How far the count can go up, as far as is known without the equations; 0 or more. */
  final long[] rise;

  /** How far it can go down; 0 or more. */
  final long[] fall;

  /** No member is ever printed, so the unknown is hidden whatever is decided. */
  final boolean[] neverPrinted;

  /** Some member was hidden in an earlier edition. */
  final boolean[] hiddenBefore;

  /** Cost of hiding the members that are printed; 0 when none is. */
  final double[] cost;

  /** What the sensitive members need, as differences from the true count; null without any. */
  final @Nullable Need[] need;

  final int[][] rowUnknowns;
  final long[][] rowCoefficients;
  final int[][] columnRows;
  final double[][] columnCoefficients;

  AttackSystem(List<Unknown> list, List<Equation> equations) {
    unknowns = list.size();
    rows = equations.size();
    members = list.stream().map(Unknown::members).toList();
    rise = list.stream().mapToLong(Unknown::rise).toArray();
    fall = list.stream().mapToLong(Unknown::fall).toArray();
    cost = list.stream().mapToDouble(Unknown::cost).toArray();
    neverPrinted = new boolean[unknowns];
    hiddenBefore = new boolean[unknowns];
    need = new Need[unknowns];
    List<List<Integer>> rowsOf = new ArrayList<>();
    List<List<Long>> coefficientsOf = new ArrayList<>();
    for (int j = 0; j < unknowns; j++) {
      neverPrinted[j] = list.get(j).neverPrinted();
      hiddenBefore[j] = list.get(j).hiddenBefore();
      need[j] = list.get(j).need();
      rowsOf.add(new ArrayList<>());
      coefficientsOf.add(new ArrayList<>());
    }
    rowUnknowns = new int[rows][];
    rowCoefficients = new long[rows][];
    for (int i = 0; i < rows; i++) {
      rowUnknowns[i] = equations.get(i).unknowns();
      rowCoefficients[i] = equations.get(i).coefficients();
      for (int k = 0; k < rowUnknowns[i].length; k++) {
        rowsOf.get(rowUnknowns[i][k]).add(i);
        coefficientsOf.get(rowUnknowns[i][k]).add(rowCoefficients[i][k]);
      }
    }
    columnRows = new int[unknowns][];
    columnCoefficients = new double[unknowns][];
    for (int j = 0; j < unknowns; j++) {
      columnRows[j] = rowsOf.get(j).stream().mapToInt(Integer::intValue).toArray();
      columnCoefficients[j] =
          coefficientsOf.get(j).stream().mapToDouble(Long::doubleValue).toArray();
    }
  }

  /** True for the slack of an inequality. */
  boolean slack(int unknown) {
    return members.get(unknown).isEmpty();
  }

  /** What the control decides on: printed cells that are not sensitive themselves. */
  boolean choice(int unknown) {
    return !neverPrinted[unknown] && need[unknown] == null;
  }

  /** Hidden before any decision. */
  boolean hiddenAnyway(int unknown) {
    return !choice(unknown);
  }

  /**
   * The sum of {@code coefficient * difference} is 0.
   *
   * @param unknowns ascending
   * @param coefficients none of them 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Equation(int[] unknowns, long[] coefficients) {}
}

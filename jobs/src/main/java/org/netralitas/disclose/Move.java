package org.netralitas.disclose;

import java.util.HashMap;
import java.util.Map;

/**
 * Another table that an outsider cannot exclude, as its difference from the true one: whole
 * numbers, every equation kept, every count within what he holds possible. A move is the proof that
 * its cells can have those other counts; it is checked in whole numbers, whatever found it.
 */
final class Move {
  private final int[] unknowns;
  private final long[] steps;

  /**
   * A change.
   *
   * @param unknowns ascending, not changed afterwards
   * @param steps one for each, none of them 0
   */
  Move(int[] unknowns, long[] steps) {
    this.unknowns = unknowns;
    this.steps = steps;
  }

  int[] unknowns() {
    return unknowns;
  }

  long[] steps() {
    return steps;
  }

  /** The same change this many times; negative for the opposite direction. */
  Move times(long factor) {
    long[] scaled = new long[steps.length];
    for (int k = 0; k < steps.length; k++) {
      scaled[k] = factor * steps[k];
    }
    return new Move(unknowns, scaled);
  }

  long stepOf(int unknown) {
    for (int k = 0; k < unknowns.length; k++) {
      if (unknowns[k] == unknown) {
        return steps[k];
      }
    }
    return 0;
  }

  /** How many times the change can be made before a count leaves what is held possible. */
  long room(AttackSystem system) {
    long times = Long.MAX_VALUE;
    for (int k = 0; k < unknowns.length; k++) {
      int j = unknowns[k];
      long room =
          steps[k] > 0 ? system.upper[j] - system.value[j] : system.value[j] - system.lower[j];
      times = Math.min(times, room / Math.abs(steps[k]));
    }
    return times;
  }

  /** True when every equation still holds and every changed count is possible and not printed. */
  boolean holds(AttackSystem system, boolean[] hidden) {
    Map<Integer, Long> sums = new HashMap<>();
    for (int k = 0; k < unknowns.length; k++) {
      int j = unknowns[k];
      long moved = system.value[j] + steps[k];
      if (!hidden[j] || moved < system.lower[j] || moved > system.upper[j]) {
        return false;
      }
      for (int i = 0; i < system.columnRows[j].length; i++) {
        long part = Math.multiplyExact((long) system.columnCoefficients[j][i], steps[k]);
        sums.merge(system.columnRows[j][i], part, Math::addExact);
      }
    }
    return sums.values().stream().allMatch(sum -> sum == 0);
  }
}

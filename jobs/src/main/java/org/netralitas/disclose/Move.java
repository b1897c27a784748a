package org.netralitas.disclose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    int at = Arrays.binarySearch(unknowns, unknown);
    return at < 0 ? 0 : steps[at];
  }

  /**
   * This move less another one {@code factor} times, which keeps the equations as both do. Null
   * when nothing is left or a count leaves what is held possible.
   */
  @Nullable Move less(long factor, Move other, AttackSystem system) {
    int[] together = new int[unknowns.length + other.unknowns.length];
    long[] difference = new long[together.length];
    int count = 0;
    int mine = 0;
    int its = 0;
    while (mine < unknowns.length || its < other.unknowns.length) {
      int j = next(mine, other, its);
      long step = 0;
      if (mine < unknowns.length && unknowns[mine] == j) {
        step += steps[mine++];
      }
      if (its < other.unknowns.length && other.unknowns[its] == j) {
        step -= factor * other.steps[its++];
      }
      if (step > system.rise[j] || -step > system.fall[j]) {
        return null;
      }
      if (step != 0) {
        together[count] = j;
        difference[count++] = step;
      }
    }
    return count == 0
        ? null
        : new Move(Arrays.copyOf(together, count), Arrays.copyOf(difference, count));
  }

  private int next(int mine, Move other, int its) {
    if (mine == unknowns.length) {
      return other.unknowns[its];
    }
    return its == other.unknowns.length
        ? unknowns[mine]
        : Math.min(unknowns[mine], other.unknowns[its]);
  }

  /** How many times the change can be made before a count leaves what is held possible. */
  long room(AttackSystem system) {
    long times = Long.MAX_VALUE;
    for (int k = 0; k < unknowns.length; k++) {
      int j = unknowns[k];
      long room = steps[k] > 0 ? system.rise[j] : system.fall[j];
      times = Math.min(times, room / Math.abs(steps[k]));
    }
    return times;
  }

  /** True when every equation still holds and every changed count is possible and not printed. */
  boolean holds(AttackSystem system, boolean[] hidden) {
    Map<Integer, Long> sums = new HashMap<>();
    for (int k = 0; k < unknowns.length; k++) {
      int j = unknowns[k];
      if (!hidden[j] || steps[k] > system.rise[j] || -steps[k] > system.fall[j]) {
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

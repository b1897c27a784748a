package org.netralitas.stat;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How a count of one election grew as voting day came and went: what was known at which number of
 * days to voting. Two elections are compared at equal days, never at equal dates.
 */
public final class PaceCurve {
  private final int[] daysToVoting;
  private final long[] known;

  private PaceCurve(int[] daysToVoting, long[] known) {
    this.daysToVoting = daysToVoting;
    this.known = known;
  }

  /**
   * A curve.
   *
   * @param daysToVoting strictly falling; negative after voting day
   * @param known count as then known; it may shrink when cases are withdrawn
   */
  public static PaceCurve of(int[] daysToVoting, long[] known) {
    Check.sameLength(daysToVoting.length, "daysToVoting", known.length, "known");
    Check.counts(known, "known");
    if (known.length == 0) {
      throw new IllegalArgumentException("a curve needs one point or more");
    }
    for (int i = 1; i < daysToVoting.length; i++) {
      if (daysToVoting[i] >= daysToVoting[i - 1]) {
        throw new IllegalArgumentException(
            "days to voting do not fall: " + daysToVoting[i - 1] + ", " + daysToVoting[i]);
      }
    }
    return new PaceCurve(daysToVoting.clone(), known.clone());
  }

  /** The count as known at so many days to voting; empty before the first point. */
  public OptionalLong knownAt(int days) {
    OptionalLong last = OptionalLong.empty();
    for (int i = 0; i < daysToVoting.length && daysToVoting[i] >= days; i++) {
      last = OptionalLong.of(known[i]);
    }
    return last;
  }

  /** The last day that the curve reaches; 0 is voting day. */
  public int lastDay() {
    return daysToVoting[daysToVoting.length - 1];
  }

  public long lastKnown() {
    return known[known.length - 1];
  }

  @Override
  public String toString() {
    return "known "
        + Arrays.toString(known)
        + " at days to voting "
        + Arrays.toString(daysToVoting);
  }
}

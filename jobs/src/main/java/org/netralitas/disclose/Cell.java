package org.netralitas.disclose;

import java.util.OptionalInt;

/**
 * One count of persons or cases, whatever tables show it. The same quantity shown in two tables is
 * one cell with one id.
 *
 * @param id stable key, such as {@code proven_persons|pilkada-2020|act=APK}
 * @param count true count, 0 or more
 * @param lower smallest count that an outsider holds possible without any table, 0 to {@code count}
 * @param upper largest such count, at least {@code count}; {@link #NO_UPPER} when nothing is known
 * @param largestContributions persons or cases brought in by the largest contributors together, at
 *     most {@code count}; the number of contributors is that of {@link Dominance#contributors()};
 *     empty when the dominance rule does not apply to this cell
 */
public record Cell(
    String id,
    int count,
    Exposure exposure,
    int lower,
    int upper,
    OptionalInt largestContributions) {

  /** Nothing is known above. */
  public static final int NO_UPPER = Integer.MAX_VALUE;

  public Cell {
    if (id.isBlank()) {
      throw new IllegalArgumentException("cell without id, count " + count);
    }
    if (lower < 0 || lower > count || count > upper) {
      throw new IllegalArgumentException(
          id + ": count " + count + " is not within 0 <= " + lower + " .. " + upper);
    }
    if (largestContributions.isPresent()
        && (largestContributions.getAsInt() < 0 || largestContributions.getAsInt() > count)) {
      throw new IllegalArgumentException(
          id
              + ": largest contributions "
              + largestContributions.getAsInt()
              + " are not within 0 .. "
              + count);
    }
  }

  /** A cell of a public table of which nothing is known beforehand. */
  public static Cell open(String id, int count) {
    return of(id, count, Exposure.OPEN);
  }

  public static Cell of(String id, int count, Exposure exposure) {
    return new Cell(id, count, exposure, 0, NO_UPPER, OptionalInt.empty());
  }

  /** A zero that everybody knows, such as a region without a vote. */
  public static Cell structuralZero(String id) {
    return of(id, 0, Exposure.KNOWN);
  }

  /** The same cell with bounds that an outsider holds, both included. */
  public Cell knownWithin(int low, int high) {
    return new Cell(id, count, exposure, low, high, largestContributions);
  }

  /** The same cell with the sum of its largest contributions. */
  public Cell contributedAtMost(int largest) {
    return new Cell(id, count, exposure, lower, upper, OptionalInt.of(largest));
  }

  public Cell exposed(Exposure other) {
    return new Cell(id, count, other, lower, upper, largestContributions);
  }

  Cell renamed(String other) {
    return new Cell(other, count, exposure, lower, upper, largestContributions);
  }
}

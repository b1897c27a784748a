package org.netralitas.stat;

import java.util.List;

/**
 * What may be said of the group with the highest count or rate, with the numbers it rests on. The
 * words are the report's.
 *
 * @param verdict which sentence is allowed
 * @param leader index of the group with the highest estimate; among equals the first
 * @param rivals groups that the leader cannot be told from, highest estimate first; empty when the
 *     verdict is HIGHEST
 * @param closest index of the group with the largest p-value, on which the verdict turns
 * @param ratio leader over closest, exact, with its p-value
 * @param firstProbability probability that the leader is truly the highest
 */
public record Claim(
    Verdict verdict,
    int leader,
    List<Integer> rivals,
    int closest,
    RateRatio ratio,
    double firstProbability) {

  /** The sentences that a comparison can carry. */
  public enum Verdict {
    /** The leader is above every other group. */
    HIGHEST,
    /** The data could have told the groups apart and did not. */
    CANNOT_BE_DISTINGUISHED,
    /** No outcome with so few cases could have told the groups apart. */
    TOO_FEW
  }

  public Claim {
    rivals = List.copyOf(rivals);
    if ((verdict == Verdict.HIGHEST) != rivals.isEmpty()) {
      throw new IllegalArgumentException(verdict + " with rivals " + rivals);
    }
  }
}

package org.netralitas.disclose;

import java.util.List;

/** What one connected part hides, with the moves that prove it. */
final class Solution {
  private final boolean[] hidden;
  private final List<Move> proof;

  /**
   * A solution.
   *
   * @param hidden one per unknown, not changed afterwards
   */
  Solution(boolean[] hidden, List<Move> proof) {
    this.hidden = hidden;
    this.proof = List.copyOf(proof);
  }

  boolean hides(int unknown) {
    return hidden[unknown];
  }

  List<Move> proof() {
    return proof;
  }
}

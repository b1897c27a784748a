package org.netralitas.disclose;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds evidence that what is needed of a cell holds: up far enough, down far enough, wide enough.
 */
final class Prover {
  private final AttackSystem system;
  private final MoveSearch search;
  private final Evidence evidence;

  Prover(AttackSystem system, MoveSearch search, Evidence evidence) {
    this.system = system;
    this.search = search;
    this.evidence = evidence;
  }

  boolean met(int unknown, Need need) {
    return need.metBy(-evidence.down(unknown), evidence.up(unknown));
  }

  /** Proves the need by moves among hidden cells; false when it does not hold or cannot be told. */
  boolean prove(int unknown, Need need, boolean[] hidden) {
    if (met(unknown, need)) {
      return true;
    }
    long up = Math.max(need.highAtLeast(), need.width() - evidence.down(unknown));
    push(unknown, 1, up, hidden);
    if (evidence.up(unknown) >= need.highAtLeast() && !met(unknown, need)) {
      push(unknown, -1, Math.max(-need.lowAtMost(), need.width() - evidence.up(unknown)), hidden);
    }
    return met(unknown, need);
  }

  private void push(int unknown, int direction, long enough, boolean[] hidden) {
    long known = direction > 0 ? evidence.up(unknown) : evidence.down(unknown);
    if (search.reach(hidden, unknown, direction) > known) {
      Move move = search.farthest(hidden, unknown, direction, known, enough);
      if (move != null) {
        evidence.add(move);
      }
    }
  }

  /**
   * Makes the need hold by hiding more: the moves used may change printed cells, which {@code hide}
   * must then hide. False when nothing helps; some cells may have been hidden in vain.
   */
  boolean enforce(int unknown, Need need, boolean[] hidden, IntConsumer hide) {
    return met(unknown, need)
        || (reach(unknown, Math.max(0, need.highAtLeast()), hidden, hide)
            && reach(unknown, Math.min(0, need.lowAtMost()), hidden, hide)
            && (met(unknown, need) || widen(unknown, need.width(), hidden, hide)));
  }

  /** Makes one difference from the true count possible, unless one as far is possible already. */
  private boolean reach(int unknown, long step, boolean[] hidden, IntConsumer hide) {
    boolean possible = step > 0 ? step <= evidence.up(unknown) : -step <= evidence.down(unknown);
    boolean asked = step != Long.MIN_VALUE && step != Long.MAX_VALUE;
    return possible || !asked || use(search.cheapest(hidden, unknown, step), hidden, hide);
  }

  /** Up or down, whichever hides less, or else partly each. */
  private boolean widen(int unknown, long width, boolean[] hidden, IntConsumer hide) {
    Move up = search.cheapest(hidden, unknown, width - evidence.down(unknown));
    double upPrice = up == null ? Double.POSITIVE_INFINITY : search.priceOf(up, hidden);
    Move down =
        upPrice == 0 ? null : search.cheapest(hidden, unknown, evidence.up(unknown) - width);
    if (up != null && (down == null || upPrice <= search.priceOf(down, hidden))) {
      return use(up, hidden, hide);
    }
    if (down != null) {
      return use(down, hidden, hide);
    }
    boolean[] everything = new boolean[system.unknowns];
    Arrays.fill(everything, true);
    Move farthest = search.farthest(everything, unknown, 1, 0, width - 1);
    long above = farthest == null ? 0 : farthest.stepOf(unknown);
    Move rise = above == 0 ? null : search.cheapest(hidden, unknown, above);
    Move fall = rise == null ? null : search.cheapest(hidden, unknown, above - width);
    return fall != null && use(rise, hidden, hide) && use(fall, hidden, hide);
  }

  private boolean use(@Nullable Move move, boolean[] hidden, IntConsumer hide) {
    if (move == null) {
      return false;
    }
    for (int j : move.unknowns()) {
      if (!hidden[j]) {
        hide.accept(j);
      }
    }
    evidence.add(move);
    return true;
  }
}

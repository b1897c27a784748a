package org.netralitas.disclose;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds evidence that what is needed of a cell holds: up far enough, down far enough, wide enough.
 */
final class Prover {

  /** Where moves of one cell come from, and what using them costs. */
  private interface Means {
    @Nullable Move move(long step);

    double price(Move move);

    void pay(Move move);
  }

  private final MoveSearch search;
  private final Evidence evidence;

  Prover(MoveSearch search, Evidence evidence) {
    this.search = search;
    this.evidence = evidence;
  }

  boolean met(int unknown, Need need) {
    return need.metBy(-evidence.down(unknown), evidence.up(unknown));
  }

  /** Proves the need by moves among hidden cells; false when it does not hold or cannot be told. */
  boolean prove(int unknown, Need need, boolean[] hidden) {
    return reach(
        unknown,
        need,
        new Means() {
          @Override
          public @Nullable Move move(long step) {
            return search.among(hidden, unknown, step);
          }

          @Override
          public double price(Move move) {
            return 0;
          }

          @Override
          public void pay(Move move) {}
        });
  }

  /**
   * Makes the need hold by hiding more: the moves used may change printed cells, which {@code hide}
   * must then hide. False when nothing helps; some cells may have been hidden in vain.
   */
  boolean enforce(int unknown, Need need, boolean[] hidden, IntConsumer hide) {
    return reach(
        unknown,
        need,
        new Means() {
          @Override
          public @Nullable Move move(long step) {
            return search.cheapest(hidden, unknown, step);
          }

          @Override
          public double price(Move move) {
            return search.priceOf(move, hidden);
          }

          @Override
          public void pay(Move move) {
            for (int j : move.unknowns()) {
              if (!hidden[j]) {
                hide.accept(j);
              }
            }
          }
        });
  }

  private boolean reach(int unknown, Need need, Means means) {
    if (met(unknown, need)) {
      return true;
    }
    long up = need.highAtLeast();
    long down = -need.lowAtMost();
    return (up <= evidence.up(unknown) || use(means.move(up), means))
        && (down <= evidence.down(unknown) || use(means.move(-down), means))
        && (met(unknown, need) || widen(unknown, need.width(), means));
  }

  /** Up or down, whichever is cheaper, or else partly each. */
  private boolean widen(int unknown, long width, Means means) {
    Move up = means.move(width - evidence.down(unknown));
    double upPrice = up == null ? Double.POSITIVE_INFINITY : means.price(up);
    Move down = upPrice == 0 ? null : means.move(evidence.up(unknown) - width);
    if (up != null && (down == null || upPrice <= means.price(down))) {
      return use(up, means);
    }
    if (down != null) {
      return use(down, means);
    }
    for (long above = width - 1; above > 0; above--) {
      Move rise = means.move(above);
      Move fall = rise == null ? null : means.move(above - width);
      if (rise != null && fall != null) {
        return use(rise, means) && use(fall, means);
      }
    }
    return false;
  }

  private boolean use(@Nullable Move move, Means means) {
    if (move == null) {
      return false;
    }
    means.pay(move);
    evidence.add(move);
    return true;
  }
}

package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of at most {@link #MOST} choices that holds one of each condition, by branch and
 * bound. Among sets of the same cost it is always the same one: a solver that works in threads of
 * its own returns now one, now another, and an edition must have the same bytes each time.
 */
final class CheapestSet {
  /** Sets are bits of an int; and beyond so many the search seldom ends. */
  static final int MOST = 30;

  /** Beyond so many steps there is no answer, rather than a late one. */
  private static final long MOST_STEPS = 2_000_000;

  private final long[] costs;
  private final int[] conditions;
  private final List<Integer> byCost;
  private final long mostSteps;
  private long steps;
  private long bestCost = Long.MAX_VALUE;
  private int best;

  private CheapestSet(long[] costs, int[] conditions, long mostSteps) {
    this.costs = costs;
    this.conditions = conditions;
    this.mostSteps = mostSteps;
    this.byCost = new ArrayList<>(IntStream.range(0, costs.length).boxed().toList());
    byCost.sort(Comparator.comparingLong(choice -> costs[choice]));
  }

  /**
   * The set as bits.
   *
   * @param costs of each choice, 0 or more
   * @param conditions choices as bits; one of each must be in the set
   * @return null when a condition is empty, or when the search would take too long
   */
  static @Nullable Integer of(long[] costs, int[] conditions) {
    return of(costs, conditions, MOST_STEPS);
  }

  static @Nullable Integer of(long[] costs, int[] conditions, long mostSteps) {
    if (costs.length > MOST) {
      throw new IllegalArgumentException(costs.length + " choices, more than " + MOST);
    }
    CheapestSet search = new CheapestSet(costs, conditions, mostSteps);
    search.extend(0, 0, 0);
    return search.steps > mostSteps || search.bestCost == Long.MAX_VALUE ? null : search.best;
  }

  /** Every set that has {@code in}, has none of {@code out} and could be cheaper than the best. */
  private void extend(int in, int out, long cost) {
    if (++steps > mostSteps || atLeast(in, out) >= bestCost - cost) {
      return;
    }
    int condition = tightest(in, out);
    if (condition == 0) {
      bestCost = cost;
      best = in;
      return;
    }
    int without = out;
    for (int choice : byCost) {
      int bit = 1 << choice;
      if ((condition & bit & ~without) != 0) {
        extend(in | bit, without, cost + costs[choice]);
        without |= bit;
      }
    }
  }

  /** The unmet condition with the fewest choices left; 0 when all are met. */
  private int tightest(int in, int out) {
    int tightest = 0;
    int fewest = MOST + 1;
    for (int condition : conditions) {
      int left = condition & ~out;
      if ((condition & in) == 0 && Integer.bitCount(left) < fewest) {
        fewest = Integer.bitCount(left);
        tightest = condition;
      }
    }
    return tightest;
  }

  /** What unmet conditions that share no choice cost at least; endless when one has none left. */
  private long atLeast(int in, int out) {
    long sum = 0;
    int used = 0;
    for (int condition : conditions) {
      int left = condition & ~out;
      if ((condition & in) == 0 && (left & used) == 0) {
        used |= left;
        long least = Long.MAX_VALUE;
        for (int rest = left; rest != 0; rest &= rest - 1) {
          least = Math.min(least, costs[Integer.numberOfTrailingZeros(rest)]);
        }
        if (left == 0) {
          return least;
        }
        sum += least;
      }
    }
    return sum;
  }
}

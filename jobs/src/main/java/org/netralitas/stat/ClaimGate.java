package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.netralitas.stat.Claim.Verdict;

/**
 * Decides whether data can carry the claim that one group is the highest.
 *
 * <p>The leader must differ from each other group in a two-sided exact test at 5%. For counts this
 * keeps the chance of a false claim at 5% however many groups there are, without a correction: K.
 * Hung and W. Fithian, "Rank verification for exponential families", Annals of Statistics 47
 * (2019), 758-782. For rates with unequal populations it is an intersection-union test, whose error
 * a simulation in the tests bounds.
 */
public final class ClaimGate {
  private static final double ERROR = 0.05;

  /** A leader with fewer cases than this carries no claim, whatever the test says. */
  static final long FEWEST_CASES = 5;

  private ClaimGate() {}

  /** Which group has the highest count. */
  public static Claim byCount(long[] counts) {
    double[] same = new double[counts.length];
    Arrays.fill(same, 1);
    return byRate(counts, same);
  }

  /**
   * Which group has the highest rate.
   *
   * @param counts two groups or more; leave out those without any report
   * @param populations in the order of the counts, above 0
   */
  public static Claim byRate(long[] counts, double[] populations) {
    if (counts.length < 2) {
      throw new IllegalArgumentException(counts.length + " group; a comparison needs two or more");
    }
    Check.counts(counts, "counts");
    Check.sameLength(counts.length, "counts", populations.length, "populations");
    Check.positive(populations, "populations");
    List<Integer> order = descending(counts, populations);
    int leader = order.get(0);
    List<Integer> rivals = new ArrayList<>();
    int closest = -1;
    RateRatio closestRatio = null;
    boolean couldBeTold = false;
    for (int other : order.subList(1, order.size())) {
      RateRatio ratio =
          RateRatio.exact(counts[leader], populations[leader], counts[other], populations[other]);
      if (closestRatio == null || ratio.pValue() > closestRatio.pValue()) {
        closest = other;
        closestRatio = ratio;
      }
      if (ratio.pValue() >= ERROR) {
        rivals.add(other);
        couldBeTold |= couldBeTold(counts, populations, leader, other);
      }
    }
    Verdict verdict;
    if (counts[leader] < FEWEST_CASES || (!rivals.isEmpty() && !couldBeTold)) {
      verdict = Verdict.TOO_FEW;
    } else {
      verdict = rivals.isEmpty() ? Verdict.HIGHEST : Verdict.CANNOT_BE_DISTINGUISHED;
    }
    if (verdict == Verdict.TOO_FEW && rivals.isEmpty()) {
      rivals.add(closest);
    }
    return new Claim(
        verdict,
        leader,
        rivals,
        closest,
        Objects.requireNonNull(closestRatio),
        Ranking.firstProbability(leader, counts, populations));
  }

  /** True when the same cases, all in the leader, would have told the two apart. */
  private static boolean couldBeTold(long[] counts, double[] populations, int leader, int other) {
    long all = counts[leader] + counts[other];
    return RateRatio.exact(all, populations[leader], 0, populations[other]).pValue() < ERROR;
  }

  private static List<Integer> descending(long[] counts, double[] populations) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> counts[i] / populations[i])
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return order;
  }
}

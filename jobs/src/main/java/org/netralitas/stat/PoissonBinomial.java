package org.netralitas.stat;

import java.util.Arrays;

/**
 * The number of successes of independent trials with unequal chances, to which trials can be added
 * and from which one can be taken away. Numbers of successes with a probability below 1e-10 at
 * either end are dropped, which keeps the work to those that occur.
 */
final class PoissonBinomial {
  private static final double NEGLIGIBLE = 1e-10;

  private final double[] probabilities;
  private int fewest;
  private int most;

  PoissonBinomial(int capacity) {
    probabilities = new double[capacity + 1];
    clear();
  }

  void clear() {
    Arrays.fill(probabilities, 0);
    probabilities[0] = 1;
    fewest = 0;
    most = 0;
  }

  void add(double chance) {
    double miss = 1 - chance;
    most++;
    for (int k = most; k > fewest; k--) {
      probabilities[k] = probabilities[k] * miss + probabilities[k - 1] * chance;
    }
    probabilities[fewest] *= miss;
    while (fewest < most && probabilities[fewest] < NEGLIGIBLE) {
      probabilities[fewest++] = 0;
    }
    while (most > fewest && probabilities[most] < NEGLIGIBLE) {
      probabilities[most--] = 0;
    }
  }

  /**
   * Adds {@code weight} times the distribution without one trial of this chance to {@code sum}. The
   * recursion runs from the end at which errors shrink.
   */
  void addWithout(double chance, double weight, double[] sum) {
    double miss = 1 - chance;
    double previous = 0;
    if (chance < 0.5) {
      double odds = chance / miss;
      for (int k = fewest; k <= most && k < sum.length; k++) {
        previous = Math.max(0, probabilities[k] / miss - odds * previous);
        sum[k] += weight * previous;
      }
    } else {
      double odds = miss / chance;
      for (int k = most; k >= Math.max(1, fewest); k--) {
        previous = Math.max(0, probabilities[k] / chance - odds * previous);
        sum[k - 1] += weight * previous;
      }
    }
  }
}

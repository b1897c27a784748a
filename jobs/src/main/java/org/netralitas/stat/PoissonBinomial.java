package org.netralitas.stat;

import java.util.Arrays;

/**
 * The number of successes of independent trials with unequal chances, to which trials can be added
 * and from which one can be taken away.
 */
final class PoissonBinomial {
  private final double[] probabilities;
  private int trials;

  PoissonBinomial(int capacity) {
    probabilities = new double[capacity + 1];
    clear();
  }

  void clear() {
    Arrays.fill(probabilities, 0);
    probabilities[0] = 1;
    trials = 0;
  }

  void add(double chance) {
    trials++;
    double miss = 1 - chance;
    for (int k = trials; k > 0; k--) {
      probabilities[k] = probabilities[k] * miss + probabilities[k - 1] * chance;
    }
    probabilities[0] *= miss;
  }

  /**
   * Adds {@code weight} times the distribution without one trial of this chance to {@code sum}. The
   * recursion runs from the end at which errors shrink.
   */
  void addWithout(double chance, double weight, double[] sum) {
    double miss = 1 - chance;
    double previous = 0;
    if (chance < 0.5) {
      for (int k = 0; k < trials; k++) {
        previous = Math.max(0, (probabilities[k] - chance * previous) / miss);
        sum[k] += weight * previous;
      }
    } else {
      for (int k = trials; k > 0; k--) {
        previous = Math.max(0, (probabilities[k] - miss * previous) / chance);
        sum[k - 1] += weight * previous;
      }
    }
  }
}

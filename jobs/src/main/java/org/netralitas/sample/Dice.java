package org.netralitas.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Chance that repeats: a SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014). Written out
 * here so that the sample has the same bytes under every Java.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** An independent stream for each purpose, so that a change in one does not move the others. */
  static Dice of(long seed, String purpose) {
    long state = mixed(seed + GOLDEN);
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      state = mixed(state ^ (b & 0xFF));
    }
    return new Dice(state);
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** From 0 (included) to 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Exponentially distributed with this mean. */
  double waiting(double mean) {
    return -mean * Math.log(1 - unit());
  }

  /** Standard normal, as a sum of twelve; the tails do not matter here. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return sum;
  }

  <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  /** A position, with odds in proportion to the weights. */
  int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    for (int i = weights.length - 1; i >= 0; i--) {
      if (weights[i] > 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no weight is above 0");
  }

  <T> void shuffle(List<T> values) {
    for (int i = values.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T kept = values.get(i);
      values.set(i, values.get(j));
      values.set(j, kept);
    }
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Iterative proportional fitting: the table nearest to a seed (in Kullback–Leibler divergence)
 * whose sums over given sets of cells are as required.
 *
 * <p>The sets may be the margins of a table of any dimension, parts of margins, or overlap in any
 * other way; cells that are zero in the seed stay zero. Deming and Stephan, Annals of Mathematical
 * Statistics 11 (1940) 427–444; convergence for sums over arbitrary sets: Csiszár, Annals of
 * Probability 3 (1975) 146–158.
 */
public final class ProportionalFitting {
  private static final int MOST_ROUNDS = 50_000;
  private static final int ROUNDS_BETWEEN_PRUNING = 2_000;

  /** Share of the whole table below which a shrinking cell is taken to be on its way to zero. */
  private static final double VANISHING = 1e-6;

  private static final double TOLERANCE = 1e-8;

  /** A set of cells and what they must add up to. */
  private static final class Sum {
    private final String name;
    private final int[] cells;
    private final double total;

    Sum(String name, int[] cells, double total) {
      this.name = name;
      this.cells = cells;
      this.total = total;
    }

    double of(double[] table) {
      double sum = 0;
      for (int cell : cells) {
        sum += table[cell];
      }
      return sum;
    }
  }

  private final double[] table;
  private final List<Sum> sums = new ArrayList<>();

  /**
   * Starts from a seed.
   *
   * @param seed one weight per cell, at least 0; copied
   */
  public ProportionalFitting(double[] seed) {
    for (double weight : seed) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("weight " + weight + " is not a number from 0 up");
      }
    }
    table = seed.clone();
  }

  /**
   * Requires a sum.
   *
   * @param name for messages
   * @param cells positions in the seed, none twice
   * @param total at least 0
   */
  public ProportionalFitting require(String name, int[] cells, double total) {
    if (!(total >= 0)) {
      throw new IllegalArgumentException(name + ": total " + total + " is below 0");
    }
    sums.add(new Sum(name, cells.clone(), total));
    return this;
  }

  /** Requires a sum that is a count. */
  public ProportionalFitting require(String name, int[] cells, long total) {
    return require(name, cells, (double) total);
  }

  /**
   * The fitted table; every sum holds within a hundred-millionth of its total, or of 1 if that is
   * more. Where the sums leave a cell no room, fitting approaches zero ever more slowly; such cells
   * are set to zero when they are vanishingly small and still shrink.
   *
   * @throws IllegalArgumentException when the sums contradict each other or the seed's zeros
   */
  public double[] fitted() {
    double[] fitted = table.clone();
    double[] before = fitted.clone();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      for (Sum sum : sums) {
        scale(fitted, sum);
      }
      if (round % ROUNDS_BETWEEN_PRUNING == 0) {
        prune(fitted, before);
        before = fitted.clone();
      }
      if (furthest(fitted) == null) {
        return fitted;
      }
    }
    Sum worst = furthest(fitted);
    if (worst == null) {
      return fitted;
    }
    throw new IllegalArgumentException(
        worst.name
            + ": cannot be "
            + worst.total
            + " together with the other sums; the fit stays at "
            + worst.of(fitted));
  }

  private static void prune(double[] fitted, double[] before) {
    double vanishing = VANISHING * Arrays.stream(fitted).sum();
    for (int cell = 0; cell < fitted.length; cell++) {
      if (fitted[cell] < vanishing && fitted[cell] < 0.9 * before[cell]) {
        fitted[cell] = 0;
      }
    }
  }

  private static void scale(double[] fitted, Sum sum) {
    double now = sum.of(fitted);
    if (now == 0 && sum.total > 0) {
      throw new IllegalArgumentException(
          sum.name + ": must be " + sum.total + " but all its cells are zero");
    }
    if (now == 0 || now == sum.total) {
      return;
    }
    double factor = sum.total / now;
    for (int cell : sum.cells) {
      fitted[cell] *= factor;
    }
  }

  private @Nullable Sum furthest(double[] fitted) {
    Sum worst = null;
    double gap = TOLERANCE;
    for (Sum sum : sums) {
      double off = Math.abs(sum.of(fitted) - sum.total) / Math.max(1, sum.total);
      if (off > gap) {
        gap = off;
        worst = sum;
      }
    }
    return worst;
  }
}

package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks of groups with their uncertainty.
 *
 * <p>Given its count, the true value of each group has a gamma distribution (Jeffreys' prior for a
 * Poisson mean: shape count + 1/2). Ranks of such values are also those of shares of a fixed total,
 * for gamma values over their sum are Dirichlet. The distribution of each rank is integrated
 * numerically instead of being drawn: at every point of a grid the number of groups above it is
 * Poisson-binomial. The result is what an endless Monte Carlo run would give, needs no seed, and is
 * stable to three decimals at least. Source for ranks from posteriors: H. Goldstein and D. J.
 * Spiegelhalter, JRSS A 159 (1996), 385-443; for the prior: L. D. Brown, T. T. Cai and A. DasGupta,
 * Statistica Sinica 13 (2003), 19-49.
 */
public final class Ranking {
  private static final double JEFFREYS = 0.5;

  /** Half the width of the grid around each group on the root scale: 7 standard deviations. */
  private static final double REACH = 3.5;

  private static final int LEADERS = 10;
  private static final int FEW = 40;

  private Ranking() {}

  /** Ranks by count at 95%; see {@link #byRate}. */
  public static List<RankInterval> byCount(long[] counts) {
    double[] same = new double[counts.length];
    Arrays.fill(same, 1);
    return byRate(counts, same);
  }

  /**
   * Ranks by count over population at 95%.
   *
   * @param counts one per group, 0 or more; leave out groups without any report
   * @param populations in the order of the counts, above 0
   * @return one per group in the order given; groups with equal input get equal output
   */
  public static List<RankInterval> byRate(long[] counts, double[] populations) {
    Check.counts(counts, "counts");
    double[] shapes = Arrays.stream(counts).mapToDouble(count -> count + JEFFREYS).toArray();
    double[] estimates = new double[counts.length];
    Check.sameLength(counts.length, "counts", populations.length, "populations");
    Check.positive(populations, "populations");
    for (int i = 0; i < counts.length; i++) {
      estimates[i] = counts[i] / populations[i];
    }
    return rank(shapes, populations, estimates, Limits.CONFIDENCE);
  }

  /**
   * Ranks of values with gamma distributions, such as shrunk rates.
   *
   * @param shapes above 0
   * @param rates above 0; the mean of a value is shape over rate, and the estimate ranked
   */
  public static List<RankInterval> ofGammas(double[] shapes, double[] rates, double confidence) {
    Check.sameLength(shapes.length, "shapes", rates.length, "rates");
    Check.positive(shapes, "shapes");
    Check.positive(rates, "rates");
    Check.confidence(confidence);
    double[] estimates = new double[shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      estimates[i] = shapes[i] / rates[i];
    }
    return rank(shapes, rates, estimates, confidence);
  }

  /** A gamma distribution shared by {@code groups} groups. */
  private record Posterior(GammaTable table, double shape, double rate, int groups) {
    double cumulative(double x) {
      return table.cumulativeAtRoot(Math.sqrt(x * rate));
    }

    double reach() {
      double root = Math.sqrt(shape) + 1;
      return root * root / rate;
    }
  }

  private record Key(double shape, double rate) {}

  private static List<RankInterval> rank(
      double[] shapes, double[] rates, double[] estimates, double confidence) {
    int groups = shapes.length;
    Map<Key, Integer> indices = new HashMap<>();
    int[] posteriorOf = new int[groups];
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      Key key = new Key(shapes[i], rates[i]);
      Integer known = indices.putIfAbsent(key, keys.size());
      posteriorOf[i] = known == null ? keys.size() : known;
      if (known == null) {
        keys.add(key);
      }
    }
    double[][] pmfs = rankDistributions(posteriors(keys, posteriorOf), groups);
    double[] sorted = estimates.clone();
    Arrays.sort(sorted);
    List<RankInterval> ranks = new ArrayList<>(groups);
    for (int i = 0; i < groups; i++) {
      double[] pmf = pmfs[posteriorOf[i]];
      double tail = (1 - confidence) / 2;
      ranks.add(
          new RankInterval(
              1 + countAbove(sorted, estimates[i]),
              quantile(pmf, tail),
              quantile(pmf, 1 - tail),
              Math.min(1, pmf[0])));
    }
    return ranks;
  }

  private static List<Posterior> posteriors(List<Key> keys, int[] posteriorOf) {
    int[] groups = new int[keys.size()];
    for (int index : posteriorOf) {
      groups[index]++;
    }
    Map<Double, GammaTable> tables = new HashMap<>();
    List<Posterior> posteriors = new ArrayList<>();
    for (int k = 0; k < groups.length; k++) {
      Key key = keys.get(k);
      posteriors.add(
          new Posterior(
              tables.computeIfAbsent(key.shape(), GammaTable::new),
              key.shape(),
              key.rate(),
              groups[k]));
    }
    return posteriors;
  }

  /** Per posterior the probabilities of the ranks 1, 2 and so on of one group that has it. */
  private static double[][] rankDistributions(List<Posterior> posteriors, int groups) {
    double[] grid = grid(posteriors);
    int distinct = posteriors.size();
    double[][] cumulative = new double[distinct][grid.length];
    for (int i = 0; i < distinct; i++) {
      for (int g = 0; g < grid.length; g++) {
        cumulative[i][g] = posteriors.get(i).cumulative(grid[g]);
      }
    }
    double[][] pmfs = new double[distinct][groups];
    PoissonBinomial above = new PoissonBinomial(groups);
    for (int g = 0; g < grid.length; g++) {
      above.clear();
      for (int i = 0; i < distinct; i++) {
        for (int copy = 0; copy < posteriors.get(i).groups(); copy++) {
          above.add(1 - cumulative[i][g]);
        }
      }
      for (int i = 0; i < distinct; i++) {
        double weight = weight(cumulative[i], g);
        if (weight > 1e-9) {
          above.addWithout(1 - cumulative[i][g], weight, pmfs[i]);
        }
      }
    }
    return pmfs;
  }

  /** The share of a distribution that the trapezoidal rule gives to one grid point. */
  private static double weight(double[] cumulative, int g) {
    double below = g == 0 ? -cumulative[0] : cumulative[g - 1];
    double above = g == cumulative.length - 1 ? 2 - cumulative[g] : cumulative[g + 1];
    return (above - below) / 2;
  }

  /**
   * Points dense where any distribution changes, densest where the first rank is decided. Few
   * groups are integrated as finely as tables print them; hundreds would take as many squares of
   * points.
   */
  private static double[] grid(List<Posterior> posteriors) {
    List<Posterior> byReach =
        posteriors.stream()
            .sorted(Comparator.comparingDouble(Posterior::reach).reversed())
            .toList();
    int leaderPoints = posteriors.size() <= FEW ? 400 : 60;
    int otherPoints = Math.max(2, (posteriors.size() <= FEW ? 12_000 : 600) / posteriors.size());
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < byReach.size(); i++) {
      Posterior posterior = byReach.get(i);
      int count = i < LEADERS ? leaderPoints : otherPoints;
      double centre = Math.sqrt(posterior.shape());
      double from = Math.max(0, centre - REACH);
      double step = (centre + REACH - from) / count;
      for (int k = 0; k < count; k++) {
        double root = from + (k + 0.5) * step;
        points.add(root * root / posterior.rate());
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
  }

  private static int countAbove(double[] sorted, double estimate) {
    int above = 0;
    for (int i = sorted.length - 1; i >= 0 && sorted[i] > estimate; i--) {
      above++;
    }
    return above;
  }

  /** The first rank up to which at least this probability lies. */
  private static int quantile(double[] pmf, double probability) {
    double sum = 0;
    for (int r = 0; r < pmf.length; r++) {
      sum += pmf[r];
      if (sum >= probability - 1e-9) {
        return r + 1;
      }
    }
    return pmf.length;
  }
}

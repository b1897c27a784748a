package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expected counts of the next election per cell, such as a position group in a province.
 *
 * <p>The mean of a cell is its population times the rate of its stratum, the level of the election
 * and a factor of the cell. The factor is shrunk ({@link ShrunkRates}); what cells still vary by
 * from election to election is a negative binomial theta; the level of the next election has the
 * spread of the past ones ({@link ElectionLevel}). The limits are those of the gamma-Poisson count
 * mixed over the level: C. N. Morris, JASA 78 (1983), 47-55, for the approach.
 */
public final class Outlook {
  /** Nominal coverage of the limits. */
  public static final double CONFIDENCE = 0.9;

  /** The spread between elections needs three of them. */
  public static final int FEWEST_ELECTIONS = 3;

  private static final int LEVELS = 15;
  private static final int ROUNDS = 500;

  private final double[] baseRates;
  private final double[] shapes;
  private final double theta;
  private final ElectionLevel level;

  private Outlook(double[] baseRates, double[] shapes, double theta, ElectionLevel level) {
    this.baseRates = baseRates;
    this.shapes = shapes;
    this.theta = theta;
    this.level = level;
  }

  /**
   * Learns from past elections.
   *
   * @param counts by cell and election, oldest first, three elections or more, one case or more
   * @param populations by cell and election; 0 where the cell did not vote
   * @param strata per cell the number of its stratum, from 0: cells of one stratum share a rate
   *     until their counts say otherwise
   */
  public static Outlook from(long[][] counts, double[][] populations, int[] strata) {
    int cells = counts.length;
    Check.sameLength(cells, "counts", populations.length, "populations");
    Check.sameLength(cells, "counts", strata.length, "strata");
    if (cells == 0) {
      throw new IllegalArgumentException("no cells: there is no outlook");
    }
    int elections = counts[0].length;
    if (elections < FEWEST_ELECTIONS) {
      throw new IllegalArgumentException(
          elections + " past elections; an outlook needs " + FEWEST_ELECTIONS);
    }
    double[] levels = new double[elections];
    double[] stratumRates = new double[Arrays.stream(strata).max().orElse(0) + 1];
    fitLevels(counts, populations, strata, levels, stratumRates);
    double[] expected = new double[cells];
    for (int c = 0; c < cells; c++) {
      for (int e = 0; e < elections; e++) {
        expected[c] += populations[c][e] * stratumRates[strata[c]] * levels[e];
      }
    }
    int[] known = IntStream.range(0, cells).filter(c -> expected[c] > 0).toArray();
    long[] observed = Arrays.stream(known).mapToLong(c -> Arrays.stream(counts[c]).sum()).toArray();
    double[] knownExpected = Arrays.stream(known).mapToDouble(c -> expected[c]).toArray();
    ShrunkRates shrunk = ShrunkRates.of(observed, knownExpected);
    double[] baseRates = new double[cells];
    double[] shapes = new double[cells];
    for (int c = 0; c < cells; c++) {
      baseRates[c] = stratumRates[strata[c]] * shrunk.mean();
      shapes[c] = shrunk.theta();
    }
    for (int k = 0; k < known.length; k++) {
      ShrunkRates.Region region = shrunk.regions().get(k);
      baseRates[known[k]] = stratumRates[strata[known[k]]] * region.ratio();
      shapes[known[k]] = region.shape();
    }
    double theta = interaction(counts, populations, baseRates, levels);
    double[] logLevels = Arrays.stream(levels).map(Math::log).toArray();
    return new Outlook(baseRates, shapes, theta, ElectionLevel.of(logLevels));
  }

  /** Rates of strata and levels of elections, each in turn given the other until they settle. */
  private static void fitLevels(
      long[][] counts, double[][] populations, int[] strata, double[] levels, double[] rates) {
    Arrays.fill(levels, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double[] cases = new double[rates.length];
      double[] exposure = new double[rates.length];
      double[] electionCases = new double[levels.length];
      double[] electionExpected = new double[levels.length];
      for (int c = 0; c < counts.length; c++) {
        for (int e = 0; e < levels.length; e++) {
          cases[strata[c]] += counts[c][e];
          exposure[strata[c]] += populations[c][e] * levels[e];
        }
      }
      double overall = Arrays.stream(cases).sum() / Arrays.stream(exposure).sum();
      for (int s = 0; s < rates.length; s++) {
        // No case yet is not never a case; no population yet says nothing.
        rates[s] = exposure[s] > 0 ? Math.max(0.5, cases[s]) / exposure[s] : overall;
      }
      for (int c = 0; c < counts.length; c++) {
        for (int e = 0; e < levels.length; e++) {
          electionCases[e] += counts[c][e];
          electionExpected[e] += populations[c][e] * rates[strata[c]];
        }
      }
      double change = 0;
      for (int e = 0; e < levels.length; e++) {
        if (!(electionExpected[e] > 0)) {
          throw new IllegalArgumentException("election " + e + " has no population with cases");
        }
        // Half a case keeps an election without cases from a level of nothing.
        double level = (electionCases[e] + 0.5) / (electionExpected[e] + 0.5);
        change = Math.max(change, Math.abs(Math.log(level / levels[e])));
        levels[e] = level;
      }
      if (change < 1e-10) {
        return;
      }
    }
  }

  private static double interaction(
      long[][] counts, double[][] populations, double[] baseRates, double[] levels) {
    List<Double> observed = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      for (int e = 0; e < levels.length; e++) {
        double mean = populations[c][e] * baseRates[c] * levels[e];
        if (mean > 0) {
          observed.add((double) counts[c][e]);
          means.add(mean);
        }
      }
    }
    double[] y = observed.stream().mapToDouble(Double::doubleValue).toArray();
    double[] mean = means.stream().mapToDouble(Double::doubleValue).toArray();
    return DispersionLikelihood.maximise(y, mean, DispersionLikelihood.moment(y, mean));
  }

  /**
   * The next election.
   *
   * @param populations per cell; 0 where the cell will not vote
   * @return per cell the count at the middle level, with 90% limits
   */
  public List<Forecast> forecast(double[] populations) {
    Check.sameLength(baseRates.length, "cells", populations.length, "populations");
    List<Double> levels = level.levels(LEVELS);
    List<Forecast> forecasts = new ArrayList<>();
    for (int c = 0; c < populations.length; c++) {
      Check.notNegative(populations[c], "populations[" + c + "]");
      forecasts.add(forecast(c, populations[c], levels));
    }
    return forecasts;
  }

  private Forecast forecast(int cell, double population, List<Double> levels) {
    double base = population * baseRates[cell];
    double expected = Math.min(population, base * Math.exp(level.logMean()));
    if (expected == 0) {
      return new Forecast(0, 0, new Limits(0, 0), CONFIDENCE);
    }
    double spread = (1 + 1 / shapes[cell]) * (1 + 1 / theta) - 1;
    double[] means = new double[levels.size()];
    double[] variances = new double[levels.size()];
    double mean = 0;
    double square = 0;
    for (int k = 0; k < means.length; k++) {
      means[k] = Math.min(population, base * levels.get(k));
      variances[k] = means[k] + means[k] * means[k] * spread;
      mean += means[k] / means.length;
      square += (variances[k] + means[k] * means[k]) / means.length;
    }
    double tail = (1 - CONFIDENCE) / 2;
    Limits limits =
        new Limits(quantile(means, variances, tail), quantile(means, variances, 1 - tail));
    return new Forecast(expected, Math.sqrt(Math.max(0, square - mean * mean)), limits, CONFIDENCE);
  }

  /** The smallest count up to which this probability of the mixture lies. */
  private static long quantile(double[] means, double[] variances, double probability) {
    long low = -1;
    long high = 1;
    while (cumulative(high, means, variances) < probability) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (cumulative(middle, means, variances) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double cumulative(long count, double[] means, double[] variances) {
    double sum = 0;
    for (int k = 0; k < means.length; k++) {
      sum += CountPrediction.cumulative(count, means[k], variances[k]) / means.length;
    }
    return sum;
  }
}

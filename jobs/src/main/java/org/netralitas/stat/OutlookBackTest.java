package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outlook on past elections, each from those before it, against "same as last time": the cell's
 * last count per head. Its limits are gamma-Poisson and allow for changes from one election to the
 * next as large as those before, so that it is not beaten for being naive about chance.
 */
public final class OutlookBackTest {
  private OutlookBackTest() {}

  /**
   * Every cell of every past election that both could have forecast, from one case or more;
   * arguments as in {@link Outlook#from}.
   */
  public static List<BackTest.Trial> trials(long[][] counts, double[][] populations, int[] strata) {
    List<BackTest.Trial> trials = new ArrayList<>();
    int elections = counts.length == 0 ? 0 : counts[0].length;
    for (int e = Outlook.FEWEST_ELECTIONS; e < elections; e++) {
      int past = e;
      long[][] earlierCounts =
          Arrays.stream(counts).map(row -> Arrays.copyOf(row, past)).toArray(long[][]::new);
      if (Arrays.stream(earlierCounts).flatMapToLong(Arrays::stream).sum() == 0) {
        continue;
      }
      double[][] earlierPopulations =
          Arrays.stream(populations).map(row -> Arrays.copyOf(row, past)).toArray(double[][]::new);
      double[] next = Arrays.stream(populations).mapToDouble(row -> row[past]).toArray();
      List<Forecast> outlook =
          Outlook.from(earlierCounts, earlierPopulations, strata).forecast(next);
      double change = meanSquaredChange(earlierCounts, earlierPopulations);
      for (int c = 0; c < counts.length; c++) {
        int last = lastVote(populations[c], e);
        if (next[c] > 0 && last >= 0) {
          Forecast baseline =
              sameAsLastTime(counts[c][last], populations[c][last], next[c], change);
          trials.add(new BackTest.Trial(e, counts[c][e], outlook.get(c), baseline));
        }
      }
    }
    return trials;
  }

  /** The decision on the outlook for the election after the last one given. */
  public static PublicationDecision decide(long[][] counts, double[][] populations, int[] strata) {
    return PublicationDecision.of(
        BackTest.of(trials(counts, populations, strata)), Outlook.CONFIDENCE);
  }

  /**
   * The plain forecast: last time's count per head.
   *
   * @param change mean squared change of the logarithm of the overall rate
   */
  static Forecast sameAsLastTime(
      long lastCount, double lastPopulation, double population, double change) {
    double growth = population / lastPopulation;
    double shape = lastCount + 0.5;
    double mean = shape * growth;
    double variance = mean + mean * mean * ((1 + 1 / shape) * Math.exp(change) - 1);
    return new Forecast(
        lastCount * growth,
        Math.sqrt(variance),
        CountPrediction.limits(mean, variance, Outlook.CONFIDENCE),
        Outlook.CONFIDENCE);
  }

  private static double meanSquaredChange(long[][] counts, double[][] populations) {
    int elections = counts[0].length;
    double sum = 0;
    double previous = 0;
    for (int e = 0; e < elections; e++) {
      double cases = 0.5;
      double people = 0;
      for (int c = 0; c < counts.length; c++) {
        cases += counts[c][e];
        people += populations[c][e];
      }
      double logRate = Math.log(cases / people);
      sum += e == 0 ? 0 : (logRate - previous) * (logRate - previous);
      previous = logRate;
    }
    return sum / (elections - 1);
  }

  private static int lastVote(double[] populations, int before) {
    int last = before - 1;
    while (last >= 0 && !(populations[last] > 0)) {
      last--;
    }
    return last;
  }
}

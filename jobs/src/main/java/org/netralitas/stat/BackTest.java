package org.netralitas.stat;

import java.util.List;
import java.util.function.Function;

/**
 * How a forecast and a plain baseline did on outcomes that have since become known.
 *
 * @param candidate score of the forecast under test
 * @param baseline score of the baseline on the same trials
 * @param origins number of different elections among the trials
 */
public record BackTest(Score candidate, Score baseline, int origins) {

  /**
   * One forecast of the past.
   *
   * @param origin the election that was forecast; trials of one election are not independent
   * @param outcome what became of it
   */
  public record Trial(int origin, double outcome, Forecast candidate, Forecast baseline) {}

  /**
   * Means over the trials.
   *
   * @param trials number of forecasts
   * @param intervalScore mean {@link IntervalScore}, lower is better; NaN without trials
   * @param covered outcomes within the limits
   * @param absoluteError mean distance of the expected count from the outcome; NaN without trials
   */
  public record Score(int trials, double intervalScore, int covered, double absoluteError) {
    /** Share of outcomes within the limits, 0..1; NaN without trials. */
    public double coverage() {
      return trials == 0 ? Double.NaN : covered / (double) trials;
    }
  }

  public static BackTest of(List<Trial> trials) {
    return new BackTest(
        score(trials, Trial::candidate),
        score(trials, Trial::baseline),
        (int) trials.stream().map(Trial::origin).distinct().count());
  }

  private static Score score(List<Trial> trials, Function<Trial, Forecast> which) {
    double intervalScore = 0;
    double absoluteError = 0;
    int covered = 0;
    for (Trial trial : trials) {
      Forecast forecast = which.apply(trial);
      intervalScore += IntervalScore.of(forecast.limits(), forecast.confidence(), trial.outcome());
      absoluteError += Math.abs(forecast.expected() - trial.outcome());
      covered += forecast.limits().contains(trial.outcome()) ? 1 : 0;
    }
    return new Score(
        trials.size(), intervalScore / trials.size(), covered, absoluteError / trials.size());
  }
}

package org.netralitas.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The share of recommendations still open after so many days, those not yet acted on counted for as
 * long as they were seen. Source: E. L. Kaplan and P. Meier, JASA 53 (1958), 457-481; variance by
 * M. Greenwood (1926); limits on the log-minus-log scale, J. D. Kalbfleisch and R. L. Prentice, The
 * Statistical Analysis of Failure Time Data (1980), p. 15.
 *
 * @param steps one per distinct number of days, rising
 * @param confidence of the limits
 */
public record KaplanMeier(List<Step> steps, double confidence) {
  /** Shares that differ by rounding only count as equal, as in R's survival package. */
  private static final double ROUNDING = 1e-9;

  /**
   * The curve from this day on.
   *
   * @param days since the recommendation
   * @param atRisk open just before this day
   * @param followedUp acted on that day
   * @param openShare share still open after it, 0..1
   * @param standardError Greenwood's, of {@code openShare}
   * @param limits of {@code openShare}; null where the curve is 1 or 0
   */
  public record Step(
      int days,
      int atRisk,
      int followedUp,
      double openShare,
      double standardError,
      @Nullable Limits limits) {}

  public KaplanMeier {
    steps = List.copyOf(steps);
    Check.confidence(confidence);
  }

  public static KaplanMeier of(List<FollowUpTime> times) {
    return of(times, Limits.CONFIDENCE);
  }

  /**
   * The curve.
   *
   * @param times one per recommendation, in any order, one or more
   */
  public static KaplanMeier of(List<FollowUpTime> times, double confidence) {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("no times: there is no curve");
    }
    double z = Quantiles.normalFactor(confidence);
    TreeMap<Integer, int[]> days = new TreeMap<>();
    for (FollowUpTime time : times) {
      int[] tally = days.computeIfAbsent(time.days(), day -> new int[2]);
      tally[0]++;
      tally[1] += time.isFollowedUp() ? 1 : 0;
    }
    int atRisk = times.size();
    double open = 1;
    double greenwood = 0;
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Integer, int[]> day : days.entrySet()) {
      int followedUp = day.getValue()[1];
      open *= (atRisk - followedUp) / (double) atRisk;
      if (followedUp > 0 && followedUp < atRisk) {
        greenwood += followedUp / ((double) atRisk * (atRisk - followedUp));
      }
      double error = open * Math.sqrt(greenwood);
      steps.add(
          new Step(day.getKey(), atRisk, followedUp, open, error, limits(open, greenwood, z)));
      atRisk -= day.getValue()[0];
    }
    return new KaplanMeier(steps, confidence);
  }

  private static @Nullable Limits limits(double open, double greenwood, double z) {
    if (open <= 0 || greenwood == 0) {
      return null;
    }
    double log = Math.log(open);
    double reach = z * Math.sqrt(greenwood) / Math.abs(log);
    return new Limits(Math.exp(log * Math.exp(reach)), Math.exp(log * Math.exp(-reach)));
  }

  /** Share still open after so many days. */
  public double openShareAt(int days) {
    double open = 1;
    for (Step step : steps) {
      if (step.days() > days) {
        break;
      }
      open = step.openShare();
    }
    return open;
  }

  /**
   * Days until half were acted on; halfway to the next action when exactly half is open in between.
   * Empty while more than half are open.
   */
  public OptionalDouble median() {
    return firstAtMostHalf(Step::openShare);
  }

  /** Days at which the lower limit reaches one half; empty when it never does. */
  public OptionalDouble medianLow() {
    return firstAtMostHalf(step -> step.limits() == null ? step.openShare() : step.limits().low());
  }

  /** Days at which the upper limit reaches one half; empty when it never does. */
  public OptionalDouble medianHigh() {
    return firstAtMostHalf(step -> step.limits() == null ? step.openShare() : step.limits().high());
  }

  private OptionalDouble firstAtMostHalf(ToDoubleFunction<Step> share) {
    for (int i = 0; i < steps.size(); i++) {
      double value = share.applyAsDouble(steps.get(i));
      if (value > 0.5 + ROUNDING) {
        continue;
      }
      if (value < 0.5 - ROUNDING) {
        return OptionalDouble.of(steps.get(i).days());
      }
      int next = i + 1;
      while (next < steps.size() && steps.get(next).followedUp() == 0) {
        next++;
      }
      return next < steps.size()
          ? OptionalDouble.of((steps.get(i).days() + steps.get(next).days()) / 2.0)
          : OptionalDouble.of(steps.get(i).days());
    }
    return OptionalDouble.empty();
  }
}

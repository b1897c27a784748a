package org.netralitas.stat;

import org.jspecify.annotations.Nullable;

/**
 * The change of a rate from one election to another, and whether it may be called a change.
 *
 * @param reason decides
 * @param ratio later over earlier, exact; null across a break, where it would mislead
 * @param detectable what change could have been noticed; null across a break or without a case
 */
public record PairChange(
    Reason reason, @Nullable RateRatio ratio, @Nullable DetectableChange detectable) {
  private static final double ERROR = 0.05;

  /** Fewer cases than this, of both together, carry no claim, whatever the test says. */
  private static final long FEWEST_CASES = 5;

  /** What may be said, the first that applies. */
  public enum Reason {
    /** The counting rule changed in between: nothing may be said. */
    BREAK_IN_SERIES,
    /** However the cases had fallen, they are too few to show a change. */
    TOO_FEW,
    ROSE,
    FELL,
    /** A change could have been shown and was not. */
    NO_CHANGE_SHOWN
  }

  public static PairChange of(TrendPoint earlier, TrendPoint later) {
    if (!earlier.series().equals(later.series())) {
      return new PairChange(Reason.BREAK_IN_SERIES, null, null);
    }
    RateRatio ratio =
        RateRatio.exact(later.cases(), later.population(), earlier.cases(), earlier.population());
    DetectableChange detectable =
        earlier.cases() == 0
            ? null
            : DetectableChange.of(earlier.cases(), earlier.population(), later.population());
    return new PairChange(reason(earlier, later, ratio), ratio, detectable);
  }

  private static Reason reason(TrendPoint earlier, TrendPoint later, RateRatio ratio) {
    long all = earlier.cases() + later.cases();
    if (all < FEWEST_CASES || !couldShow(all, earlier, later)) {
      return Reason.TOO_FEW;
    }
    if (ratio.pValue() >= ERROR) {
      return Reason.NO_CHANGE_SHOWN;
    }
    return ratio.ratio() > 1 ? Reason.ROSE : Reason.FELL;
  }

  private static boolean couldShow(long all, TrendPoint earlier, TrendPoint later) {
    double share = later.population() / (later.population() + earlier.population());
    return RateRatio.pValue(all, all, share) < ERROR || RateRatio.pValue(0, all, share) < ERROR;
  }
}

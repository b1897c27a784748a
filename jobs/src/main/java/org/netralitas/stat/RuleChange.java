package org.netralitas.stat;

import org.jspecify.annotations.Nullable;

/**
 * Whether a rule remarks on more rows than before, per row read. Both counts are taken for Poisson
 * and independent; rows that both editions share make the counts alike, so that the limits are too
 * wide rather than too narrow.
 *
 * @param ratio rows per row read, now over before; null when that cannot be said
 * @param limits exact limits at {@link #CONFIDENCE}; null with the ratio
 */
public record RuleChange(Verdict verdict, @Nullable Double ratio, @Nullable Limits limits) {

  /** Some hundred rules are compared at once: about one false alarm in five editions. */
  public static final double CONFIDENCE = 0.998;

  private static final long FEWEST = 5;

  /** What may be said. */
  public enum Verdict {
    FIRST,
    SAME,
    NO_CHANGE_SHOWN,
    JUMPED,
    FELL
  }

  /** Where there is nothing to compare with. */
  public static RuleChange first() {
    return new RuleChange(Verdict.FIRST, null, null);
  }

  /**
   * Compares.
   *
   * @param rows remarked on, of {@code read}
   * @param formerRows the same before, of {@code formerRead}
   */
  public static RuleChange of(long rows, long read, long formerRows, long formerRead) {
    Check.count(rows, "rows");
    Check.count(formerRows, "formerRows");
    if (read == 0 || formerRead == 0) {
      return first();
    }
    if (rows == 0 && formerRows == 0) {
      return new RuleChange(Verdict.SAME, null, null);
    }
    RateRatio ratio =
        RateRatio.exact(rows, (double) read, formerRows, (double) formerRead, CONFIDENCE);
    Verdict verdict = Verdict.NO_CHANGE_SHOWN;
    if (rows == formerRows && read == formerRead) {
      verdict = Verdict.SAME;
    } else if (rows >= FEWEST && ratio.limits().low() > 1) {
      verdict = Verdict.JUMPED;
    } else if (formerRows >= FEWEST && ratio.limits().high() < 1) {
      verdict = Verdict.FELL;
    }
    return new RuleChange(verdict, ratio.ratio(), ratio.limits());
  }
}

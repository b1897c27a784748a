package org.netralitas.stat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a printed percentage can be a whole number of cases of its base. Source: N. J. L. Brown
 * and J. A. J. Heathers, "The GRIM test", Social Psychological and Personality Science 8 (2017),
 * 363-369, here for shares instead of means. Decimal arithmetic; no binary rounding enters.
 */
public final class ShareCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ShareCheck() {}

  /**
   * Every count of the base that rounds to the printed percentage, in rising order. A share that
   * lies exactly between two printable values may have been rounded either way.
   *
   * @param percent as printed, its decimals being those that were printed: 23.3 or 23.30
   * @param base 1 or more
   */
  public static List<Long> countsFor(BigDecimal percent, long base) {
    if (base < 1) {
      throw new IllegalArgumentException("base is " + base + "; a share needs a base of 1 or more");
    }
    BigDecimal halfUnit =
        BigDecimal.ONE.movePointLeft(percent.scale()).divide(BigDecimal.valueOf(2));
    BigDecimal scale = BigDecimal.valueOf(base);
    long first =
        percent
            .subtract(halfUnit)
            .multiply(scale)
            .divide(HUNDRED, 0, RoundingMode.CEILING)
            .longValueExact();
    long last =
        percent
            .add(halfUnit)
            .multiply(scale)
            .divide(HUNDRED, 0, RoundingMode.FLOOR)
            .longValueExact();
    List<Long> counts = new ArrayList<>();
    for (long count = Math.max(0, first); count <= Math.min(base, last); count++) {
      counts.add(count);
    }
    return counts;
  }

  public static boolean attainable(BigDecimal percent, long base) {
    return !countsFor(percent, base).isEmpty();
  }

  /** True when {@code part} of {@code base} rounds to the printed percentage. */
  public static boolean agrees(BigDecimal percent, long part, long base) {
    return countsFor(percent, base).contains(part);
  }

  /** The percentage of {@code part} in {@code base}, half up, with this many decimals. */
  public static BigDecimal percent(long part, long base, int decimals) {
    BinomialLimits.check(part, base);
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
  }
}

package org.netralitas.stat;

/**
 * Confidence limits of a proportion of which {@code part} of {@code base} were seen; all in 0..1.
 */
public final class BinomialLimits {
  private BinomialLimits() {}

  public static Limits exact(long part, long base) {
    return exact(part, base, Limits.CONFIDENCE);
  }

  /**
   * The exact limits, whose coverage is at least the confidence. Source: C. J. Clopper and E. S.
   * Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
   * Biometrika 26 (1934), 404-413.
   *
   * @param base at least 1 and at least {@code part}
   */
  public static Limits exact(long part, long base, double confidence) {
    check(part, base);
    Check.confidence(confidence);
    double tail = (1 - confidence) / 2;
    long rest = base - part;
    double low = part == 0 ? 0 : Quantiles.betaLower((double) part, rest + 1.0, tail);
    double high = rest == 0 ? 1 : 1 - Quantiles.betaLower((double) rest, part + 1.0, tail);
    return new Limits(low, high);
  }

  public static Limits wilson(long part, long base) {
    return wilson(part, base, Limits.CONFIDENCE);
  }

  /**
   * The score limits: coverage near the confidence on average, never outside 0..1. Source: E. B.
   * Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927),
   * 209-212; recommended by L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16 (2001),
   * 101-133.
   */
  public static Limits wilson(long part, long base, double confidence) {
    check(part, base);
    double z = Quantiles.normalFactor(confidence);
    double n = base;
    double p = part / n;
    double centre = p + z * z / (2 * n);
    double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double low = part == 0 ? 0 : (centre - spread) / scale;
    double high = part == base ? 1 : (centre + spread) / scale;
    return new Limits(low, high);
  }

  static void check(long part, long base) {
    Check.count(part, "part");
    if (base < 1 || part > base) {
      throw new IllegalArgumentException(part + " of " + base + " is not a share");
    }
  }
}

package org.netralitas.stat;

/**
 * A part of a base, which it never leaves behind.
 *
 * @param part 0 or more
 * @param base what the part is a part of; 1 or more and at least {@code part}
 * @param value part over base, 0..1
 * @param limits Wilson 95% limits of {@code value}
 */
public record Share(long part, long base, double value, Limits limits) {
  public static Share of(long part, long base) {
    Limits limits = BinomialLimits.wilson(part, base);
    return new Share(part, base, part / (double) base, limits);
  }
}

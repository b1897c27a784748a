package org.netralitas.disclose;

import org.jspecify.annotations.Nullable;

/**
 * The least doubt in which an outsider must be left about one hidden count. With {@code low} and
 * {@code high} the smallest and largest count that the published figures leave possible, all three
 * must hold.
 *
 * @param width {@code high - low} is at least this, 1 or more
 * @param highAtLeast {@code high} is at least this
 * @param lowAtMost {@code low} is at most this
 */
public record Need(long width, long highAtLeast, long lowAtMost) {

  /** The count is not given away: at least one other count is possible. */
  static final Need DOUBT = new Need(1, Long.MIN_VALUE, Long.MAX_VALUE);

  public Need {
    if (width < 1) {
      throw new IllegalArgumentException("protection interval of width " + width);
    }
  }

  boolean metBy(long low, long high) {
    return high - low >= width && high >= highAtLeast && low <= lowAtMost;
  }

  /** The same need in differences from the true count. */
  Need from(long count) {
    return new Need(
        width,
        highAtLeast == Long.MIN_VALUE ? highAtLeast : highAtLeast - count,
        lowAtMost == Long.MAX_VALUE ? lowAtMost : lowAtMost - count);
  }

  Need and(@Nullable Need other) {
    return other == null
        ? this
        : new Need(
            Math.max(width, other.width),
            Math.max(highAtLeast, other.highAtLeast),
            Math.min(lowAtMost, other.lowAtMost));
  }
}

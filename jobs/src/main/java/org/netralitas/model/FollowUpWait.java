package org.netralitas.model;

import java.io.Serializable;
import java.util.List;

/**
 * How long recommendations of a part of an election waited for the PPK.
 *
 * @param part what the code is a code of
 * @param code position group, province or region
 * @param days from recommendation to action, or to the day of counting while open; {@link #UNDATED}
 *     when no usable day is on record; {@link #LONGEST} and more are open at that time. Of regions
 *     only the least of its {@link #AGES}
 * @param end whether it was acted on
 */
public record FollowUpWait(Part part, String code, int days, End end) implements Serializable {
  /** No usable day is on record. */
  public static final int UNDATED = -1;

  /** Days after which waiting is not told apart any more, which bounds the number of keys. */
  public static final int LONGEST = 731;

  /**
   * Least days of each class of age in which regions are counted: within the legal time of the PPK,
   * a month, a quarter, half a year, a year, and more. Regions are many, and so their days are not
   * told apart.
   */
  public static final List<Integer> AGES = List.of(0, 15, 31, 91, 181, 366);

  /** A way in which an election is divided; the parts of each way add up to the election. */
  public enum Part {
    POSITION_GROUP,
    PROVINCE,
    REGION
  }

  /** How the waiting ended. */
  public enum End {
    FOLLOWED_UP,
    STILL_OPEN
  }

  public FollowUpWait {
    if (days < UNDATED || days > LONGEST) {
      throw new IllegalArgumentException("days is " + days);
    }
  }

  /** A time of any length; what took longer than is told apart was open for that long. */
  public static FollowUpWait of(Part part, String code, long days, End end) {
    long told = part == Part.REGION ? age(days) : days;
    return told >= LONGEST
        ? new FollowUpWait(part, code, LONGEST, End.STILL_OPEN)
        : new FollowUpWait(part, code, told < 0 ? UNDATED : (int) told, end);
  }

  private static long age(long days) {
    return AGES.stream()
        .filter(least -> least <= days)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(UNDATED);
  }
}

package org.netralitas.model;

import java.io.Serializable;

/**
 * How long recommendations of a part of an election waited for the PPK.
 *
 * @param part what the code is a code of
 * @param code position group or province
 * @param days from recommendation to action, or to the day of counting while open; {@link #UNDATED}
 *     when no usable day is on record; {@link #LONGEST} and more are open at that time
 * @param end whether it was acted on
 */
public record FollowUpWait(Part part, String code, int days, End end) implements Serializable {
  /** No usable day is on record. */
  public static final int UNDATED = -1;

  /** Days after which waiting is not told apart any more, which bounds the number of keys. */
  public static final int LONGEST = 731;

  /** A way in which an election is divided; the parts of each way add up to the election. */
  public enum Part {
    POSITION_GROUP,
    PROVINCE
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
    return days >= LONGEST
        ? new FollowUpWait(part, code, LONGEST, End.STILL_OPEN)
        : new FollowUpWait(part, code, days < 0 ? UNDATED : (int) days, end);
  }
}

package org.netralitas.stat;

/**
 * One recommendation and how long it took to be acted on, or has been open.
 *
 * @param days from recommendation to action, or to the day of counting while open; 0 or more
 * @param end whether it was acted on
 */
public record FollowUpTime(int days, End end) {

  /** How the time ended. */
  public enum End {
    FOLLOWED_UP,
    STILL_OPEN
  }

  public FollowUpTime {
    Check.count(days, "days");
  }

  public static FollowUpTime followedUp(int days) {
    return new FollowUpTime(days, End.FOLLOWED_UP);
  }

  public static FollowUpTime stillOpen(int days) {
    return new FollowUpTime(days, End.STILL_OPEN);
  }

  boolean isFollowedUp() {
    return end == End.FOLLOWED_UP;
  }
}

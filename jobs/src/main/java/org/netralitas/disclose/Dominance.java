package org.netralitas.disclose;

/**
 * The (n, k) rule: a count is sensitive when its {@code contributors} largest contributors bring in
 * {@code percent} or more of it. Source: Hundepool et al., Statistical Disclosure Control (Wiley
 * 2012), section 4.2.
 *
 * @param contributors number of agencies or regions, 1 or more
 * @param percent of the count, 1 to 100
 */
public record Dominance(int contributors, int percent) {
  public Dominance {
    if (contributors < 1 || percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "dominance of " + contributors + " contributors with " + percent + "%");
    }
  }

  boolean dominated(int count, int largestContributions) {
    return count > 0 && 100L * largestContributions >= (long) percent * count;
  }

  /** The smallest count in which these contributions would not be dominant. */
  long smallestUndominated(int largestContributions) {
    return 100L * largestContributions / percent + 1;
  }
}

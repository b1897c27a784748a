package org.netralitas.stat;

/**
 * A part of a group that is itself a part of the whole: 70% of the functional posts, which are
 * 26.5% of all. A type of its own, so that it cannot be printed where a {@link Share} of the whole
 * is meant.
 *
 * @param part within the group
 * @param group within the whole
 * @param whole 1 or more
 */
public record NestedShare(long part, long group, long whole) {
  public NestedShare {
    BinomialLimits.check(part, group);
    BinomialLimits.check(group, whole);
  }

  public Share ofGroup() {
    return Share.of(part, group);
  }

  public Share ofWhole() {
    return Share.of(part, whole);
  }
}

package org.netralitas.disclose;

/** What happens to a count of zero. */
public enum ZeroPolicy {
  /**
   * A zero is printed: no record, nobody to find. An outsider therefore knows that a hidden count
   * is 1 or more. Only in a breakdown by attribute may zeros be hidden, to keep others in doubt.
   */
  SHOWN,
  /** A zero counts as small: a mark then does not even say that somebody is there. */
  HIDDEN
}

package org.netralitas.disclose;

/** How a cell stands towards the public: what decides whether an outsider reads its count. */
public enum Exposure {
  /** Printed in a public table unless the control hides it. */
  OPEN,
  /**
   * Read by an outsider whatever is decided now: a figure of an earlier edition, a headline that
   * the law obliges to print, a structural zero such as a region that did not vote.
   */
  KNOWN,
  /** Marked as hidden and never printed: a cell that an earlier edition hid. It is protected. */
  WITHHELD,
  /**
   * Printed nowhere, but a quantity of its own that must not be derivable when it is small: the
   * difference of two views of a region, the increase between two editions. It is protected.
   */
  IMPLICIT,
  /** A quantity that only links others. Nobody prints it and its own value needs no protection. */
  AUXILIARY;

  /** True when no outsider ever reads the count itself. */
  boolean neverPrinted() {
    return this == WITHHELD || this == IMPLICIT || this == AUXILIARY;
  }
}

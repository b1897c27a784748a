package org.netralitas.report;

/** What the numbers of a section rest on. */
public enum Origin {
  /** Figures that authorities announced. */
  PUBLISHED,
  /** The records of this edition. */
  RECORDS,
  /** Both, side by side. */
  BOTH,
  /** No numbers. */
  NONE
}

package org.netralitas.model;

/** Where a day falls in an election's calendar. */
public enum Stage {
  /** Before registration of candidates. */
  T0,
  /** Registration to the day before candidates are fixed, and on to the campaign. */
  T1,
  /** Campaign. */
  T2,
  /** Quiet days. */
  T3,
  /** Voting day. */
  T4,
  /** After voting day. */
  T5
}

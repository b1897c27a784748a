package org.netralitas.model;

/** What an issue does to its row. */
public enum Severity {
  /** The row cannot be used and goes to quarantine. */
  REJECT,
  /** The row waits for a person's decision and goes to quarantine. */
  HOLD,
  /** The row is used; the issue is counted. */
  WARN
}

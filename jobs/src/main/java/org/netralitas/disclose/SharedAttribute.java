package org.netralitas.disclose;

/** What happens when everybody in a group has the same attribute: all six were dismissed. */
public enum SharedAttribute {
  /** Printed. */
  SHOWN,
  /** The full category is hidden so that an outsider cannot be sure that it is full. */
  HIDDEN
}

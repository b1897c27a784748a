package org.netralitas.parse.link;

/** How sure a link must be, from the most to the least. */
public enum LinkThreshold {
  STRICT,
  DEFAULT,
  /** Between this and {@link #DEFAULT} lies the hold band: kept with its weight, not merged. */
  LOOSE
}

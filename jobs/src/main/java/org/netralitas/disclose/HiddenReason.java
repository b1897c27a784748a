package org.netralitas.disclose;

/** Why a count is hidden, and its code in the SDMX list CL_CONF_STATUS. */
public enum HiddenReason {
  /** The count is below the smallest count that may be shown. */
  SMALL_COUNT("A"),
  /** One or a few contributors bring in nearly all of it. */
  DOMINANCE("G"),
  /** Everybody in the group has this attribute. */
  SHARED_ATTRIBUTE("C"),
  /** An earlier edition hid the same quantity as a complement. */
  EARLIER_EDITION("D"),
  /** A complement: shown, it would give another hidden count away. */
  SECONDARY("D");

  private final String confStatus;

  HiddenReason(String confStatus) {
    this.confStatus = confStatus;
  }

  /**
   * Code of CL_CONF_STATUS for the internal zone. The public zone prints {@link #PUBLIC_STATUS} for
   * every reason, because the reason says whether the count is small.
   */
  public String confStatus() {
    return confStatus;
  }

  /** True when the count itself is sensitive and not only hidden for the sake of another. */
  public boolean primary() {
    return this == SMALL_COUNT || this == DOMINANCE || this == SHARED_ATTRIBUTE;
  }

  /** The one code for a hidden count in public tables: confidential statistical information. */
  public static final String PUBLIC_STATUS = "C";

  /** The code for a printed count: free for publication. */
  public static final String FREE_STATUS = "F";
}

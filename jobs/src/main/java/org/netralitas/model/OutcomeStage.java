package org.netralitas.model;

/** How far a case has come; each case is in exactly one. */
public enum OutcomeStage {
  REPORTED,
  IN_PROCESS,
  NOT_PROVEN,
  INCOMPLETE,
  /** Proven, and no recommendation is on record. */
  PROVEN,
  /** Proven and recommended to the PPK, which has not acted. */
  RECOMMENDED,
  /** Proven, recommended, and the PPK has acted. */
  FOLLOWED_UP;

  public boolean isDecided() {
    return this != REPORTED && this != IN_PROCESS;
  }

  public boolean isProven() {
    return this == PROVEN || this == RECOMMENDED || this == FOLLOWED_UP;
  }

  public boolean isRecommended() {
    return this == RECOMMENDED || this == FOLLOWED_UP;
  }
}

package org.netralitas.model;

/** State of the examination of a reported act. */
public enum Outcome {
  REPORTED,
  IN_PROCESS,
  NOT_PROVEN,
  INCOMPLETE,
  PROVEN
}

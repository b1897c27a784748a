package org.netralitas.parse.link;

/** What is compared of two records. */
public enum LinkField {
  NAME,
  /** What is left of a number that cannot be used, against a number. */
  NUMBER,
  /** As coded in two usable numbers. */
  BIRTH_DATE,
  SEX,
  AGENCY,
  REGION,
  POSITION
}

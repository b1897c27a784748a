package org.netralitas.model;

/** Legal status of employment; {@link #HONORER} are not civil servants. */
public enum EmploymentType {
  PNS,
  PPPK,
  HONORER
}

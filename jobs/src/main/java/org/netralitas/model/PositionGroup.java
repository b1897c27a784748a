package org.netralitas.model;

/**
 * Level 1 of the position classification; {@link #UNKNOWN} when a title names no civil-service
 * post.
 */
public enum PositionGroup {
  JPT,
  ADMINISTRATOR,
  PENGAWAS,
  PELAKSANA,
  FUNGSIONAL,
  KEPALA_WILAYAH,
  UNKNOWN
}

package org.netralitas.model;

/** How a report arose. */
public enum Source {
  /** Finding by Bawaslu. */
  TEMUAN,
  /** Report by the public to Bawaslu. */
  LAPORAN,
  /** Patrol report of a supervisor. */
  LHP,
  MEDIA,
  /** Complaint made directly to KASN, BKN or LAPOR!. */
  ADUAN
}

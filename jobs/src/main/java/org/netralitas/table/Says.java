package org.netralitas.table;

/** What columns that many tables share mean. */
final class Says {
  static final String ELECTION = "Election, as in data/reference/elections.csv.";
  static final String AS_OF = "Day up to which records count.";
  static final String OBS_STATUS = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.";
  static final String CONF_STATUS =
      "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).";

  private Says() {}
}

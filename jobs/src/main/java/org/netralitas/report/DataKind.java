package org.netralitas.report;

import java.util.Locale;

/** What the records behind the tables are. */
public enum DataKind {
  /** Made up and calibrated to published totals; marked on every section, page and sheet. */
  SYNTHETIC,
  /** Case records of an agency. */
  RECORDS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

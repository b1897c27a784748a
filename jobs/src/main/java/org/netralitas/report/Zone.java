package org.netralitas.report;

import java.util.Locale;

/** The zone whose tables the report shows; written in every file. */
public enum Zone {
  /** Disclosure-controlled tables. */
  PUBLIC,
  /** Tables without suppression, for the owning agency only. */
  INTERNAL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

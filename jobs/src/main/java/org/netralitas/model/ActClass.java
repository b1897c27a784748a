package org.netralitas.model;

import java.util.Locale;

/** Ethics (PP 42/2004) or discipline (PP 53/2010, PP 94/2021); derived from act and stage. */
public enum ActClass {
  ETIK,
  DISIPLIN;

  /** The code in tables: {@code etik} or {@code disiplin}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

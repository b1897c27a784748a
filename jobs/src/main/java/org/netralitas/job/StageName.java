package org.netralitas.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of a run, in order; each is a command of its own name. */
public enum StageName {
  /** Raw files to cases. */
  INGEST,
  /** Cases to counts. */
  SUMMARISE,
  /** Counts to statistics: shares, rates, ranks. */
  ANALYSE,
  /** Internal tables to public ones. */
  DISCLOSE,
  /** Public tables to the report; then the edition is published. */
  REPORT;

  /** What a person types. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final List<StageName> ORDER = List.of(values());

  /** The stage whose result this one reads; empty for the first. */
  Optional<StageName> before() {
    int place = ORDER.indexOf(this);
    return place == 0 ? Optional.empty() : Optional.of(ORDER.get(place - 1));
  }

  /** The stage that reads the result of this one; empty for the last. */
  public Optional<StageName> next() {
    return onwards().stream().skip(1).findFirst();
  }

  /** This stage and those that follow. */
  List<StageName> onwards() {
    return ORDER.subList(ORDER.indexOf(this), ORDER.size());
  }
}

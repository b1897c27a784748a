package org.netralitas.job;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One run that an election asks for.
 *
 * @param occasion {@code T-180} to {@code T+30} in days from voting day, or {@code appeals}
 * @param day day on which it is due, and up to which its records count
 */
public record PlannedRun(String electionId, String occasion, LocalDate day, State state) {

  /** How far a planned run is. */
  public enum State {
    /** The store has an edition of that day. */
    DONE,
    /** Its day is today. */
    DUE,
    /** Its day has passed and there is no edition of it; it can be made up. */
    MISSED,
    /** Its day is to come. */
    PLANNED
  }

  /** A name for files: lower-case letters, digits and hyphens. */
  public String name() {
    String when = occasion.replace("T-", "minus-").replace("T+", "plus-");
    return electionId + "-" + when.toLowerCase(Locale.ROOT);
  }
}

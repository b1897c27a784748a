package org.netralitas.parse;

import java.time.LocalDate;
import org.netralitas.model.Election;

/**
 * Days between which a date of an election's case can lie, both ends included.
 *
 * @param first earliest day
 * @param last latest day
 */
public record DateWindow(LocalDate first, LocalDate last) {
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AFTER = 1;
  private static final int YEARS_OF_PROCEDURE = 5;

  public DateWindow {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException("window ends " + last + " before it begins " + first);
    }
  }

  /** For the act itself: from two years before registration opens to one year after the vote. */
  public static DateWindow ofActs(Election election) {
    return new DateWindow(
        election.registrationStart().minusYears(YEARS_BEFORE),
        election.votingDate().plusYears(YEARS_AFTER));
  }

  /**
   * For reports, recommendations and follow-up: until five years after the vote. Follow-up of
   * Pilkada 2020 was still being entered in February 2024 (published figures).
   */
  public static DateWindow ofProcedure(Election election) {
    return new DateWindow(
        election.registrationStart().minusYears(YEARS_BEFORE),
        election.votingDate().plusYears(YEARS_OF_PROCEDURE));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

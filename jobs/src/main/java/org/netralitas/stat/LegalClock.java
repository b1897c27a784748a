package org.netralitas.stat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The terms within which an office has to act, counted from the day after the file reached it. */
public enum LegalClock {
  /** The PPK reports back on a recommendation: 14 calendar days. */
  PPK_FOLLOW_UP(14, Counting.CALENDAR_DAYS),
  /** Bawaslu reviews, verifies and validates a report in SBT: 3 working days. */
  BAWASLU_REVIEW(3, Counting.WORKING_DAYS),
  /** The SBT task force verifies a report: 7 working days. */
  SBT_VERIFICATION(7, Counting.WORKING_DAYS);

  /** Which days a term counts. */
  public enum Counting {
    CALENDAR_DAYS,
    WORKING_DAYS
  }

  private final int days;
  private final Counting counting;

  LegalClock(int days, Counting counting) {
    this.days = days;
    this.counting = counting;
  }

  public int days() {
    return days;
  }

  public Counting counting() {
    return counting;
  }

  /** The last day on which the office is in time. */
  public LocalDate due(LocalDate received, WorkingCalendar calendar) {
    return counting == Counting.WORKING_DAYS
        ? calendar.after(received, days)
        : received.plusDays(days);
  }

  /** Days of this clock's kind past the due day; 0 when in time. */
  public int daysLate(LocalDate received, LocalDate acted, WorkingCalendar calendar) {
    LocalDate due = due(received, calendar);
    if (!acted.isAfter(due)) {
      return 0;
    }
    return counting == Counting.WORKING_DAYS
        ? calendar.between(due, acted)
        : Math.toIntExact(ChronoUnit.DAYS.between(due, acted));
  }
}

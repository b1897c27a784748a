package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.netralitas.model.Election;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.ElectionTally.DayEvents;
import org.netralitas.table.TimelineRow;

/**
 * Cumulative counts on a grid of days that is the same for every election, so that elections can be
 * compared at equal days to voting, and on the election's published cut-offs.
 */
final class Timelines {
  /** Days between two points of the grid. */
  static final int STEP_DAYS = 7;

  private Timelines() {}

  /**
   * One row per day of the grid from the last one before the first event to the first one after the
   * last, per published cut-off up to {@code asOf}, and for {@code asOf} itself.
   *
   * @param cutOffs published cut-offs of the election
   */
  static List<TimelineRow> of(
      Election election, ElectionTally tally, LocalDate asOf, List<LocalDate> cutOffs) {
    if (tally.days().isEmpty()) {
      return List.of();
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate cutOff : cutOffs) {
      if (!cutOff.isAfter(asOf)) {
        days.add(cutOff);
      }
    }
    LocalDate last = tally.days().lastKey();
    LocalDate day = gridDayNotAfter(election, tally.days().firstKey());
    for (; !day.isAfter(last); day = day.plusDays(STEP_DAYS)) {
      days.add(day);
    }
    if (!day.isAfter(asOf)) {
      days.add(day);
    }
    days.add(asOf);
    return rows(election, tally, asOf, days);
  }

  private static LocalDate gridDayNotAfter(Election election, LocalDate first) {
    int toVoting = election.daysToVoting(first);
    return first.minusDays(Math.floorMod(-toVoting, STEP_DAYS));
  }

  private static List<TimelineRow> rows(
      Election election, ElectionTally tally, LocalDate asOf, NavigableSet<LocalDate> days) {
    List<TimelineRow> rows = new ArrayList<>();
    DayEvents sum = new DayEvents(0, 0, 0);
    LocalDate counted = LocalDate.MIN;
    for (LocalDate day : days) {
      for (DayEvents events :
          tally
              .days()
              .subMap(
                  counted.equals(LocalDate.MIN) ? LocalDate.MIN : counted.plusDays(1),
                  day.plusDays(1))
              .values()) {
        sum = sum.plus(events);
      }
      counted = day;
      rows.add(
          new TimelineRow(
              election.electionId(),
              asOf,
              election.daysToVoting(day),
              day,
              sum.reported(),
              sum.proven(),
              sum.followedUp(),
              Counts.NORMAL,
              Counts.INTERNAL_ONLY));
    }
    return rows;
  }
}

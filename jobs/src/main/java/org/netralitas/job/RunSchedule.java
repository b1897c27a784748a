package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.netralitas.model.Election;

/**
 * When runs are due: at fixed distances from voting day, and when appeals are over. A run whose day
 * has passed can be made up for a year, because its records count up to its own day whenever it is
 * made.
 */
final class RunSchedule {
  /** Occasions by their distance to voting day, in days. */
  private static final Map<String, Integer> OCCASIONS = occasions();

  private static final int MADE_UP_WITHIN_DAYS = 365;

  private RunSchedule() {}

  /**
   * The runs in order of their days, those whose day lies more than a year back left out.
   *
   * @param done whether the store has an edition of an election and a day
   */
  static List<PlannedRun> of(
      List<Election> elections, LocalDate today, BiPredicate<String, LocalDate> done) {
    List<PlannedRun> runs = new ArrayList<>();
    for (Election election : elections) {
      days(election)
          .forEach(
              (occasion, day) -> {
                if (!day.isBefore(today.minusDays(MADE_UP_WITHIN_DAYS))) {
                  boolean isDone = done.test(election.electionId(), day);
                  runs.add(
                      new PlannedRun(
                          election.electionId(), occasion, day, state(day, today, isDone)));
                }
              });
    }
    runs.sort(Comparator.comparing(PlannedRun::day).thenComparing(PlannedRun::electionId));
    return List.copyOf(runs);
  }

  private static Map<String, LocalDate> days(Election election) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    OCCASIONS.forEach(
        (occasion, distance) -> days.put(occasion, election.votingDate().plusDays(distance)));
    LocalDate appealsEnd = election.appealsEnd();
    if (appealsEnd != null) {
      days.put("appeals", appealsEnd.plusDays(1));
    }
    return days;
  }

  private static PlannedRun.State state(LocalDate day, LocalDate today, boolean isDone) {
    if (isDone) {
      return PlannedRun.State.DONE;
    }
    if (day.isEqual(today)) {
      return PlannedRun.State.DUE;
    }
    return day.isBefore(today) ? PlannedRun.State.MISSED : PlannedRun.State.PLANNED;
  }

  private static Map<String, Integer> occasions() {
    Map<String, Integer> occasions = new LinkedHashMap<>();
    occasions.put("T-180", -180);
    occasions.put("T-90", -90);
    occasions.put("T-30", -30);
    occasions.put("T-7", -7);
    occasions.put("T+30", 30);
    return occasions;
  }
}

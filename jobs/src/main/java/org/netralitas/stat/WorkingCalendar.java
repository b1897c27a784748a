package org.netralitas.stat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days the clocks of the law count: Monday to Friday without the public holidays and
 * collective leave of the joint decree of each year.
 *
 * @param holidays days off beside the weekends
 */
public record WorkingCalendar(Set<LocalDate> holidays) {
  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /**
   * The last day of a term of working days; the day it starts on does not count.
   *
   * @param workingDays 0 or more
   */
  public LocalDate after(LocalDate start, int workingDays) {
    Check.count(workingDays, "workingDays");
    LocalDate day = start;
    int left = workingDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** Working days after {@code start} up to and including {@code end}; negative when reversed. */
  public int between(LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      return -between(end, start);
    }
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }
}

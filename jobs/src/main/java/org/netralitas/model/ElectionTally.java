package org.netralitas.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the tables of one election are summed from.
 *
 * @param cells the base cube, no key twice
 * @param days events by day; cases whose day is unknown are in none
 */
public record ElectionTally(
    String electionId, List<CubeCell> cells, SortedMap<LocalDate, DayEvents> days) {

  public ElectionTally {
    cells = List.copyOf(cells);
    days = new TreeMap<>(days);
  }

  /** Cases reported, proven and followed up on one day. */
  public record DayEvents(long reported, long proven, long followedUp) implements Serializable {
    public DayEvents plus(DayEvents other) {
      return new DayEvents(
          reported + other.reported, proven + other.proven, followedUp + other.followedUp);
    }
  }
}

package org.netralitas.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that the tables of one election are summed from.
 *
 * @param cells the base cube, no key twice
 * @param days events by day; cases whose day is unknown are in none
 * @param waits recommended cases by how long they waited; each is in one group and one province
 * @param actSets persons by the set of known acts that was proven against them, acts joined with +
 */
public record ElectionTally(
    String electionId,
    List<CubeCell> cells,
    SortedMap<LocalDate, DayEvents> days,
    Map<FollowUpWait, Long> waits,
    SortedMap<String, Long> actSets) {

  public ElectionTally {
    cells = List.copyOf(cells);
    days = new TreeMap<>(days);
    waits = Map.copyOf(waits);
    actSets = new TreeMap<>(actSets);
  }

  /** A tally of which no waiting times and no sets of acts are known. */
  public ElectionTally(
      String electionId, List<CubeCell> cells, SortedMap<LocalDate, DayEvents> days) {
    this(electionId, cells, days, Map.of(), new TreeMap<>());
  }

  /** The name of a set of acts, as the keys of {@link #actSets} are written. */
  public static String actSetName(List<Act> acts) {
    SortedSet<String> names = new TreeSet<>();
    acts.forEach(act -> names.add(act.name()));
    return String.join("+", names);
  }

  /** Cases reported, proven and followed up on one day. */
  public record DayEvents(long reported, long proven, long followedUp) implements Serializable {
    public DayEvents plus(DayEvents other) {
      return new DayEvents(
          reported + other.reported, proven + other.proven, followedUp + other.followedUp);
    }
  }
}

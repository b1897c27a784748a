package org.netralitas.summary;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * Two elections on the last day of the later one's timeline that the earlier one's has too, counted
 * in days to the vote.
 *
 * @param earlierCases proven by then
 * @param laterCases proven by then
 */
record EqualDays(int daysToVoting, long earlierCases, long laterCases) {
  /** Stands in the column of stages. */
  static final String NAME = "EQUAL_DAYS";

  /** Empty when the timelines shown have no day in common. */
  static Optional<EqualDays> of(TableRows counts, ElectionPair pair) {
    NavigableMap<Integer, Long> earlier = proven(counts, pair.earlier().electionId());
    for (Map.Entry<Integer, Long> day : proven(counts, pair.later().electionId()).entrySet()) {
      Long then = earlier.get(day.getKey());
      if (then != null) {
        return Optional.of(new EqualDays(day.getKey(), then, day.getValue()));
      }
    }
    return Optional.empty();
  }

  /** By days to the vote, the last day first. */
  private static NavigableMap<Integer, Long> proven(TableRows counts, String electionId) {
    NavigableMap<Integer, Long> proven = new TreeMap<>();
    for (TimelineRow row : counts.of(Tables.TIMELINE)) {
      Long cases = row.provenCases();
      if (cases != null && row.electionId().equals(electionId)) {
        proven.put(row.daysToVoting(), cases);
      }
    }
    return proven;
  }
}

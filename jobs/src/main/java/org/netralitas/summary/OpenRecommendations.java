package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.FollowUpWait;
import org.netralitas.table.OpenRecommendationRow;

/** Recommendations that wait for the PPK, by region and age. */
final class OpenRecommendations {
  private OpenRecommendations() {}

  static List<OpenRecommendationRow> of(ElectionTally tally, LocalDate asOf) {
    SortedMap<String, SortedMap<Integer, Long>> open = new TreeMap<>();
    SortedMap<String, Long> recommended = new TreeMap<>();
    tally
        .waits()
        .forEach(
            (wait, cases) -> {
              if (wait.part() != FollowUpWait.Part.REGION) {
                return;
              }
              recommended.merge(wait.code(), cases, Long::sum);
              if (wait.end() == FollowUpWait.End.STILL_OPEN) {
                open.computeIfAbsent(wait.code(), unused -> new TreeMap<>())
                    .merge(wait.days(), cases, Long::sum);
              }
            });
    List<OpenRecommendationRow> rows = new ArrayList<>();
    open.forEach(
        (region, byAge) ->
            byAge.forEach(
                (fromDays, cases) ->
                    rows.add(
                        new OpenRecommendationRow(
                            tally.electionId(),
                            region,
                            fromDays,
                            asOf,
                            cases,
                            recommended.getOrDefault(region, 0L),
                            Counts.NORMAL,
                            Counts.INTERNAL_ONLY))));
    return rows;
  }
}

package org.netralitas.protect;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * A timeline without small steps: a day is kept when every count, every increase since the day kept
 * before, every gap between reported, proven and followed up, and all that is still to come until
 * the headline is 0 or not small. Whatever an outsider subtracts is then 0 or at least the smallest
 * count.
 */
final class PublicTimeline {
  private final int smallestCount;

  private PublicTimeline(int smallestCount) {
    this.smallestCount = smallestCount;
  }

  static List<TimelineRow> thinned(TableRows internal, Set<String> hidden, int smallestCount) {
    Map<String, List<TimelineRow>> elections = new TreeMap<>();
    for (TimelineRow row : internal.of(Tables.TIMELINE)) {
      elections.computeIfAbsent(row.electionId(), unused -> new ArrayList<>()).add(row);
    }
    PublicTimeline timeline = new PublicTimeline(smallestCount);
    List<TimelineRow> kept = new ArrayList<>();
    for (HeadlineRow headline : internal.of(Tables.HEADLINE)) {
      if (areTotalsShown(headline.electionId(), hidden)) {
        kept.addAll(
            timeline.kept(elections.getOrDefault(headline.electionId(), List.of()), headline));
      }
    }
    return kept;
  }

  private List<TimelineRow> kept(List<TimelineRow> days, HeadlineRow headline) {
    List<TimelineRow> kept = new ArrayList<>();
    @Nullable TimelineRow before = null;
    for (TimelineRow row : days.stream().sorted(comparing(TimelineRow::date)).toList()) {
      if (areSafe(steps(before, row)) && areSafe(rest(row, headline))) {
        kept.add(free(row));
        before = row;
      }
    }
    return kept;
  }

  private boolean areSafe(List<Long> steps) {
    return steps.stream().allMatch(step -> step == 0 || step >= smallestCount);
  }

  /** Where a total is hidden, the timeline that leads to it is hidden as well. */
  private static boolean areTotalsShown(String electionId, Set<String> hidden) {
    return !hidden.contains(CountIds.total(electionId, "reported_cases"))
        && !hidden.contains(CountIds.total(electionId, "proven_cases"))
        && !hidden.contains(CountIds.total(electionId, "followed_up_cases"));
  }

  private static List<Long> rest(TimelineRow row, HeadlineRow headline) {
    return List.of(
        count(headline.reportedCases()) - count(row.reportedCases()),
        count(headline.provenCases()) - count(row.provenCases()),
        count(headline.followedUpCases()) - count(row.followedUpCases()));
  }

  private static List<Long> steps(@Nullable TimelineRow before, TimelineRow row) {
    long reported = count(row.reportedCases());
    long proven = count(row.provenCases());
    long followedUp = count(row.followedUpCases());
    return List.of(
        reported,
        proven,
        followedUp,
        reported - proven,
        proven - followedUp,
        reported - (before == null ? 0 : count(before.reportedCases())),
        proven - (before == null ? 0 : count(before.provenCases())),
        followedUp - (before == null ? 0 : count(before.followedUpCases())));
  }

  private static long count(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static TimelineRow free(TimelineRow row) {
    return new TimelineRow(
        row.electionId(),
        row.asOf(),
        row.daysToVoting(),
        row.date(),
        row.reportedCases(),
        row.provenCases(),
        row.followedUpCases(),
        row.obsStatus(),
        HiddenReason.FREE_STATUS);
  }
}

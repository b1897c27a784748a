package org.netralitas.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * A timeline without small steps: a day is kept when every count, every increase since the day kept
 * before, and every gap between reported, proven and followed up is 0 or not small. Whatever an
 * outsider subtracts is then 0 or at least the smallest count.
 */
final class PublicTimeline {
  private PublicTimeline() {}

  static List<TimelineRow> thinned(TableRows internal, Set<String> hidden, int smallestCount) {
    List<TimelineRow> kept = new ArrayList<>();
    @Nullable TimelineRow before = null;
    for (TimelineRow row :
        internal.of(Tables.TIMELINE).stream().sorted(PublicTimeline::byElectionAndDate).toList()) {
      if (before != null && !before.electionId().equals(row.electionId())) {
        before = null;
      }
      if (withTotalsShown(row, hidden)
          && steps(before, row).stream().allMatch(step -> step == 0 || step >= smallestCount)) {
        kept.add(free(row));
        before = row;
      }
    }
    return kept;
  }

  private static int byElectionAndDate(TimelineRow a, TimelineRow b) {
    int election = a.electionId().compareTo(b.electionId());
    return election != 0 ? election : a.date().compareTo(b.date());
  }

  /** The last day shows the totals; where one of them is hidden the whole timeline is. */
  private static boolean withTotalsShown(TimelineRow row, Set<String> hidden) {
    return !hidden.contains(CountIds.total(row.electionId(), "reported_cases"))
        && !hidden.contains(CountIds.total(row.electionId(), "proven_cases"))
        && !hidden.contains(CountIds.total(row.electionId(), "followed_up_cases"));
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

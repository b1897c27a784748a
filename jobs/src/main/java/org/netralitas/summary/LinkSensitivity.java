package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Outcome;
import org.netralitas.parse.link.LinkModel;
import org.netralitas.parse.link.LinkThreshold;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.LinkSensitivityRow;
import org.netralitas.table.ThresholdCaseRow;

/**
 * The headline at strict, default and loose thresholds of linking: the counts of the default, with
 * the cases of the persons whom thresholds tell apart exchanged.
 */
public final class LinkSensitivity {
  private LinkSensitivity() {}

  /**
   * Three rows per election.
   *
   * @param affected cases under every threshold of the persons whom thresholds tell apart
   * @param asOf last day that counts
   */
  public static List<LinkSensitivityRow> rows(
      List<HeadlineRow> headline,
      List<ThresholdCaseRow> affected,
      LocalDate asOf,
      LinkModel model) {
    List<LinkSensitivityRow> rows = new ArrayList<>();
    for (HeadlineRow counted : headline) {
      Counted byDefault = counted(affected, counted.electionId(), LinkThreshold.DEFAULT, asOf);
      for (LinkThreshold threshold : LinkThreshold.values()) {
        Counted other = counted(affected, counted.electionId(), threshold, asOf);
        rows.add(
            new LinkSensitivityRow(
                counted.electionId(),
                threshold.name(),
                asOf,
                model.threshold(threshold),
                changed(counted.reportedCases(), byDefault, other, Counted::reportedCases),
                changed(counted.provenCases(), byDefault, other, Counted::provenCases),
                changed(counted.reportedPersons(), byDefault, other, Counted::reportedPersons),
                changed(counted.provenPersons(), byDefault, other, Counted::provenPersons),
                counted.obsStatus(),
                counted.confStatus()));
      }
    }
    return rows;
  }

  /** Counts among the persons whom thresholds tell apart. */
  private record Counted(
      long reportedCases, long provenCases, long reportedPersons, long provenPersons) {}

  private static @Nullable Long changed(
      @Nullable Long count, Counted byDefault, Counted other, Function<Counted, Long> part) {
    return count == null ? null : count - part.apply(byDefault) + part.apply(other);
  }

  private static Counted counted(
      List<ThresholdCaseRow> affected, String electionId, LinkThreshold threshold, LocalDate asOf) {
    long reported = 0;
    long proven = 0;
    Set<String> reportedPersons = new HashSet<>();
    Set<String> provenPersons = new HashSet<>();
    for (ThresholdCaseRow row : affected) {
      boolean counts =
          row.electionId().equals(electionId)
              && row.threshold().equals(threshold.name())
              && isKnown(row.reportedDate(), asOf);
      if (counts) {
        reported++;
        reportedPersons.add(row.personKey());
        if (row.outcome().equals(Outcome.PROVEN.name())
            && isKnown(row.recommendationDate(), asOf)) {
          proven++;
          provenPersons.add(row.personKey());
        }
      }
    }
    return new Counted(reported, proven, reportedPersons.size(), provenPersons.size());
  }

  /** An event without a day counts always. */
  private static boolean isKnown(@Nullable LocalDate day, LocalDate asOf) {
    return day == null || !day.isAfter(asOf);
  }
}

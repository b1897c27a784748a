package org.netralitas.parse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.Parsed;
import org.netralitas.model.Sanction;

/** Rules that look at several fields of a row at once; codes in {@code rules.csv}. */
final class RowRules {
  private RowRules() {}

  /** The outcome; when none is written, a recommendation or a sanction says that it was proven. */
  static Outcome outcome(
      Parsed<Outcome> read,
      @Nullable LocalDate recommended,
      @Nullable Sanction advice,
      @Nullable Sanction imposed,
      List<Issue> issues) {
    boolean missing = read.issues().stream().anyMatch(i -> i.code().equals(Issues.MISSING_OUTCOME));
    if (missing && (recommended != null || advice != null || imposed != null)) {
      issues.add(Issue.of(Issues.OUTCOME_FROM_SANCTION, Outcomes.FIELD));
      return Outcome.PROVEN;
    }
    issues.addAll(read.issues());
    Outcome outcome = read.value();
    return outcome == null ? Outcome.REPORTED : outcome;
  }

  /** Act, report, recommendation and follow-up come in this order. */
  static void order(
      @Nullable LocalDate act,
      @Nullable LocalDate reported,
      @Nullable LocalDate recommended,
      @Nullable LocalDate followUp,
      List<Issue> issues) {
    if (before(reported, act)) {
      issues.add(Issue.of(Issues.REPORTED_BEFORE_ACT, "row"));
    }
    if (before(recommended, reported)) {
      issues.add(Issue.of(Issues.DECISION_BEFORE_REPORT, "row"));
    }
    if (before(followUp, recommended)) {
      issues.add(Issue.of(Issues.FOLLOW_UP_BEFORE_RECOMMENDATION, "row"));
    }
  }

  private static boolean before(@Nullable LocalDate later, @Nullable LocalDate earlier) {
    return later != null && earlier != null && later.isBefore(earlier);
  }

  /** Only what was proven is sanctioned. */
  static void sanctionFits(
      Outcome outcome, @Nullable Sanction advice, @Nullable Sanction imposed, List<Issue> issues) {
    if (outcome != Outcome.PROVEN && (advice != null || imposed != null)) {
      issues.add(Issue.of(Issues.OUTCOME_SANCTION_MISMATCH, "row"));
    }
  }

  /** True when act and report both carry a day, and neither belongs to this election. */
  static boolean bothOutsideWindow(List<Issue> issues) {
    return issues.stream()
            .filter(i -> i.code().equals(Issues.DATE_OUTSIDE_WINDOW))
            .map(Issue::field)
            .filter(f -> f.equals("act_date") || f.equals("reported_date"))
            .distinct()
            .count()
        == 2;
  }
}

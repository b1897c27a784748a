package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.Rate;
import org.netralitas.stat.TippingFactor;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.ReportingBiasRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What is recorded is not what happens: by how much reporting would have to differ. */
final class ReportingBiases {
  private final TableRows counts;
  private final LocalDate asOf;
  private final String status;

  ReportingBiases(TableRows counts, LocalDate asOf, String status) {
    this.counts = counts;
    this.asOf = asOf;
    this.status = status;
  }

  List<ReportingBiasRow> rows() {
    List<ReportingBiasRow> rows = new ArrayList<>();
    for (HeadlineRow headline : counts.of(Tables.HEADLINE)) {
      List<ByPositionGroupRow> groups =
          counts.of(Tables.BY_POSITION_GROUP).stream()
              .filter(row -> row.electionId().equals(headline.electionId()) && row.level() == 1)
              .toList();
      ByPositionGroupRow highest = highest(groups);
      groups.forEach(group -> rows.add(row(group, highest)));
    }
    return rows;
  }

  /** Null when a group with a population has a hidden count: it could be the highest. */
  private static @Nullable ByPositionGroupRow highest(List<ByPositionGroupRow> groups) {
    List<ByPositionGroupRow> rated =
        groups.stream().filter(group -> group.population() != null).toList();
    if (rated.stream().anyMatch(group -> group.provenPersons() == null)) {
      return null;
    }
    return rated.stream()
        .filter(group -> persons(group) > 0)
        .max(
            Comparator.comparingDouble(
                    (ByPositionGroupRow group) -> (double) persons(group) / population(group))
                .thenComparing(ByPositionGroupRow::positionGroup, Comparator.reverseOrder()))
        .orElse(null);
  }

  private static long persons(ByPositionGroupRow group) {
    return Objects.requireNonNull(group.provenPersons());
  }

  private static long population(ByPositionGroupRow group) {
    return Objects.requireNonNull(group.population());
  }

  private ReportingBiasRow row(ByPositionGroupRow group, @Nullable ByPositionGroupRow highest) {
    Long reported = group.reportedCases();
    Long proven = group.provenCases();
    Rate rate =
        reported == null || group.population() == null
            ? null
            : Rate.of(reported, group.population());
    String reason = reason(group, highest);
    TippingFactor factor =
        reason != null || highest == null
            ? null
            : TippingFactor.of(
                persons(highest),
                (double) population(highest),
                persons(group),
                (double) population(group));
    return new ReportingBiasRow(
        group.electionId(),
        group.positionGroup(),
        asOf,
        reported,
        proven,
        reported == null || proven == null || reported == 0 ? null : (double) proven / reported,
        rate == null ? null : rate.per100000(),
        rate == null ? null : rate.limits().low(),
        rate == null ? null : rate.limits().high(),
        highest == null ? null : highest.positionGroup(),
        factor == null ? null : factor.factor(),
        factor == null ? null : factor.limits().low(),
        factor == null ? null : Finite.orNull(factor.limits().high()),
        reason,
        Counts.NORMAL,
        reported == null || proven == null || "HIDDEN".equals(reason) ? Counts.HIDDEN : status);
  }

  private static @Nullable String reason(
      ByPositionGroupRow group, @Nullable ByPositionGroupRow highest) {
    if (group.population() == null) {
      return "NO_POPULATION";
    }
    if (group.provenPersons() == null) {
      return "HIDDEN";
    }
    if (highest == null) {
      return persons(group) == 0 ? "NO_CASES" : "HIDDEN";
    }
    if (group.equals(highest)) {
      return "HIGHEST";
    }
    return persons(group) == 0 ? "NO_CASES" : null;
  }
}

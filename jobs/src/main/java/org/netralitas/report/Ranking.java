package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about who comes first: the limits of the ranks in the published table decide,
 * not the order of the numbers. Only a group that has no rank but the first within its limits is
 * said to be first; that has a probability of 97.5%, which among two equal groups happens to either
 * in 5% of the cases.
 */
final class Ranking {
  /** The probability that limits of ranks at 95% leave to one side. */
  private static final double SURE = 0.975;

  /** With fewer persons or cases in all, no order is said. */
  static final int FEWEST = 20;

  /** Fewer persons than this are not said to be first, however small their group is. */
  static final int FEWEST_OF_FIRST = 5;

  /** The verdict on the first place. */
  enum Verdict {
    CLEAR,
    TIED,
    TOO_FEW,
    /** One of the hidden rows could be first. */
    HIDDEN
  }

  private final List<PublishedRow> ordered;
  private final Verdict verdict;
  private final List<PublishedRow> contenders;

  private Ranking(List<PublishedRow> ordered, Verdict verdict, List<PublishedRow> contenders) {
    this.ordered = ordered;
    this.verdict = verdict;
    this.contenders = contenders;
  }

  /**
   * Ranks rows by a measure, largest first; rows without a number do not take part.
   *
   * @param rankPrefix "" for the ranks by count, "rate_" for those by rate
   * @param total cases or persons in all; absent counts as too few
   */
  static Ranking of(
      List<PublishedRow> rows,
      Function<PublishedRow, Quantity> measure,
      String rankPrefix,
      Quantity total) {
    List<PublishedRow> ordered =
        rows.stream()
            .filter(row -> measure.apply(row).isShown() && measure.apply(row).orElse(0) > 0)
            .sorted(
                Comparator.comparingDouble((PublishedRow row) -> -measure.apply(row).orElse(0))
                    .thenComparing(row -> row.key().toString()))
            .toList();
    boolean hidden =
        total.isHidden() || rows.stream().anyMatch(row -> measure.apply(row).isHidden());
    if (hidden && (ordered.isEmpty() || total.isHidden())) {
      return new Ranking(ordered, Verdict.HIDDEN, List.of());
    }
    if (ordered.isEmpty() || total.orElse(0) < FEWEST) {
      return new Ranking(ordered, Verdict.TOO_FEW, List.of());
    }
    PublishedRow first = ordered.get(0);
    if (first.count("proven_persons").orElse(FEWEST_OF_FIRST) < FEWEST_OF_FIRST) {
      return new Ranking(ordered, Verdict.TOO_FEW, List.of());
    }
    if (first.quantity(rankPrefix + "rank_high", NumberStyle.RANK).orElse(0) == 1) {
      return new Ranking(ordered, Verdict.CLEAR, List.of());
    }
    if (hidden && shownFirst(ordered, rankPrefix) < SURE) {
      return new Ranking(ordered, Verdict.HIDDEN, List.of());
    }
    List<PublishedRow> contenders = new ArrayList<>();
    for (PublishedRow row : ordered.subList(1, ordered.size())) {
      if (row.quantity(rankPrefix + "rank_low", NumberStyle.RANK).orElse(0) == 1) {
        contenders.add(row);
      }
    }
    return new Ranking(ordered, contenders.isEmpty() ? Verdict.TOO_FEW : Verdict.TIED, contenders);
  }

  /** How likely it is that the first is one of the rows whose number is shown. */
  private static double shownFirst(List<PublishedRow> ordered, String rankPrefix) {
    return ordered.stream()
        .mapToDouble(
            row -> row.quantity(rankPrefix + "first_probability", NumberStyle.SHARE).orElse(0))
        .sum();
  }

  Verdict verdict() {
    return verdict;
  }

  List<PublishedRow> ordered() {
    return ordered;
  }

  /** The row with the largest number; only when there is one. */
  PublishedRow first() {
    return ordered.get(0);
  }

  /** The ending of the text that says so when no order can be said; null when one can. */
  @Nullable String silence() {
    return switch (verdict) {
      case CLEAR, TIED -> null;
      case TOO_FEW -> "too_few";
      case HIDDEN -> "hidden";
    };
  }

  boolean isEmpty() {
    return ordered.isEmpty();
  }

  /** Rows that may equally be first, the first one left out. */
  List<PublishedRow> contenders() {
    return contenders;
  }
}

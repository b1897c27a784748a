package org.netralitas.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published number about an election, and how it maps to our codes.
 *
 * @param number row of {@code data/published/figures.csv}, 1 the first after the header
 * @param electionId null when it spans several elections or is about a population
 * @param metric as printed in the file
 * @param category as printed
 * @param value as published
 * @param cutOff last day it counts; the last day of the month or year where only that is known;
 *     null when nothing is
 * @param table our table that holds its counterpart; null when it cannot be compared
 * @param measure what we count for it; null when it cannot be compared
 * @param base what a percentage is of: a measure or position codes; null for counts
 * @param codes our codes for the category; empty for a total or without counterpart
 * @param isBreak true when the category was cut differently in other years, so that it must not be
 *     set beside them
 * @param reason why it cannot be compared, or null
 */
public record PublishedFigure(
    int number,
    @Nullable String electionId,
    String metric,
    String dimension,
    String category,
    double value,
    String unit,
    @Nullable LocalDate cutOff,
    String publisher,
    String sourceUrl,
    String note,
    @Nullable String table,
    @Nullable String measure,
    @Nullable String base,
    List<String> codes,
    boolean isBreak,
    @Nullable String reason) {
  public PublishedFigure {
    codes = List.copyOf(codes);
    if ((measure == null || table == null) && reason == null) {
      throw new IllegalArgumentException(
          "figure "
              + number
              + ": "
              + metric
              + " by "
              + dimension
              + " is neither compared nor told why not");
    }
  }

  public boolean comparable() {
    return measure != null && reason == null;
  }
}

package org.netralitas.parse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of a code list holds, both ends included.
 *
 * @param from null when older than everything here
 * @param to null while in force
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("valid_to " + to + " is before valid_from " + from);
    }
  }

  /** The columns {@code valid_from} and {@code valid_to} of a row. */
  static Validity of(CodeListRow row) {
    return row.read(r -> new Validity(r.optionalDate("valid_from"), r.optionalDate("valid_to")));
  }

  boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  boolean overlaps(Validity other) {
    return (from == null || other.to == null || !from.isAfter(other.to))
        && (to == null || other.from == null || !other.from.isAfter(to));
  }

  /** First day, for comparing; {@link LocalDate#MIN} when open. */
  LocalDate start() {
    return from == null ? LocalDate.MIN : from;
  }

  /** As in a message: {@code 2015-01-01 to 2021-08-30}. */
  @Override
  public String toString() {
    return (from == null ? "the beginning" : from) + " to " + (to == null ? "now" : to);
  }
}

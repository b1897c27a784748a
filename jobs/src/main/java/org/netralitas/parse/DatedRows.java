package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows that follow one another in time under a key, such as the legal basis of an act: two rows
 * never hold on the same day, and where a key must always have a row, no day is left out.
 */
final class DatedRows<T> {
  /** First day of the first year with an election here; codes must have a meaning since then. */
  static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

  private record Entry<T>(CodeListRow row, Validity validity, T value) {}

  private final String file;
  private final Map<String, List<Entry<T>>> byKey = new TreeMap<>();

  DatedRows(String file) {
    this.file = file;
  }

  /**
   * Adds a row.
   *
   * @throws CodeListException naming the row when an earlier one holds on one of its days
   */
  void add(String key, CodeListRow row, T value) {
    Validity validity = Validity.of(row);
    List<Entry<T>> entries = byKey.computeIfAbsent(key, unused -> new ArrayList<>());
    for (Entry<T> entry : entries) {
      if (entry.validity().overlaps(validity)) {
        throw row.error(
            key
                + " holds from "
                + validity
                + ", and so does row "
                + entry.row().line()
                + " from "
                + entry.validity());
      }
    }
    entries.add(new Entry<>(row, validity, value));
    entries.sort(Comparator.comparing(entry -> entry.validity().start()));
  }

  /**
   * Makes sure that each key has a row on every day from {@link #FIRST_DAY} on.
   *
   * @throws CodeListException naming the row after which a day is left out
   */
  void requireEveryDay(Collection<String> keys) {
    for (String key : keys) {
      List<Entry<T>> entries = byKey.getOrDefault(key, List.of());
      if (entries.isEmpty()) {
        throw new CodeListException(file, 0, "has no row for " + key, null);
      }
      Entry<T> first = entries.get(0);
      if (first.validity().start().isAfter(FIRST_DAY)) {
        throw first
            .row()
            .error(key + " starts on " + first.validity().start() + ", after " + FIRST_DAY);
      }
      for (int i = 0; i < entries.size(); i++) {
        LocalDate end = entries.get(i).validity().to();
        boolean last = i + 1 == entries.size();
        if (end == null) {
          continue;
        }
        if (last || !end.plusDays(1).equals(entries.get(i + 1).validity().start())) {
          throw entries
              .get(i)
              .row()
              .error(
                  key
                      + " ends on "
                      + end
                      + ", and no row holds "
                      + (last
                          ? "after that"
                          : "until row "
                              + entries.get(i + 1).row().line()
                              + " starts on "
                              + entries.get(i + 1).validity().start()));
        }
      }
    }
  }

  Optional<T> on(String key, LocalDate day) {
    for (Entry<T> entry : byKey.getOrDefault(key, List.of())) {
      if (entry.validity().covers(day)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** The value of the last row of each key. */
  Map<String, T> latest() {
    Map<String, T> latest = new TreeMap<>();
    byKey.forEach((key, entries) -> latest.put(key, entries.get(entries.size() - 1).value()));
    return latest;
  }
}

package org.netralitas.report;

import java.time.LocalDate;
import java.util.List;

/** Small grammar. */
final class Phrases {
  /** More names than this tire the reader. */
  private static final int MOST = 5;

  private Phrases() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}; of many, the first few and "others". */
  static String list(Story story, List<String> items) {
    if (items.size() > MOST) {
      return String.join(", ", items.subList(0, MOST)) + " " + story.words("list.and_others");
    }
    if (items.isEmpty()) {
      return "";
    }
    int last = items.size() - 1;
    String start = String.join(", ", items.subList(0, last));
    return start.isEmpty()
        ? items.get(last)
        : start + " " + story.words("list.and") + " " + items.get(last);
  }

  /** The day of a column in words, or the sign for no value. */
  static String day(Story story, PublishedRow row, String column) {
    LocalDate day = row.date(column);
    return day == null ? Numbers.ABSENT : story.numbers().shortDay(day);
  }
}

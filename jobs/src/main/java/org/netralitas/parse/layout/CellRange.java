package org.netralitas.parse.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells merged into one.
 *
 * @param firstRow 1-based
 * @param firstColumn 0-based
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  /** Reads {@code B3:D4}; null when it is none. */
  static @Nullable CellRange parse(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      return null;
    }
    CellRange range =
        new CellRange(
            Integer.parseInt(matcher.group(2)),
            column(matcher.group(1)),
            Integer.parseInt(matcher.group(4)),
            column(matcher.group(3)));
    return range.lastRow < range.firstRow || range.lastColumn < range.firstColumn ? null : range;
  }

  /** The column of a reference such as {@code AB12}, 0-based; -1 when it has none. */
  static int column(String reference) {
    int column = 0;
    int letters = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      if (++letters > 3) {
        return -1;
      }
    }
    return column - 1;
  }
}

package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/** Turns the cells of a physical row into a record, or counts it as something else. */
final class RowMaker {
  private static final int FIELDS = RawField.values().length;

  /** Fewer cells "1, 2, 3" in a row may be anything; four number the columns. */
  private static final int COLUMN_NUMBERS_FROM = 4;

  /** A row that repeats one title only may be a record of few words. */
  private static final int REPEATED_TITLES_FROM = 2;

  private final TableHeader header;
  private final RowCount count;
  private final int[] fieldOf;
  private final List<List<String>> headerTexts;
  private final List<Issue> ambiguous;
  private final boolean personOrActUnclear;

  RowMaker(TableHeader header, RowCount count) {
    this.header = header;
    this.count = count;
    this.fieldOf =
        header.columns().stream()
            .mapToInt(column -> column.field() == null ? -1 : column.field().position())
            .toArray();
    this.headerTexts =
        header.texts().stream().map(row -> row.stream().map(RowMaker::plain).toList()).toList();
    this.ambiguous =
        header.ambiguous().stream()
            .map(field -> LayoutRule.HEADER_AMBIGUOUS.on(field.fieldName()))
            .toList();
    this.personOrActUnclear =
        header.ambiguous().contains(RawField.PERSON_NAME)
            || header.ambiguous().contains(RawField.PERSON_NUMBER)
            || header.ambiguous().contains(RawField.ACT);
  }

  private static String plain(String title) {
    return HeaderText.oneLine(title).toLowerCase(Locale.ROOT);
  }

  int columns() {
    return fieldOf.length;
  }

  /** The name of the field in a column, for an issue; the title where it is no field. */
  String fieldName(int column) {
    if (column >= fieldOf.length) {
      return title(column);
    }
    RawField field = header.columns().get(column).field();
    return field == null ? title(column) : field.fieldName();
  }

  /** Whether a row is above the table or part of its header. */
  boolean isAboveData(long number) {
    return number <= header.lastRow();
  }

  /**
   * Takes a row.
   *
   * @param cells texts by column; null when blank
   * @param filled behind the last cell with a text
   * @param issues remarks on the row so far
   * @return null when the row is no record and was counted as what it is
   */
  @Nullable RawRow take(long number, @Nullable String[] cells, int filled, List<Issue> issues) {
    if (filled == 0 && !issues.contains(LayoutRule.ROW_TOO_LONG.onRow())) {
      count.blank++;
    } else if (number < header.firstRow()) {
      count.titles++;
    } else if (number <= header.lastRow()) {
      count.headers++;
    } else if (repeatsHeader(cells, filled) || numbersColumns(cells, filled)) {
      count.repeatedHeaders++;
    } else {
      count.records++;
      return record(number, cells, filled, issues);
    }
    return null;
  }

  private RawRow record(
      long number, @Nullable String[] cells, int filled, List<Issue> issuesSoFar) {
    @Nullable String[] values = new String[FIELDS];
    Map<String, String> extras = Map.of();
    for (int i = 0; i < filled; i++) {
      String cell = cells[i];
      if (cell == null) {
        continue;
      }
      if (i < fieldOf.length && fieldOf[i] >= 0) {
        values[fieldOf[i]] = cell;
      } else {
        if (extras.isEmpty()) {
          extras = new LinkedHashMap<>();
        }
        extras.put(title(i), cell);
      }
    }
    boolean noRecord =
        values[RawField.PERSON_NUMBER.position()] == null
            && values[RawField.PERSON_NAME.position()] == null
            && values[RawField.ACT.position()] == null
            && !personOrActUnclear;
    List<Issue> issues = issuesSoFar;
    if (noRecord || !ambiguous.isEmpty()) {
      issues = new ArrayList<>(issuesSoFar);
      issues.addAll(ambiguous);
      if (noRecord) {
        issues.add(LayoutRule.ROW_NOT_A_RECORD.onRow());
      }
    }
    return new RawRow(
        header.sheet(),
        number,
        values,
        extras.isEmpty() ? extras : Collections.unmodifiableMap(extras),
        List.copyOf(issues));
  }

  private String title(int column) {
    return column < fieldOf.length
        ? header.columns().get(column).title()
        : "column " + (column + 1);
  }

  /** Whether every text of the row is the title above it. */
  private boolean repeatsHeader(@Nullable String[] cells, int filled) {
    for (List<String> titles : headerTexts) {
      int same = 0;
      boolean other = false;
      for (int i = 0; i < filled && !other; i++) {
        String cell = cells[i];
        if (cell != null) {
          other = i >= titles.size() || !isTitle(cell, titles.get(i));
          same++;
        }
      }
      if (!other && same >= REPEATED_TITLES_FROM) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(String cell, String title) {
    // Nearly every cell of a record differs in its first letter, and costs no more than this.
    return !title.isEmpty()
        && Character.toLowerCase(cell.charAt(0)) == title.charAt(0)
        && plain(cell).equals(title);
  }

  /**
   * Whether the row counts the columns, (1) (2) (3) …, as official tables do under their header.
   */
  private static boolean numbersColumns(@Nullable String[] cells, int filled) {
    int expected = 1;
    for (int i = 0; i < filled; i++) {
      String cell = cells[i];
      if (cell != null) {
        if (!isNumber(cell, expected)) {
          return false;
        }
        expected++;
      }
    }
    return expected > COLUMN_NUMBERS_FROM;
  }

  private static boolean isNumber(String cell, int expected) {
    if (cell.length() > 6) {
      return false;
    }
    String digits = String.valueOf(expected);
    return cell.equals(digits)
        || cell.equals("(" + digits + ")")
        || cell.equals(digits + ".")
        || cell.equals("[" + digits + "]");
  }
}

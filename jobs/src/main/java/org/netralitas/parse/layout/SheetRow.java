package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A physical row of a worksheet. */
final class SheetRow {

  /** A remark on a cell. */
  record Note(LayoutRule rule, int column) {}

  private final int number;
  private final boolean hidden;
  private final List<Note> notes = new ArrayList<>();
  private @Nullable String[] cells = new String[32];
  private int filled;

  SheetRow(int number, boolean isHidden) {
    this.number = number;
    this.hidden = isHidden;
  }

  /** Sets a cell; blank texts are none. A second text for one cell is remarked upon. */
  void set(int column, String text) throws BadFileException {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return;
    }
    if (column >= ReadLimits.MAX_COLUMNS) {
      throw LayoutRule.TABLE_TOO_WIDE.stop(
          "a row has content in column "
              + (column + 1)
              + ", more than "
              + ReadLimits.MAX_COLUMNS
              + " columns: keep the columns of the record only");
    }
    if (stripped.length() > ReadLimits.MAX_CELL_CHARS) {
      note(LayoutRule.CELL_TOO_LONG, column);
      stripped = stripped.substring(0, ReadLimits.MAX_CELL_CHARS);
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    String before = cells[column];
    if (before == null) {
      cells[column] = stripped;
      filled = Math.max(filled, column + 1);
    } else if (!before.equals(stripped)) {
      note(LayoutRule.CELL_TWICE, column);
    }
  }

  void note(LayoutRule rule, int column) {
    notes.add(new Note(rule, column));
  }

  int number() {
    return number;
  }

  boolean isHidden() {
    return hidden;
  }

  @Nullable String cell(int column) {
    return column < filled ? cells[column] : null;
  }

  @Nullable String[] cells() {
    return cells;
  }

  int filled() {
    return filled;
  }

  List<Note> notes() {
    return notes;
  }
}

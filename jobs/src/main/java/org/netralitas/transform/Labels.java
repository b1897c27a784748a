package org.netralitas.transform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of one labelled row, as {@link Packing} takes them. */
final class Labels {
  private static final int SOURCE_FILE = Labelled.index("source_file");
  private static final int SOURCE_SHEET = Labelled.index("source_sheet");
  private static final int SOURCE_ROW = Labelled.index("source_row");

  private final @Nullable Object[] values = new @Nullable Object[Labelled.SCHEMA.size()];

  void set(int column, @Nullable String text) {
    values[column] = text;
  }

  void set(int column, @Nullable Enum<?> code) {
    set(column, code == null ? null : code.name());
  }

  void set(int column, @Nullable LocalDate day) {
    values[column] = day;
  }

  void set(int column, byte[] bytes) {
    values[column] = bytes;
  }

  void set(int column, String[] texts) {
    values[column] = texts;
  }

  /** Where the raw row stands; a sheet is null where there is none. */
  void place(String file, @Nullable String sheet, long row) {
    set(SOURCE_FILE, file);
    set(SOURCE_SHEET, sheet);
    values[SOURCE_ROW] = row;
  }

  /** The values, in the order of {@link Labelled#SCHEMA}. */
  @Nullable Object[] all() {
    return values;
  }
}

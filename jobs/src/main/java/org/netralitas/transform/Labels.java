package org.netralitas.transform;

import java.time.LocalDate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The values of one labelled row, in the form in which Spark keeps them: handed over as objects,
 * each value of each row would be looked at twice.
 */
final class Labels {
  private static final int SOURCE_FILE = Labelled.index("source_file");
  private static final int SOURCE_SHEET = Labelled.index("source_sheet");
  private static final int SOURCE_ROW = Labelled.index("source_row");
  private static final GenericArrayData NONE = new GenericArrayData(new UTF8String[0]);

  private final @Nullable Object[] values = new @Nullable Object[Labelled.SCHEMA.size()];

  void set(int column, @Nullable String text) {
    values[column] = UTF8String.fromString(text);
  }

  void set(int column, @Nullable Enum<?> code) {
    set(column, code == null ? null : code.name());
  }

  void set(int column, @Nullable LocalDate day) {
    values[column] = day == null ? null : (int) day.toEpochDay();
  }

  void set(int column, byte[] bytes) {
    values[column] = bytes;
  }

  void set(int column, String[] texts) {
    if (texts.length == 0) {
      values[column] = NONE;
      return;
    }
    UTF8String[] kept = new UTF8String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      kept[i] = UTF8String.fromString(texts[i]);
    }
    values[column] = new GenericArrayData(kept);
  }

  /** Where the raw row stands; a sheet is null where there is none. */
  void place(String file, @Nullable String sheet, long row) {
    set(SOURCE_FILE, file);
    set(SOURCE_SHEET, sheet);
    values[SOURCE_ROW] = row;
  }

  /** The row, as {@link Labelled#SCHEMA} says. */
  InternalRow row() {
    return new GenericInternalRow(values);
  }
}

package org.netralitas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;

/** Rows of analyses, kept from an edition of the synthetic sample: too intricate to make up. */
final class SampleRows {
  private SampleRows() {}

  static <R extends Record> List<R> of(Table<R> table) {
    String[] lines = text("/report/sample-edition/" + table.name() + ".csv").split("\n", -1);
    String header = String.join(",", table.columns().stream().map(TableColumn::name).toList());
    if (!lines[0].equals(header)) {
      throw new IllegalStateException(table.name() + " has the columns " + header);
    }
    List<R> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        rows.add(table.row(values(table, lines[i].split(",", -1))));
      }
    }
    return rows;
  }

  private static @Nullable Object[] values(Table<?> table, String[] cells) {
    @Nullable Object[] values = new @Nullable Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = cells[i].isEmpty() ? null : value(table.columns().get(i), cells[i]);
    }
    return values;
  }

  private static Object value(TableColumn column, String cell) {
    return switch (column.type()) {
      case TEXT -> cell;
      case COUNT -> Long.valueOf(cell);
      case INTEGER -> Integer.valueOf(cell);
      case NUMBER -> Double.valueOf(cell);
      case FLAG -> Boolean.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
      case TEXTS -> List.of(cell);
    };
  }

  private static String text(String resource) {
    try (InputStream in = SampleRows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.netralitas.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;

/**
 * A declared table as CSV: UTF-8, comma, header row, decimal point, empty for missing or hidden.
 */
public final class CsvTableFile {
  private CsvTableFile() {}

  /** Writes the rows in key order; the caller closes the stream. */
  public static <R extends Record> void write(OutputStream out, Table<R> table, List<R> rows)
      throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(table.columns().stream().map(TableColumn::name).toList());
    for (R row : table.sorted(rows)) {
      List<String> fields = new ArrayList<>();
      for (Object value : table.values(row)) {
        fields.add(plain(value));
      }
      csv.writeRecord(fields);
    }
    csv.flush();
  }

  private static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> texts) {
      return String.join(";", texts.stream().map(String::valueOf).toList());
    }
    return safe(value.toString());
  }

  /** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
  private static String safe(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
  }
}

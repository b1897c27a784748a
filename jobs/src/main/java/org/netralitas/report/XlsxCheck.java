package org.netralitas.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a workbook back and compares every cell of every table. */
final class XlsxCheck {
  private final Numbers numbers;
  private final List<String> faults = new ArrayList<>();

  private XlsxCheck(Document document) {
    this.numbers = new Numbers(document.language());
  }

  static List<String> faults(Document document, byte[] xlsx) {
    XlsxCheck check = new XlsxCheck(document);
    Texts texts = Texts.of(document.language());
    Map<String, Integer> numbers = numbers(document);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (FlatTable table : FlatTable.of(document, texts)) {
        String name = texts.words("sheet." + table.tableId());
        Sheet sheet = workbook.findSheet(name).orElse(null);
        if (sheet == null) {
          check.faults.add("XLSX has no sheet " + name);
        } else {
          check.count(name, table, numbers.getOrDefault(table.tableId(), 0));
          check.compare(name, table, sheet.read());
        }
      }
    } catch (IOException e) {
      check.faults.add("XLSX cannot be read: " + e.getMessage());
    }
    return check.faults;
  }

  /** How many numbers the tables of each sheet hold, counted without the sheet's own columns. */
  private static Map<String, Integer> numbers(Document document) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Section section : document.sections()) {
      for (DataTable table : FlatTable.tables(section.blocks())) {
        for (DataTable.Row row : table.rows()) {
          for (DataTable.Cell cell : row.cells()) {
            int held =
                cell instanceof DataTable.Cell.Range
                    ? 2
                    : cell instanceof DataTable.Cell.Amount ? 1 : 0;
            numbers.merge(table.tableId(), held, Integer::sum);
          }
        }
      }
    }
    return numbers;
  }

  /** One column must not take the place of another of the same name. */
  private void count(String name, FlatTable table, int expected) {
    long held =
        table.rows().stream().flatMap(List::stream).filter(Quantity.class::isInstance).count();
    if (held != expected) {
      faults.add("XLSX " + name + " holds " + held + " numbers instead of " + expected);
    }
  }

  private void compare(String name, FlatTable table, List<Row> rows) {
    int head = 0;
    while (head < rows.size() && !isHead(table, rows.get(head))) {
      head++;
    }
    if (rows.size() - head - 1 != table.rows().size()) {
      faults.add(
          "XLSX "
              + name
              + " has "
              + (rows.size() - head - 1)
              + " rows instead of "
              + table.rows().size());
      return;
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<Object> expected = table.rows().get(i);
      for (int column = 0; column < expected.size(); column++) {
        Row row = rows.get(head + 1 + i);
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (!isSame(expected.get(column), cell)) {
          faults.add(
              "XLSX "
                  + name
                  + ", row "
                  + (i + 1)
                  + ", "
                  + table.headers().get(column)
                  + ": "
                  + cell
                  + " instead of "
                  + expected.get(column));
        }
      }
    }
  }

  private static boolean isHead(FlatTable table, Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell == null ? "" : cell.getText());
    }
    return texts.equals(table.headers());
  }

  private boolean isSame(Object expected, @Nullable Cell cell) {
    if (expected instanceof Quantity quantity) {
      Double value = quantity.value();
      if (cell == null) {
        return false;
      }
      return value == null
          ? cell.getType() == CellType.STRING && cell.getText().equals(numbers.text(quantity))
          : cell.getType() == CellType.NUMBER
              && Math.abs(cell.asNumber().doubleValue() - value) <= 1e-9 * Math.max(1, value);
    }
    String text = expected.toString();
    return cell == null
        ? text.isEmpty()
        : cell.getType() != CellType.FORMULA && cell.getText().equals(text);
  }
}

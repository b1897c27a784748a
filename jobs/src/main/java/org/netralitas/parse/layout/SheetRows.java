package org.netralitas.parse.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The physical rows of one worksheet, one after another. */
final class SheetRows implements Closeable {

  /** What Excel itself allows. */
  private static final int LAST_ROW = 1_048_576;

  private static final int LAST_COLUMN = 16_384;

  private final InputStream in;
  private final SheetXml xml;
  private final Workbook book;
  private final String part;
  private int number;

  SheetRows(InputStream in, Workbook book, String part) throws IOException {
    this.in = in;
    this.xml = new SheetXml(in, part);
    this.book = book;
    this.part = part;
  }

  /** The next row; null behind the last. */
  @Nullable SheetRow next() throws IOException {
    while (xml.next()) {
      if (xml.ends("sheetData")) {
        return null;
      }
      if (xml.starts("row")) {
        return row();
      }
    }
    return null;
  }

  /** Number of the last row given. */
  int number() {
    return number;
  }

  private SheetRow row() throws IOException {
    String reference = xml.attribute("r");
    int next = reference == null ? number + 1 : rowNumber(reference);
    if (next <= number || next > LAST_ROW) {
      throw LayoutRule.FILE_DAMAGED.stop(
          part + " has row " + reference + " behind row " + number + ": save it again in Excel");
    }
    number = next;
    SheetRow row = new SheetRow(number, xml.flag("hidden"));
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        column = column(xml.attribute("r"), column + 1);
        cell(row, column);
      }
    }
    return row;
  }

  private static int rowNumber(String reference) {
    try {
      return Integer.parseInt(reference.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private int column(@Nullable String reference, int fallback) throws BadFileException {
    int column = reference == null ? fallback : CellRange.column(reference);
    if (column < 0 || column >= LAST_COLUMN) {
      throw LayoutRule.FILE_DAMAGED.stop(
          part + " has a cell " + reference + ", which Excel has not: save it again in Excel");
    }
    return column;
  }

  private void cell(SheetRow row, int column) throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = null;
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text("");
      } else if (xml.starts("is")) {
        value = xml.text("rPh");
      } else if (xml.starts("f")) {
        formula = true;
        xml.text("");
      }
    }
    if (value == null) {
      if (formula) {
        row.note(LayoutRule.FORMULA_WITHOUT_VALUE, column);
      }
      return;
    }
    set(row, column, type == null ? "n" : type, style, value);
  }

  private void set(SheetRow row, int column, String type, @Nullable String style, String value)
      throws IOException {
    switch (type) {
      case "s" -> {
        String text = value.isBlank() ? "" : book.strings().get(value);
        if (text == null) {
          row.note(LayoutRule.CELL_ERROR, column);
        } else {
          row.set(column, text);
        }
      }
      case "n" -> {
        String number = value.strip();
        if (ExcelNumbers.isMangledInteger(number)) {
          row.note(LayoutRule.PERSON_NUMBER_MANGLED, column);
        }
        row.set(column, book.styles().text(number, style, book.epoch()));
      }
      case "b" -> row.set(column, value.strip().equals("1") ? "true" : "false");
      case "e" -> row.note(LayoutRule.CELL_ERROR, column);
      default -> row.set(column, value);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

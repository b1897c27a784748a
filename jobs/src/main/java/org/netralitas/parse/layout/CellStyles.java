package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the number formats of a workbook make of numbers: dates, or numbers filled up with zeros.
 */
final class CellStyles {

  /** Excel itself stops at 64,000 styles. */
  private static final int MAX_STYLES = 100_000;

  private record Style(boolean isDate, int zeros) {}

  private static final Style NUMBER = new Style(false, 0);

  private final List<Style> styles = new ArrayList<>();

  static CellStyles read(InputStream in, String part) throws IOException {
    CellStyles read = new CellStyles();
    Map<String, String> codes = new HashMap<>();
    SheetXml xml = new SheetXml(in, part);
    boolean cells = false;
    while (xml.next() && read.styles.size() < MAX_STYLES && codes.size() < MAX_STYLES) {
      if (xml.starts("numFmt")) {
        String id = xml.attribute("numFmtId");
        String code = xml.attribute("formatCode");
        if (id != null && code != null) {
          codes.put(id, code);
        }
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        cells = xml.starts("cellXfs");
      } else if (cells && xml.starts("xf")) {
        String id = xml.attribute("numFmtId");
        read.styles.add(id == null ? NUMBER : style(id, codes.get(id)));
      }
    }
    return read;
  }

  private static Style style(String id, @Nullable String code) {
    boolean date = ExcelNumbers.isDateFormat(index(id), code);
    return new Style(date, date ? 0 : ExcelNumbers.zeros(code));
  }

  private static int index(@Nullable String number) {
    try {
      return number == null ? -1 : Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The text of a number under a style. */
  String text(String number, @Nullable String style, ExcelNumbers.Epoch epoch) {
    int index = index(style);
    Style how = index >= 0 && index < styles.size() ? styles.get(index) : NUMBER;
    if (how.isDate()) {
      String date = ExcelNumbers.iso(number, epoch);
      if (date != null) {
        return date;
      }
    }
    return ExcelNumbers.filledUp(ExcelNumbers.plain(number), how.zeros());
  }
}

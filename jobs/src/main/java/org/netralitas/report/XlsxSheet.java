package org.netralitas.report;

import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One table on one sheet. Text is written as text, so that it can never be a formula. */
final class XlsxSheet {
  private static final int WIDEST = 60;

  private final Worksheet sheet;
  private final Document document;
  private final Texts texts;
  private final Numbers numbers;

  XlsxSheet(Worksheet sheet, Document document, Texts texts, Numbers numbers) {
    this.sheet = sheet;
    this.document = document;
    this.texts = texts;
    this.numbers = numbers;
  }

  void write(FlatTable table, String title) {
    int row = 0;
    sheet.value(row, 0, title);
    sheet.style(row++, 0).bold().fontSize(14).set();
    if (!document.mark().isEmpty() && table.origin() != Origin.NONE) {
      boolean isReal = table.origin() == Origin.PUBLISHED;
      sheet.value(row, 0, isReal ? texts.words("origin.published") : document.mark());
      sheet.style(row, 0).bold().set();
      sheet
          .range(row, 0, row++, Math.max(1, table.headers().size() - 1))
          .style()
          .fillColor(isReal ? "D7ECD9" : "FFD54A")
          .set();
    }
    for (String note : table.notes()) {
      sheet.value(row++, 0, note);
    }
    sheet.hyperlink(
        row++,
        0,
        HyperLink.internal("'" + texts.words("sheet.cover") + "'!A1", texts.words("sheet.back")));
    int head = row + 1;
    cells(table, head);
    if (!table.rows().isEmpty()) {
      sheet
          .range(head, 0, head + table.rows().size(), table.headers().size() - 1)
          .createTable(table.headers().toArray(String[]::new))
          .setName(table.tableId())
          .setDisplayName(table.tableId())
          .styleInfo()
          .setStyleName("TableStyleLight1");
    }
    sheet.freezePane(1, head + 1);
    sheet.repeatRows(head);
    page(sheet, document);
  }

  private void cells(FlatTable table, int head) {
    for (int column = 0; column < table.headers().size(); column++) {
      String header = table.headers().get(column);
      sheet.value(head, column, header);
      boolean isNumber = holdsNumbers(table, column);
      boolean isAfterNumber = !isNumber && column > 0 && holdsNumbers(table, column - 1);
      StyleSetter headerStyle =
          sheet.style(head, column).bold().wrapText(true).verticalAlignment("bottom");
      if (isNumber) {
        headerStyle.horizontalAlignment("right");
      } else if (isAfterNumber) {
        headerStyle.horizontalAlignment("left").indent(1);
      }
      headerStyle.set();
      int longest = 10;
      int row = head + 1;
      for (List<Object> cells : table.rows()) {
        Object cell = cells.get(column);
        if (cell instanceof Quantity quantity) {
          quantity(row, column, quantity);
          longest = Math.max(longest, numbers.text(quantity).length());
        } else {
          String text = cell.toString();
          if (!text.isEmpty()) {
            sheet.value(row, column, text);
            int indent = isAfterNumber ? 1 : table.isPart(row - head - 1, column) ? 2 : 0;
            if (isNumber) {
              sheet.style(row, column).horizontalAlignment("right").set();
            } else if (indent > 0) {
              sheet.style(row, column).horizontalAlignment("left").indent(indent).set();
            }
            longest = Math.max(longest, Math.min(WIDEST, text.length()));
          }
        }
        row++;
      }
      sheet.width(column, Math.max(longest, Math.min(18, header.length())) + 2.0);
    }
  }

  private static boolean holdsNumbers(FlatTable table, int column) {
    return table.rows().stream().anyMatch(cells -> cells.get(column) instanceof Quantity);
  }

  private void quantity(int row, int column, Quantity quantity) {
    Double value = quantity.value();
    if (value == null) {
      sheet.value(row, column, numbers.text(quantity));
      sheet.style(row, column).horizontalAlignment("right").set();
      return;
    }
    sheet.value(row, column, value);
    String format =
        switch (quantity.style()) {
          case COUNT, RANK -> "#,##0";
          case SHARE -> "0.0%";
          case RATE -> "#,##0.00";
          case RATE_DIFFERENCE -> "+#,##0.00;-#,##0.00;0.00";
          case AS_PUBLISHED, DIFFERENCE -> "";
        };
    if (!format.isEmpty()) {
      sheet.style(row, column).format(format).set();
    }
  }

  /** The mark and the edition on every printed page. */
  static void page(Worksheet sheet, Document document) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    if (!document.mark().isEmpty()) {
      sheet.header(document.mark().replace("&", "&&"), Position.CENTER);
    }
    sheet.footer(document.editionId().replace("&", "&&"), Position.LEFT);
  }
}

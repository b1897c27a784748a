package org.netralitas.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The document as an accessible workbook: a cover with contents, a sheet of notes, then one table
 * per sheet with its title and notes above it, no merged cells, nothing hidden; the same bytes for
 * the same document.
 *
 * @see <a
 *     href="https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/">
 *     Releasing statistics in spreadsheets, UK Analysis Function</a>
 */
public final class XlsxReport {
  private static final double FIRST = 34;
  private static final double SECOND = 100;

  /** Height of a line and of its letters in points, and width of the digit that columns count. */
  private static final double LINE = 15;

  private static final double SIZE = 11;
  private static final double DIGIT = 6.6;

  private final Document document;
  private final Texts texts;
  private final Numbers numbers;
  private final List<FlatTable> tables;

  private XlsxReport(Document document) {
    this.document = document;
    this.texts = Texts.of(document.language());
    this.numbers = new Numbers(document.language());
    this.tables = FlatTable.of(document, texts);
  }

  /** The file's bytes. */
  public static byte[] render(Document document) {
    return new XlsxReport(document).bytes();
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Netralitas", "1.0")) {
      workbook
          .properties()
          .setTitle(document.title())
          .setSubject(document.subtitle())
          .setCompany(document.issuer().name())
          .setKeywords(
              document.editionId() + ", " + document.zone().code() + ", " + document.kind().code());
      cover(workbook.newWorksheet(texts.words("sheet.cover")));
      notes(workbook.newWorksheet(texts.words("sheet.notes")));
      for (FlatTable table : tables) {
        new XlsxSheet(workbook.newWorksheet(sheetName(table)), document, texts, numbers)
            .write(table, texts.words("sheet." + table.tableId() + ".title"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SteadyZip.of(out.toByteArray(), document.asOf());
  }

  private String sheetName(FlatTable table) {
    return texts.words("sheet." + table.tableId());
  }

  private void cover(Worksheet sheet) {
    sheet.width(0, FIRST);
    sheet.width(1, SECOND);
    int row = 0;
    sheet.value(row, 0, document.title());
    sheet.style(row++, 0).bold().fontSize(16).set();
    sheet.value(row++, 0, document.subtitle());
    sheet.value(row++, 0, document.issuer().name());
    for (String line : document.issuer().letterhead()) {
      sheet.value(row++, 0, line);
    }
    if (!document.mark().isEmpty()) {
      sheet.value(row, 0, document.mark());
      sheet.style(row, 0).bold().set();
      sheet.range(row, 0, row++, 1).style().fillColor("FFD54A").set();
    }
    sheet.value(row, 0, texts.words("provenance.edition"));
    sheet.value(row++, 1, document.editionId());
    row++;
    sheet.value(row, 0, texts.words("overview.title"));
    sheet.style(row++, 0).bold().fontSize(13).set();
    for (Block block : document.overview()) {
      if (block instanceof Block.Points points) {
        for (Block.Point point : points.points()) {
          row = line(sheet, row, point.title(), point.text().plain(numbers));
        }
      }
    }
    row++;
    sheet.value(row, 0, texts.words("html.contents"));
    sheet.style(row++, 0).bold().fontSize(13).set();
    row = contents(sheet, row, texts.words("sheet.notes"), texts.words("sheet.notes.title"));
    for (FlatTable table : tables) {
      row =
          contents(
              sheet, row, sheetName(table), texts.words("sheet." + table.tableId() + ".title"));
    }
    page(sheet);
  }

  private static int contents(Worksheet sheet, int row, String name, String title) {
    sheet.hyperlink(row, 0, HyperLink.internal("'" + name + "'!A1", name));
    sheet.value(row, 1, title);
    return row + 1;
  }

  private static int line(Worksheet sheet, int row, String first, String second) {
    sheet.value(row, 0, first);
    sheet.style(row, 0).bold().wrapText(true).verticalAlignment("top").set();
    sheet.value(row, 1, second);
    sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    // Not every program fits the height of a row to its text by itself.
    sheet.rowHeight(
        row,
        LINE
            * Math.max(
                TextWidth.lines(first, SIZE, FIRST * DIGIT).size(),
                TextWidth.lines(second, SIZE, SECOND * DIGIT).size()));
    return row + 1;
  }

  private void notes(Worksheet sheet) {
    sheet.width(0, FIRST);
    sheet.width(1, SECOND);
    int row = 0;
    sheet.value(row, 0, texts.words("sheet.notes.title"));
    sheet.style(row++, 0).bold().fontSize(16).set();
    row = back(sheet, row);
    for (Section section : document.sections()) {
      List<Block> said = new ArrayList<>();
      for (Block block : section.blocks()) {
        if (block instanceof Block.Remark || block instanceof Block.Definitions) {
          said.add(block);
        }
      }
      if (said.isEmpty()) {
        continue;
      }
      row++;
      sheet.value(row, 0, section.title());
      sheet.style(row++, 0).bold().fontSize(13).set();
      for (Block block : said) {
        if (block instanceof Block.Remark remark) {
          row = line(sheet, row, remark.title(), remark.text().plain(numbers));
        } else if (block instanceof Block.Definitions terms) {
          for (Block.Definition term : terms.definitions()) {
            row = line(sheet, row, term.term(), term.meaning().plain(numbers));
          }
        }
      }
    }
    page(sheet);
  }

  private int back(Worksheet sheet, int row) {
    sheet.hyperlink(
        row,
        0,
        HyperLink.internal("'" + texts.words("sheet.cover") + "'!A1", texts.words("sheet.back")));
    return row + 1;
  }

  private void page(Worksheet sheet) {
    XlsxSheet.page(sheet, document);
  }
}

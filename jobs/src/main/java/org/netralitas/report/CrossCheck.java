package org.netralitas.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the finished files back and compares every number of every table with the document: the
 * page by its markup, the PDF by its text, the workbook by its cells.
 */
public final class CrossCheck {
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<(td|th)[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Document document;
  private final Numbers numbers;
  private final List<String> faults = new ArrayList<>();

  private CrossCheck(Document document) {
    this.document = document;
    this.numbers = new Numbers(document.language());
  }

  /** One line per table row that a file shows differently; empty when all agree. */
  public static List<String> faults(Document document, byte[] html, byte[] pdf, byte[] xlsx) {
    CrossCheck check = new CrossCheck(document);
    List<DataTable> tables = new ArrayList<>();
    document.sections().forEach(section -> collect(section.blocks(), tables));
    check.html(tables, new String(html, StandardCharsets.UTF_8));
    check.pdf(pdf);
    check.faults.addAll(XlsxCheck.faults(document, xlsx));
    return List.copyOf(check.faults);
  }

  /** The same for a document that is a page only. */
  public static List<String> faults(Document document, byte[] html) {
    CrossCheck check = new CrossCheck(document);
    List<DataTable> tables = new ArrayList<>();
    document.sections().forEach(section -> collect(section.blocks(), tables));
    check.html(tables, new String(html, StandardCharsets.UTF_8));
    return List.copyOf(check.faults);
  }

  private static void collect(List<Block> blocks, List<DataTable> tables) {
    for (Block block : blocks) {
      if (block instanceof DataTable table) {
        tables.add(table);
      } else if (block instanceof Block.Panels panels) {
        panels.panels().forEach(panel -> collect(panel.blocks(), tables));
      }
    }
  }

  private void html(List<DataTable> tables, String page) {
    for (DataTable table : tables) {
      int start = page.indexOf("<div class=\"table\" id=\"" + table.anchor() + "\">");
      int end = page.indexOf("</table>", Math.max(start, 0));
      if (start < 0 || end < 0) {
        faults.add("HTML has no table " + table.anchor());
        continue;
      }
      Matcher rows = ROW.matcher(page.substring(start, end));
      List<List<String>> shown = new ArrayList<>();
      while (rows.find()) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(rows.group(1));
        while (matcher.find()) {
          cells.add(TAG.matcher(matcher.group(2)).replaceAll(""));
        }
        shown.add(cells);
      }
      for (int i = 0; i < table.rows().size(); i++) {
        List<String> expected = new ArrayList<>();
        table.rows().get(i).cells().forEach(cell -> expected.add(Markup.escaped(text(cell))));
        List<String> found = i + 1 < shown.size() ? shown.get(i + 1) : List.of();
        if (!expected.equals(found)) {
          faults.add("HTML " + table.anchor() + ": " + found + " instead of " + expected);
        }
      }
      if (shown.size() != table.rows().size() + 1) {
        faults.add("HTML " + table.anchor() + " has " + (shown.size() - 1) + " rows");
      }
    }
  }

  private String text(DataTable.Cell cell) {
    if (cell instanceof DataTable.Cell.Words words) {
      return words.text().plain(numbers);
    }
    if (cell instanceof DataTable.Cell.Amount amount) {
      return numbers.text(amount.quantity());
    }
    DataTable.Cell.Range range = (DataTable.Cell.Range) cell;
    return numbers.range(range.low(), range.high());
  }

  /** The numbers of every printed row must stand on one line of the PDF, in order. */
  private void pdf(byte[] file) {
    List<DataTable> printed = new ArrayList<>();
    for (Section section : document.sections()) {
      PaperTables.collect(section.blocks(), printed);
    }
    List<List<String>> lines = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.addOperator(new Unmarked(stripper));
      stripper.setSortByPosition(true);
      for (String line : stripper.getText(pdf).split("\\R", -1)) {
        lines.add(Arrays.asList(line.strip().split("\\s+", -1)));
      }
    } catch (IOException e) {
      faults.add("PDF cannot be read: " + e.getMessage());
      return;
    }
    int at = 0;
    for (DataTable table : printed) {
      for (DataTable.Row row : table.rows()) {
        List<String> expected = new ArrayList<>();
        for (DataTable.Cell cell : row.cells()) {
          if (!(cell instanceof DataTable.Cell.Words)) {
            expected.add(text(cell));
          }
        }
        int found = expected.isEmpty() ? at : find(lines, at, expected);
        if (found < 0) {
          faults.add("PDF " + table.anchor() + " has no line with " + expected);
        } else {
          at = found;
        }
      }
    }
  }

  /** Leaves marks without effect: what is compared is what is shown, whatever it is marked as. */
  private static final class Unmarked extends OperatorProcessor {
    Unmarked(PDFTextStripper stripper) {
      super(stripper);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {}

    @Override
    public String getName() {
      return OperatorName.BEGIN_MARKED_CONTENT_SEQ;
    }
  }

  /** The first line from {@code from} on that holds the words in their order; -1 if none does. */
  private static int find(List<List<String>> lines, int from, List<String> words) {
    for (int i = from; i < lines.size(); i++) {
      int next = 0;
      for (String word : lines.get(i)) {
        if (next < words.size() && word.equals(words.get(next))) {
          next++;
        }
      }
      if (next == words.size()) {
        return i;
      }
    }
    return -1;
  }
}

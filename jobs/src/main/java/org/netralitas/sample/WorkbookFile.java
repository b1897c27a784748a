package org.netralitas.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a workbook: titles, a header of one or two rows, sheets by month or province. */
final class WorkbookFile {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");
  private static final Pattern MERGED_RANGE = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
  private static final Pattern MERGED = Pattern.compile("(" + MERGED_RANGE + ")+");

  private final Layout layout;
  private final Scribe scribe;

  WorkbookFile(Layout layout, Scribe scribe) {
    this.layout = layout;
    this.scribe = scribe;
  }

  void write(List<SampleRow> rows, OutputStream out) throws IOException {
    Map<String, Worksheet> sheets = new LinkedHashMap<>();
    Map<String, Integer> next = new LinkedHashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Netralitas", "1.0")) {
      for (SampleRow row : rows) {
        String name = sheet(row);
        Worksheet sheet = sheets.get(name);
        if (sheet == null) {
          sheet = book.newWorksheet(name);
          sheets.put(name, sheet);
          next.put(name, head(sheet));
        }
        int at = next.merge(name, 1, Integer::sum) - 1;
        row.sheet = name;
        row.number = at + 1L;
        write(row, sheet, at);
      }
    }
    out.write(stable(bytes.toByteArray()));
  }

  private String sheet(SampleRow row) {
    return switch (layout.sheets()) {
      case NONE -> "Data";
      case MONTH -> DateStyle.month(row.truth.reportedDate());
      case PROVINCE -> {
        String province = scribe.names(row.truth.place()).province();
        yield province.isEmpty() ? "Pusat" : province;
      }
    };
  }

  /** Writes titles and header; the first free row, counted from 0. */
  private int head(Worksheet sheet) {
    int last = layout.columns().size() - 1;
    int at = 0;
    for (String title : Titles.of(layout)) {
      if (!title.isEmpty()) {
        sheet.value(at, 0, title);
        sheet.range(at, 0, at, last).merge();
        sheet.style(at, 0).bold().set();
      }
      at++;
    }
    boolean twoRows = layout.header() == Layout.Header.DOUBLE;
    for (int c = 0; c <= last; c++) {
      Layout.Column column = layout.columns().get(c);
      if (!twoRows || column.above().isEmpty()) {
        sheet.value(at, c, column.header());
        if (twoRows) {
          sheet.range(at, c, at + 1, c).merge();
        }
        continue;
      }
      sheet.value(at + 1, c, column.header());
      if (c == 0 || !layout.columns().get(c - 1).above().equals(column.above())) {
        sheet.value(at, c, column.above());
        int end = c;
        while (end < last && layout.columns().get(end + 1).above().equals(column.above())) {
          end++;
        }
        sheet.range(at, c, at, end).merge();
      }
    }
    return at + (twoRows ? 2 : 1);
  }

  private void write(SampleRow row, Worksheet sheet, int at) {
    for (int c = 0; c < layout.columns().size(); c++) {
      Field field = layout.columns().get(c).field();
      LocalDate day = row.days.get(field);
      String text = row.text(field);
      if (field == Field.RECORD_NO) {
        sheet.value(at, c, row.number - Titles.of(layout).size());
      } else if (day != null && layout.dateStyle() == DateStyle.EXCEL) {
        sheet.value(at, c, day);
        sheet.style(at, c).format("dd/mm/yyyy").set();
      } else if (day != null) {
        sheet.value(at, c, layout.dateStyle().write(day));
      } else if (!text.isEmpty()) {
        sheet.value(at, c, text);
      }
    }
  }

  /**
   * The same workbook with fixed times and merged ranges in order, so that the same rows give the
   * same bytes.
   */
  private static byte[] stable(byte[] workbook) throws IOException {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        ZipOutputStream out = new ZipOutputStream(fixed)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("docProps/core.xml")) {
          content = changed(content, TIME, unused -> NO_TIME + ":00Z");
        } else if (entry.getName().startsWith("xl/worksheets/")) {
          content = changed(content, MERGED, WorkbookFile::sorted);
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        out.putNextEntry(copy);
        out.write(content);
        out.closeEntry();
      }
    }
    return fixed.toByteArray();
  }

  private static byte[] changed(byte[] xml, Pattern part, UnaryOperator<String> change) {
    return part.matcher(new String(xml, StandardCharsets.UTF_8))
        .replaceAll(match -> Matcher.quoteReplacement(change.apply(match.group())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String sorted(String mergedCells) {
    return MERGED_RANGE
        .matcher(mergedCells)
        .results()
        .map(MatchResult::group)
        .sorted()
        .collect(Collectors.joining());
  }
}

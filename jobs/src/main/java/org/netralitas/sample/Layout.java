package org.netralitas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/**
 * How one raw file looks.
 *
 * @param file name in the election's folder
 * @param charset of text files; ends in {@code -BOM} when a byte order mark stands in front
 * @param titleRows rows above the header, none for 0
 * @param upperShare share of rows that are typed in capitals
 * @param weight share of the election's rows, before the weights are brought to 1
 * @param reportedFrom earliest report in the file; null for no limit
 * @param reportedTo latest report in the file; null for no limit
 * @param columns from left to right
 */
record Layout(
    String file,
    String electionId,
    Format format,
    String charset,
    char delimiter,
    Packing packing,
    Sheets sheets,
    int titleRows,
    Header header,
    DateStyle dateStyle,
    double upperShare,
    double weight,
    @Nullable LocalDate reportedFrom,
    @Nullable LocalDate reportedTo,
    List<Column> columns) {

  enum Format {
    CSV,
    TSV,
    XLSX,
    JSONL
  }

  enum Packing {
    PLAIN,
    GZIP
  }

  /** What a workbook has a sheet for. */
  enum Sheets {
    NONE,
    MONTH,
    PROVINCE
  }

  enum Header {
    NONE,
    SINGLE,
    /** Two rows, the upper one merged over the columns it belongs to. */
    DOUBLE
  }

  /**
   * One column.
   *
   * @param above title of the upper header row; empty for none
   */
  record Column(String above, String header, Field field) {}

  Layout {
    columns = List.copyOf(columns);
  }

  static List<Layout> load(ReferenceSource tables) {
    CodeListFile columns = CodeListFile.read(tables, "columns.csv");
    return CodeListFile.read(tables, "layouts.csv").map(row -> layout(row, columns));
  }

  private static Layout layout(CodeListRow row, CodeListFile columns) {
    List<Column> own = new ArrayList<>();
    for (CodeListRow column : columns.rows()) {
      if (column.text("file").equals(row.text("file"))) {
        String above = column.optionalText("header_above");
        own.add(
            new Column(
                above == null ? "" : above,
                column.text("header"),
                Field.named(column.text("field"))));
      }
    }
    if (own.isEmpty()) {
      throw row.error("columns.csv has no columns for " + row.text("file"));
    }
    String charset = row.optionalText("charset");
    String delimiter = row.optionalText("delimiter");
    return new Layout(
        row.text("file"),
        row.text("election_id"),
        row.code("format", Format.class),
        charset == null ? "UTF-8" : charset,
        delimiter == null ? ',' : delimiter.equals("TAB") ? '\t' : delimiter.charAt(0),
        row.flag("gzip") ? Packing.GZIP : Packing.PLAIN,
        row.code("sheets", Sheets.class),
        (int) row.count("title_rows"),
        row.code("header", Header.class),
        row.code("date_style", DateStyle.class),
        row.number("upper_share"),
        row.number("weight"),
        row.optionalDate("reported_from"),
        row.optionalDate("reported_to"),
        own);
  }

  boolean has(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }

  boolean isOpenFor(LocalDate reported) {
    return (reportedFrom == null || !reported.isBefore(reportedFrom))
        && (reportedTo == null || !reported.isAfter(reportedTo));
  }
}

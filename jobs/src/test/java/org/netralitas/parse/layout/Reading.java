package org.netralitas.parse.layout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.netralitas.model.Issue;
import org.netralitas.parse.ReferenceSource;

/** A file looked at and read to its end. */
record Reading(Sniffed sniffed, List<RawRow> rows, ReadTally tally, List<FileIssue> issues) {

  static final HeaderNames NAMES =
      HeaderNames.load(
          ReferenceSource.folder(
              Path.of(Objects.requireNonNull(System.getProperty("netralitas.home")), "data")));

  static Reading of(FileBytes file) throws IOException {
    Sniffed sniffed = new LayoutSniffer(NAMES).sniff(file);
    Layout layout = sniffed.layout();
    if (layout == null || layout.format() == FileFormat.PARQUET) {
      return new Reading(sniffed, List.of(), ReadTally.NONE, sniffed.issues());
    }
    List<RawRow> rows = new ArrayList<>();
    List<FileIssue> issues = new ArrayList<>(sniffed.issues());
    try (RawRows raw = RawRows.open(file, layout, NAMES)) {
      raw.forEachRemaining(rows::add);
      issues.addAll(raw.issues());
      return new Reading(sniffed, rows, raw.tally(), issues);
    }
  }

  static Reading of(String name, byte[] bytes) throws IOException {
    return of(FileBytes.of(name, bytes));
  }

  static Reading of(String text) throws IOException {
    return of("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(String text, Charset charset) throws IOException {
    return of("a.csv", text.getBytes(charset));
  }

  Layout layout() {
    return Objects.requireNonNull(sniffed.layout(), () -> "no layout: " + sniffed.issues());
  }

  TextLook look() {
    return Objects.requireNonNull(layout().text());
  }

  List<String> fileCodes() {
    return issues.stream().map(FileIssue::code).toList();
  }

  /** The values of a field, row by row; "-" where it is blank. */
  List<String> column(RawField field) {
    return rows.stream().map(row -> Objects.requireNonNullElse(row.value(field), "-")).toList();
  }

  List<String> rowCodes(int row) {
    return rows.get(row).issues().stream().map(Issue::code).toList();
  }

  List<Long> rowNumbers() {
    return rows.stream().map(RawRow::rowNumber).toList();
  }
}

package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/**
 * Rows of the sheets of a workbook, in its order; every sheet has a header of its own. Hidden
 * sheets and rows are read and remarked upon.
 */
final class XlsxRows extends PulledRows {
  private final Layout layout;
  private final HeaderFinder finder;
  private final RowCount count = new RowCount();
  private final List<TableHeader> headers = new ArrayList<>();
  private final List<FileIssue> withoutHeader = new ArrayList<>();

  private @Nullable Workbook book;
  private @Nullable OpenSheet open;
  private int nextSheet;

  XlsxRows(FileBytes file, Layout layout, HeaderNames names) {
    super(file);
    this.layout = layout;
    this.finder = new HeaderFinder(names);
  }

  @Override
  @Nullable RawRow pull() throws IOException {
    if (book == null) {
      book = Workbook.read(file(), layout.packing());
    }
    while (true) {
      if (open == null) {
        open = nextSheet(book);
        if (open == null) {
          finish();
          return null;
        }
      }
      SheetRow row = open.next();
      if (row == null) {
        open.rows.close();
        open = null;
        continue;
      }
      RawRow taken = open.maker.take(row.number(), row.cells(), row.filled(), open.issues(row));
      if (taken != null) {
        return taken;
      }
    }
  }

  private @Nullable OpenSheet nextSheet(Workbook from) throws IOException {
    while (nextSheet < from.sheets().size()) {
      Workbook.Sheet sheet = from.sheets().get(nextSheet++);
      String place = file().name() + " sheet " + sheet.name();
      List<CellRange> merges;
      try (InputStream in = from.part(sheet.part())) {
        merges = MergeScan.scan(in, place);
      }
      OpenSheet opened = open(new SheetRows(from.part(sheet.part()), from, place), sheet, merges);
      if (opened != null) {
        return opened;
      }
    }
    return null;
  }

  /** Finds the sheet's header; a sheet without one is counted and left. */
  private @Nullable OpenSheet open(SheetRows rows, Workbook.Sheet sheet, List<CellRange> merges)
      throws IOException {
    Deque<SheetRow> first = new ArrayDeque<>();
    try {
      while (first.size() < ReadLimits.HEADER_SEARCH_ROWS) {
        SheetRow row = rows.next();
        if (row == null) {
          break;
        }
        first.add(row);
      }
      HeaderFinder.Found found =
          finder.find(MergedCells.spread(List.copyOf(first), merges), sheet.name());
      if (found.header() != null) {
        found.issues().forEach(this::remark);
        headers.add(found.header());
        if (sheet.isHidden()) {
          remark(
              LayoutRule.SHEET_HIDDEN
                  .onFile("the sheet is hidden and was read: take it away if it does not count")
                  .at(sheet.name(), 0));
        }
        return new OpenSheet(found.header(), first, rows, merges);
      }
      leave(rows, first, sheet, found);
      return null;
    } catch (BadFileException e) {
      FileIssue issue = e.issue();
      throw new BadFileException(
          issue.at(sheet.name(), issue.row() == 0 ? rows.number() : issue.row()));
    }
  }

  private void leave(
      SheetRows rows, Deque<SheetRow> first, Workbook.Sheet sheet, HeaderFinder.Found found)
      throws IOException {
    long unread = 0;
    for (SheetRow row = first.poll(); row != null; row = next(first, rows)) {
      if (row.filled() == 0) {
        count.blank++;
      } else {
        count.unread++;
        unread++;
      }
    }
    rows.close();
    if (unread > 0) {
      withoutHeader.add(found.issues().get(0));
      remark(
          LayoutRule.SHEET_WITHOUT_TABLE
              .onFile(
                  unread
                      + " rows of the sheet were not read, for it has no header: give it column"
                      + " titles if it holds records")
              .at(sheet.name(), 0));
    }
  }

  private static @Nullable SheetRow next(Deque<SheetRow> first, SheetRows rows) throws IOException {
    SheetRow buffered = first.poll();
    return buffered != null ? buffered : rows.next();
  }

  private void finish() {
    if (headers.isEmpty()) {
      remark(
          withoutHeader.isEmpty()
              ? LayoutRule.FILE_EMPTY.onFile(
                  file().name() + " has no content: hand it in again, or take it away")
              : withoutHeader.get(0));
    }
  }

  @Override
  long currentRow() {
    return open == null ? 0 : open.rows.number();
  }

  @Override
  public ReadTally tally() {
    return count.tally();
  }

  @Override
  public List<TableHeader> headers() {
    return List.copyOf(headers);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.rows.close();
    }
  }

  /** A sheet with its header, while its rows are read. */
  private final class OpenSheet {
    private final RowMaker maker;
    private final Deque<SheetRow> first;
    private final SheetRows rows;
    private final MergedCells merged;
    private final @Nullable String name;

    OpenSheet(TableHeader header, Deque<SheetRow> first, SheetRows rows, List<CellRange> merges) {
      this.maker = new RowMaker(header, count);
      this.first = first;
      this.rows = rows;
      this.merged = new MergedCells(merges);
      this.name = header.sheet();
    }

    @Nullable SheetRow next() throws IOException {
      try {
        SheetRow row = XlsxRows.next(first, rows);
        if (row != null) {
          merged.fill(row);
        }
        return row;
      } catch (BadFileException e) {
        throw new BadFileException(e.issue().at(name, rows.number()));
      }
    }

    List<Issue> issues(SheetRow row) {
      if (row.notes().isEmpty() && !row.isHidden()) {
        return List.of();
      }
      List<Issue> issues = new ArrayList<>();
      if (row.isHidden()) {
        issues.add(LayoutRule.ROW_HIDDEN.onRow());
      }
      for (SheetRow.Note note : row.notes()) {
        String field = maker.fieldName(note.column());
        if (note.rule() != LayoutRule.PERSON_NUMBER_MANGLED
            || field.equals(RawField.PERSON_NUMBER.fieldName())) {
          issues.add(note.rule().on(field));
        }
      }
      return issues;
    }
  }
}

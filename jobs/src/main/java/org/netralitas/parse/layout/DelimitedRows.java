package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/** Rows of delimited text. */
final class DelimitedRows extends PulledRows {
  private final InputStream in;
  private final TableHeader header;
  private final RecordFinder finder;
  private final CellSplitter splitter;
  private final RowMaker maker;
  private final RowCount count = new RowCount();
  private final long stop;

  private DelimitedRows(FileBytes file, Layout layout, InputStream in, Chunk chunk) {
    super(file);
    TextLook look = Contents.look(layout);
    this.in = in;
    this.header = layout.tableHeader();
    this.finder = new RecordFinder(in, chunk.start(), chunk.firstLine(), look);
    this.splitter = new CellSplitter(look);
    this.maker = new RowMaker(header, count);
    this.stop = chunk.end();
  }

  static DelimitedRows whole(FileBytes file, Layout layout) throws IOException {
    return new DelimitedRows(
        file, layout, Contents.text(file, layout), new Chunk(0, Long.MAX_VALUE, 1));
  }

  static DelimitedRows chunk(FileBytes file, Layout layout, Chunk chunk) throws IOException {
    return new DelimitedRows(file, layout, file.openAt(chunk.start()), chunk);
  }

  @Override
  @Nullable RawRow pull() throws IOException {
    while (finder.nextOffset() < stop && finder.next()) {
      splitter.split(finder);
      RawRow row = maker.take(finder.line(), splitter.cells(), splitter.filled(), noticed());
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  private List<Issue> noticed() {
    boolean shortRow = splitter.fields() < maker.columns();
    boolean longRow = splitter.filled() > maker.columns();
    if (!shortRow
        && !longRow
        && !finder.isTooLong()
        && !finder.hasUnclosedQuote()
        && !finder.hasStrayQuote()
        && !splitter.hasNul()
        && !splitter.hasMixedEncoding()
        && !splitter.isUndecodable()
        && splitter.tooLong().isEmpty()) {
      return List.of();
    }
    List<Issue> issues = new ArrayList<>();
    addIf(issues, finder.isTooLong(), LayoutRule.ROW_TOO_LONG);
    addIf(issues, finder.hasUnclosedQuote(), LayoutRule.QUOTE_UNCLOSED);
    addIf(issues, finder.hasStrayQuote(), LayoutRule.QUOTE_STRAY);
    addIf(issues, longRow, LayoutRule.ROW_TOO_MANY_FIELDS);
    addIf(issues, shortRow, LayoutRule.ROW_TOO_FEW_FIELDS);
    addIf(issues, splitter.hasNul(), LayoutRule.NUL_BYTES);
    addIf(issues, splitter.hasMixedEncoding(), LayoutRule.ENCODING_MIXED);
    addIf(issues, splitter.isUndecodable(), LayoutRule.TEXT_UNDECODABLE);
    for (int column : splitter.tooLong()) {
      issues.add(LayoutRule.CELL_TOO_LONG.on(maker.fieldName(column)));
    }
    return issues;
  }

  private static void addIf(List<Issue> issues, boolean noticed, LayoutRule rule) {
    if (noticed) {
      issues.add(rule.onRow());
    }
  }

  @Override
  long currentRow() {
    return finder.line();
  }

  @Override
  public ReadTally tally() {
    return count.tally();
  }

  @Override
  public List<TableHeader> headers() {
    return List.of(header);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

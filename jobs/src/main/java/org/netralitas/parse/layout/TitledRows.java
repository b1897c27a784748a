package org.netralitas.parse.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a format that knows its own columns, such as Parquet: only the titles have to be
 * recognised. Row numbers are those of a text file with the titles in its first row.
 */
public final class TitledRows extends PulledRows {
  private final Source source;
  private final TableHeader header;
  private final RowMaker maker;
  private final RowCount count = new RowCount();
  private long row = 1;

  /** The rows as texts. */
  public interface Source extends Closeable {
    /** One text per title, null where there is none; null at the end. */
    @Nullable String @Nullable [] next() throws IOException;
  }

  private TitledRows(FileBytes file, TableHeader header, Source source) {
    super(file);
    this.source = source;
    this.header = header;
    this.maker = new RowMaker(header, count);
  }

  /**
   * Takes over a source.
   *
   * @param titles one or more, in the order of its texts
   */
  public static TitledRows of(
      FileBytes file, List<String> titles, HeaderNames names, Source source) {
    HeaderResolution resolved =
        new HeaderResolution(titles, titles.stream().map(names::match).toList());
    TableHeader header =
        new TableHeader(null, 1, 1, resolved.columns(), resolved.ambiguous(), List.of(titles));
    TitledRows rows = new TitledRows(file, header, source);
    resolved.issues().forEach(rows::remark);
    return rows;
  }

  @Override
  @Nullable RawRow pull() throws IOException {
    @Nullable RawRow taken = null;
    while (taken == null) {
      @Nullable String[] texts = texts();
      if (texts == null) {
        return null;
      }
      row++;
      taken = maker.take(row, texts, filled(texts), List.of());
    }
    return taken;
  }

  private @Nullable String @Nullable [] texts() throws IOException {
    try {
      return source.next();
    } catch (RuntimeException e) {
      throw LayoutRule.FILE_DAMAGED.stop(
          file().name() + " is damaged (" + e.getMessage() + "): write it anew");
    }
  }

  private static int filled(@Nullable String[] texts) {
    int filled = texts.length;
    while (filled > 0 && texts[filled - 1] == null) {
      filled--;
    }
    return filled;
  }

  @Override
  long currentRow() {
    return row + 1;
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
    source.close();
  }
}

package org.netralitas.parse.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a file, read as they are asked for, in bounded memory. A fault of the file ends the
 * iteration and stands in {@link #issues()}; rows given before it stay true. A fault of the storage
 * is an {@link java.io.UncheckedIOException}.
 */
public interface RawRows extends Iterator<RawRow>, Closeable {

  /** What was counted so far; of the whole file once {@code hasNext()} is false. */
  ReadTally tally();

  /** Remarks on file, sheets and headers so far; whole once {@code hasNext()} is false. */
  List<FileIssue> issues();

  /** The headers found so far: one for a text file, one per sheet with a table, none for JSON. */
  List<TableHeader> headers();

  /**
   * Opens a whole file.
   *
   * @throws IllegalArgumentException for Parquet, see {@link TitledRows}
   * @throws IOException when the storage fails
   */
  static RawRows open(FileBytes file, Layout layout, HeaderNames names) throws IOException {
    return switch (layout.format()) {
      case DELIMITED -> DelimitedRows.whole(file, layout);
      case JSON_LINES -> JsonLineRows.whole(file, layout, names);
      case JSON, JSON_WRAPPED -> new JsonRows(file, layout, names);
      case XLSX -> new XlsxRows(file, layout, names);
      case PARQUET ->
          throw new IllegalArgumentException(
              file.name() + " is Parquet: its columns have names already, see TitledRows");
    };
  }

  /**
   * Opens one chunk of a {@link Layout#isSplittable() splittable} file, as {@link ChunkPlan} cut
   * it. The chunks' rows, one after another, are the rows of {@link #open}.
   */
  static RawRows openChunk(FileBytes file, Layout layout, Chunk chunk, HeaderNames names)
      throws IOException {
    if (!layout.isSplittable()) {
      throw new IllegalArgumentException(file.name() + " cannot be split: " + layout.format());
    }
    return layout.format() == FileFormat.DELIMITED
        ? DelimitedRows.chunk(file, layout, chunk)
        : JsonLineRows.chunk(file, layout, chunk, names);
  }
}

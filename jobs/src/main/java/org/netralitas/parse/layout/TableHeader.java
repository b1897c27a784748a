package org.netralitas.parse.layout;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of one table, and what its columns were taken for.
 *
 * @param sheet null where the format has none
 * @param firstRow row number of the header's first row, 1-based
 * @param lastRow row number of its last row; above {@code firstRow} when the header has two rows
 * @param columns from the first column to the last with a title
 * @param ambiguous fields that two columns claim; none of them is used, their rows are held
 * @param texts the header rows as they stand, by which repetitions further down are known
 */
public record TableHeader(
    @Nullable String sheet,
    long firstRow,
    long lastRow,
    List<HeaderColumn> columns,
    List<RawField> ambiguous,
    List<List<String>> texts)
    implements Serializable {

  public TableHeader {
    columns = List.copyOf(columns);
    ambiguous = List.copyOf(ambiguous);
    texts = texts.stream().map(List::copyOf).toList();
    if (firstRow < 1 || lastRow < firstRow || columns.isEmpty()) {
      throw new IllegalArgumentException(
          "no header: rows " + firstRow + " to " + lastRow + ", " + columns.size() + " columns");
    }
  }

  /** Whether a column was taken for the field. */
  public boolean has(RawField field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }
}

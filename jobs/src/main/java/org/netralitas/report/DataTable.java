package org.netralitas.report;

import java.util.List;

/**
 * A table of the report.
 *
 * @param tableId the same for the same table of another election, such as {@code by_act}
 * @param electionId the election it is about; empty when it is about several
 * @param notes what the reader must know to read it
 */
public record DataTable(
    String tableId,
    String electionId,
    Text caption,
    List<Column> columns,
    List<Row> rows,
    List<Text> notes,
    Length length)
    implements Block {
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            tableId + ": " + row.cells().size() + " cells under " + columns.size() + " columns");
      }
    }
  }

  /** Unique in the document; also the anchor of deep links. */
  String anchor() {
    return electionId.isEmpty() ? "t-" + tableId : "t-" + tableId + "-" + electionId;
  }

  /** Whether the reader will want to search in it. */
  public enum Length {
    SHORT,
    LONG
  }

  /**
   * A column.
   *
   * @param help what the column means; empty when its title says all
   */
  public record Column(String title, Kind kind, String help) {
    static Column words(String title) {
      return new Column(title, Kind.WORDS, "");
    }

    static Column number(String title) {
      return new Column(title, Kind.NUMBER, "");
    }
  }

  /** What a column holds, for its alignment and its type in a spreadsheet. */
  public enum Kind {
    WORDS,
    NUMBER,
    RANGE
  }

  /** One row; the first cell names it. */
  public record Row(List<Cell> cells, Weight weight) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(List<Cell> cells) {
      return new Row(cells, Weight.NORMAL);
    }
  }

  /** How a row stands among the others. */
  public enum Weight {
    NORMAL,
    TOTAL,
    /** A part of the row above. */
    PART
  }

  /** The content of a cell. */
  public sealed interface Cell {

    /** Words, possibly with links. */
    record Words(Text text) implements Cell {}

    /**
     * One number.
     *
     * @param shade 0 (none) to 5 (darkest) background, for tables read as a heat map
     */
    record Amount(Quantity quantity, int shade) implements Cell {}

    /** From a lower to an upper limit. */
    record Range(Quantity low, Quantity high) implements Cell {}
  }

  static Cell words(String text) {
    return new Cell.Words(Text.of(text));
  }

  static Cell words(Text text) {
    return new Cell.Words(text);
  }

  static Cell number(Quantity quantity) {
    return new Cell.Amount(quantity, 0);
  }

  static Cell range(Quantity low, Quantity high) {
    return new Cell.Range(low, high);
  }
}

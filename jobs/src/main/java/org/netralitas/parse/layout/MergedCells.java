package org.netralitas.parse.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The merged cells of one worksheet while its rows pass by. A cell merged over several rows holds
 * its text in the first of them and means all of them.
 */
final class MergedCells {

  /**
   * Merged ranges looked at in search of a header; those of a letterhead and a header are fewer.
   */
  private static final int MAX_SPREAD = 1_000;

  private final Deque<CellRange> ahead;
  private final Map<Integer, Open> open = new TreeMap<>();

  /** A merged cell whose first row has passed. */
  private record Open(int lastRow, String text) {}

  MergedCells(List<CellRange> ranges) {
    List<CellRange> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn));
    ahead = new ArrayDeque<>(sorted);
  }

  /** Fills the cells of a row with texts from merged cells that start above it; notes each. */
  void fill(SheetRow row) throws BadFileException {
    boolean hasText = row.filled() > 0;
    open.values().removeIf(cell -> cell.lastRow() < row.number());
    for (Map.Entry<Integer, Open> entry : open.entrySet()) {
      int column = entry.getKey();
      if (hasText && row.cell(column) == null) {
        row.set(column, entry.getValue().text());
        row.note(LayoutRule.CELL_FILLED_FROM_MERGE, column);
      }
    }
    for (CellRange next = ahead.peek();
        next != null && next.firstRow() <= row.number();
        next = ahead.peek()) {
      ahead.remove();
      String text = row.cell(next.firstColumn());
      if (next.firstRow() == row.number() && next.lastRow() > row.number() && text != null) {
        open.put(next.firstColumn(), new Open(next.lastRow(), text));
      }
    }
  }

  /** The first rows as they look: every cell of a merged range with the range's text. */
  static List<SeenRow> spread(List<SheetRow> rows, List<CellRange> ranges) {
    Map<Integer, SheetRow> byNumber = new HashMap<>();
    Map<Integer, List<String>> cells = new HashMap<>();
    for (SheetRow row : rows) {
      byNumber.put(row.number(), row);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < row.filled(); i++) {
        String text = row.cell(i);
        texts.add(text == null ? "" : text);
      }
      cells.put(row.number(), texts);
    }
    int spread = 0;
    for (CellRange range : ranges) {
      SheetRow anchor = byNumber.get(range.firstRow());
      String text = anchor == null ? null : anchor.cell(range.firstColumn());
      if (text != null && spread++ < MAX_SPREAD) {
        rows.forEach(row -> spread(range, text, row.number(), cells));
      }
    }
    return rows.stream()
        .map(row -> new SeenRow(row.number(), cells.getOrDefault(row.number(), List.of())))
        .toList();
  }

  private static void spread(
      CellRange range, String text, int number, Map<Integer, List<String>> cells) {
    List<String> row = cells.get(number);
    if (row == null || number < range.firstRow() || number > range.lastRow()) {
      return;
    }
    int lastColumn = Math.min(range.lastColumn(), ReadLimits.MAX_COLUMNS - 1);
    for (int c = range.firstColumn(); c <= lastColumn; c++) {
      while (row.size() <= c) {
        row.add("");
      }
      if (row.get(c).isEmpty()) {
        row.set(c, text);
      }
    }
  }
}

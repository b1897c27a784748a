package org.netralitas.parse.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of one worksheet while its rows pass by. A cell merged over several rows holds
 * its text in the first of them and means all of them.
 */
final class MergedCells {
  private final Deque<CellRange> ahead;
  private final Map<CellRange, String> open = new HashMap<>();

  MergedCells(List<CellRange> ranges) {
    List<CellRange> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn));
    ahead = new ArrayDeque<>(sorted);
  }

  /** Fills the cells of a row with texts from merged cells that start above it; notes each. */
  void fill(SheetRow row) throws BadFileException {
    boolean hasText = row.filled() > 0;
    Iterator<Map.Entry<CellRange, String>> each = open.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<CellRange, String> entry = each.next();
      CellRange range = entry.getKey();
      if (range.lastRow() < row.number()) {
        each.remove();
      } else if (hasText && row.cell(range.firstColumn()) == null) {
        row.set(range.firstColumn(), entry.getValue());
        row.note(LayoutRule.CELL_FILLED_FROM_MERGE, range.firstColumn());
      }
    }
    for (CellRange next = ahead.peek();
        next != null && next.firstRow() <= row.number();
        next = ahead.peek()) {
      ahead.remove();
      String text = row.cell(next.firstColumn());
      if (next.firstRow() == row.number() && next.lastRow() > row.number() && text != null) {
        open.put(next, text);
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
    for (CellRange range : ranges) {
      SheetRow anchor = byNumber.get(range.firstRow());
      String text = anchor == null ? null : anchor.cell(range.firstColumn());
      if (text != null) {
        spread(range, text, cells, rows.get(rows.size() - 1).number());
      }
    }
    return rows.stream()
        .map(row -> new SeenRow(row.number(), cells.getOrDefault(row.number(), List.of())))
        .toList();
  }

  private static void spread(
      CellRange range, String text, Map<Integer, List<String>> cells, int lastRow) {
    for (int r = range.firstRow(); r <= Math.min(range.lastRow(), lastRow); r++) {
      @Nullable List<String> row = cells.get(r);
      if (row == null) {
        continue;
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
}

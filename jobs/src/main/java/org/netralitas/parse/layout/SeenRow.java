package org.netralitas.parse.layout;

import java.util.List;

/**
 * A physical row looked at in search of a header.
 *
 * @param number row number, 1-based
 * @param cells texts by column; empty when blank
 */
record SeenRow(long number, List<String> cells) {
  SeenRow {
    cells = List.copyOf(cells);
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}

package org.netralitas.report;

import java.util.List;

/** Which tables paper has room for. */
final class PaperTables {
  private PaperTables() {}

  /** The first election in full; of the others, long tables are left to the page and workbook. */
  static boolean isPrinted(DataTable table, boolean inFirstPanel) {
    return inFirstPanel || table.length() == DataTable.Length.SHORT;
  }

  /** The printed tables in reading order. */
  static void collect(List<Block> blocks, List<DataTable> printed) {
    collect(blocks, true, printed);
  }

  private static void collect(List<Block> blocks, boolean inFirstPanel, List<DataTable> printed) {
    for (Block block : blocks) {
      if (block instanceof DataTable table) {
        if (isPrinted(table, inFirstPanel)) {
          printed.add(table);
        }
      } else if (block instanceof Block.Panels panels) {
        for (int i = 0; i < panels.panels().size(); i++) {
          collect(panels.panels().get(i).blocks(), i == 0, printed);
        }
      }
    }
  }
}

package org.netralitas.report;

import java.util.List;

/** What paper has room for: the latest election in full, and what was found of the others. */
final class PaperTables {
  private static final int MOST_ROWS = 40;

  private PaperTables() {}

  /** Longer tables are left to the page and the workbook. */
  static boolean isPrinted(DataTable table) {
    return table.length() == DataTable.Length.SHORT || table.rows().size() <= MOST_ROWS;
  }

  /** The findings among these blocks, without their charts and tables. */
  static List<Block> findings(List<Block> blocks) {
    return blocks.stream()
        .filter(
            block ->
                block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.LEAD)
        .toList();
  }

  /** The printed tables in reading order. */
  static void collect(List<Block> blocks, List<DataTable> printed) {
    for (Block block : blocks) {
      if (block instanceof DataTable table) {
        if (isPrinted(table)) {
          printed.add(table);
        }
      } else if (block instanceof Block.Panels panels && !panels.panels().isEmpty()) {
        collect(panels.panels().get(0).blocks(), printed);
      }
    }
  }
}

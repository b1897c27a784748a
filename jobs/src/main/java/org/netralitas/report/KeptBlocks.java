package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.table.Tables;

/** How much disclosure control left to read. */
final class KeptBlocks {
  private static final String TOTAL = "_T";

  private KeptBlocks() {}

  /** A sentence and a table; nothing for an edition without that table. */
  static List<Block> of(Story story) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (PublishedRow row : story.rows(Tables.INFORMATION_KEPT, TOTAL)) {
      boolean isAll = row.text("table_name").equals(TOTAL);
      rows.add(
          new DataTable.Row(
              List.of(
                  DataTable.words(
                      story.words(isAll ? "kept.all" : "kept.table." + row.text("table_name"))),
                  DataTable.number(row.count("shown_cells")),
                  DataTable.number(row.count("cells")),
                  DataTable.number(row.share("cell_share")),
                  DataTable.number(row.count("shown_cases")),
                  DataTable.number(row.count("cases")),
                  DataTable.number(row.share("case_share"))),
              isAll ? DataTable.Weight.TOTAL : DataTable.Weight.NORMAL));
      if (isAll) {
        blocks.add(
            new Block.Remark(
                story.words("kept.title"),
                story.say(
                    "kept.finding",
                    "cell_share",
                    row.share("cell_share"),
                    "case_share",
                    row.share("case_share"))));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    blocks.add(
        new DataTable(
            "information_kept",
            "",
            story.say("kept.caption"),
            List.of(
                DataTable.Column.words(story.words("column.table")),
                DataTable.Column.number(story.words("kept.shown_cells")),
                DataTable.Column.number(story.words("kept.cells")),
                DataTable.Column.number(story.words("kept.cell_share")),
                DataTable.Column.number(story.words("kept.shown_cases")),
                DataTable.Column.number(story.words("kept.cases")),
                DataTable.Column.number(story.words("kept.case_share"))),
            rows,
            List.of(story.say("kept.note")),
            DataTable.Length.SHORT));
    return blocks;
  }
}

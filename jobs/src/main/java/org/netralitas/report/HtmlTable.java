package org.netralitas.report;

import java.util.List;

/** Tables as HTML: caption, scopes, and a scrolling box that keyboards reach. */
final class HtmlTable {
  private final StringBuilder out;
  private final Numbers numbers;
  private final HtmlBlocks blocks;

  HtmlTable(StringBuilder out, Numbers numbers, HtmlBlocks blocks) {
    this.out = out;
    this.numbers = numbers;
    this.blocks = blocks;
  }

  void write(DataTable table) {
    String id = table.anchor();
    out.append("<div class=\"table\" id=\"").append(id).append("\">\n<div class=\"scroll");
    out.append(table.length() == DataTable.Length.LONG ? " long" : "");
    out.append("\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").append(id);
    out.append("-c\"><table data-table=\"").append(table.tableId()).append("\">\n<caption id=\"");
    out.append(id).append("-c\">");
    out.append("<span>");
    blocks.text(table.caption());
    out.append("</span></caption>\n<thead><tr>");
    for (DataTable.Column column : table.columns()) {
      out.append(
          column.kind() == DataTable.Kind.WORDS
              ? "<th scope=\"col\""
              : "<th scope=\"col\" class=\"n\"");
      if (!column.help().isEmpty()) {
        out.append(" title=\"");
        Markup.escape(out, column.help());
        out.append('"');
      }
      out.append('>');
      Markup.escape(out, column.title());
      out.append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (DataTable.Row row : table.rows()) {
      row(row);
    }
    out.append("</tbody></table></div>\n");
    for (Text note : table.notes()) {
      out.append("<p class=\"note\">");
      blocks.text(note);
      out.append("</p>");
    }
    out.append("</div>\n");
  }

  private void row(DataTable.Row row) {
    out.append(
        switch (row.weight()) {
          case NORMAL -> "<tr>";
          case TOTAL -> "<tr class=\"total\">";
          case PART -> "<tr class=\"part\">";
        });
    List<DataTable.Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (i == 0 && cells.get(0) instanceof DataTable.Cell.Words words) {
        out.append("<th scope=\"row\">");
        blocks.text(words.text());
        out.append("</th>");
      } else {
        cell(cells.get(i));
      }
    }
    out.append("</tr>\n");
  }

  private void cell(DataTable.Cell cell) {
    if (cell instanceof DataTable.Cell.Words words) {
      out.append("<td>");
      blocks.text(words.text());
    } else if (cell instanceof DataTable.Cell.Amount number) {
      out.append("<td class=\"n");
      if (number.shade() > 0) {
        out.append(" s").append(number.shade());
      }
      out.append(number.quantity().isShown() ? "\">" : " h\">");
      out.append(numbers.text(number.quantity()));
    } else if (cell instanceof DataTable.Cell.Range range) {
      out.append("<td class=\"n\">").append(numbers.range(range.low(), range.high()));
    }
    out.append("</td>");
  }
}

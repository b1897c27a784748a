package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.table.Tables;

/** Rate ratios of the position groups with the elections held equal, in plain words. */
final class ModelBlocks {
  private static final String TERM = "position_group";

  private ModelBlocks() {}

  /** Empty when no model could be fitted. */
  static List<Block> of(Story story) {
    List<PublishedRow> rows =
        story.rows(Tables.MODEL_COEFFICIENTS, "_T").stream()
            .filter(row -> row.text("model").equals("GROUP") && row.text("term").startsWith(TERM))
            .sorted(
                Comparator.comparingDouble((PublishedRow row) -> -row.rate("rate_ratio").orElse(-1))
                    .thenComparing(row -> row.text("term")))
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (rows.isEmpty() || !rows.get(0).rate("rate_ratio").isShown()) {
      return blocks;
    }
    PublishedRow first = rows.get(0);
    boolean stands = first.rate("quasi_low").orElse(0) > 1;
    Text finding =
        story.say(
            stands ? "model.finding" : "model.finding.open",
            "group",
            new Span.Strong(name(story, first)),
            "reference",
            story.label("position_group", first.text("reference")),
            "ratio",
            first.rate("rate_ratio"),
            "low",
            first.rate("quasi_low"),
            "high",
            first.rate("quasi_high"));
    blocks.add(
        new Block.Remark(story.words("model.title"), story.say("model.intro").then(finding)));
    blocks.add(table(story, rows));
    return blocks;
  }

  private static String name(Story story, PublishedRow row) {
    return story.label("position_group", row.text("term").substring(TERM.length()));
  }

  private static DataTable table(Story story, List<PublishedRow> rows) {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(name(story, row)),
                  DataTable.words(story.label("position_group", row.text("reference"))),
                  DataTable.number(row.rate("rate_ratio")),
                  DataTable.range(row.rate("quasi_low"), row.rate("quasi_high")),
                  DataTable.number(row.rate("binomial_ratio")),
                  DataTable.range(row.rate("binomial_low"), row.rate("binomial_high")))));
    }
    return new DataTable(
        "model_coefficients",
        "",
        story.say("model.table.caption"),
        List.of(
            DataTable.Column.words(story.words("column.position_group")),
            DataTable.Column.words(story.words("column.compared_with")),
            DataTable.Column.number(story.words("column.rate_ratio")),
            new DataTable.Column(story.words("column.limits_quasi"), DataTable.Kind.RANGE, ""),
            DataTable.Column.number(story.words("column.binomial_ratio")),
            new DataTable.Column(story.words("column.limits_binomial"), DataTable.Kind.RANGE, "")),
        cells,
        List.of(story.say("model.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

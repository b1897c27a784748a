package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** How much unequal reporting could explain of the order of the groups. */
final class BiasBlocks {
  private BiasBlocks() {}

  /** Empty when no group has cases. */
  static List<Block> of(Story story, Election election) {
    List<PublishedRow> rows =
        story.rows(Tables.REPORTING_BIAS, election.electionId()).stream()
            .sorted(
                Comparator.comparing(
                        (PublishedRow row) -> row.text("position_group").equals("UNKNOWN"))
                    .thenComparing(row -> -row.count("proven_cases").orElse(0.5))
                    .thenComparing(row -> row.text("position_group")))
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (rows.stream().noneMatch(row -> row.count("reported_cases").isShown())) {
      return blocks;
    }
    rows.stream()
        .filter(
            row ->
                row.rate("tipping_factor").isShown() && row.optionalText("highest_group") != null)
        .findFirst()
        .ifPresent(row -> blocks.add(story.lead(finding(story, row))));
    blocks.add(table(story, election, rows));
    return blocks;
  }

  private static Text finding(Story story, PublishedRow row) {
    boolean stands = row.rate("tipping_low").orElse(0) > 1;
    return story.say(
        stands ? "bias.finding" : "bias.finding.open",
        "group",
        story.label("position_group", row.text("position_group")),
        "highest",
        story.label("position_group", row.text("highest_group")),
        "factor",
        row.rate("tipping_factor"),
        "low",
        row.rate("tipping_low"),
        "high",
        row.rate("tipping_high"));
  }

  private static DataTable table(Story story, Election election, List<PublishedRow> rows) {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      String reason = row.optionalText("reason");
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.label("position_group", row.text("position_group"))),
                  DataTable.number(row.count("reported_cases")),
                  DataTable.number(row.share("proven_share")),
                  DataTable.number(row.rate("reported_per_100000")),
                  DataTable.range(row.rate("reported_low"), row.rate("reported_high")),
                  DataTable.number(row.rate("tipping_factor")),
                  DataTable.range(row.rate("tipping_low"), row.rate("tipping_high")),
                  DataTable.words(reason == null ? "" : story.label("bias_reason", reason)))));
    }
    return new DataTable(
        "reporting_bias",
        election.electionId(),
        story.say("bias.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.position_group")),
            DataTable.Column.number(story.words("column.reported_cases")),
            DataTable.Column.number(story.words("column.proven_share")),
            DataTable.Column.number(story.words("column.reported_rate")),
            new DataTable.Column(story.words("column.limits_reported"), DataTable.Kind.RANGE, ""),
            new DataTable.Column(
                story.words("column.tipping"),
                DataTable.Kind.NUMBER,
                story.words("column.tipping.help")),
            new DataTable.Column(story.words("column.limits_tipping"), DataTable.Kind.RANGE, ""),
            DataTable.Column.words(story.words("column.remark"))),
        cells,
        List.of(story.say("bias.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

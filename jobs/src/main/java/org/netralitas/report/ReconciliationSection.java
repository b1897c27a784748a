package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** Published against computed, figure by figure, with the reason where they cannot be compared. */
final class ReconciliationSection {
  static final String ID = "rekonsiliasi";

  private final Story story;

  private ReconciliationSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    ReconciliationSection reconciliation = new ReconciliationSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("reconciliation.intro"));
    blocks.add(story.panels(reconciliation::panel));
    return new Section(ID, story.words("reconciliation.title"), Origin.BOTH, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> figures = story.rows(Tables.RECONCILIATION, election.electionId());
    if (figures.isEmpty()) {
      return null;
    }
    List<PublishedRow> compared = new ArrayList<>();
    List<List<Object>> equal = new ArrayList<>();
    for (PublishedRow row : figures) {
      Quantity difference = row.quantity("difference", NumberStyle.DIFFERENCE);
      if (difference.isShown()) {
        compared.add(row);
        if (Math.abs(difference.orElse(1)) < 0.05) {
          equal.add(row.key());
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        story.lead(
            story.say(
                compared.isEmpty() ? "reconciliation.none" : "reconciliation.finding",
                "figures",
                rowsOf(figures.stream().map(PublishedRow::key).toList()),
                "compared",
                rowsOf(compared.stream().map(PublishedRow::key).toList()),
                "equal",
                rowsOf(equal))));
    blocks.add(table(election, figures));
    return story.panel(election, Text.EMPTY, blocks);
  }

  private static Quantity rowsOf(List<List<Object>> keys) {
    return Quantity.shown(
        keys.size(), NumberStyle.COUNT, new Binding.Rows(Tables.RECONCILIATION.name(), keys));
  }

  private DataTable table(Election election, List<PublishedRow> figures) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : figures) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(what(row)),
                  DataTable.words(Phrases.day(story, row, "cut_off_date")),
                  DataTable.number(row.quantity("published_value", NumberStyle.AS_PUBLISHED)),
                  DataTable.number(row.quantity("computed_value", NumberStyle.AS_PUBLISHED)),
                  DataTable.number(row.quantity("difference", NumberStyle.DIFFERENCE)),
                  DataTable.words(story.label("unit", row.text("unit"))),
                  DataTable.words(reason(row)),
                  DataTable.words(
                      Text.of(new Span.Link(row.text("source_url"), row.text("publisher")))))));
    }
    return new DataTable(
        "reconciliation",
        election.electionId(),
        story.say("reconciliation.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.figure")),
            DataTable.Column.words(story.words("column.cut_off")),
            DataTable.Column.number(story.words("column.published")),
            DataTable.Column.number(story.words("column.computed")),
            DataTable.Column.number(story.words("column.difference")),
            DataTable.Column.words(story.words("column.unit")),
            DataTable.Column.words(story.words("column.remark")),
            DataTable.Column.words(story.words("column.published_by"))),
        rows,
        List.of(story.say("reconciliation.table.note"), story.say("symbols.note")),
        DataTable.Length.LONG);
  }

  private String what(PublishedRow row) {
    String metric = story.label("metric", row.text("metric")).replace('_', ' ');
    String dimension = row.text("dimension");
    return dimension.equals("total")
        ? metric
        : metric
            + " \u2013 "
            + story.label("dimension", dimension).replace('_', ' ')
            + ": "
            + row.text("category");
  }

  private String reason(PublishedRow row) {
    String reason = row.optionalText("reason");
    if (reason != null) {
      return story.label("reconciliation_reason", reason);
    }
    return row.flag("is_comparable") ? "" : story.words("reconciliation.not_comparable");
  }
}

package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What goes together: acts of the same person, and persons who come back. */
final class PatternSection {
  static final String ID = "bersamaan";

  private final Story story;

  private PatternSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    PatternSection patterns = new PatternSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("pattern.intro"));
    Block.Panels panels = story.panels(patterns::panel);
    if (panels.panels().isEmpty()) {
      blocks.add(story.paragraph("pattern.none"));
    } else {
      blocks.add(panels);
    }
    blocks.add(patterns.repeats());
    return new Section(ID, story.words("pattern.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<PublishedRow> mostFirst =
        story.rows(Tables.PATTERNS, election.electionId()).stream()
            .sorted(
                Comparator.comparingDouble((PublishedRow row) -> -row.count("persons").orElse(0.5))
                    .thenComparing(row -> row.text("acts")))
            .toList();
    for (PublishedRow row : mostFirst) {
      List<String> acts = new ArrayList<>();
      for (String act : row.text("acts").split("\\+", -1)) {
        acts.add(story.label("act", act));
      }
      String gate = row.optionalText("gate");
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(String.join(" + ", acts)),
                  DataTable.number(row.count("persons")),
                  DataTable.words(gate == null ? "" : story.label("pattern_gate", gate)))));
    }
    if (rows.isEmpty()) {
      return null;
    }
    DataTable table =
        new DataTable(
            "patterns",
            election.electionId(),
            story.say("pattern.table.caption", "election", story.electionName(election)),
            List.of(
                DataTable.Column.words(story.words("column.acts_together")),
                DataTable.Column.number(story.words("column.proven_persons")),
                DataTable.Column.words(story.words("column.says"))),
            rows,
            List.of(story.say("pattern.table.note"), story.say("symbols.note")),
            DataTable.Length.SHORT);
    return story.panel(election, Text.EMPTY, List.of(table));
  }

  private Block repeats() {
    List<PublishedRow> repeats = story.rows(Tables.REPEAT_PERSONS, "_T");
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : repeats) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(row.text("elections")),
                  DataTable.words(row.text("acts")),
                  DataTable.number(row.count("persons")))));
    }
    if (rows.isEmpty() || repeats.stream().noneMatch(row -> row.count("persons").isShown())) {
      return story.paragraph("pattern.repeat.hidden");
    }
    return new DataTable(
        "repeat_persons",
        "",
        story.say("pattern.repeat.caption"),
        List.of(
            DataTable.Column.words(story.words("column.elections_of_person")),
            DataTable.Column.words(story.words("column.cases_of_person")),
            DataTable.Column.number(story.words("column.proven_persons"))),
        rows,
        List.of(story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

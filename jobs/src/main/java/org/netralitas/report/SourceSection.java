package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** How reports arise, and why that is not how often violations happen. */
final class SourceSection {
  static final String ID = "asal-laporan";

  private final Story story;

  private SourceSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    SourceSection sources = new SourceSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("source.intro"));
    blocks.add(story.panels(sources::panel));
    return new Section(ID, story.words("source.title"), Origin.RECORDS, blocks);
  }

  private static List<PublishedRow> ordered(Story story, Election election) {
    return story.rows(Tables.BY_SOURCE, election.electionId()).stream()
        .sorted(
            Comparator.comparing((PublishedRow row) -> row.text("source_code").equals("ZZ"))
                .thenComparing(row -> -row.count("reported_cases").orElse(0.5))
                .thenComparing(row -> row.text("source_code")))
        .toList();
  }

  /** From where most reports came. */
  static Text finding(Story story, Election election) {
    for (PublishedRow row : ordered(story, election)) {
      if (row.count("reported_cases").orElse(0) > 0) {
        return story.say(
            "source.finding",
            "election",
            story.electionName(election),
            "source",
            new Span.Strong(story.label("source", row.text("source_code"))),
            "n",
            row.count("reported_cases"),
            "total",
            story.rows(Tables.HEADLINE, election.electionId()).get(0).count("reported_cases"),
            "share",
            row.share("reported_share"));
      }
    }
    return story.say("source.none", "election", story.electionName(election));
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> sources = ordered(story, election);
    if (sources.isEmpty()) {
      return null;
    }
    DataTable table = table(election, sources);
    Text finding = finding(story, election);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-source-" + election.electionId(),
            story.say("source.chart.title", "election", story.electionName(election)),
            finding,
            new Chart.Bars(
                List.of(
                    new Chart.Series(story.words("term.reported"), Ink.REPORTED),
                    new Chart.Series(story.words("term.proven"), Ink.PROVEN)),
                sources.stream()
                    .map(
                        row ->
                            Chart.Line.of(
                                story.label("source", row.text("source_code")),
                                row.count("reported_cases"),
                                row.count("proven_cases")))
                    .toList(),
                Chart.Bars.Layout.NESTED),
            table.anchor(),
            List.of()));
    blocks.add(table);
    blocks.addAll(BiasBlocks.of(story, election));
    return story.panel(election, Text.EMPTY, blocks);
  }

  private DataTable table(Election election, List<PublishedRow> sources) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : sources) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.label("source", row.text("source_code"))),
                  DataTable.number(row.count("reported_cases")),
                  DataTable.number(row.share("reported_share")),
                  DataTable.number(row.count("proven_cases")),
                  DataTable.number(row.share("proven_share")))));
    }
    return new DataTable(
        "by_source",
        election.electionId(),
        story.say("source.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.source")),
            DataTable.Column.number(story.words("column.reported_cases")),
            DataTable.Column.number(story.words("column.reported_share")),
            DataTable.Column.number(story.words("column.proven_cases")),
            DataTable.Column.number(story.words("column.proven_share"))),
        rows,
        List.of(story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Sanction;
import org.netralitas.table.Tables;

/** What came of it: sanctions recommended and imposed. */
final class OutcomeSection {
  static final String ID = "tindak-lanjut";
  private static final List<String> LIGHTEST_FIRST =
      Stream.of(Sanction.values()).map(Sanction::name).toList();

  private final Story story;

  private OutcomeSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    OutcomeSection outcome = new OutcomeSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("outcome.intro"));
    blocks.add(story.panels(outcome::panel));
    return new Section(ID, story.words("outcome.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> sanctions =
        story.rows(Tables.BY_SANCTION, election.electionId()).stream()
            .sorted(Comparator.comparingInt(row -> place(row.text("sanction_code"))))
            .toList();
    if (sanctions.isEmpty()) {
      return null;
    }
    DataTable table = table(election, sanctions);
    Text finding = finding(election, sanctions);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-sanction-" + election.electionId(),
            story.say("outcome.chart.title", "election", story.electionName(election)),
            finding,
            new Chart.Bars(
                List.of(
                    new Chart.Series(story.words("term.recommended"), Ink.PROVEN),
                    new Chart.Series(story.words("term.imposed"), Ink.FOLLOWED)),
                sanctions.stream()
                    .map(
                        row ->
                            Chart.Line.of(
                                story.label("sanction", row.text("sanction_code")),
                                row.count("recommended_cases"),
                                row.count("imposed_cases")))
                    .toList(),
                Chart.Bars.Layout.GROUPED),
            table.anchor(),
            List.of()));
    blocks.add(table);
    blocks.addAll(FollowUpBlocks.of(story, election));
    return story.panel(election, Text.EMPTY, blocks);
  }

  /** Lightest first; what is not a sanction comes last. */
  private static int place(String code) {
    int place = LIGHTEST_FIRST.indexOf(code);
    return place < 0 ? LIGHTEST_FIRST.size() : place;
  }

  private Text finding(Election election, List<PublishedRow> sanctions) {
    PublishedRow headline = story.headline(election.electionId());
    PublishedRow most = null;
    for (PublishedRow row : sanctions) {
      Quantity recommended = row.count("recommended_cases");
      if (recommended.isShown()
          && (most == null || recommended.orElse(0) > most.count("recommended_cases").orElse(0))) {
        most = row;
      }
    }
    if (most == null || headline == null || most.count("recommended_cases").orElse(0) == 0) {
      return story.say("outcome.none");
    }
    return story.say(
        "outcome.finding",
        "sanction",
        new Span.Strong(story.label("sanction", most.text("sanction_code"))),
        "n",
        most.count("recommended_cases"),
        "share",
        most.share("recommended_share"),
        "recommended",
        headline.count("recommended_cases"),
        "imposed",
        headline.count("imposed_cases"));
  }

  private DataTable table(Election election, List<PublishedRow> sanctions) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : sanctions) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.label("sanction", row.text("sanction_code"))),
                  DataTable.number(row.count("recommended_cases")),
                  DataTable.number(row.share("recommended_share")),
                  DataTable.number(row.count("imposed_cases")),
                  DataTable.number(row.share("imposed_share")))));
    }
    return new DataTable(
        "by_sanction",
        election.electionId(),
        story.say("outcome.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.sanction")),
            DataTable.Column.number(story.words("column.recommended_cases")),
            DataTable.Column.number(story.words("column.recommended_share")),
            DataTable.Column.number(story.words("column.imposed_cases")),
            DataTable.Column.number(story.words("column.imposed_share"))),
        rows,
        List.of(story.say("outcome.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** How long recommendations waited: acted on within so many days, open ones counted. */
final class FollowUpBlocks {
  private static final int LEGAL_DAYS = 14;
  private static final int HALF_YEAR = 180;

  private FollowUpBlocks() {}

  /** Empty when there is no recommendation with a day. */
  static List<Block> of(Story story, Election election) {
    List<PublishedRow> rows =
        story.rows(Tables.FOLLOW_UP, election.electionId()).stream()
            .filter(row -> row.text("dimension").equals("_T"))
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (rows.stream().noneMatch(row -> row.share("open_share").isShown())) {
      return blocks;
    }
    DataTable table = table(story, election, rows);
    Text finding = finding(story, election, rows);
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-followup-" + election.electionId(),
            story.say("followup.chart.title", "election", story.electionName(election)),
            finding,
            new Chart.Bars(
                List.of(
                    new Chart.Series(story.words("term.recommended"), Ink.REPORTED),
                    new Chart.Series(story.words("term.followed_up"), Ink.FOLLOWED)),
                rows.stream()
                    .map(
                        row ->
                            Chart.Line.of(
                                story.plain("followup.within", "days", row.text("days")),
                                row.count("recommended_cases"),
                                row.count("followed_up_cases")))
                    .toList(),
                Chart.Bars.Layout.NESTED),
            table.anchor(),
            List.of()));
    blocks.add(table);
    return blocks;
  }

  private static Text finding(Story story, Election election, List<PublishedRow> rows) {
    PublishedRow legal = row(rows, LEGAL_DAYS);
    PublishedRow later = row(rows, HALF_YEAR);
    if (!legal.count("followed_up_cases").isShown() || !later.share("open_share").isShown()) {
      return story.say("followup.partial", "election", story.electionName(election));
    }
    return story.say(
        "followup.finding",
        "election",
        story.electionName(election),
        "recommended",
        legal.count("recommended_cases"),
        "legal",
        legal.count("followed_up_cases"),
        "later",
        later.count("followed_up_cases"),
        "open",
        later.share("open_share"));
  }

  private static PublishedRow row(List<PublishedRow> rows, int days) {
    return rows.stream()
        .filter(row -> row.integer("days") == days)
        .findFirst()
        .orElse(rows.get(rows.size() - 1));
  }

  private static DataTable table(Story story, Election election, List<PublishedRow> rows) {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.plain("followup.within", "days", row.text("days"))),
                  DataTable.number(row.count("recommended_cases")),
                  DataTable.number(row.count("followed_up_cases")),
                  DataTable.number(row.share("open_share")),
                  DataTable.range(row.share("open_low"), row.share("open_high")))));
    }
    return new DataTable(
        "follow_up",
        election.electionId(),
        story.say("followup.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.waited")),
            DataTable.Column.number(story.words("column.recommended_cases")),
            DataTable.Column.number(story.words("column.followed_up_cases")),
            DataTable.Column.number(story.words("column.open_share")),
            new DataTable.Column(story.words("column.limits"), DataTable.Kind.RANGE, "")),
        cells,
        List.of(story.say("followup.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }
}

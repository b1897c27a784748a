package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** When: cumulative curves by days to voting, for all elections and for each. */
final class WhenSection {
  static final String ID = "waktu";

  private final Story story;

  private WhenSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    return new WhenSection(story).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("when.intro"));
    List<Chart.Curve> curves = new ArrayList<>();
    for (Election election : story.elections()) {
      List<PublishedRow> rows = forward(election);
      if (!rows.isEmpty()) {
        curves.add(
            new Chart.Curve(
                story.electionName(election),
                curves.isEmpty() ? Ink.PROVEN : Ink.QUIET,
                points(rows, "reported_cases")));
      }
    }
    Block.Panels panels = story.panels(this::panel);
    if (!curves.isEmpty() && !panels.panels().isEmpty()) {
      blocks.add(
          new Figure(
              "c-when",
              story.say("when.all.title"),
              story.say("when.all.finding", "latest", curves.get(0).label()),
              curves(curves),
              "t-timeline-" + panels.panels().get(0).electionId(),
              List.of(story.say("when.all.note"))));
    }
    blocks.add(panels);
    return new Section(ID, story.words("when.title"), Origin.RECORDS, blocks);
  }

  private Chart.Curves curves(List<Chart.Curve> curves) {
    return new Chart.Curves(
        curves,
        story.words("when.vote"),
        story.words("when.axis"),
        story
            .say("when.late", "day", story.numbers().daysToVoting(CurvesPainter.LAST_DAY))
            .plain(story.numbers()));
  }

  private List<PublishedRow> forward(Election election) {
    return story.rows(Tables.TIMELINE, election.electionId()).stream()
        .sorted(Comparator.comparingInt(row -> -row.integer("days_to_voting")))
        .toList();
  }

  private List<Chart.CurvePoint> points(List<PublishedRow> rows, String column) {
    List<Chart.CurvePoint> points = new ArrayList<>();
    for (PublishedRow row : rows) {
      int days = row.integer("days_to_voting");
      points.add(new Chart.CurvePoint(days, story.numbers().daysToVoting(days), row.count(column)));
    }
    return points;
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> rows = forward(election);
    if (rows.isEmpty()) {
      return null;
    }
    DataTable table = table(election, rows);
    Text finding = finding(election, rows);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-when-" + election.electionId(),
            story.say("when.chart.title", "election", story.electionName(election)),
            finding,
            curves(
                List.of(
                    new Chart.Curve(
                        story.words("term.reported"), Ink.QUIET, points(rows, "reported_cases")),
                    new Chart.Curve(
                        story.words("term.proven"), Ink.PROVEN, points(rows, "proven_cases")),
                    new Chart.Curve(
                        story.words("term.followed_up"),
                        Ink.FOLLOWED,
                        points(rows, "followed_up_cases")))),
            table.anchor(),
            List.of()));
    blocks.add(table);
    return story.panel(election, Text.EMPTY, blocks);
  }

  /**
   * What was on record at the vote, out of all that was reported up to the day of the edition; the
   * published curve may end before that day.
   */
  private Text finding(Election election, List<PublishedRow> rows) {
    PublishedRow last = rows.get(rows.size() - 1);
    PublishedRow vote = null;
    for (PublishedRow row : rows) {
      if (row.integer("days_to_voting") >= 0) {
        vote = row;
      }
    }
    PublishedRow headline = story.headline(election.electionId());
    Quantity all = headline == null ? Quantity.NONE : headline.count("reported_cases");
    boolean isOver = !story.input().asOf().isBefore(election.votingDate());
    if (vote == null || !isOver || !all.isShown() || !vote.count("reported_cases").isShown()) {
      return story.say(
          "when.finding.before",
          "election",
          story.electionName(election),
          "day",
          story.numbers().daysToVoting(last.integer("days_to_voting")),
          "last",
          last.count("reported_cases"));
    }
    return story.say(
        vote.integer("days_to_voting") == 0 ? "when.finding" : "when.finding.early",
        "election",
        story.electionName(election),
        "day",
        story.numbers().daysToVoting(vote.integer("days_to_voting")),
        "as_of",
        story.day(story.input().asOf()),
        "vote",
        vote.count("reported_cases"),
        "last",
        all,
        "share",
        vote.count("reported_cases").over(all, NumberStyle.SHARE));
  }

  private DataTable table(Election election, List<PublishedRow> points) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : points) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.numbers().daysToVoting(row.integer("days_to_voting"))),
                  DataTable.words(Phrases.day(story, row, "date")),
                  DataTable.number(row.count("reported_cases")),
                  DataTable.number(row.count("proven_cases")),
                  DataTable.number(row.count("followed_up_cases")))));
    }
    return new DataTable(
        "timeline",
        election.electionId(),
        story.say("when.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.days_to_voting")),
            DataTable.Column.words(story.words("column.date")),
            DataTable.Column.number(story.words("column.reported_cases")),
            DataTable.Column.number(story.words("column.proven_cases")),
            DataTable.Column.number(story.words("column.followed_up_cases"))),
        rows,
        List.of(story.say("symbols.note")),
        DataTable.Length.LONG);
  }
}

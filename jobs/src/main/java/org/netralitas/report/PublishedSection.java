package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** The first section: what authorities announced, cut-off by cut-off. */
final class PublishedSection {
  static final String ID = "resmi";
  private static final List<String> METRICS = List.of("REPORTED", "PROVEN", "FOLLOWED_UP");

  private final Story story;

  private PublishedSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    return new PublishedSection(story).section();
  }

  private Section section() {
    List<Election> withFigures =
        story.input().elections().stream()
            .filter(e -> !story.rows(Tables.PUBLISHED_TIMELINE, e.electionId()).isEmpty())
            .sorted(
                Comparator.comparingInt((Election e) -> -cutOffs(e).size())
                    .thenComparing(Election::votingDate, Comparator.reverseOrder()))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("published.intro"));
    List<List<Object>> later = later();
    if (!later.isEmpty()) {
      blocks.add(
          story.paragraph(
              "published.later",
              "as_of",
              story.day(story.input().asOf()),
              "figures",
              Quantity.shown(
                  later.size(),
                  NumberStyle.COUNT,
                  new Binding.Rows(Tables.RECONCILIATION.name(), later)),
              "where",
              new Span.Link("#" + ReconciliationSection.ID, story.words("reconciliation.title"))));
    }
    List<Block.Panel> panels = new ArrayList<>();
    for (Election election : withFigures) {
      panels.add(panel(election));
    }
    blocks.add(new Block.Panels(panels));
    blocks.addAll(PublishedAudit.blocks(story));
    blocks.addAll(KnownErrorBlocks.of(story));
    return new Section(ID, story.words("published.title"), Origin.PUBLISHED, blocks);
  }

  /** Figures that count up to a day after this edition's. */
  private List<List<Object>> later() {
    List<List<Object>> later = new ArrayList<>();
    for (Election election : story.input().elections()) {
      for (PublishedRow figure : story.rows(Tables.RECONCILIATION, election.electionId())) {
        if (isLater(story, figure)) {
          later.add(figure.key());
        }
      }
    }
    return later;
  }

  /** Whether a published figure counts up to a day that this edition does not know yet. */
  static boolean isLater(Story story, PublishedRow figure) {
    LocalDate day = figure.date("cut_off_date");
    return day != null && day.isAfter(story.input().asOf());
  }

  private Map<LocalDate, List<PublishedRow>> cutOffs(Election election) {
    Map<LocalDate, List<PublishedRow>> byDay = new TreeMap<>();
    for (PublishedRow row : story.rows(Tables.PUBLISHED_TIMELINE, election.electionId())) {
      LocalDate day = row.date("cut_off_date");
      if (day != null) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(row);
      }
    }
    return byDay;
  }

  private Block.Panel panel(Election election) {
    Map<LocalDate, List<PublishedRow>> cutOffs = cutOffs(election);
    List<Block> blocks = new ArrayList<>();
    Text finding = finding(story, election);
    blocks.add(story.lead(finding));
    DataTable table = table(election, cutOffs);
    if (cutOffs.size() > 1) {
      blocks.add(
          new Figure(
              "c-published-" + election.electionId(),
              story.say("published.chart.title", "election", story.electionName(election)),
              finding,
              chart(election, cutOffs),
              table.anchor(),
              List.of(story.say("published.chart.note"))));
    }
    blocks.add(table);
    return story.panel(election, Text.EMPTY, blocks);
  }

  /** What the reader should take from an election's published figures. */
  static Text finding(Story story, Election election) {
    List<PublishedRow> ofAnyUnit =
        story.rows(Tables.PUBLISHED_TIMELINE, election.electionId()).stream()
            .filter(row -> row.text("metric").equals("REPORTED") && !row.flag("is_disputed"))
            .sorted(Comparator.comparing(row -> row.text("cut_off_date")))
            .toList();
    // Persons, cases and reports are different things: only the unit of the latest figure is used.
    List<PublishedRow> reported =
        ofAnyUnit.stream()
            .filter(
                row -> row.text("unit").equals(ofAnyUnit.get(ofAnyUnit.size() - 1).text("unit")))
            .toList();
    PublishedRow beforeVote = null;
    for (PublishedRow row : reported) {
      if (row.integer("days_to_voting") >= 0) {
        beforeVote = row;
      }
    }
    if (reported.size() < 2) {
      return story.say("published.finding.few", "election", story.electionName(election));
    }
    PublishedRow first = reported.get(0);
    PublishedRow last = reported.get(reported.size() - 1);
    if (beforeVote == null || beforeVote == last) {
      return story.say(
          "published.finding.growth",
          "election",
          story.electionName(election),
          "first",
          first.count("value"),
          "first_day",
          day(story, first),
          "last",
          last.count("value"),
          "last_day",
          day(story, last));
    }
    return story.say(
        "published.finding",
        "election",
        story.electionName(election),
        "first",
        first.count("value"),
        "first_day",
        day(story, first),
        "last",
        last.count("value"),
        "last_day",
        day(story, last),
        "before",
        beforeVote.count("value"),
        "before_day",
        day(story, beforeVote),
        "before_share",
        beforeVote.count("value").over(last.count("value"), NumberStyle.SHARE));
  }

  private static String day(Story story, PublishedRow row) {
    LocalDate day = row.date("cut_off_date");
    return day == null ? "" : story.day(day);
  }

  private Chart chart(Election election, Map<LocalDate, List<PublishedRow>> cutOffs) {
    List<Chart.Line> lines = new ArrayList<>();
    boolean isVoteDrawn = false;
    for (Map.Entry<LocalDate, List<PublishedRow>> cutOff : cutOffs.entrySet()) {
      LocalDate day = cutOff.getKey();
      if (!isVoteDrawn && day.isAfter(election.votingDate()) && !lines.isEmpty()) {
        lines.add(
            Chart.Line.divider(
                story.plain("published.chart.vote", "day", story.day(election.votingDate()))));
        isVoteDrawn = true;
      }
      List<Chart.Bar> bars = new ArrayList<>();
      for (String metric : METRICS) {
        PublishedRow row = best(cutOff.getValue(), metric);
        bars.add(
            row == null
                ? Chart.Bar.EMPTY
                : new Chart.Bar(
                    row.count("value"),
                    row.flag("is_disputed") ? Chart.Trust.DISPUTED : Chart.Trust.PLAIN));
      }
      lines.add(
          new Chart.Line(
              story.numbers().shortDay(day),
              story.numbers().daysToVoting(election.daysToVoting(day)),
              bars));
    }
    return new Chart.Bars(
        List.of(
            new Chart.Series(story.words("term.reported"), Ink.REPORTED),
            new Chart.Series(story.words("term.proven"), Ink.PROVEN),
            new Chart.Series(story.words("term.followed_up"), Ink.FOLLOWED)),
        lines,
        Chart.Bars.Layout.NESTED);
  }

  /** The figure to draw where several were published: an undisputed one, else the first. */
  private static @Nullable PublishedRow best(List<PublishedRow> rows, String metric) {
    return rows.stream()
        .filter(row -> row.text("metric").equals(metric))
        .min(
            Comparator.comparing((PublishedRow row) -> row.flag("is_disputed"))
                .thenComparing(row -> row.integer("figure_no")))
        .orElse(null);
  }

  private DataTable table(Election election, Map<LocalDate, List<PublishedRow>> cutOffs) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Map.Entry<LocalDate, List<PublishedRow>> cutOff : cutOffs.entrySet()) {
      Map<String, List<PublishedRow>> byPublisher = new TreeMap<>();
      for (PublishedRow row : cutOff.getValue()) {
        byPublisher.computeIfAbsent(row.text("publisher"), p -> new ArrayList<>()).add(row);
      }
      for (Map.Entry<String, List<PublishedRow>> published : byPublisher.entrySet()) {
        rows.addAll(rows(election, cutOff.getKey(), published.getKey(), published.getValue()));
      }
    }
    return new DataTable(
        "published_timeline",
        election.electionId(),
        story.say("published.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.cut_off")),
            DataTable.Column.number(story.words("term.reported")),
            DataTable.Column.number(story.words("term.proven")),
            DataTable.Column.number(story.words("term.followed_up")),
            DataTable.Column.number(story.words("column.proven_of_reported")),
            DataTable.Column.number(story.words("column.followed_of_proven")),
            DataTable.Column.words(story.words("column.unit")),
            DataTable.Column.words(story.words("column.published_by"))),
        rows,
        List.of(story.say("published.table.note")),
        DataTable.Length.SHORT);
  }

  /** One row, or one per figure where a publisher gave several for the same metric. */
  private List<DataTable.Row> rows(
      Election election, LocalDate day, String publisher, List<PublishedRow> figures) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<PublishedRow> left = new ArrayList<>(figures);
    while (!left.isEmpty()) {
      List<PublishedRow> used = new ArrayList<>();
      Quantity[] values = new Quantity[METRICS.size()];
      for (int i = 0; i < values.length; i++) {
        PublishedRow row = best(left, METRICS.get(i));
        values[i] = row == null ? Quantity.NONE : row.count("value");
        if (row != null) {
          used.add(row);
        }
      }
      if (used.isEmpty()) {
        break;
      }
      left.removeAll(used);
      boolean isDisputed = used.stream().anyMatch(row -> row.flag("is_disputed"));
      List<Span> source = new ArrayList<>();
      source.add(new Span.Link(used.get(0).text("source_url"), publisher));
      if (isDisputed) {
        source.add(new Span.Words(" "));
        source.add(new Span.Strong(story.words("published.disputed")));
      }
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(
                      story.numbers().shortDay(day)
                          + " ("
                          + story.numbers().daysToVoting(election.daysToVoting(day))
                          + ")"),
                  DataTable.number(values[0]),
                  DataTable.number(values[1]),
                  DataTable.number(values[2]),
                  DataTable.number(values[1].over(values[0], NumberStyle.SHARE)),
                  DataTable.number(values[2].over(values[1], NumberStyle.SHARE)),
                  DataTable.words(story.label("unit", used.get(0).text("unit"))),
                  DataTable.words(new Text(source)))));
    }
    return rows;
  }
}

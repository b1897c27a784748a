package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What: acts, and acts by position. */
final class ActsSection {
  static final String ID = "perbuatan";
  private static final String UNKNOWN = "UNKNOWN";

  private final Story story;

  private ActsSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    ActsSection acts = new ActsSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("acts.intro"));
    blocks.add(story.panels(acts::panel));
    return new Section(ID, story.words("acts.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> acts =
        story.rows(Tables.BY_ACT, election.electionId()).stream()
            .sorted(
                Comparator.comparing((PublishedRow row) -> row.text("act_code").equals(UNKNOWN))
                    .thenComparing(row -> -row.count("proven_cases").orElse(0.5))
                    .thenComparing(row -> row.text("act_code")))
            .toList();
    if (acts.isEmpty()) {
      return null;
    }
    DataTable table = table(election, acts);
    Text finding = finding(election, acts);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-act-" + election.electionId(),
            story.say("acts.chart.title", "election", story.electionName(election)),
            finding,
            new Chart.Bars(
                List.of(
                    new Chart.Series(story.words("term.reported"), Ink.REPORTED),
                    new Chart.Series(story.words("term.proven"), Ink.PROVEN)),
                acts.stream()
                    .map(
                        row ->
                            Chart.Line.of(
                                story.label("act", row.text("act_code")),
                                row.count("reported_cases"),
                                row.count("proven_cases")))
                    .toList(),
                Chart.Bars.Layout.NESTED),
            table.anchor(),
            List.of()));
    blocks.add(table);
    DataTable cross = crossTable(election, acts);
    if (cross != null) {
      blocks.add(cross);
    }
    return story.panel(election, Text.EMPTY, blocks);
  }

  private Text finding(Election election, List<PublishedRow> acts) {
    PublishedRow headline = story.headline(election.electionId());
    Quantity total = headline == null ? Quantity.NONE : headline.count("proven_cases");
    List<PublishedRow> known =
        acts.stream().filter(row -> !row.text("act_code").equals(UNKNOWN)).toList();
    Ranking ranking = Ranking.of(known, row -> row.count("proven_cases"), "", total);
    if (ranking.silence() != null) {
      return story.say("acts." + ranking.silence(), "total", total);
    }
    PublishedRow first = ranking.first();
    return story.say(
        ranking.verdict() == Ranking.Verdict.CLEAR ? "acts.clear" : "acts.tied",
        "act",
        new Span.Strong(story.label("act", first.text("act_code"))),
        "n",
        first.count("proven_cases"),
        "total",
        total,
        "share",
        first.share("share"),
        "others",
        Phrases.list(
            story,
            ranking.contenders().stream()
                .map(row -> story.label("act", row.text("act_code")))
                .toList()));
  }

  private DataTable table(Election election, List<PublishedRow> acts) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : acts) {
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.label("act", row.text("act_code"))),
                  DataTable.number(row.count("reported_cases")),
                  DataTable.number(row.count("proven_cases")),
                  DataTable.number(row.share("share")),
                  DataTable.number(row.count("proven_persons")),
                  DataTable.range(
                      row.quantity("rank_low", NumberStyle.RANK),
                      row.quantity("rank_high", NumberStyle.RANK)))));
    }
    PublishedRow headline = story.headline(election.electionId());
    Quantity total = headline == null ? Quantity.NONE : headline.count("proven_cases");
    return new DataTable(
        "by_act",
        election.electionId(),
        story.say("acts.table.caption", "election", story.electionName(election), "total", total),
        List.of(
            DataTable.Column.words(story.words("column.act")),
            DataTable.Column.number(story.words("column.reported_cases")),
            DataTable.Column.number(story.words("column.proven_cases")),
            DataTable.Column.number(story.words("column.share")),
            DataTable.Column.number(story.words("column.proven_persons")),
            new DataTable.Column(
                story.words("column.count_rank"),
                DataTable.Kind.RANGE,
                story.words("column.rank.help"))),
        rows,
        List.of(story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  private @Nullable DataTable crossTable(Election election, List<PublishedRow> acts) {
    Map<String, Map<String, PublishedRow>> byAct = new LinkedHashMap<>();
    for (PublishedRow act : acts) {
      byAct.put(act.text("act_code"), new LinkedHashMap<>());
    }
    List<String> groups = new ArrayList<>();
    for (PublishedRow row : story.rows(Tables.BY_POSITION_AND_ACT, election.electionId())) {
      if (row.integer("level") == 1) {
        byAct
            .computeIfAbsent(row.text("act_code"), act -> new LinkedHashMap<>())
            .put(row.text("position_group"), row);
        if (!groups.contains(row.text("position_group"))) {
          groups.add(row.text("position_group"));
        }
      }
    }
    byAct.values().removeIf(Map::isEmpty);
    if (byAct.isEmpty()) {
      return null;
    }
    groups.sort(Comparator.comparing((String group) -> group.equals(UNKNOWN)));
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(story.words("column.act")));
    for (String group : groups) {
      columns.add(DataTable.Column.number(story.label("position_group", group)));
    }
    List<DataTable.Row> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, PublishedRow>> act : byAct.entrySet()) {
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.words(story.label("act", act.getKey())));
      for (String group : groups) {
        PublishedRow row = act.getValue().get(group);
        cells.add(
            row == null
                ? DataTable.words("\u2013")
                : new DataTable.Cell.Amount(row.count("proven_cases"), shade(row.share("share"))));
      }
      rows.add(DataTable.Row.of(cells));
    }
    return new DataTable(
        "by_position_and_act",
        election.electionId(),
        story.say("cross.table.caption", "election", story.electionName(election)),
        columns,
        rows,
        List.of(story.say("cross.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  /** Darker for a larger share of the position group's cases. */
  private static int shade(Quantity share) {
    double value = share.orElse(0);
    if (value < 0.05) {
      return 0;
    }
    return value < 0.1 ? 1 : value < 0.2 ? 2 : value < 0.3 ? 3 : value < 0.4 ? 4 : 5;
  }
}

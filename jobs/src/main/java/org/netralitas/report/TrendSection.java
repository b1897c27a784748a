package org.netralitas.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/** What changed since the last election of the same kind, and what must not be called a change. */
final class TrendSection {
  static final String ID = "perubahan";
  private static final String ALL = "_T";
  private static final String SHARE = "ELECTION_TOTAL";

  private final Story story;

  private TrendSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    TrendSection trends = new TrendSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("trend.intro"));
    blocks.add(story.panels(trends::panel));
    blocks.add(story.small("trend.note"));
    return new Section(ID, story.words("trend.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, election, Tables.TREND_BY_POSITION_GROUP, "position_group");
    add(blocks, election, Tables.TREND_BY_ACT, "act");
    addRegions(blocks, election);
    return blocks.isEmpty() ? null : story.panel(election, Text.EMPTY, blocks);
  }

  /** Provinces in a sentence only: the table is long and rarely allows a claim. */
  private void addRegions(List<Block> blocks, Election election) {
    List<PublishedRow> rows = rows(election, Tables.TREND_BY_REGION, "SAME_REGIONS");
    if (rows.isEmpty()) {
      rows = rows(election, Tables.TREND_BY_REGION, "SAME_KIND");
    }
    if (!rows.isEmpty()) {
      blocks.add(story.lead(finding(election, earlier(rows), rows, "region")));
    }
  }

  private Election earlier(List<PublishedRow> rows) {
    return story.input().elections().stream()
        .filter(other -> other.electionId().equals(rows.get(0).text("earlier_election_id")))
        .findFirst()
        .orElseThrow();
  }

  /** The rows that compare shares with an earlier election. */
  private List<PublishedRow> rows(Election election, Table<?> table, String pair) {
    return story.rows(table, election.electionId()).stream()
        .filter(row -> row.text("pair_kind").equals(pair))
        .filter(row -> row.integer("level") == 1 && row.text("base").equals(SHARE))
        .filter(row -> row.text("stage").equals(ALL))
        .sorted(
            Comparator.comparing((PublishedRow row) -> row.text("code").equals("UNKNOWN"))
                .thenComparing(row -> -row.count("later_cases").orElse(0.5))
                .thenComparing(row -> row.text("code")))
        .toList();
  }

  private void add(List<Block> blocks, Election election, Table<?> table, String list) {
    List<PublishedRow> rows = rows(election, table, "SAME_KIND");
    if (rows.isEmpty()) {
      return;
    }
    Election earlier = earlier(rows);
    blocks.add(story.lead(finding(election, earlier, rows, list)));
    blocks.add(table(election, earlier, rows, list));
  }

  private Text finding(Election election, Election earlier, List<PublishedRow> rows, String list) {
    List<PublishedRow> rose = gated(rows, "ROSE");
    List<PublishedRow> fell = gated(rows, "FELL");
    String key =
        rose.isEmpty() && fell.isEmpty()
            ? "trend.none"
            : fell.isEmpty() ? "trend.rose" : rose.isEmpty() ? "trend.fell" : "trend.both";
    List<PublishedRow> compared =
        rows.stream().filter(row -> row.rate("p_value").isShown()).toList();
    if (compared.isEmpty()) {
      return story.say(
          "trend.not_compared",
          "what",
          story.words("trend.what." + list),
          "election",
          story.electionName(election),
          "earlier",
          story.electionName(earlier),
          "reason",
          mostOftenSaid(rows));
    }
    return story.say(
        key,
        "what",
        story.words("trend.what." + list),
        "election",
        story.electionName(election),
        "earlier",
        story.electionName(earlier),
        "rose",
        new Span.Strong(names(rose, list)),
        "fell",
        new Span.Strong(names(fell, list)),
        "compared",
        rowsOf(compared),
        "all",
        rowsOf(rows));
  }

  private static List<PublishedRow> gated(List<PublishedRow> rows, String gate) {
    return rows.stream().filter(row -> row.text("gate").equals(gate)).toList();
  }

  private String names(List<PublishedRow> rows, String list) {
    return Phrases.list(story, rows.stream().map(row -> name(row, list)).toList());
  }

  /** Codes that may only be compared together are joined with a plus. */
  private String name(PublishedRow row, String list) {
    List<String> names = new ArrayList<>();
    for (String code : row.text("code").split("\\+", -1)) {
      names.add(story.label(list, code));
    }
    return String.join(" + ", names);
  }

  private static Quantity rowsOf(List<PublishedRow> rows) {
    String table = rows.isEmpty() ? Tables.TREND_BY_ACT.name() : rows.get(0).table();
    return Quantity.shown(
        rows.size(),
        NumberStyle.COUNT,
        new Binding.Rows(table, rows.stream().map(PublishedRow::key).toList()));
  }

  private DataTable table(
      Election election, Election earlier, List<PublishedRow> rows, String list) {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      Quantity before = row.count("earlier_cases");
      Quantity after = row.count("later_cases");
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(name(row, list)),
                  DataTable.number(before),
                  DataTable.number(before.over(row.count("earlier_base"), NumberStyle.SHARE)),
                  DataTable.number(after),
                  DataTable.number(after.over(row.count("later_base"), NumberStyle.SHARE)),
                  DataTable.number(row.rate("ratio")),
                  DataTable.range(row.rate("ratio_low"), row.rate("ratio_high")),
                  DataTable.words(says(row)))));
    }
    String earlierName = story.electionName(earlier);
    String laterName = story.electionName(election);
    return new DataTable(
        "trend_by_" + list,
        election.electionId(),
        story.say("trend.table.caption." + list, "election", laterName, "earlier", earlierName),
        List.of(
            DataTable.Column.words(story.words("column." + list)),
            DataTable.Column.number(story.words("column.before_cases")),
            DataTable.Column.number(story.words("column.before_share")),
            DataTable.Column.number(story.words("column.after_cases")),
            DataTable.Column.number(story.words("column.after_share")),
            new DataTable.Column(
                story.words("column.ratio"),
                DataTable.Kind.NUMBER,
                story.words("column.ratio.help")),
            new DataTable.Column(story.words("column.limits"), DataTable.Kind.RANGE, ""),
            DataTable.Column.words(story.words("column.says"))),
        cells,
        List.of(story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  private String says(PublishedRow row) {
    return isBroken(row) ? story.plain("trend.broken", "reason", reason(row)) : reason(row);
  }

  private static boolean isBroken(PublishedRow row) {
    return row.flag("is_break") && row.optionalText("break_reason") != null;
  }

  private String reason(PublishedRow row) {
    String code = isBroken(row) ? "BREAK_" + row.text("break_reason") : row.text("gate");
    return story.label("gate", code);
  }

  /** Why most of the rows cannot be compared; of equals, what the first of them says. */
  private String mostOftenSaid(List<PublishedRow> rows) {
    Map<String, Integer> times = new LinkedHashMap<>();
    rows.forEach(row -> times.merge(reason(row), 1, Integer::sum));
    return Collections.max(times.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}

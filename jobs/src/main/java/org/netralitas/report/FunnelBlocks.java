package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** Which provinces stand out from what their size lets one expect: funnel plot and its table. */
final class FunnelBlocks {
  private static final int PROVINCES = 1;

  private final Story story;
  private final Election election;
  private final List<PublishedRow> rows;

  private FunnelBlocks(Story story, Election election) {
    this.story = story;
    this.election = election;
    this.rows =
        story.rows(Tables.FUNNEL_BY_REGION, election.electionId()).stream()
            .filter(row -> row.integer("level") == PROVINCES)
            .sorted(
                Comparator.comparingDouble((PublishedRow row) -> -row.rate("ratio").orElse(-1))
                    .thenComparing(row -> row.text("region_code")))
            .toList();
  }

  /** Empty when nothing can be compared. */
  static List<Block> of(Story story, Election election) {
    return new FunnelBlocks(story, election).blocks();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (rows.stream().noneMatch(row -> row.rate("ratio").isShown())) {
      return blocks;
    }
    DataTable table = table();
    Text finding = finding();
    blocks.add(story.lead(finding));
    blocks.add(
        new Figure(
            "c-funnel-" + election.electionId(),
            story.say("funnel.chart.title", "election", story.electionName(election)),
            finding,
            new Chart.Funnel(
                rows.stream().map(this::point).toList(),
                story.words("funnel.axis"),
                story.words("funnel.limits")),
            table.anchor(),
            List.of(story.say("funnel.note"))));
    blocks.add(table);
    return blocks;
  }

  private Chart.FunnelPoint point(PublishedRow row) {
    return new Chart.FunnelPoint(
        story.label("region", row.text("region_code")),
        row.rate("expected_persons"),
        row.rate("ratio"),
        List.of(row.rate("low_998"), row.rate("high_998"), row.rate("low_95"), row.rate("high_95")),
        isOutside(row) ? Chart.FunnelMark.OUTSIDE : Chart.FunnelMark.INSIDE);
  }

  private static boolean isOutside(PublishedRow row) {
    String position = row.optionalText("position");
    return position != null && position.endsWith("998");
  }

  private Text finding() {
    PublishedRow any =
        rows.stream().filter(row -> row.rate("ratio").isShown()).findFirst().orElseThrow();
    if ("NO_EVIDENCE".equals(any.optionalText("reason"))) {
      return story.say("funnel.no_evidence", "election", story.electionName(election));
    }
    List<PublishedRow> above =
        rows.stream().filter(row -> "ABOVE_998".equals(row.optionalText("position"))).toList();
    List<PublishedRow> below =
        rows.stream().filter(row -> "BELOW_998".equals(row.optionalText("position"))).toList();
    if (above.isEmpty() && below.isEmpty()) {
      return story.say(
          "funnel.none",
          "election",
          story.electionName(election),
          "alarms",
          any.rate("false_alarms_95"));
    }
    String key =
        above.isEmpty() ? "funnel.below" : below.isEmpty() ? "funnel.above" : "funnel.both";
    return story.say(
        key,
        "election",
        story.electionName(election),
        "above",
        new Span.Strong(names(above)),
        "below",
        new Span.Strong(names(below)),
        "alarms",
        any.rate("false_alarms_998"));
  }

  private String names(List<PublishedRow> regions) {
    return Phrases.list(
        story,
        regions.stream().map(row -> story.label("region", row.text("region_code"))).toList());
  }

  private DataTable table() {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      String reason = row.optionalText("reason");
      String position = row.optionalText("position");
      String says =
          position != null
              ? story.label("position", position)
              : reason == null ? "" : story.label("funnel_reason", reason);
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(story.label("region", row.text("region_code"))),
                  DataTable.number(row.count("observed_persons")),
                  DataTable.number(row.rate("expected_persons")),
                  DataTable.number(row.rate("ratio")),
                  DataTable.range(row.rate("low_95"), row.rate("high_95")),
                  DataTable.range(row.rate("low_998"), row.rate("high_998")),
                  DataTable.words(says),
                  DataTable.number(row.rate("shrunk_per_100000")),
                  DataTable.range(row.rate("shrunk_low"), row.rate("shrunk_high")))));
    }
    return new DataTable(
        "funnel_by_region",
        election.electionId(),
        story.say("funnel.table.caption", "election", story.electionName(election)),
        List.of(
            DataTable.Column.words(story.words("column.province")),
            DataTable.Column.number(story.words("column.proven_persons")),
            DataTable.Column.number(story.words("column.expected_persons")),
            DataTable.Column.number(story.words("column.observed_expected")),
            new DataTable.Column(story.words("column.funnel_95"), DataTable.Kind.RANGE, ""),
            new DataTable.Column(story.words("column.funnel_998"), DataTable.Kind.RANGE, ""),
            DataTable.Column.words(story.words("column.says")),
            new DataTable.Column(
                story.words("column.shrunk"),
                DataTable.Kind.NUMBER,
                story.words("column.shrunk.help")),
            new DataTable.Column(story.words("column.limits_shrunk"), DataTable.Kind.RANGE, "")),
        cells,
        List.of(story.say("symbols.note")),
        DataTable.Length.LONG);
  }
}

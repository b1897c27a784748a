package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What to expect: of counts that still grow, and of the next election; or why neither is said. */
final class OutlookSection {
  static final String ID = "perkiraan";
  private static final String ALL = "_T";

  private final Story story;

  private OutlookSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    return new OutlookSection(story).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("outlook.intro"));
    List<PublishedRow> nowcasts = new ArrayList<>();
    List<PublishedRow> outlooks = new ArrayList<>();
    List<Election> inTime =
        story.input().elections().stream()
            .sorted(Comparator.comparing(Election::votingDate).reversed())
            .toList();
    for (Election election : inTime) {
      nowcasts.addAll(story.rows(Tables.NOWCAST, election.electionId()));
      outlooks.addAll(story.rows(Tables.OUTLOOK, election.electionId()));
    }
    blocks.add(story.lead(finding(nowcasts, outlooks)));
    blocks.add(nowcasts(nowcasts));
    blocks.add(outlooks(outlooks));
    return new Section(ID, story.words("outlook.title"), Origin.RECORDS, blocks);
  }

  private Text finding(List<PublishedRow> nowcasts, List<PublishedRow> outlooks) {
    boolean any =
        nowcasts.stream().anyMatch(row -> row.flag("is_published"))
            || outlooks.stream().anyMatch(row -> row.flag("is_published"));
    return story.say(any ? "outlook.some" : "outlook.none");
  }

  private String name(PublishedRow row) {
    return story.input().elections().stream()
        .filter(election -> election.electionId().equals(row.text("election_id")))
        .map(story::electionName)
        .findFirst()
        .orElse(row.text("election_id"));
  }

  private DataTable nowcasts(List<PublishedRow> rows) {
    List<DataTable.Row> cells = new ArrayList<>();
    for (PublishedRow row : rows) {
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(name(row)),
                  DataTable.words(story.label("series", row.text("series"))),
                  DataTable.number(row.count("known_cases")),
                  DataTable.number(row.count("expected_cases")),
                  DataTable.range(row.count("expected_low"), row.count("expected_high")),
                  DataTable.number(row.share("back_test_coverage")),
                  DataTable.words(story.label("outlook_reason", row.text("reason"))))));
    }
    return new DataTable(
        "nowcast",
        "",
        story.say("outlook.nowcast.caption"),
        List.of(
            DataTable.Column.words(story.words("column.election")),
            DataTable.Column.words(story.words("column.series")),
            DataTable.Column.number(story.words("column.known_cases")),
            DataTable.Column.number(story.words("column.expected_cases")),
            new DataTable.Column(story.words("column.limits"), DataTable.Kind.RANGE, ""),
            new DataTable.Column(
                story.words("column.coverage"),
                DataTable.Kind.NUMBER,
                story.words("column.coverage.help")),
            DataTable.Column.words(story.words("column.says"))),
        cells,
        List.of(story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  private DataTable outlooks(List<PublishedRow> rows) {
    List<DataTable.Row> cells = new ArrayList<>();
    List<List<Object>> leftOut = new ArrayList<>();
    for (PublishedRow row : rows) {
      if (!row.text("region_code").equals(ALL) && !row.flag("is_published")) {
        leftOut.add(row.key());
        continue;
      }
      String group = row.text("position_group");
      String what =
          group.equals(ALL)
              ? story.label("region", row.text("region_code"))
              : story.label("position_group", group);
      cells.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(name(row)),
                  DataTable.words(what),
                  DataTable.number(row.count("last_cases")),
                  DataTable.number(row.count("expected_cases")),
                  DataTable.range(row.count("expected_low"), row.count("expected_high")),
                  DataTable.words(story.label("outlook_reason", row.text("reason"))))));
    }
    return new DataTable(
        "outlook",
        "",
        story.say("outlook.table.caption"),
        List.of(
            DataTable.Column.words(story.words("column.election")),
            DataTable.Column.words(story.words("column.group_or_province")),
            DataTable.Column.number(story.words("column.last_cases")),
            DataTable.Column.number(story.words("column.expected_cases")),
            new DataTable.Column(story.words("column.limits_90"), DataTable.Kind.RANGE, ""),
            DataTable.Column.words(story.words("column.says"))),
        cells,
        notes(leftOut),
        DataTable.Length.SHORT);
  }

  private List<Text> notes(List<List<Object>> leftOut) {
    List<Text> notes = new ArrayList<>();
    notes.add(story.say("outlook.table.note"));
    if (!leftOut.isEmpty()) {
      notes.add(
          story.say(
              "outlook.left_out",
              "rows",
              Quantity.shown(
                  leftOut.size(),
                  NumberStyle.COUNT,
                  new Binding.Rows(Tables.OUTLOOK.name(), leftOut))));
    }
    notes.add(story.say("symbols.note"));
    return notes;
  }
}

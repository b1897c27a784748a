package org.netralitas.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What was read, what was set aside, and why. */
final class QualitySection {
  static final String ID = "mutu-data";
  private static final String ALL_FILES = "_T";
  private static final List<String> TALLIES =
      List.of("READ", "ACCEPTED", "DUPLICATE", "QUARANTINED");

  /** A tally without a row has counted nothing. */
  private static final Quantity NO_ROWS =
      Quantity.shown(0, NumberStyle.COUNT, new Binding.Rows(Tables.DATA_QUALITY.name(), List.of()));

  private final Story story;

  private QualitySection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    return new QualitySection(story).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("quality.intro"));
    blocks.add(totals());
    blocks.add(story.panels(this::panel));
    blocks.addAll(KeptBlocks.of(story));
    return new Section(ID, story.words("quality.title"), Origin.RECORDS, blocks);
  }

  /** The tallies of one file, by reason code. */
  private Map<String, Map<String, PublishedRow>> tallies(Election election) {
    Map<String, Map<String, PublishedRow>> byFile = new LinkedHashMap<>();
    for (PublishedRow row : story.rows(Tables.DATA_QUALITY, election.electionId())) {
      if (row.text("severity").equals("TALLY")) {
        byFile
            .computeIfAbsent(row.text("source_file"), file -> new LinkedHashMap<>())
            .put(row.text("reason_code"), row);
      }
    }
    return byFile;
  }

  private DataTable totals() {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Election election : story.elections()) {
      Map<String, PublishedRow> tally = tallies(election).getOrDefault(ALL_FILES, Map.of());
      if (!tally.isEmpty()) {
        rows.add(row(story.electionName(election), tally, DataTable.Weight.NORMAL));
      }
    }
    return new DataTable(
        "data_quality_total",
        "",
        story.say("quality.total.caption"),
        columns("column.election"),
        rows,
        List.of(story.say("quality.total.note")),
        DataTable.Length.SHORT);
  }

  private List<DataTable.Column> columns(String first) {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(story.words(first)));
    for (String tally : TALLIES) {
      columns.add(DataTable.Column.number(story.words("tally." + tally)));
    }
    return columns;
  }

  private static DataTable.Row row(
      String name, Map<String, PublishedRow> tally, DataTable.Weight weight) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(DataTable.words(name));
    for (String code : TALLIES) {
      PublishedRow row = tally.get(code);
      cells.add(DataTable.number(row == null ? NO_ROWS : row.count("rows")));
    }
    return new DataTable.Row(cells, weight);
  }

  private Block.@Nullable Panel panel(Election election) {
    Map<String, Map<String, PublishedRow>> tallies = tallies(election);
    if (tallies.isEmpty()) {
      return null;
    }
    List<DataTable.Row> files = new ArrayList<>();
    for (Map.Entry<String, Map<String, PublishedRow>> file : tallies.entrySet()) {
      if (!file.getKey().equals(ALL_FILES)) {
        files.add(row(file.getKey(), file.getValue(), DataTable.Weight.NORMAL));
      }
    }
    List<DataTable.Row> reasons = new ArrayList<>();
    for (PublishedRow row : story.rows(Tables.DATA_QUALITY, election.electionId())) {
      if (row.text("source_file").equals(ALL_FILES) && !row.text("severity").equals("TALLY")) {
        reasons.add(
            DataTable.Row.of(
                List.of(
                    DataTable.words(story.label("rule", row.text("reason_code"))),
                    DataTable.words(story.words("severity." + row.text("severity"))),
                    DataTable.number(row.count("rows")))));
      }
    }
    List<Block> blocks = new ArrayList<>();
    if (!files.isEmpty()) {
      blocks.add(
          new DataTable(
              "data_quality_file",
              election.electionId(),
              story.say("quality.file.caption", "election", story.electionName(election)),
              columns("column.file"),
              files,
              List.of(),
              DataTable.Length.SHORT));
    }
    if (!reasons.isEmpty()) {
      blocks.add(
          new DataTable(
              "data_quality_reason",
              election.electionId(),
              story.say("quality.reason.caption", "election", story.electionName(election)),
              List.of(
                  DataTable.Column.words(story.words("column.rule")),
                  DataTable.Column.words(story.words("column.severity")),
                  DataTable.Column.number(story.words("column.rows"))),
              reasons,
              List.of(story.say("quality.reason.note"), story.say("symbols.note")),
              DataTable.Length.SHORT));
    }
    return story.panel(election, Text.EMPTY, blocks);
  }
}

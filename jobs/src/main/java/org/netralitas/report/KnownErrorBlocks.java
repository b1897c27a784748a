package org.netralitas.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.model.Election;
import org.netralitas.model.KnownError;
import org.netralitas.model.Language;
import org.netralitas.table.Tables;

/** Published figures that are known to be wrong or doubtful, each with what is wrong with it. */
final class KnownErrorBlocks {
  private final Story story;
  private final Map<Integer, PublishedRow> figures = new HashMap<>();

  private KnownErrorBlocks(Story story) {
    this.story = story;
    for (Election election : story.input().elections()) {
      for (PublishedRow row : story.rows(Tables.RECONCILIATION, election.electionId())) {
        figures.put(row.integer("figure_no"), row);
      }
    }
  }

  /** A table in the order of the figures; nothing when none is known. */
  static List<Block> of(Story story) {
    if (story.input().knownErrors().isEmpty()) {
      return List.of();
    }
    return List.of(new KnownErrorBlocks(story).table());
  }

  private DataTable table() {
    List<DataTable.Row> rows = new ArrayList<>();
    for (KnownError error : story.input().knownErrors()) {
      PublishedRow figure = figures.get(error.figure());
      if (figure != null && PublishedSection.isLater(story, figure)) {
        continue;
      }
      boolean isIndonesian = story.language() == Language.ID;
      rows.add(
          DataTable.Row.of(
              List.of(
                  DataTable.words(named(error)),
                  // A figure about no single election has no row that the number could be read in.
                  figure == null
                      ? DataTable.words(
                          story.numbers().text(error.publishedValue(), NumberStyle.AS_PUBLISHED))
                      : DataTable.words(
                          Text.of(
                              story.amount(
                                  figure.quantity("published_value", NumberStyle.AS_PUBLISHED)))),
                  DataTable.words(story.words("known_error." + error.kind().name())),
                  DataTable.words(isIndonesian ? error.whatId() : error.whatEn()),
                  DataTable.words(
                      Text.of(
                          new Span.Link(error.sourceUrl(), story.words("known_error.source")))))));
    }
    return new DataTable(
        "known_errors",
        "",
        story.say("known_error.caption"),
        List.of(
            DataTable.Column.words(story.words("column.figure")),
            DataTable.Column.words(story.words("column.published")),
            DataTable.Column.words(story.words("known_error.kind")),
            DataTable.Column.words(story.words("known_error.what")),
            DataTable.Column.words(story.words("column.published_by"))),
        rows,
        List.of(story.say("known_error.note")),
        DataTable.Length.LONG);
  }

  private String named(KnownError error) {
    String metric = story.label("metric", error.metric()).replace('_', ' ');
    String what =
        error.category().equals("semua") || error.category().equals("total")
            ? metric
            : metric + ", " + error.category();
    return story.input().elections().stream()
        .filter(election -> election.electionId().equals(error.electionId()))
        .findFirst()
        .map(election -> story.electionName(election) + ": " + what)
        .orElse(what);
  }
}

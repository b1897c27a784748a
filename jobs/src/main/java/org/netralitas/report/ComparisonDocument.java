package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netralitas.model.Election;
import org.netralitas.model.Language;

/** Two editions side by side: what differs in what they were made from, and in their numbers. */
public final class ComparisonDocument {
  static final String ID = "bahan";

  /** How what differs is said; the first group is the name of a file or a number of rows. */
  private static final Map<Pattern, String> INDONESIAN =
      Map.of(
          Pattern.compile("new file (.+)"), "berkas baru $1",
          Pattern.compile("file (.+) is gone"), "berkas $1 tidak ada lagi",
          Pattern.compile("changed file (.+), (\\d+) → (\\d+) rows"),
              "berkas $1 berubah, $2 → $3 baris",
          Pattern.compile("changed file ([^,]+)"), "berkas $1 berubah",
          Pattern.compile("removed file (.+)"), "berkas $1 dihapus",
          Pattern.compile("population of (\\d+) rows"), "jumlah pegawai pada $1 baris");

  private static final Pattern DAYS =
      Pattern.compile("--as-of (\\d{4}-\\d\\d-\\d\\d) \u2192 (\\d{4}-\\d\\d-\\d\\d)");

  /**
   * Something that differs in what the editions were made from.
   *
   * @param kind as in {@code cause.…} of the texts
   * @param electionId empty when it concerns all
   */
  public record Cause(String kind, String electionId, String what) {}

  private ComparisonDocument() {}

  /**
   * The comparison in one language.
   *
   * @param input the newer edition, with its headline and the changes since the older one
   */
  public static Document of(
      ReportInput input, String olderEdition, List<Cause> causes, Language language) {
    Story story = new Story(input, language);
    Section changes = NewsSection.ofChosen(story);
    return new Document(
        input.editionId(),
        input.asOf(),
        language,
        input.zone(),
        input.kind(),
        story.words("comparison.title"),
        story.plain(
            "comparison.subtitle",
            "older",
            olderEdition,
            "newer",
            input.editionId(),
            "zone",
            story.words("zone." + input.zone().code())),
        input.agency().issuer(language),
        input.kind() == DataKind.SYNTHETIC ? story.words("comparison.mark") : "",
        List.of(
            new Block.Points(
                List.of(
                    new Block.Point(
                        story.words("comparison.overview"),
                        NewsSection.findingOfChosen(story),
                        Origin.RECORDS,
                        "#" + NewsSection.ID)))),
        List.of(changes, madeOf(story, causes)),
        changes.blocks().stream()
            .filter(Block.Panels.class::isInstance)
            .flatMap(block -> ((Block.Panels) block).panels().stream())
            .map(panel -> new Document.ElectionName(panel.electionId(), panel.title()))
            .toList());
  }

  private static Section madeOf(Story story, List<Cause> causes) {
    List<Block> blocks = new ArrayList<>();
    if (causes.isEmpty()) {
      blocks.add(story.paragraph("comparison.causes.none"));
    } else {
      List<DataTable.Row> rows = new ArrayList<>();
      for (Cause cause : causes) {
        rows.add(
            DataTable.Row.of(
                List.of(
                    DataTable.words(story.words("cause." + cause.kind())),
                    DataTable.words(election(story, cause.electionId())),
                    DataTable.words(what(story, cause.what())))));
      }
      blocks.add(
          new DataTable(
              "comparison_causes",
              "",
              story.say("comparison.causes.caption"),
              List.of(
                  DataTable.Column.words(story.words("comparison.cause")),
                  DataTable.Column.words(story.words("column.election")),
                  DataTable.Column.words(story.words("comparison.what"))),
              rows,
              List.of(),
              DataTable.Length.SHORT));
    }
    return new Section(ID, story.words("comparison.causes.title"), Origin.NONE, blocks);
  }

  private static String election(Story story, String electionId) {
    if (electionId.isEmpty()) {
      return story.words("comparison.all");
    }
    return story.input().elections().stream()
        .filter(election -> election.electionId().equals(electionId))
        .findFirst()
        .map((Election election) -> story.electionName(election))
        .orElse(electionId);
  }

  private static String what(Story story, String what) {
    Matcher days = DAYS.matcher(what);
    return days.matches()
        ? story.plain(
            "comparison.days",
            "earlier",
            story.day(LocalDate.parse(days.group(1))),
            "now",
            story.day(LocalDate.parse(days.group(2))))
        : what(story.language(), what);
  }

  static String what(Language language, String what) {
    if (language == Language.ID) {
      for (Map.Entry<Pattern, String> said : INDONESIAN.entrySet()) {
        Matcher matcher = said.getKey().matcher(what);
        if (matcher.matches()) {
          return matcher.replaceFirst(said.getValue());
        }
      }
    }
    return what;
  }
}

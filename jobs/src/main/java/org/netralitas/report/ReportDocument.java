package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.model.Language;
import org.netralitas.table.Tables;

/** Writes the document: every section in the order in which a policy officer asks. */
public final class ReportDocument {
  private ReportDocument() {}

  /** The report of an edition in one language. */
  public static Document of(ReportInput input, Language language) {
    Story story = new Story(input, language);
    List<Section> sections =
        List.of(
            NewsSection.of(story),
            PublishedSection.of(story),
            HeadlineSection.of(story),
            WhoSection.of(story),
            ActsSection.of(story),
            WhereSection.of(story),
            WhenSection.of(story),
            OutcomeSection.of(story),
            TrendSection.of(story),
            PatternSection.of(story),
            OutlookSection.of(story),
            SourceSection.of(story),
            ReconciliationSection.of(story),
            QualitySection.of(story),
            BackMatter.method(story),
            BackMatter.glossary(story),
            BackMatter.provenance(story));
    return new Document(
        input.editionId(),
        input.asOf(),
        language,
        input.zone(),
        input.kind(),
        story.words("report.title"),
        story.plain(
            "report.subtitle",
            "as_of",
            story.day(input.asOf()),
            "zone",
            story.words("zone." + input.zone().code())),
        input.agency().issuer(language),
        input.kind() == DataKind.SYNTHETIC ? story.words("report.mark") : "",
        overview(story),
        sections,
        story.elections().stream()
            .map(e -> new Document.ElectionName(e.electionId(), story.electionName(e)))
            .toList());
  }

  /**
   * The report in a minute: what is new, that the date decides, how many, who by count and per
   * head, bias.
   */
  private static List<Block> overview(Story story) {
    List<Block.Point> points = new ArrayList<>();
    points.add(
        new Block.Point(
            story.words("overview.news"),
            NewsSection.finding(story),
            Origin.RECORDS,
            "#" + NewsSection.ID));
    story.input().elections().stream()
        .filter(e -> !story.rows(Tables.PUBLISHED_TIMELINE, e.electionId()).isEmpty())
        .max(
            Comparator.comparingInt(
                    (Election e) -> story.rows(Tables.PUBLISHED_TIMELINE, e.electionId()).size())
                .thenComparing(Election::votingDate))
        .ifPresent(
            election ->
                points.add(
                    new Block.Point(
                        story.words("overview.date"),
                        PublishedSection.finding(story, election),
                        Origin.PUBLISHED,
                        "#" + PublishedSection.ID)));
    if (!story.elections().isEmpty()) {
      Election latest = story.elections().get(0);
      points.add(
          new Block.Point(
              story.words("overview.how_many"),
              HeadlineSection.finding(story, latest),
              Origin.RECORDS,
              "#" + HeadlineSection.ID));
      points.add(
          new Block.Point(
              story.words("overview.who_count"),
              new PositionClaims(story).byCount(latest),
              Origin.RECORDS,
              "#" + WhoSection.ID));
      points.add(
          new Block.Point(
              story.words("overview.who_rate"),
              new PositionClaims(story).byRate(latest),
              Origin.RECORDS,
              "#" + WhoSection.ID));
      points.add(
          new Block.Point(
              story.words("overview.bias"),
              SourceSection.finding(story, latest),
              Origin.RECORDS,
              "#" + SourceSection.ID));
    }
    return List.of(new Block.Points(points));
  }
}

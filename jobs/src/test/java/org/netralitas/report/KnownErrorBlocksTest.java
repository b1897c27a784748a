package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Election;
import org.netralitas.model.KnownError;
import org.netralitas.model.Language;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.table.Tables;

class KnownErrorBlocksTest {
  private static final List<KnownError> KNOWN =
      PublishedFigures.load(ReferenceSource.packaged(), CodeLists.load(ReferenceSource.packaged()))
          .knownErrors();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKnownErrorIsInTheReportInEveryFormat(Language language) {
    ReportInput sample = SampleEdition.input();
    ReportInput input =
        new ReportInput(
            sample.editionId(),
            sample.asOf(),
            sample.zone(),
            sample.kind(),
            sample.elections(),
            sample.tables(),
            sample.labels(),
            sample.tiles(),
            sample.agency(),
            sample.provenance(),
            KNOWN);
    Document document = ReportDocument.of(input, language);
    Section figures = document.sections().get(1);
    DataTable table =
        figures.blocks().stream()
            .filter(DataTable.class::isInstance)
            .map(DataTable.class::cast)
            .filter(block -> block.tableId().equals("known_errors"))
            .findFirst()
            .orElseThrow();
    assertThat(figures.id()).isEqualTo("resmi");
    assertThat(table.rows()).hasSameSizeAs(KNOWN);
    byte[] html = HtmlReport.renderBytes(document);
    byte[] pdf = PdfReport.render(document);
    byte[] xlsx = XlsxReport.render(document);
    assertThat(CrossCheck.faults(document, html, pdf, xlsx)).isEmpty();
    assertThat(StrayContent.faults(document, html, pdf, xlsx)).isEmpty();
    assertThat(DocumentCheck.faults(document, input)).isEmpty();
    assertThat(HtmlReport.render(document))
        .contains(language == Language.ID ? "518 orang pada tanggal yang sama" : "518 persons");
  }

  /** The list was made by hand, the audit finds these by itself; figure 520 names no day. */
  @Test
  void impossibleSharesOfTheListAreFoundByTheAudit() {
    Story story = new Story(SampleEdition.input(), Language.ID);
    List<Integer> found = new ArrayList<>();
    for (Election election : story.elections()) {
      PublishedAudit.of(story, election)
          .forEach(impossible -> found.add(impossible.share().integer("figure_no")));
    }
    List<Integer> listed =
        KNOWN.stream()
            .filter(error -> error.kind() == KnownError.Kind.IMPOSSIBLE_SHARE)
            .map(KnownError::figure)
            .filter(figure -> figure != 520)
            .toList();
    assertThat(listed).hasSizeGreaterThan(3);
    assertThat(found).containsAll(listed);
  }

  @Test
  void anEditionAsOfADayShowsNoFigureThatCountsUpToALaterOne() {
    LocalDate day = LocalDate.of(2020, 10, 31);
    ReportInput sample = SampleEdition.input();
    ReportInput input =
        new ReportInput(
            sample.editionId(),
            day,
            sample.zone(),
            sample.kind(),
            sample.elections(),
            sample.tables(),
            sample.labels(),
            sample.tiles(),
            sample.agency(),
            sample.provenance(),
            KNOWN);
    Story story = new Story(input, Language.EN);
    List<PublishedRow> figures =
        story.elections().stream()
            .flatMap(e -> story.rows(Tables.RECONCILIATION, e.electionId()).stream())
            .toList();
    List<PublishedRow> later =
        figures.stream().filter(figure -> PublishedSection.isLater(story, figure)).toList();
    assertThat(later).isNotEmpty().hasSizeLessThan(figures.size());
    DataTable known = (DataTable) KnownErrorBlocks.of(story).get(0);
    assertThat(known.rows())
        .hasSize(
            (int)
                KNOWN.stream()
                    .filter(
                        error ->
                            later.stream()
                                .noneMatch(row -> row.integer("figure_no") == error.figure()))
                    .count())
        .hasSizeLessThan(KNOWN.size());
    assertThat(HtmlReport.render(ReportDocument.of(input, Language.EN)))
        .contains("This edition counts up to 31 October 2020.")
        .contains(">" + later.size() + "</data> figures published for later days are not shown");
  }
}

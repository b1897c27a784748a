package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Language;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Tables;

class NewsSectionTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate BEFORE = LocalDate.of(2020, 11, 9);
  private static final LocalDate NOW = LocalDate.of(2020, 12, 21);

  @Test
  void theFirstEditionSaysSoInOneSentence() {
    Section section = section(Language.ID, List.of());
    assertThat(section.blocks()).hasSize(1);
    assertThat(html(Language.ID, List.of())).contains("Ini edisi pertama");
    assertThat(html(Language.EN, List.of())).contains("This is the first edition");
  }

  @Test
  void anEditionInWhichNothingMovedSaysSo() {
    List<EditionChangeRow> rows = List.of(change(619.0, 619.0, 0.0, 0L, "SAME", "F"));
    assertThat(html(Language.ID, rows)).contains("tidak ada angka ringkasan yang berubah");
    assertThat(section(Language.ID, rows).blocks()).noneMatch(block -> block instanceof DataTable);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aChangeIsTheSameInEveryFormatAndInTheTables(Language language) {
    List<EditionChangeRow> rows = List.of(change(619.0, 872.0, 265.0, 12L, "MOVED", "F"));
    ReportInput input = input(rows);
    Document document = ReportDocument.of(input, language);
    byte[] html = HtmlReport.renderBytes(document);
    assertThat(
            CrossCheck.faults(
                document, html, PdfReport.render(document), XlsxReport.render(document)))
        .isEmpty();
    assertThat(DocumentCheck.faults(document, input)).isEmpty();
    assertThat(NumberAudit.faults(input)).isEmpty();
    assertThat(html(language, rows)).contains(">619<", ">872<", ">+253<", ">+265<", "\u221212");
  }

  @Test
  void overturnedCasesAreShownAsRevised() {
    String page = html(Language.ID, List.of(change(619.0, 872.0, 265.0, 12L, "MOVED", "F")));
    assertThat(page).contains("Direvisi:", "sedikitnya", "kini tidak lagi");
  }

  @Test
  void aFewOverturnedCasesAreNamedWithoutTheirNumber() {
    String page = html(Language.ID, List.of(change(619.0, 872.0, null, null, "MOVED", "C")));
    assertThat(page).contains("Direvisi:", "jumlah kecil tidak disebutkan");
    assertThat(page).doesNotContain("sedikitnya");
  }

  @Test
  void aChangeWhosePartsDoNotAddUpIsFound() {
    assertThat(NumberAudit.faults(input(List.of(change(619.0, 872.0, 266.0, 12L, "MOVED", "F")))))
        .singleElement()
        .asString()
        .contains("edition_changes", "change is 253.0", "add up to 254.0");
  }

  private static Section section(Language language, List<EditionChangeRow> changes) {
    return ReportDocument.of(input(changes), language).sections().get(0);
  }

  private static String html(Language language, List<EditionChangeRow> changes) {
    String page = HtmlReport.render(ReportDocument.of(input(changes), language));
    int start = page.indexOf("<section id=\"yang-baru\"");
    return page.substring(start, page.indexOf("<section id=\"resmi\"", start));
  }

  /** A change of the proven cases; what late data do not explain is a correction. */
  private static EditionChangeRow change(
      double before,
      double now,
      @Nullable Double late,
      @Nullable Long withdrawn,
      String status,
      String conf) {
    Double none = late == null ? null : Double.valueOf(0);
    return new EditionChangeRow(
        ELECTION,
        "proven_cases",
        "_T",
        "earlier",
        BEFORE,
        NOW,
        "cases",
        status,
        before,
        now,
        now - before,
        late,
        late == null ? null : (Double) (withdrawn == null ? 0.0 : -withdrawn.doubleValue()),
        none,
        none,
        none,
        none,
        none,
        null,
        withdrawn,
        "A",
        conf);
  }

  private static ReportInput input(List<EditionChangeRow> changes) {
    ReportInput sample = SampleEdition.input();
    HeadlineRow headline =
        new HeadlineRow(
            ELECTION, NOW, 1305L, 985L, 872L, 113L, 0L, 320L, 872L, 635L, 0L, 1300L, 870L, 630L,
            null, null, null, null, null, "A", "F");
    return new ReportInput(
        sample.editionId(),
        NOW,
        Zone.PUBLIC,
        DataKind.SYNTHETIC,
        sample.elections(),
        EditionTables.builder()
            .put(Tables.HEADLINE, List.of(headline))
            .put(Tables.EDITION_CHANGES, changes)
            .build(),
        sample.labels(),
        sample.tiles(),
        sample.agency(),
        sample.provenance());
  }
}

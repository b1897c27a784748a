package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Election;
import org.netralitas.model.Language;
import org.netralitas.table.Tables;

class ReportDocumentTest {
  private static final ReportInput INPUT = SampleEdition.input();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNumberIsReadAgainFromItsCell(Language language) {
    Document document = ReportDocument.of(INPUT, language);
    assertThat(Quantities.of(document)).hasSizeGreaterThan(5000);
    assertThat(DocumentCheck.faults(document, INPUT)).isEmpty();
  }

  @Test
  void aNumberThatIsNotInItsCellIsFound() {
    Document document = ReportDocument.of(INPUT, Language.ID);
    Quantity wrong =
        Quantity.shown(
            1597,
            NumberStyle.COUNT,
            new Binding.Cell("headline", List.of("pilkada-2020"), "proven_cases"));
    List<Section> sections = new ArrayList<>(document.sections());
    sections.add(
        new Section(
            "x",
            "x",
            Origin.NONE,
            List.of(new Block.Paragraph(Text.of(Span.Amount.of(wrong)), Block.Tone.PLAIN))));
    Document tampered =
        new Document(
            document.editionId(),
            document.asOf(),
            document.language(),
            document.zone(),
            document.kind(),
            document.title(),
            document.subtitle(),
            document.issuer(),
            document.mark(),
            document.overview(),
            sections,
            document.elections());
    assertThat(DocumentCheck.faults(tampered, INPUT))
        .singleElement()
        .asString()
        .contains("proven_cases")
        .contains("1596")
        .contains("1597");
  }

  @Test
  void whatIsNewComesFirstAndThenThePublishedFigures() {
    List<Section> sections = ReportDocument.of(INPUT, Language.ID).sections();
    assertThat(sections).extracting(Section::id).startsWith("yang-baru", "resmi");
    assertThat(sections.get(1).origin()).isEqualTo(Origin.PUBLISHED);
  }

  @Test
  void bothLanguagesHaveTheSameSectionsAndTables() {
    assertThat(anchors(ReportDocument.of(INPUT, Language.EN)))
        .isEqualTo(anchors(ReportDocument.of(INPUT, Language.ID)));
  }

  /** Honesty fixture 1: one person more is no lead, and per head the order turns round. */
  @Test
  void theFunctionalGroupIsNotCalledTheLargestOnOnePersonMore() {
    Story story = new Story(INPUT, Language.ID);
    Election election = election("pemilu-2024");
    assertThat(new PositionClaims(story).byCount(election).plain(story.numbers()))
        .startsWith("Menurut jumlah, Fungsional tercatat terbanyak (56 dari 240 orang, 23,3%)")
        .contains("tidak dapat dibedakan dari")
        .contains("Pimpinan tinggi (JPT)");
    assertThat(new PositionClaims(story).byRate(election).plain(story.numbers()))
        .startsWith(
            "Per 100.000 pegawai, Pimpinan tinggi (JPT) tertinggi: 250,1 (batas 95%: 188,4–325,5).")
        .contains("Hanya kelompok yang jumlah pegawainya diumumkan");
    assertThat(new PositionClaims(story).bothOrders(election).plain(story.numbers()))
        .startsWith("Dibanding jumlah pegawainya, perbedaannya jelas: Pimpinan tinggi (JPT)")
        .contains("Fungsional (56 orang) 1,68")
        .doesNotContain("terbanyak");
  }

  /** Whoever is not called first by count is not called so in the next sentence either. */
  @Test
  void bothOrdersAreComparedOnlyWhereEachHasAClearFirst() {
    Story story = new Story(INPUT, Language.ID);
    PositionClaims claims = new PositionClaims(story);
    int clear = 0;
    for (Election election : SampleEdition.elections()) {
      String byCount = claims.byCount(election).plain(story.numbers());
      String both = claims.bothOrders(election).plain(story.numbers());
      if (byCount.contains(" terbanyak: ")) {
        clear++;
      } else {
        assertThat(both).as(election.electionId()).doesNotContain("urutan");
      }
    }
    assertThat(clear).isBetween(1, SampleEdition.elections().size() - 1);
  }

  /** A province's own office is no regency: with it there would be more than the country has. */
  @Test
  void onlyRegenciesAndCitiesAreCountedAsSuch() {
    Story story = new Story(INPUT, Language.ID);
    long regencies =
        story.rows(Tables.BY_REGION, "pemilu-2019").stream()
            .filter(row -> row.integer("level") == 2 && row.flag("is_participant"))
            .filter(row -> row.text("region_code").contains("."))
            .count();
    String where = words(WhereSection.of(story).blocks(), "pemilu-2019", story);
    assertThat(where)
        .contains("dari " + regencies + " kabupaten/kota peserta")
        .contains("(tingkat provinsi)");
  }

  /** The public curve may end before the day of the edition: its end is not all there is. */
  @Test
  void whatWasKnownAtTheVoteIsSetAgainstAllThatWasReported() {
    Story story = new Story(INPUT, Language.ID);
    assertThat(words(WhenSection.of(story).blocks(), "pilkada-2020", story))
        .containsPattern(
            "pada hari pemungutan suara tercatat [0-9.]+ dari 2\\.034 kasus yang dilaporkan"
                + " sampai 30 Juni 2025 \\([0-9,]+%\\)");
  }

  /** To say that no change can be shown would be to say that there was a comparison. */
  @Test
  void whatCannotBeComparedIsNotCalledUnchanged() {
    Story story = new Story(INPUT, Language.ID);
    assertThat(words(TrendSection.of(story).blocks(), "pilkada-2024", story))
        .contains("tidak dapat dibandingkan dengan Pilkada 2020: instansi yang memutus berganti.")
        .doesNotContain("tidak ada perubahan bagian");
  }

  @Test
  void aTallyThatCountedNothingIsZeroAndNotUnknown() {
    Story story = new Story(INPUT, Language.ID);
    DataTable totals =
        QualitySection.of(story).blocks().stream()
            .filter(DataTable.class::isInstance)
            .map(DataTable.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(totals.rows())
        .allSatisfy(
            row ->
                assertThat(row.cells().subList(1, 5))
                    .allSatisfy(
                        cell ->
                            assertThat(((DataTable.Cell.Amount) cell).quantity().isShown())
                                .isTrue()));
  }

  /** What the panel of an election says in sentences and in the names of its rows. */
  private static String words(List<Block> blocks, String electionId, Story story) {
    StringBuilder words = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Block.Panels panels) {
        panels.panels().stream()
            .filter(panel -> panel.electionId().equals(electionId))
            .forEach(panel -> words.append(words(panel.blocks(), electionId, story)));
      } else if (block instanceof Block.Paragraph paragraph) {
        words.append(paragraph.text().plain(story.numbers())).append('\n');
      } else if (block instanceof DataTable table) {
        for (DataTable.Row row : table.rows()) {
          if (row.cells().get(0) instanceof DataTable.Cell.Words name) {
            words.append(name.text().plain(story.numbers())).append('\n');
          }
        }
      }
    }
    return words.toString();
  }

  @Test
  void withoutPopulationThereIsNoRateAndTheReasonIsSaid() {
    Story story = new Story(INPUT, Language.EN);
    assertThat(new PositionClaims(story).byRate(election("pilkada-2017")).plain(story.numbers()))
        .contains("cannot be computed")
        .contains("was not published");
  }

  /** Honesty fixture 3: what was known before the vote is half of what is known now. */
  @Test
  void thePublishedFindingNamesDatesWithItsNumbers() {
    Story story = new Story(INPUT, Language.ID);
    assertThat(PublishedSection.finding(story, election("pilkada-2020")).plain(story.numbers()))
        .contains("pada 26 Juni 2020 tercatat 369")
        .contains("(26 November 2020) baru 1.005")
        .contains("49,4%");
  }

  @Test
  void hiddenNumbersHaveNoValueAnywhere() {
    Document document = ReportDocument.of(INPUT, Language.ID);
    List<Quantity> hidden = Quantities.of(document).stream().filter(Quantity::isHidden).toList();
    assertThat(hidden).isNotEmpty().allSatisfy(q -> assertThat(q.value()).isNull());
  }

  private static Election election(String id) {
    return SampleEdition.elections().stream()
        .filter(e -> e.electionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> anchors(Document document) {
    List<String> anchors = new ArrayList<>();
    for (Section section : document.sections()) {
      anchors.add(section.id());
      anchors(section.blocks(), anchors);
    }
    return anchors;
  }

  private static void anchors(List<Block> blocks, List<String> anchors) {
    for (Block block : blocks) {
      if (block instanceof DataTable table) {
        anchors.add(table.anchor() + " " + table.rows().size());
      } else if (block instanceof Figure figure) {
        anchors.add(figure.figureId());
      } else if (block instanceof Block.Panels panels) {
        panels.panels().forEach(panel -> anchors(panel.blocks(), anchors));
      }
    }
  }
}

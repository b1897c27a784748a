package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Tables;

/** The share of a share in the press: 70% of 26.5% was read as 70%. */
class TeachersClaimTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

  @Test
  void theShareOfTheGroupIsNeverSaidWithoutThatOfAll() {
    assertThat(said(Language.EN, 423, 268L, 28L))
        .isEqualTo(
            "Teachers and lecturers: 296 of the 423 proven cases in functional posts (70.0%). That"
                + " is a share of functional posts only; of all 1,596 proven cases it is 18.5%.");
    assertThat(said(Language.ID, 423, 268L, 28L))
        .isEqualTo(
            "Guru dan dosen: 296 dari 423 kasus terbukti pada jabatan fungsional (70,0%). Itu"
                + " bagian dari jabatan fungsional saja; dari seluruh 1.596 kasus terbukti,"
                + " bagiannya 18,5%.");
  }

  @Test
  void everyNumberIsReadAgainFromPublishedCells() {
    Document document = ReportDocument.of(input(423, 268L, 28L), Language.EN);
    assertThat(Quantities.of(document))
        .anyMatch(
            quantity ->
                quantity.binding() instanceof Binding.Ratio ratio
                    && ratio.numerator() instanceof Binding.Sum);
    assertThat(DocumentCheck.faults(document, input(423, 268L, 28L))).isEmpty();
    assertThat(DocumentCheck.faults(document, input(423, 268L, 27L))).isNotEmpty();
  }

  @Test
  void aHiddenPartIsSaidToBeHidden() {
    assertThat(said(Language.EN, 423, 268L, null)).contains("cannot be stated", "hidden");
    assertThat(said(Language.ID, 423, null, 28L)).contains("disembunyikan").doesNotContain("%");
  }

  @Test
  void ofAFewCasesNoShareIsSaid() {
    assertThat(said(Language.EN, 19, 9L, 5L)).contains("too few").doesNotContain("%");
  }

  private static String said(
      Language language, long group, @Nullable Long teachers, @Nullable Long lecturers) {
    Story story = new Story(input(group, teachers, lecturers), language);
    return TeachersClaim.of(story, story.elections().get(0)).plain(story.numbers());
  }

  private static ReportInput input(long group, @Nullable Long teachers, @Nullable Long lecturers) {
    ReportInput sample = SampleEdition.input();
    HeadlineRow headline =
        new HeadlineRow(
            ELECTION, DAY, 2034L, 2015L, 1596L, 311L, 108L, 19L, 1596L, 1450L, 0L, 2034L, 1596L,
            1450L, null, null, null, null, null, "A", "F");
    EditionTables tables =
        EditionTables.builder()
            .put(Tables.HEADLINE, List.of(headline))
            .put(
                Tables.BY_POSITION_GROUP,
                List.of(row(1, "_T", group), row(2, "GURU", teachers), row(2, "DOSEN", lecturers)))
            .build();
    return new ReportInput(
        sample.editionId(),
        sample.asOf(),
        sample.zone(),
        sample.kind(),
        sample.elections(),
        tables,
        sample.labels(),
        sample.tiles(),
        sample.agency(),
        sample.provenance());
  }

  private static ByPositionGroupRow row(int level, String subgroup, @Nullable Long cases) {
    return new ByPositionGroupRow(
        ELECTION,
        DAY,
        level,
        "FUNGSIONAL",
        subgroup,
        cases,
        cases,
        cases,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "NO_POPULATION",
        null,
        null,
        null,
        null,
        null,
        null,
        "A",
        cases == null ? "C" : "F");
  }
}

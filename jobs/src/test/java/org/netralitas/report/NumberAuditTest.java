package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Election;
import org.netralitas.model.Language;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Tables;

class NumberAuditTest {
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 31);

  @Test
  void theSampleEditionAddsUp() {
    assertThat(NumberAudit.faults(SampleEdition.input())).isEmpty();
  }

  @Test
  void aTotalThatItsPartsContradictIsFound() {
    assertThat(NumberAudit.faults(input(101, 90L, 90 / 101.0)))
        .singleElement()
        .asString()
        .contains("reported_cases")
        .contains("101");
  }

  @Test
  void aShareThatItsBaseContradictsIsFound() {
    assertThat(NumberAudit.faults(input(100, 90L, 0.8)))
        .singleElement()
        .asString()
        .contains("reported_share")
        .contains("0.8");
  }

  @Test
  void nothingIsSaidOfHiddenParts() {
    assertThat(NumberAudit.faults(input(150, null, null))).isEmpty();
  }

  private static ReportInput input(long reported, @Nullable Long found, @Nullable Double share) {
    ReportInput sample = SampleEdition.input();
    HeadlineRow headline =
        new HeadlineRow(
            "pilkada-2020",
            AS_OF,
            reported,
            reported,
            reported,
            0L,
            0L,
            0L,
            0L,
            0L,
            0L,
            0L,
            0L,
            0L,
            null,
            null,
            null,
            null,
            null,
            "A",
            "F");
    BySourceRow findings =
        new BySourceRow(
            "pilkada-2020",
            AS_OF,
            "TEMUAN",
            found,
            share,
            null,
            null,
            "A",
            found == null ? "C" : "F");
    BySourceRow reports =
        new BySourceRow("pilkada-2020", AS_OF, "LAPORAN", 10L, null, null, null, "A", "F");
    return new ReportInput(
        sample.editionId(),
        AS_OF,
        Zone.PUBLIC,
        DataKind.SYNTHETIC,
        sample.elections(),
        EditionTables.builder()
            .put(Tables.HEADLINE, List.of(headline))
            .put(Tables.BY_SOURCE, List.of(findings, reports))
            .build(),
        sample.labels(),
        sample.tiles(),
        sample.agency(),
        sample.provenance());
  }

  /** Integer tests computed by hand from the published record. */
  @ParameterizedTest(name = "{0}% of {1}: {2}")
  @CsvSource({
    "12.7, 344, false",
    "14.3, 344, false",
    "27.6, 344, true",
    "25.4, 344, false",
    "27.1, 372, false",
    "14.6, 606, false",
    "25.7, 606, true",
    "23.5, 518, false",
    "22.5, 482, false",
    "36, 283, true",
    "23.3, 240, true",
    "7.1, 240, true"
  })
  void aShareMustBeAWholeNumberOverItsBase(double percent, double base, boolean attainable) {
    assertThat(PublishedAudit.isAttainable(percent, base)).isEqualTo(attainable);
  }

  @Test
  void theSharesOfPemilu2024AllFitTheirBaseAndThoseOfInterim2020DoNot() {
    Story story = new Story(SampleEdition.input(), Language.ID);
    assertThat(PublishedAudit.of(story, election("pemilu-2024"))).isEmpty();
    assertThat(
            PublishedAudit.of(story, election("pilkada-2020")).stream()
                .map(found -> found.share().quantity("published_value", NumberStyle.AS_PUBLISHED))
                .map(Quantity::value))
        .contains(12.7, 14.3, 27.1, 14.6, 23.5);
  }

  private static Election election(String id) {
    return SampleEdition.elections().stream()
        .filter(e -> e.electionId().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

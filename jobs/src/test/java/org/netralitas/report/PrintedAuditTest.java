package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Language;

class PrintedAuditTest {
  private static final Binding PROVEN = cell("proven_cases");
  private static final Binding REPORTED = cell("reported_cases");

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSampleReportAgreesWithItself(Language language) {
    Document document = ReportDocument.of(SampleEdition.input(), language);
    assertThat(Quantities.of(document))
        .filteredOn(quantity -> quantity.binding() instanceof Binding.Ratio)
        .hasSizeGreaterThan(20);
    assertThat(NumberAudit.faults(document)).isEmpty();
  }

  /** 1,596 of 2,034 is 78.5%; 78.4% and 78.6% are shares of other numbers. */
  @ParameterizedTest
  @CsvSource({"0.785, 0", "0.7846, 0", "0.7839, 1", "0.786, 1"})
  void aShareMustComeFromTheNumbersBesideIt(double share, int faults) {
    for (Language language : Language.values()) {
      assertThat(NumberAudit.faults(document(language, share))).hasSize(faults);
    }
  }

  @Test
  void aFaultNamesItsPlace() {
    assertThat(NumberAudit.faults(document(Language.ID, 0.9)))
        .singleElement()
        .asString()
        .contains("id #ringkasan", "90,0%", "78.46");
  }

  private static Document document(Language language, double share) {
    List<Block> blocks =
        List.of(
            paragraph(Quantity.shown(1596, NumberStyle.COUNT, PROVEN)),
            paragraph(Quantity.shown(2034, NumberStyle.COUNT, REPORTED)),
            paragraph(
                Quantity.shown(share, NumberStyle.SHARE, new Binding.Ratio(PROVEN, REPORTED))));
    return new Document(
        "edition",
        LocalDate.of(2024, 2, 6),
        language,
        Zone.PUBLIC,
        DataKind.SYNTHETIC,
        "title",
        "subtitle",
        new Document.Issuer("issuer", List.of(), ""),
        "",
        List.of(),
        List.of(new Section("ringkasan", "title", Origin.RECORDS, blocks)),
        List.of());
  }

  private static Block paragraph(Quantity quantity) {
    return new Block.Paragraph(Text.of(Span.Amount.of(quantity)), Block.Tone.PLAIN);
  }

  private static Binding cell(String column) {
    return new Binding.Cell("headline", List.of("pilkada-2020"), column);
  }
}

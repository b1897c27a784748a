package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.netralitas.model.PositionSubgroup.CAMAT;
import static org.netralitas.model.PositionSubgroup.GURU;
import static org.netralitas.model.PositionSubgroup.KEPALA_OPD;
import static org.netralitas.summary.SmallElections.cases;
import static org.netralitas.summary.SmallElections.election;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Act;
import org.netralitas.table.ReportingBiasRow;
import org.netralitas.table.Tables;

/** The published counts of Pemilu 2024 on the published populations; see docs/method.md. */
class ReportingBiasesTest {
  private static final Map<String, ReportingBiasRow> ROWS =
      SmallElections.analysed(
              election(
                  "pemilu-2024",
                  cases("33.03", KEPALA_OPD, Act.APK, 55),
                  cases("33.03", GURU, Act.APK, 56),
                  cases("33.03", CAMAT, Act.APK, 40)))
          .of(Tables.REPORTING_BIAS)
          .stream()
          .collect(Collectors.toMap(ReportingBiasRow::positionGroup, row -> row));

  @Test
  void functionalPostsWouldHaveToBeCaughtAHundredTimesLessOften() {
    ReportingBiasRow row = row("FUNGSIONAL");
    double expected = (55 / people("JPT")) / (56 / people("FUNGSIONAL"));
    assertThat(row.highestGroup()).isEqualTo("JPT");
    assertThat(row.tippingFactor()).isCloseTo(expected, within(1e-9));
    assertThat(row.tippingLow()).isGreaterThan(60);
    assertThat(row.reportedPer100000()).isCloseTo(56e5 / people("FUNGSIONAL"), within(1e-9));
    assertThat(row.provenShare()).isEqualTo(1);
    assertThat(row.reason()).isNull();
  }

  @Test
  void whereThereIsNoFactorTheReasonIsGiven() {
    assertThat(row("JPT").reason()).isEqualTo("HIGHEST");
    assertThat(row("KEPALA_WILAYAH").reason()).isEqualTo("NO_POPULATION");
    assertThat(row("PENGAWAS").reason()).isEqualTo("NO_CASES");
    assertThat(ROWS.values())
        .allMatch(row -> (row.tippingFactor() == null) == (row.reason() != null));
  }

  private static double people(String group) {
    return SmallElections.CODE_LISTS
        .populationOfPosition("pemilu-2024", 1, group)
        .orElseThrow()
        .persons();
  }

  private static ReportingBiasRow row(String group) {
    return java.util.Objects.requireNonNull(ROWS.get(group), group);
  }
}

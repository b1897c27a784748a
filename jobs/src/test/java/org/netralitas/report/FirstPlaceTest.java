package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.report.Ranking.Verdict;
import org.netralitas.table.ByActRow;
import org.netralitas.table.Tables;

class FirstPlaceTest {
  @ParameterizedTest(name = "ranks 1 to {1}, first with {2}, of {0} persons: {3}")
  @CsvSource({
    "30, 1, 0.976, CLEAR",
    // The table beside the sentence says that the second rank is possible.
    "30, 2, 0.974, TIED",
    "30, 2, 0.96, TIED",
    "4, 1, 0.99, TOO_FEW",
  })
  void whatTheLimitsOfTheRanksAllowIsSaid(long persons, int worst, double first, Verdict verdict) {
    Ranking ranking =
        Ranking.of(
            List.of(row("APK", persons, 1, worst, first), row("DEKLARASI", 3, 1, 2, 1 - first)),
            row -> row.count("proven_persons"),
            "",
            Quantity.shown(40, NumberStyle.COUNT, new Binding.Nothing()));
    assertThat(ranking.verdict()).isEqualTo(verdict);
    assertThat(ranking.contenders()).hasSize(verdict == Verdict.TIED ? 1 : 0);
  }

  private static PublishedRow row(String act, long persons, int low, int high, double first) {
    return PublishedRow.of(
        Tables.BY_ACT,
        new ByActRow(
            "pemilu-2024",
            LocalDate.of(2024, 12, 4),
            act,
            persons,
            persons,
            persons,
            null,
            low,
            high,
            first,
            "A",
            "F"));
  }
}

package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.RuleHistoryRow;
import org.netralitas.table.Tables;

class RuleHistoryTest {
  private static final String E = "pilkada-2020";

  private static DataQualityRow row(String election, String file, String code, long rows) {
    String severity = code.equals("READ") ? "TALLY" : "WARN";
    return new DataQualityRow(election, file, code, severity, rows, "A", "N");
  }

  private static RuleHistory.Edition edition(String id, DataQualityRow... rows) {
    return new RuleHistory.Edition(id, List.of(rows));
  }

  @Test
  void eachEditionIsComparedWithTheOneBefore() {
    List<RuleHistoryRow> rows =
        new RuleHistory(Map.of("ACT_TYPO", "act", "DATE_TYPO", "*_date"))
            .of(
                List.of(
                    edition(
                        "c",
                        row(E, "_T", "READ", 1_000),
                        row(E, "a.csv", "ACT_TYPO", 3),
                        row(E, "_T", "ACT_TYPO", 60),
                        row("pemilu-2024", "_T", "READ", 10),
                        row("pemilu-2024", "_T", "ACT_TYPO", 2)),
                    edition(
                        "b",
                        row(E, "_T", "READ", 900),
                        row(E, "_T", "ACT_TYPO", 9),
                        row(E, "_T", "DATE_TYPO", 30)),
                    edition("a", row(E, "_T", "READ", 900), row(E, "_T", "ACT_TYPO", 9))));

    assertThat(Tables.RULE_HISTORY.sorted(rows))
        .extracting(
            RuleHistoryRow::electionId,
            RuleHistoryRow::reasonCode,
            RuleHistoryRow::editionsBack,
            RuleHistoryRow::editionId,
            RuleHistoryRow::field,
            RuleHistoryRow::rows,
            RuleHistoryRow::formerRows,
            RuleHistoryRow::change)
        .containsExactly(
            tuple("pemilu-2024", "ACT_TYPO", 0, "c", "act", 2L, null, "FIRST"),
            tuple(E, "ACT_TYPO", 0, "c", "act", 60L, 9L, "JUMPED"),
            tuple(E, "ACT_TYPO", 1, "b", "act", 9L, 9L, "SAME"),
            tuple(E, "ACT_TYPO", 2, "a", "act", 9L, null, "FIRST"),
            tuple(E, "DATE_TYPO", 0, "c", "*_date", 0L, 30L, "FELL"),
            tuple(E, "DATE_TYPO", 1, "b", "*_date", 30L, 0L, "JUMPED"));
    RuleHistoryRow jumped = Tables.RULE_HISTORY.sorted(rows).get(1);
    assertThat(jumped.rateRatio()).isEqualTo(60 / 1_000.0 / (9 / 900.0));
    assertThat(jumped.rateRatioLow()).isGreaterThan(1);
  }
}

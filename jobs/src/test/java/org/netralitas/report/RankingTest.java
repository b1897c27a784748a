package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.table.ByActRow;
import org.netralitas.table.Tables;

class RankingTest {
  private static final Quantity TOTAL =
      Quantity.shown(436, NumberStyle.COUNT, new Binding.Nothing());

  @Test
  void aHiddenRowThatCannotBeFirstDoesNotSilenceATie() {
    Ranking ranking =
        ranking(act("KEBERPIHAKAN", 93L, 1, 0.59), act("APK", 90L, 1, 0.41), act("LAINNYA"));
    assertThat(ranking.verdict()).isEqualTo(Ranking.Verdict.TIED);
    assertThat(ranking.contenders()).extracting(row -> row.text("act_code")).containsExactly("APK");
  }

  @Test
  void whereAHiddenRowMayBeFirstNoOrderIsSaid() {
    assertThat(ranking(act("APK", 60L, 1, 0.76), act("LAINNYA")).verdict())
        .isEqualTo(Ranking.Verdict.HIDDEN);
  }

  @Test
  void aClearFirstStandsWhateverIsHidden() {
    assertThat(ranking(act("APK", 60L, 1, 0.98), act("LAINNYA")).verdict())
        .isEqualTo(Ranking.Verdict.CLEAR);
  }

  private static Ranking ranking(ByActRow... rows) {
    return Ranking.of(
        List.of(rows).stream().map(row -> PublishedRow.of(Tables.BY_ACT, row)).toList(),
        row -> row.count("proven_cases"),
        "",
        TOTAL);
  }

  private static ByActRow act(String code) {
    return act(code, null, null, null);
  }

  private static ByActRow act(
      String code, @Nullable Long proven, @Nullable Integer best, @Nullable Double first) {
    return new ByActRow(
        "pilkada-2024",
        LocalDate.of(2024, 12, 4),
        code,
        null,
        proven,
        proven,
        null,
        best,
        first != null && first < 0.975 ? Integer.valueOf(2) : best,
        first,
        "A",
        proven == null ? "C" : "F");
  }
}

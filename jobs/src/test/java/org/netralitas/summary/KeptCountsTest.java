package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.table.ByActRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.InformationKeptRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

class KeptCountsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 12, 21);

  /** 90 and 0 shown, two hidden that share the other 10. */
  @Test
  void sharesAreThoseThatAReaderCounts() {
    InformationKeptRow all = all(100L, 90L, 0L, null, null);
    assertThat(all.cells()).isEqualTo(3);
    assertThat(all.shownCells()).isEqualTo(1);
    assertThat(all.cellShare()).isEqualTo(1.0 / 3);
    assertThat(all.cases()).isEqualTo(100);
    assertThat(all.shownCases()).isEqualTo(90);
    assertThat(all.caseShare()).isEqualTo(0.9);
  }

  /** The sum of the cases of an election whose total is hidden would be a bound on it. */
  @Test
  void anElectionWhoseTotalIsHiddenHasNoShareOfCases() {
    InformationKeptRow all = all(null, 90L, null);
    assertThat(all.cellShare()).isEqualTo(0.5);
    assertThat(all.cases()).isZero();
    assertThat(all.caseShare()).isNull();
  }

  private static InformationKeptRow all(@Nullable Long proven, @Nullable Long... acts) {
    HeadlineRow headline =
        new HeadlineRow(
            "pilkada-2020",
            DAY,
            null,
            null,
            proven,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "A",
            "F");
    List<ByActRow> rows = new ArrayList<>();
    for (int i = 0; i < acts.length; i++) {
      rows.add(
          new ByActRow(
              "pilkada-2020",
              DAY,
              "ACT_" + i,
              null,
              acts[i],
              null,
              null,
              null,
              null,
              null,
              "A",
              "F"));
    }
    return KeptCounts.of(
            new TableRows().put(Tables.HEADLINE, List.of(headline)).put(Tables.BY_ACT, rows))
        .stream()
        .filter(row -> row.electionId().equals("_T") && row.tableName().equals("_T"))
        .findFirst()
        .orElseThrow();
  }
}

package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.Relation;
import org.netralitas.summary.RandomTally;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What an outsider knows beside the sums of cases. */
class LinkedCountsTest {
  @Test
  void personsOfAWholeAreAtMostThoseOfItsParts() {
    TableRows internal = RandomTally.tables(600, 40, 4, 9);
    List<ByRegionRow> provinces =
        internal.of(Tables.BY_REGION).stream()
            .filter(row -> row.level() == 1)
            .filter(row -> !Objects.equals(row.provenPersons(), row.provenCases()))
            .toList();
    assertThat(provinces).isNotEmpty();
    List<Relation> expected = new ArrayList<>();
    for (ByRegionRow province : provinces) {
      expected.add(
          Relation.atMostSum(
              persons(province),
              internal.of(Tables.BY_REGION).stream()
                  .filter(row -> row.level() == 2)
                  .filter(row -> row.provinceCode().equals(province.regionCode()))
                  .map(LinkedCountsTest::persons)
                  .toList()));
    }
    assertThat(LinkedCounts.of(PossibleRows.of(internal)).relations()).containsAll(expected);
  }

  /** Where every person has one case, the quantity is that of the cases. */
  private static String persons(ByRegionRow row) {
    boolean oneEach = Objects.equals(row.provenPersons(), row.provenCases());
    return Objects.requireNonNull(
        CountIds.of(Tables.BY_REGION, row).get(oneEach ? "proven_cases" : "proven_persons"));
  }
}

package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.disclose.Sensitive;
import org.netralitas.summary.RandomTally;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What is listed and what is not says no more than the marks do. */
class OutsiderTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @ParameterizedTest(name = "{0} cases in {1} regencies")
  @CsvSource({"240, 60, 1", "600, 80, 2", "2034, 260, 3"})
  void noSmallCountIsNarrowedDownByTheRowsThatAreThere(int cases, int regencies, long seed) {
    TableRows internal = RandomTally.tables(cases, regencies, seed);
    TableRows published = PublicTables.of(internal, RULE, List.of()).tables();
    Map<String, Outsider.Range> truth = Outsider.narrowed(internal, 1);
    // Were every listed pair one with a case, he would have noticed.
    long listed =
        published.of(Tables.BY_POSITION_AND_REGION).stream()
            .mapToLong(row -> trueCount(internal, row))
            .min()
            .orElseThrow();

    Map<String, Outsider.Range> narrowed = Outsider.narrowed(published, listed);

    assertThat(narrowed)
        .allSatisfy(
            (id, range) -> {
              long count = truth.containsKey(id) ? truth.get(id).low() : 0;
              assertThat(count).as(id).isBetween(range.low(), range.high());
              if (count > 0 && count < RULE.smallestCount()) {
                assertThat(range.high() - range.low())
                    .as(id)
                    .isGreaterThanOrEqualTo(RULE.protectionWidth());
              }
            });
  }

  @Test
  void thatEverybodyInARegionHasTheSamePostIsSensitive() {
    TableRows internal = RandomTally.tables(14, 2, 2345);
    ByPositionAndRegionRow all =
        internal.of(Tables.BY_POSITION_AND_REGION).stream()
            .filter(row -> row.level() == 2 && isWhole(row, internal))
            .findFirst()
            .orElseThrow();
    assertThat(all.provenCases()).isGreaterThanOrEqualTo(RULE.smallestCount());

    String id = CountIds.of(Tables.BY_POSITION_AND_REGION, all).get("proven_cases");
    assertThat(RULE.sensitive(LinkedCounts.of(PossibleRows.of(internal))))
        .extractingByKey(id)
        .extracting(Sensitive::reason)
        .isEqualTo(HiddenReason.SHARED_ATTRIBUTE);
  }

  private static long trueCount(TableRows internal, ByPositionAndRegionRow published) {
    List<Object> key = Tables.BY_POSITION_AND_REGION.key(published);
    return internal.of(Tables.BY_POSITION_AND_REGION).stream()
        .filter(row -> Tables.BY_POSITION_AND_REGION.key(row).equals(key))
        .mapToLong(row -> Objects.requireNonNull(row.provenCases()))
        .sum();
  }

  private static boolean isWhole(ByPositionAndRegionRow cell, TableRows tables) {
    return tables.of(Tables.BY_REGION).stream()
        .filter(row -> row.level() == cell.level())
        .filter(row -> row.regionCode().equals(cell.regionCode()))
        .map(ByRegionRow::provenCases)
        .allMatch(count -> Objects.equals(count, cell.provenCases()));
  }
}

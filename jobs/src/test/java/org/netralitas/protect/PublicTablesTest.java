package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.summary.RandomTally;
import org.netralitas.table.Column;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

class PublicTablesTest {
  @ParameterizedTest(name = "{0} cases in {1} regencies")
  @CsvSource({"30, 10, 1", "240, 60, 2", "2034, 260, 3"})
  void noSmallCountIsShownAndTheAuditFindsNothing(int cases, int regencies, long seed) {
    TableRows internal = RandomTally.tables(cases, regencies, seed);
    PublicTables published = PublicTables.of(internal, PrimaryRule.ofSmallestCount(5));
    assertThat(published.audit().safe()).isTrue();
    assertThat(shownCounts(published.tables()))
        .isNotEmpty()
        .noneMatch(count -> count > 0 && count < 5);
  }

  @Test
  void aShownCountIsTheTrueOne() {
    TableRows internal = RandomTally.tables(600, 80, 4);
    PublicTables published = PublicTables.of(internal, PrimaryRule.ofSmallestCount(5));
    Map<List<Object>, List<Object>> truth = new HashMap<>();
    Tables.BY_REGION.name();
    internal
        .of(Tables.BY_REGION)
        .forEach(
            row ->
                truth.put(
                    Tables.BY_REGION.key(row), List.of(row.provenCases(), row.reportedCases())));
    for (var row : published.tables().of(Tables.BY_REGION)) {
      List<Object> counts = truth.get(Tables.BY_REGION.key(row));
      assertThat(row.provenCases()).isIn(counts.get(0), null);
      assertThat(row.reportedCases()).isIn(counts.get(1), null);
      assertThat(row.confStatus())
          .isEqualTo(
              row.provenCases() == null
                      || row.reportedCases() == null
                      || row.provenPersons() == null
                  ? "C"
                  : "F");
    }
  }

  @Test
  void withoutASmallestCountNothingIsHiddenForIt() {
    TableRows internal = RandomTally.tables(600, 80, 5);
    PrimaryRule open =
        PrimaryRule.ofSmallestCount(1)
            .withSharedAttribute(org.netralitas.disclose.SharedAttribute.SHOWN);
    PublicTables published = PublicTables.of(internal, open);
    assertThat(published.tables().of(Tables.BY_REGION)).allMatch(row -> row.provenCases() != null);
  }

  private static List<Long> shownCounts(TableRows tables) {
    List<Long> counts = new ArrayList<>();
    for (Table<?> table : tables.tables()) {
      if (table != Tables.DATA_QUALITY) {
        addCounts(table, tables, counts);
      }
    }
    return counts;
  }

  private static <R extends Record> void addCounts(
      Table<R> table, TableRows tables, List<Long> counts) {
    for (R row : tables.of(table)) {
      Object[] values = table.values(row);
      for (int i = 0; i < values.length; i++) {
        TableColumn column = table.columns().get(i);
        if (column.role() == Column.Role.COUNT && values[i] != null) {
          counts.add((Long) values[i]);
        }
      }
    }
  }
}

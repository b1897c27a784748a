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
    PublicTables published = PublicTables.of(internal, PrimaryRule.ofSmallestCount(5), List.of());
    assertThat(published.audit().safe()).isTrue();
    assertThat(shownCounts(published.tables()))
        .isNotEmpty()
        .noneMatch(count -> count > 0 && count < 5);
  }

  @Test
  void aShownCountIsTheTrueOne() {
    TableRows internal = RandomTally.tables(600, 80, 4);
    PublicTables published = PublicTables.of(internal, PrimaryRule.ofSmallestCount(5), List.of());
    Map<List<Object>, List<Object>> truth = new HashMap<>();
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
    PublicTables published = PublicTables.of(internal, open, List.of());
    assertThat(published.tables().of(Tables.BY_REGION)).allMatch(row -> row.provenCases() != null);
  }

  @Test
  void aLaterEditionKeepsWhatAnEarlierOneHid() {
    PrimaryRule rule = PrimaryRule.ofSmallestCount(5);
    int leaks = 0;
    for (long seed = 1; seed <= 4; seed++) {
      TableRows then = RandomTally.tables(300, 40, seed);
      TableRows now = RandomTally.tables(306, 40, seed);
      List<EarlierTables> earlier =
          List.of(new EarlierTables("e1", then, PublicTables.of(then, rule, List.of()).tables()));
      TableRows naive = PublicTables.of(now, rule, List.of()).tables();
      leaks += PublicTables.attack(now, naive, rule, earlier).size();
      PublicTables careful = PublicTables.of(now, rule, earlier);
      assertThat(careful.audit().safe()).isTrue();
      assertThat(PublicTables.attack(now, careful.tables(), rule, earlier)).isEmpty();
    }
    assertThat(leaks).as("what editions made without a look back give away").isPositive();
  }

  @Test
  void aTableOfItsOwnThatIsNotInItsPublicFormIsALeak() {
    PrimaryRule rule = PrimaryRule.ofSmallestCount(5);
    TableRows internal = RandomTally.tables(600, 80, 4);
    TableRows published = PublicTables.of(internal, rule, List.of()).tables();
    assertThat(PublicTables.attack(internal, published, rule, List.of())).isEmpty();

    published.putAll(Tables.TIMELINE, internal);

    assertThat(PublicTables.attack(internal, published, rule, List.of()))
        .containsExactly("timeline is not in its public form");
  }

  @Test
  void whatIsUnchangedStaysHiddenUnderALaxerRule() {
    TableRows internal = RandomTally.tables(300, 40, 7);
    TableRows strict =
        PublicTables.of(internal, PrimaryRule.ofSmallestCount(10), List.of()).tables();
    List<EarlierTables> earlier = List.of(new EarlierTables("e1", internal, strict));
    PrimaryRule lax = PrimaryRule.ofSmallestCount(3);
    assertThat(
            PublicTables.attack(
                internal, PublicTables.of(internal, lax, List.of()).tables(), lax, earlier))
        .anyMatch(fault -> fault.endsWith("is printed, but an earlier edition hid it"));
    TableRows careful = PublicTables.of(internal, lax, earlier).tables();
    assertThat(PublicTables.hiddenIn(careful)).isEqualTo(PublicTables.hiddenIn(strict));
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

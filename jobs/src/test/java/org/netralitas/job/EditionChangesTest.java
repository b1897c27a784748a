package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.store.Manifest;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

class EditionChangesTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate MAY = LocalDate.of(2020, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
  private static final int CORRECTION_PART =
      Tables.EDITION_CHANGES.columns().stream()
          .map(TableColumn::name)
          .toList()
          .indexOf("correction_part");
  private static final Map<String, Object> PLAIN =
      Map.of("election_id", ELECTION, "as_of", MAY, "obs_status", "A", "conf_status", "F");

  @Test
  void aChangeIsLateDataAndTheOneOtherCauseAndTheyAddUp() {
    EditionChangeRow proven = proven(edition(MAY, 100L), june(120, 150), "reference/acts.csv");
    assertThat(proven.status()).isEqualTo("MOVED");
    assertThat(proven.earlierValue()).isEqualTo(100);
    assertThat(proven.change()).isEqualTo(50);
    assertThat(proven.lateDataPart()).isEqualTo(30);
    assertThat(proven.codeListPart()).isEqualTo(20);
    assertThat(proven.withdrawnCases()).isZero();
    assertThat(sumOfParts(proven)).isEqualTo(50);
  }

  @Test
  void verifyAddsTheChangesUpAgain() {
    List<EditionChangeRow> rows = rows(edition(MAY, 100L), june(120, 150), "reference/acts.csv");
    assertThat(TotalsCheck.faults(new TableRows().put(Tables.EDITION_CHANGES, rows))).isEmpty();
    List<EditionChangeRow> wrong = new ArrayList<>();
    for (EditionChangeRow row : rows) {
      @Nullable Object[] values = Tables.EDITION_CHANGES.values(row);
      if (row.measure().equals("proven_cases")) {
        values[CORRECTION_PART] = 1.0;
      }
      wrong.add(Tables.EDITION_CHANGES.row(values));
    }
    assertThat(TotalsCheck.faults(new TableRows().put(Tables.EDITION_CHANGES, wrong)))
        .singleElement()
        .asString()
        .contains("proven_cases", "do not add up");
  }

  @Test
  void casesThatAreProvenNoMoreAreCounted() {
    EditionChangeRow proven = proven(edition(MAY, 100L), june(88, 118), "reference/acts.csv");
    assertThat(proven.lateDataPart()).isEqualTo(30);
    assertThat(proven.withdrawnCases()).isEqualTo(12);
    assertThat(sumOfParts(proven)).isEqualTo(18);
  }

  /** 3 overturned cases: the change is public in both editions, its split is not printed. */
  @Test
  void aFewOverturnedCasesAreNotCountedOut() {
    EditionChangeRow proven = proven(edition(MAY, 100L), june(97, 127), "reference/acts.csv");
    assertThat(proven.change()).isEqualTo(27);
    assertThat(proven.withdrawnCases()).isNull();
    assertThat(proven.correctionPart()).isNull();
    assertThat(proven.confStatus()).isEqualTo("C");
  }

  /** 3 late cases are no overturned ones. */
  @Test
  void aSplitThatIsLeftOutForLateDataSaysThatNothingWasOverturned() {
    EditionChangeRow proven = proven(edition(MAY, 100L), june(120, 123), "reference/acts.csv");
    assertThat(proven.lateDataPart()).isNull();
    assertThat(proven.withdrawnCases()).isZero();
  }

  @ParameterizedTest
  @CsvSource({", 120, 120", "100, , ", ", , "})
  void whatOneEditionHidesIsToldByNeither(
      @Nullable Long before, @Nullable Long after, @Nullable Double shown) {
    EditionChangeRow proven = proven(edition(MAY, before), edition(JUNE, after), "");
    assertThat(proven.status()).isEqualTo("HIDDEN");
    assertThat(proven.confStatus()).isEqualTo("C");
    assertThat(proven.earlierValue()).isNull();
    assertThat(proven.value()).isEqualTo(shown);
    assertThat(proven.change()).isNull();
    assertThat(proven.lateDataPart()).isNull();
  }

  @Test
  void anElectionThatIsNewHasNoChange() {
    EditionChangeRow proven =
        proven(edition("pilkada-2018", MAY, 7L), edition(ELECTION, JUNE, 9L), "");
    assertThat(proven.status()).isEqualTo("NEW");
    assertThat(proven.value()).isEqualTo(9);
    assertThat(proven.change()).isNull();
    assertThat(proven.confStatus()).isEqualTo("F");
  }

  @Test
  void whatDidNotMoveIsToldToo() {
    List<EditionChangeRow> rows = rows(edition(MAY, 100L), edition(MAY, 100L), "");
    assertThat(rows).hasSize(12).allMatch(row -> row.status().equals("SAME"));
  }

  /** 50 of 100,000, then 60 of 80,000: 12.5 by the population alone, 12.5 by the persons. */
  @Test
  void aRateMovesByItsPersonsAndByItsPopulation() {
    TableRows before =
        edition(MAY, 100L).put(Tables.BY_POSITION_GROUP, List.of(group(50, 100_000)));
    TableRows after = edition(MAY, 100L).put(Tables.BY_POSITION_GROUP, List.of(group(60, 80_000)));
    EditionChangeRow rate =
        rows(before, after, "reference/acts.csv").stream()
            .filter(row -> row.measure().equals("rate_per_100000"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.change()).isEqualTo(25);
    assertThat(rate.denominatorPart()).isEqualTo(12.5);
    assertThat(rate.codeListPart()).isEqualTo(12.5);
    assertThat(sumOfParts(rate)).isCloseTo(25, within(1e-9));
  }

  /** The row of the proven cases; {@code codeList} is a file that differs. */
  private static EditionChangeRow proven(TableRows before, TableRows after, String codeList) {
    return rows(before, after, codeList).stream()
        .filter(row -> row.measure().equals("proven_cases") && row.electionId().equals(ELECTION))
        .findFirst()
        .orElseThrow();
  }

  private static List<EditionChangeRow> rows(TableRows before, TableRows after, String codeList) {
    return EditionChanges.between(
        manifest("before", codeList), manifest("after", codeList), before, after, 5);
  }

  private static double sumOfParts(EditionChangeRow row) {
    return Stream.of(
            row.lateDataPart(),
            row.correctionPart(),
            row.codeListPart(),
            row.denominatorPart(),
            row.programPart(),
            row.optionPart(),
            row.unseparatedPart())
        .mapToDouble(Objects::requireNonNull)
        .sum();
  }

  private static TableRows june(long inMay, long inJune) {
    return edition(JUNE, inJune)
        .put(Tables.TIMELINE, List.of(point(MAY, inMay), point(JUNE, inJune)));
  }

  private static TimelineRow point(LocalDate day, long proven) {
    return new TimelineRow(ELECTION, JUNE, -day.getDayOfYear(), day, 200L, proven, 0L, "A", "F");
  }

  private static TableRows edition(LocalDate asOf, @Nullable Long proven) {
    return edition(ELECTION, asOf, proven);
  }

  private static TableRows edition(String election, LocalDate asOf, @Nullable Long proven) {
    HeadlineRow headline =
        new HeadlineRow(
            election, asOf, 200L, 0L, proven, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, null, null, null,
            null, null, "A", "F");
    return new TableRows().put(Tables.HEADLINE, List.of(headline));
  }

  private static ByPositionGroupRow group(long persons, long population) {
    Map<String, Object> values = new TreeMap<>(PLAIN);
    values.put("level", 1);
    values.put("position_group", "JPT");
    values.put("position_subgroup", "_T");
    values.put("proven_persons", persons);
    values.put("population", population);
    values.put("rate_per_100000", persons * 100_000.0 / population);
    return row(Tables.BY_POSITION_GROUP, values);
  }

  /** A row of the columns given; the others empty. */
  private static <R extends Record> R row(Table<R> table, Map<String, Object> values) {
    List<@Nullable Object> all = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      all.add(values.get(column.name()));
    }
    return table.row(all.toArray());
  }

  private static Manifest manifest(String id, String codeList) {
    TreeMap<String, String> codeLists = new TreeMap<>();
    if (!codeList.isEmpty()) {
      codeLists.put(codeList, id);
    }
    return new Manifest(
        id,
        true,
        "program",
        "lists",
        codeLists,
        new TreeMap<>(),
        List.of(),
        null,
        List.of(),
        new TreeMap<>());
  }
}

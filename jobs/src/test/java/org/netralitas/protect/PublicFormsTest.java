package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.table.ByActRow;
import org.netralitas.table.FollowUpRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.PatternRow;
import org.netralitas.table.RepeatPersonsRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

class PublicFormsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 4);
  private static final String ELECTION = "pilkada-2020";

  @Test
  void aPointThatWouldShowASmallStepIsHiddenAndTheNextOneStepsOverIt() {
    TableRows internal =
        new TableRows()
            .put(Tables.FOLLOW_UP, List.of(waited(14, 20), waited(30, 23), waited(90, 60)));
    List<FollowUpRow> rows = forms(internal, shown(100L, 60L)).followUp();
    assertThat(rows).extracting(FollowUpRow::followedUpCases).containsExactly(20L, null, 60L);
    assertThat(rows).extracting(FollowUpRow::openShare).containsExactly(0.8, null, 0.4);
    assertThat(rows).extracting(FollowUpRow::confStatus).containsExactly("F", "C", "F");
  }

  @Test
  void whereATotalIsHiddenNoPointIsShown() {
    TableRows internal = new TableRows().put(Tables.FOLLOW_UP, List.of(waited(14, 20)));
    assertThat(forms(internal, shown(100L, null)).followUp())
        .allMatch(row -> row.followedUpCases() == null && row.recommendedCases() == null);
  }

  @ParameterizedTest(name = "{0} persons in 2 elections, {1} in 3: shown is {2}")
  @CsvSource({"40, 0, true", "40, 3, false", "40, 7, true", "2, 0, false"})
  void classesOfPersonsAreShownTogetherOrNotAtAll(long two, long three, boolean shown) {
    List<RepeatPersonsRow> all = new ArrayList<>();
    all.add(repeat("1", "1", 900));
    all.add(repeat("1", "2", 30));
    all.add(repeat("2", "2", two));
    all.add(repeat("3", "3", three));
    List<RepeatPersonsRow> rows =
        forms(new TableRows().put(Tables.REPEAT_PERSONS, all), new TableRows()).repeatPersons();
    assertThat(rows).hasSize(3).allMatch(row -> (row.persons() != null) == shown);
    if (shown) {
      assertThat(rows)
          .extracting(RepeatPersonsRow::persons)
          .containsExactlyInAnyOrder(900L, 30L, two + three);
    }
  }

  @ParameterizedTest(name = "{0} of {1} persons of an act, {2} persons: listed is {3}")
  @CsvSource({
    "12, 40, 200, true",
    "4, 40, 200, false",
    "12, 12, 200, true",
    "12, 14, 200, false",
    "12, 40, 118, true",
    "12, 40, 121, false"
  })
  void aPairOfActsIsListedWhenNeitherItNorTheRestIsSmall(
      long both, long one, long persons, boolean listed) {
    TableRows internal =
        new TableRows()
            .put(
                Tables.PATTERNS,
                List.of(pattern("APK+DEKLARASI", 2, both), pattern("APK+DEKLARASI+FOTO", 3, both)));
    TableRows acts =
        shown(100L, 60L, persons)
            .put(Tables.BY_ACT, List.of(act("APK", one), act("DEKLARASI", 90L)));
    List<PatternRow> rows = forms(internal, acts).patterns();
    assertThat(rows).hasSize(listed ? 1 : 0);
    assertThat(rows).allMatch(row -> row.size() == 2 && row.pValue() == null);
  }

  @Test
  void aPairWithAHiddenActIsNotListed() {
    TableRows internal =
        new TableRows().put(Tables.PATTERNS, List.of(pattern("APK+DEKLARASI", 2, 12)));
    TableRows acts =
        shown(100L, 60L, 200L).put(Tables.BY_ACT, List.of(act("APK", null), act("DEKLARASI", 90L)));
    assertThat(forms(internal, acts).patterns()).isEmpty();
  }

  private static PublicForms forms(TableRows internal, TableRows shown) {
    return new PublicForms(internal, shown, 5);
  }

  private static FollowUpRow waited(int days, long acted) {
    return new FollowUpRow(
        ELECTION,
        "_T",
        "_T",
        days,
        DAY,
        100L,
        acted,
        0L,
        0L,
        null,
        null,
        null,
        null,
        "KAPLAN_MEIER",
        null,
        "A",
        "N");
  }

  private static TableRows shown(@Nullable Long recommended, @Nullable Long followedUp) {
    return shown(recommended, followedUp, 100L);
  }

  private static TableRows shown(
      @Nullable Long recommended, @Nullable Long followedUp, @Nullable Long provenPersons) {
    return new TableRows()
        .put(
            Tables.HEADLINE,
            List.of(
                new HeadlineRow(
                    ELECTION,
                    DAY,
                    200L,
                    200L,
                    100L,
                    100L,
                    0L,
                    0L,
                    recommended,
                    followedUp,
                    0L,
                    200L,
                    provenPersons,
                    60L,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "A",
                    "F")));
  }

  private static RepeatPersonsRow repeat(String elections, String acts, long persons) {
    return new RepeatPersonsRow("_T", elections, acts, DAY, persons, null, "A", "N");
  }

  private static PatternRow pattern(String acts, int size, long persons) {
    return new PatternRow(
        ELECTION,
        acts,
        DAY,
        size,
        persons,
        0.1,
        1.5,
        8.0,
        0.01,
        0.02,
        "MORE_THAN_CHANCE",
        "A",
        "N");
  }

  private static ByActRow act(String code, @Nullable Long persons) {
    return new ByActRow(
        ELECTION, DAY, code, 100L, persons, persons, null, null, null, null, "A", "F");
  }
}

package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.FollowUpWait;
import org.netralitas.model.FollowUpWait.End;
import org.netralitas.model.FollowUpWait.Part;
import org.netralitas.table.FollowUpRow;
import org.netralitas.table.OpenRecommendationRow;
import org.netralitas.table.PatternRow;

class FollowUpsTest {
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 1);

  @Test
  void openRecommendationsCountForAsLongAsTheyWereSeen() {
    Map<FollowUpWait, Long> waits = new HashMap<>();
    waits.put(new FollowUpWait(Part.POSITION_GROUP, "JPT", 10, End.FOLLOWED_UP), 2L);
    waits.put(new FollowUpWait(Part.POSITION_GROUP, "JPT", 12, End.STILL_OPEN), 4L);
    waits.put(new FollowUpWait(Part.POSITION_GROUP, "JPT", 20, End.FOLLOWED_UP), 1L);
    waits.put(new FollowUpWait(Part.POSITION_GROUP, "JPT", 40, End.STILL_OPEN), 1L);
    waits.put(
        new FollowUpWait(Part.POSITION_GROUP, "JPT", FollowUpWait.UNDATED, End.STILL_OPEN), 3L);
    List<FollowUpRow> rows = FollowUps.of(tally(waits, new TreeMap<>()), AS_OF);
    // Of 8 two acted by day 10; of the 2 seen on day 20 one did.
    assertThat(row(rows, "_T", 14).openShare()).isCloseTo(6 / 8.0, within(1e-12));
    assertThat(row(rows, "_T", 30).openShare()).isCloseTo(6 / 8.0 / 2, within(1e-12));
    assertThat(row(rows, "_T", 30).followedUpCases()).isEqualTo(3);
    assertThat(row(rows, "_T", 30).openCases()).isEqualTo(4);
    assertThat(row(rows, "_T", 30).undatedCases()).isEqualTo(3);
    assertThat(row(rows, "_T", 30).medianDays()).isEqualTo(20);
    assertThat(row(rows, "_T", 90).openShare()).isNull();
    assertThat(row(rows, "_T", 90).reason()).isEqualTo("TOO_SHORT");
    assertThat(row(rows, "JPT", 30).openShare()).isEqualTo(row(rows, "_T", 30).openShare());
  }

  @Test
  void aWaitBeyondTheLongestIsOpenForThatLong() {
    assertThat(FollowUpWait.of(Part.PROVINCE, "33", 4000, End.FOLLOWED_UP))
        .isEqualTo(new FollowUpWait(Part.PROVINCE, "33", FollowUpWait.LONGEST, End.STILL_OPEN));
    assertThat(FollowUpWait.of(Part.PROVINCE, "33", -7, End.FOLLOWED_UP).days())
        .isEqualTo(FollowUpWait.UNDATED);
  }

  @Test
  void whatWaitsIsToldByRegionAndAge() {
    Map<FollowUpWait, Long> waits = new HashMap<>();
    for (long days : new long[] {14, 15, 400, 5000, -3}) {
      waits.merge(FollowUpWait.of(Part.REGION, "74.07", days, End.STILL_OPEN), 1L, Long::sum);
    }
    waits.put(FollowUpWait.of(Part.REGION, "74.07", 20, End.FOLLOWED_UP), 7L);
    waits.put(FollowUpWait.of(Part.REGION, "33.03", 20, End.FOLLOWED_UP), 2L);
    assertThat(OpenRecommendations.of(tally(waits, new TreeMap<>()), AS_OF))
        .extracting(
            OpenRecommendationRow::regionCode,
            OpenRecommendationRow::fromDays,
            OpenRecommendationRow::openCases,
            OpenRecommendationRow::recommendedCases)
        .containsExactly(
            tuple("74.07", -1, 1L, 12L),
            tuple("74.07", 0, 1L, 12L),
            tuple("74.07", 15, 1L, 12L),
            tuple("74.07", 366, 2L, 12L));
  }

  @Test
  void actsThatComeTogetherMoreThanChanceAllowsAreFoundWithTheirLift() {
    TreeMap<String, Long> sets = new TreeMap<>();
    sets.put("APK", 40L);
    sets.put("DEKLARASI", 40L);
    sets.put("FOTO_BERSAMA", 40L);
    sets.put("KEBERPIHAKAN", 60L);
    sets.put("APK+DEKLARASI", 20L);
    List<PatternRow> rows = Patterns.of(tally(Map.of(), sets), AS_OF);
    assertThat(rows).hasSize(1);
    PatternRow row = rows.get(0);
    assertThat(row.acts()).isEqualTo("APK+DEKLARASI");
    assertThat(row.persons()).isEqualTo(20);
    assertThat(row.support()).isCloseTo(0.1, within(1e-12));
    // 60 of 200 did either: 18 together if the acts were independent.
    assertThat(row.lift()).isCloseTo(20 / 18.0, within(1e-12));
    assertThat(row.gate()).isEqualTo("MORE_THAN_CHANCE");
  }

  private static ElectionTally tally(
      Map<FollowUpWait, Long> waits, SortedMap<String, Long> actSets) {
    return new ElectionTally("pilkada-2020", List.of(), new TreeMap<>(), waits, actSets);
  }

  private static FollowUpRow row(List<FollowUpRow> rows, String code, int days) {
    return rows.stream()
        .filter(row -> row.code().equals(code) && row.days() == days)
        .findFirst()
        .orElseThrow();
  }
}

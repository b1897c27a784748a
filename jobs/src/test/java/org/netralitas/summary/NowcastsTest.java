package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netralitas.summary.SmallElections.AS_OF;
import static org.netralitas.summary.SmallElections.election;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.table.NowcastRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * Elections that are given their timeline: half of all cases by the vote, all half a year later.
 */
class NowcastsTest {

  @Test
  void anElectionThatIsOverNeedsNone() {
    NowcastRow row = row(timeline("pilkada-2018", 200, -200), timeline("pilkada-2020", 400, -200));
    assertThat(row.reason()).isEqualTo("COMPLETE");
    assertThat(row.knownCases()).isEqualTo(400);
    assertThat(row.isPublished()).isFalse();
  }

  @Test
  void oneEarlierElectionIsNoGroundForAForecast() {
    NowcastRow row = row(timeline("pilkada-2018", 200, -200), timeline("pilkada-2020", 400, -30));
    assertThat(row.reason()).isEqualTo("TOO_FEW_ELECTIONS");
    assertThat(row.daysToVoting()).isEqualTo(-30);
    assertThat(row.expectedCases()).isNull();
  }

  @Test
  void whatCannotBeTestedOnThreeElectionsIsWithheldAndSaysHowItDid() {
    NowcastRow row =
        row(
            timeline("pilkada-2015", 100, -200),
            timeline("pilkada-2017", 300, -200),
            timeline("pilkada-2018", 200, -200),
            timeline("pilkada-2020", 400, -30));
    assertThat(row.reason()).isEqualTo("TOO_FEW_BACK_TESTS");
    assertThat(row.testedElections()).isEqualTo(1);
    assertThat(row.pastElections()).isEqualTo(3);
    assertThat(row.backTestScore()).isPositive();
    assertThat(row.expectedCases()).isNull();
  }

  @Test
  void aTimelineThatIsWithheldGivesNothing() {
    NowcastRow row = row(timeline("pilkada-2018", 200, -200), timeline("pilkada-2020", null, -30));
    assertThat(row.reason()).isEqualTo("HIDDEN");
    assertThat(row.confStatus()).isEqualTo(Counts.HIDDEN);
    assertThat(row.knownCases()).isNull();
  }

  /** Of the real announcements only Pilkada 2020 has a curve; see docs/method.md. */
  @Test
  void theAnnouncedFiguresCarryNoNowcast() {
    List<NowcastRow> rows =
        SmallElections.analysed(election("pilkada-2020"), election("pemilu-2024"))
            .of(Tables.NOWCAST);
    assertThat(rows)
        .filteredOn(row -> row.series().equals("PUBLISHED"))
        .hasSize(2)
        .allMatch(row -> !row.isPublished() && row.knownCases() != null);
  }

  @SafeVarargs
  private static NowcastRow row(List<TimelineRow>... timelines) {
    List<TimelineRow> all = new ArrayList<>();
    List<org.netralitas.model.ElectionTally> elections = new ArrayList<>();
    for (List<TimelineRow> timeline : timelines) {
      all.addAll(timeline);
      elections.add(election(timeline.get(0).electionId()));
    }
    TableRows counts =
        SmallElections.counts(elections.toArray(org.netralitas.model.ElectionTally[]::new));
    counts.put(Tables.TIMELINE, all);
    return new Nowcasts(
            SmallElections.CODE_LISTS, SmallElections.BREAKS, counts, AS_OF, Counts.INTERNAL_ONLY)
        .rows().stream().filter(row -> row.series().equals("RECORDS")).findFirst().orElseThrow();
  }

  private static List<TimelineRow> timeline(String electionId, @Nullable Integer cases, int last) {
    List<TimelineRow> rows = new ArrayList<>();
    for (int day = 180; day >= last; day -= 10) {
      Long known = cases == null ? null : (long) cases * Math.min(360, 180 - day) / 360;
      rows.add(
          new TimelineRow(
              electionId,
              AS_OF,
              day,
              SmallElections.CODE_LISTS.requireElection(electionId).votingDate().minusDays(day),
              known,
              known,
              0L,
              Counts.NORMAL,
              Counts.INTERNAL_ONLY));
    }
    return rows;
  }
}

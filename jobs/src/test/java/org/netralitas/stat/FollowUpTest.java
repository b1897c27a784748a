package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
  private static List<FollowUpTime> followedUp(int... days) {
    return IntStream.of(days).mapToObj(FollowUpTime::followedUp).toList();
  }

  @Test
  void withoutOpenOnesTheCurveIsTheShareNotYetActedOn() {
    KaplanMeier curve = KaplanMeier.of(followedUp(2, 5, 5, 9));
    assertThat(curve.openShareAt(1)).isEqualTo(1);
    assertThat(curve.openShareAt(2)).isEqualTo(0.75);
    assertThat(curve.openShareAt(8)).isCloseTo(0.25, within(1e-12));
    assertThat(curve.openShareAt(100)).isZero();
    // Greenwood's variance is then that of a binomial share.
    assertThat(curve.steps().get(0).standardError())
        .isCloseTo(Math.sqrt(0.75 * 0.25 / 4), within(1e-12));
    assertThat(curve.steps().get(2).limits()).isNull();
    assertThat(curve.median()).hasValue(5);
  }

  @Test
  void exactlyHalfOpenPutsTheMedianBetweenTwoActions() {
    assertThat(KaplanMeier.of(followedUp(2, 5, 9, 12)).median()).hasValue(7);
  }

  @Test
  void withMoreThanHalfOpenThereIsNoMedian() {
    List<FollowUpTime> times = new ArrayList<>(followedUp(3, 4));
    times.addAll(
        List.of(
            FollowUpTime.stillOpen(30), FollowUpTime.stillOpen(40), FollowUpTime.stillOpen(50)));
    KaplanMeier curve = KaplanMeier.of(times);
    assertThat(curve.median()).isEmpty();
    assertThat(curve.medianHigh()).isEmpty();
    assertThat(curve.openShareAt(60)).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void openOnesCountWhileTheyWereSeen() {
    KaplanMeier curve =
        KaplanMeier.of(
            List.of(
                FollowUpTime.followedUp(1),
                FollowUpTime.stillOpen(2),
                FollowUpTime.followedUp(3),
                FollowUpTime.stillOpen(3)));
    assertThat(curve.openShareAt(3)).isCloseTo(0.75 * 0.5, within(1e-12));
    assertThat(curve.steps().get(1).atRisk()).isEqualTo(3);
    assertThat(curve.steps().get(1).followedUp()).isZero();
  }

  @Test
  void limitsOfTheMedianBracketIt() {
    KaplanMeier curve = KaplanMeier.of(followedUp(IntStream.rangeClosed(1, 40).toArray()));
    double median = curve.median().orElseThrow();
    assertThat(curve.medianLow().orElseThrow()).isLessThan(median);
    assertThat(curve.medianHigh().orElseThrow()).isGreaterThan(median);
  }

  @Test
  void limitsCoverAsPromised() {
    Draws draws = new Draws(16);
    int covered = 0;
    int runs = 1500;
    double truth = Math.pow(0.97, 20);
    for (int run = 0; run < runs; run++) {
      List<FollowUpTime> times = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int days = 1;
        while (!draws.happens(0.03)) {
          days++;
        }
        int seen = 5 + draws.below(80);
        times.add(days <= seen ? FollowUpTime.followedUp(days) : FollowUpTime.stillOpen(seen));
      }
      Limits limits = null;
      for (KaplanMeier.Step step : KaplanMeier.of(times).steps()) {
        limits = step.days() <= 20 ? step.limits() : limits;
      }
      covered += limits != null && limits.contains(truth) ? 1 : 0;
    }
    assertThat(covered / (double) runs).isBetween(0.93, 0.97);
  }

  @Test
  void logRankOfEqualGroupsFindsNothingAndHoldsItsLevel() {
    LogRank same = LogRank.test(List.of(followedUp(1, 4, 9), followedUp(1, 4, 9)));
    assertThat(same.chiSquared()).isCloseTo(0, within(1e-12));
    assertThat(same.pValue()).isCloseTo(1, within(1e-6));
    Draws draws = new Draws(17);
    int found = 0;
    int runs = 1000;
    for (int run = 0; run < runs; run++) {
      List<List<FollowUpTime>> groups = new ArrayList<>();
      for (int g = 0; g < 3; g++) {
        List<FollowUpTime> times = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
          int days = 1 + draws.below(60);
          times.add(
              draws.happens(0.7) ? FollowUpTime.followedUp(days) : FollowUpTime.stillOpen(days));
        }
        groups.add(times);
      }
      LogRank test = LogRank.test(groups);
      assertThat(test.degreesOfFreedom()).isEqualTo(2);
      found += test.pValue() < 0.05 ? 1 : 0;
    }
    assertThat(found / (double) runs).isBetween(0.03, 0.07);
  }

  @Test
  void logRankWithNothingToCompareSaysSo() {
    LogRank open =
        LogRank.test(
            List.of(List.of(FollowUpTime.stillOpen(3)), List.of(FollowUpTime.stillOpen(4))));
    assertThat(open.degreesOfFreedom()).isZero();
    assertThat(open.pValue()).isEqualTo(1);
    assertThatThrownBy(() -> LogRank.test(List.of(followedUp(1)))).hasMessageContaining("1 group");
    assertThatThrownBy(() -> KaplanMeier.of(List.of())).hasMessageContaining("no times");
    assertThatThrownBy(() -> FollowUpTime.stillOpen(-2)).hasMessageContaining("-2");
  }

  /** Friday 8 and Monday 11 December 2023 frame a weekend; 25 and 26 December were days off. */
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(Set.of(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 26)));

  @ParameterizedTest(name = "{0} received {1} is due {2}")
  @CsvSource({
    "BAWASLU_REVIEW, 2023-12-07, 2023-12-12",
    "BAWASLU_REVIEW, 2023-12-09, 2023-12-13",
    "BAWASLU_REVIEW, 2023-12-22, 2023-12-29",
    "SBT_VERIFICATION, 2023-12-20, 2024-01-02",
    "PPK_FOLLOW_UP, 2023-12-20, 2024-01-03",
  })
  void clocksOfTheLaw(LegalClock clock, LocalDate received, LocalDate due) {
    assertThat(clock.due(received, CALENDAR)).isEqualTo(due);
    assertThat(clock.daysLate(received, due, CALENDAR)).isZero();
    assertThat(clock.daysLate(received, due.plusDays(7), CALENDAR)).isPositive();
  }

  @Test
  void workingDaysBetweenAndAfterAgree() {
    LocalDate start = LocalDate.of(2023, 12, 7);
    for (int days = 0; days < 30; days++) {
      assertThat(CALENDAR.between(start, CALENDAR.after(start, days))).isEqualTo(days);
    }
    assertThat(CALENDAR.between(LocalDate.of(2023, 12, 22), LocalDate.of(2023, 12, 27)))
        .isEqualTo(1);
    assertThat(CALENDAR.between(LocalDate.of(2023, 12, 27), LocalDate.of(2023, 12, 22)))
        .isEqualTo(-1);
  }
}

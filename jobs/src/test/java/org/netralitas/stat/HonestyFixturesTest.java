package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published about Pilkada 2020 and Pemilu 2024, and what may be made of it. */
class HonestyFixturesTest {
  private static final long FUNGSIONAL = 3_330_060;
  private static final long JPT = 21_992;
  private static final long PELAKSANA = 1_096_916;

  @ParameterizedTest(name = "{0} of {1}: {2} per 100,000 ({3} to {4})")
  @CsvSource({
    "56, 3330060, 1.68, 1.27, 2.18, 0.005",
    "55, 21992, 250.1, 188.4, 325.5, 0.05",
    "44, 1096916, 4.01, 2.91, 5.38, 0.005",
  })
  void ratesOfPemilu2024(
      long cases, long population, double rate, double low, double high, double rounding) {
    Rate found = Rate.of(cases, population);
    assertThat(found.per100000()).isCloseTo(rate, within(rounding));
    assertThat(found.limits().low()).isCloseTo(low, within(rounding));
    assertThat(found.limits().high()).isCloseTo(high, within(rounding));
  }

  @Test
  void jptIsFarAboveFungsionalByRateAndTheOrderHoldsForAnyLikelyBias() {
    RateRatio ratio = RateRatio.exact(55, JPT, 56, FUNGSIONAL);
    assertThat(ratio.ratio()).isCloseTo(149, within(0.5));
    assertThat(ratio.limits().low()).isCloseTo(101, within(0.5));
    assertThat(ratio.limits().high()).isCloseTo(220, within(0.5));

    TippingFactor tipping = TippingFactor.of(56, FUNGSIONAL, 55, JPT);
    assertThat(tipping.higher()).isEqualTo(1);
    assertThat(tipping.factor()).isCloseTo(149, within(0.5));
    assertThat(tipping.orderStands()).isTrue();
  }

  @Test
  void fiftySixAndFiftyFiveCannotBeDistinguished() {
    List<RankInterval> byCount = Ranking.byCount(new long[] {56, 55, 44, 40, 25});
    assertThat(byCount.get(0).rank()).isEqualTo(1);
    assertThat(byCount.get(0).high()).isGreaterThan(1);
    assertThat(byCount.stream().map(RankInterval::low)).startsWith(1, 1).endsWith(4);
    assertThat(RateRatio.exact(56, 1, 55, 1).pValue()).isCloseTo(1, within(1e-9));

    List<RankInterval> byRate =
        Ranking.byRate(new long[] {56, 55, 44}, new double[] {FUNGSIONAL, JPT, PELAKSANA});
    assertThat(byRate.get(1).high()).isEqualTo(1);
    assertThat(byRate.get(1).firstProbability()).isCloseTo(1, within(1e-6));
  }

  @Test
  void seventyPercentOfTheFunctionalPostsIsNotSeventyPercentOfAll() {
    NestedShare teachers = new NestedShare(297, 423, 1596);
    assertThat(teachers.ofGroup().value()).isCloseTo(0.70, within(0.005));
    assertThat(teachers.ofWhole().value()).isCloseTo(0.186, within(0.0005));
    // Teachers were a third of the civil service, so their rate is about half of the average.
    double guruShareOfPns = Share.of(1_418_266, 4_168_118).value();
    assertThat(guruShareOfPns).isCloseTo(0.34, within(0.005));
    assertThat(teachers.ofWhole().value() / guruShareOfPns).isBetween(0.5, 0.6);
  }

  @Test
  void theLeaderOfJuneIsNotTheLeaderOfTheEnd() {
    // Shares of 283 proven on 26 June 2020 (36 and 17%) and of 1,596 in the end (15.7 and 26.5%).
    assertThat(Ranking.byCount(new long[] {102, 48}).get(0).high()).isEqualTo(1);
    assertThat(Ranking.byCount(new long[] {251, 423}).get(1).high()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} of {1} followed up is {2}%")
  @CsvSource({
    "99, 283, 35",
    "194, 372, 52",
    "256, 492, 52",
    "362, 606, 60",
    "580, 727, 80",
  })
  void followUpOverTheCutOffs(long followedUp, long proven, String percent) {
    assertThat(ShareCheck.percent(followedUp, proven, 0)).hasToString(percent);
  }

  @Test
  void theSplitOfSocialMediaIsABreakAndNotAFall() {
    TrendPoint one = new TrendPoint(2020.94, 485, 1596, "one social media category");
    TrendPoint half = new TrendPoint(2024.12, 38, 240, "reacting, apart from campaigning");
    assertThat(PairChange.of(one, half).reason()).isEqualTo(PairChange.Reason.BREAK_IN_SERIES);
    assertThat(PairChange.of(one, half).ratio()).isNull();

    // Both parts of 2024 together are the category of 2020 again: 27.1 against 30.4%.
    TrendPoint together = new TrendPoint(2024.12, 38 + 27, 240, "one social media category");
    PairChange change = PairChange.of(one, together);
    assertThat(change.reason()).isEqualTo(PairChange.Reason.NO_CHANGE_SHOWN);
    assertThat(ShareCheck.percent(65, 240, 1)).hasToString("27.1");
    assertThat(ShareCheck.percent(485, 1596, 1)).hasToString("30.4");

    List<TrendPoint> naive =
        List.of(
            new TrendPoint(2015.94, 9, 29, "letters"),
            new TrendPoint(2017.13, 17, 55, "letters"),
            new TrendPoint(2018.49, 108, 482, "letters"),
            one,
            half);
    assertThat(Trend.of(naive).gate()).isEqualTo(Trend.Gate.BREAK_IN_SERIES);
  }
}

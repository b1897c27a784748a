package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainLadderTest {
  /** Increments of G. C. Taylor and F. R. Ashe (1983), the example that T. Mack (1993) computes. */
  private static final double[][] TAYLOR_ASHE = {
    {357848, 766940, 610542, 482940, 527326, 574398, 146342, 139950, 227229, 67948},
    {352118, 884021, 933894, 1183289, 445745, 320996, 527804, 266172, 425046},
    {290507, 1001799, 926219, 1016654, 750816, 146923, 495992, 280405},
    {310608, 1108250, 776189, 1562400, 272482, 352053, 206286},
    {443160, 693190, 991983, 769488, 504851, 470639},
    {396132, 937085, 847498, 805037, 705960},
    {440832, 847631, 1131398, 1063269},
    {359480, 1061648, 1443370},
    {376686, 986608},
    {344014},
  };

  private static ReportingTriangle cumulative(double[][] increments) {
    double[][] cumulative = new double[increments.length][increments[0].length];
    for (int i = 0; i < increments.length; i++) {
      Arrays.fill(cumulative[i], Double.NaN);
      double sum = 0;
      for (int j = 0; j < increments[i].length; j++) {
        sum += increments[i][j];
        cumulative[i][j] = sum;
      }
    }
    return ReportingTriangle.of(cumulative);
  }

  @Test
  void givesThePublishedFactorsAndStandardErrors() {
    ReportingTriangle triangle = cumulative(TAYLOR_ASHE);
    ChainLadder ladder = ChainLadder.of(triangle);
    double[] factors = {3.4906, 1.7473, 1.4574, 1.1739, 1.1038, 1.0863, 1.0539, 1.0766, 1.0177};
    double[] reserves = {
      0, 94634, 469511, 709638, 984889, 1419459, 2177641, 3920301, 4278972, 4625811
    };
    double[] errors = {0, 75535, 121699, 133549, 261406, 411010, 558317, 875328, 971258, 1363155};
    for (int k = 0; k < factors.length; k++) {
      assertThat(ladder.factors().get(k)).isCloseTo(factors[k], within(1e-4));
    }
    for (int i = 1; i < reserves.length; i++) {
      Forecast forecast = ladder.finalCount(i).orElseThrow();
      double known = triangle.at(i, triangle.lastAge(i));
      assertThat(forecast.expected() - known).isCloseTo(reserves[i], within(1.0));
      assertThat(forecast.standardError()).isCloseTo(errors[i], within(1.0));
    }
  }

  @Test
  void aCompleteOriginIsItsOwnForecast() {
    ChainLadder ladder = ChainLadder.of(ReportingTriangle.of(new double[][] {{2, 4}, {3, 7}}));
    Forecast forecast = ladder.finalCount(1).orElseThrow();
    assertThat(forecast.expected()).isEqualTo(7);
    assertThat(forecast.limits()).isEqualTo(new Limits(7, 7));
  }

  @Test
  void withOneEarlierElectionItIsTheSamePace() {
    ReportingTriangle triangle =
        ReportingTriangle.of(new double[][] {{40, 90, 120}, {20, Double.NaN, Double.NaN}});
    Forecast ladder = ChainLadder.of(triangle).finalCount(1).orElseThrow();
    Forecast pace = SamePace.project(20, 40, 120, 1, 0.95).orElseThrow();
    assertThat(ladder.expected()).isCloseTo(pace.expected(), within(1e-9));
    assertThat(ladder.standardError()).isCloseTo(pace.standardError(), within(1e-9));
    assertThat(ladder.limits()).isEqualTo(pace.limits());
  }

  @Test
  void nothingGrowsFromNothing() {
    ReportingTriangle triangle =
        ReportingTriangle.of(
            new double[][] {{0, 5, 9}, {0, 4, Double.NaN}, {2, Double.NaN, Double.NaN}});
    ChainLadder ladder = ChainLadder.of(triangle);
    assertThat(ladder.finalCount(2)).isEmpty();
    assertThat(ladder.finalCount(1)).isPresent();
    assertThat(SamePace.project(3, 0, 7, 1, 0.95)).isEmpty();
  }

  @Test
  void withdrawnCasesAreForecastToo() {
    // Proven in Pemilu 2024: 183 on 6 February, 143 on 28 February.
    Forecast forecast = SamePace.project(183, 183, 143, 1, 0.95).orElseThrow();
    assertThat(forecast.expected()).isCloseTo(143, within(1e-9));
    assertThat(forecast.limits().low()).isLessThan(143);
    assertThat(forecast.limits().high()).isBetween(143.0, 183.0);
  }

  @Test
  void monthsOfOneElectionAreCoveredAsPromised() {
    double[] delays = {0.3, 0.25, 0.2, 0.12, 0.08, 0.05};
    Draws draws = new Draws(4);
    int covered = 0;
    int forecasts = 0;
    for (int run = 0; run < 600; run++) {
      int months = 9;
      double[][] full = new double[months][delays.length];
      double[][] seen = new double[months][];
      for (int i = 0; i < months; i++) {
        double mean = draws.uniform(40, 160);
        double sum = 0;
        for (int j = 0; j < delays.length; j++) {
          sum += draws.poisson(mean * delays[j]);
          full[i][j] = sum;
        }
        seen[i] = full[i].clone();
        for (int j = Math.max(1, months - i); j < delays.length; j++) {
          seen[i][j] = Double.NaN;
        }
      }
      ChainLadder ladder = ChainLadder.of(ReportingTriangle.of(seen));
      for (int i = months - delays.length + 1; i < months; i++) {
        Forecast forecast = ladder.finalCount(i).orElseThrow();
        covered += forecast.limits().contains(full[i][delays.length - 1]) ? 1 : 0;
        forecasts++;
      }
    }
    assertThat(covered / (double) forecasts).isBetween(0.93, 0.98);
  }

  @Test
  void electionsWithAPaceOfTheirOwnAreCoveredAsPromised() {
    Draws draws = new Draws(5);
    int[] covered = new int[2];
    int forecasts = 0;
    for (int run = 0; run < 400; run++) {
      double[][] full = elections(draws, 7, 30);
      for (int age = 0; age < 4; age++) {
        ReportingTriangle then = ReportingTriangle.of(full).whenNewest(6, age);
        Forecast ladder = ChainLadder.of(then).finalCount(6).orElseThrow();
        double outcome = full[6][4];
        covered[0] += ladder.limits().contains(outcome) ? 1 : 0;
        Forecast pace =
            SamePace.project(
                    full[6][age],
                    full[5][age],
                    full[5][4],
                    SamePace.dispersion(ReportingTriangle.of(full), 6, age),
                    0.95)
                .orElseThrow();
        covered[1] += pace.limits().contains(outcome) ? 1 : 0;
        forecasts++;
      }
    }
    assertThat(covered[0] / (double) forecasts).isBetween(0.93, 0.98);
  }

  /** Elections of unequal size whose shares by age vary around common ones. */
  private static double[][] elections(Draws draws, int count, double concentration) {
    double[] shares = {0.15, 0.2, 0.2, 0.15, 0.3};
    double[][] cumulative = new double[count][shares.length];
    for (int e = 0; e < count; e++) {
      double size = draws.uniform(200, 2000);
      double[] own = new double[shares.length];
      double total = 0;
      for (int j = 0; j < shares.length; j++) {
        own[j] = draws.gamma(concentration * shares[j], 1);
        total += own[j];
      }
      double sum = 0;
      for (int j = 0; j < shares.length; j++) {
        sum += draws.poisson(size * own[j] / total);
        cumulative[e][j] = Math.max(1, sum);
      }
    }
    return cumulative;
  }

  @Test
  void theNowcastIsPublishedWhereItEarnsItAndWithheldWhereItDoesNot() {
    Draws draws = new Draws(6);
    List<PublicationDecision.Reason> reasons = new ArrayList<>();
    for (int run = 0; run < 60; run++) {
      reasons.add(NowcastBackTest.decide(ReportingTriangle.of(elections(draws, 9, 30))).reason());
    }
    assertThat(reasons)
        .filteredOn(reason -> reason == PublicationDecision.Reason.BETTER_THAN_BASELINE)
        .hasSizeGreaterThan(30);

    // One past election only: nothing to test on.
    PublicationDecision two = NowcastBackTest.decide(ReportingTriangle.of(elections(draws, 2, 30)));
    assertThat(two.reason()).isEqualTo(PublicationDecision.Reason.TOO_FEW_BACK_TESTS);
    assertThat(two.isPublished()).isFalse();
  }

  @Test
  void thePublishedCutOffsOfPilkada2020DoNotCarryANowcast() {
    // Days to voting (9 December 2020) and reports; the last point is 31 January 2023.
    PaceCurve pilkada2020 =
        PaceCurve.of(
            new int[] {166, 131, 112, 100, 70, 58, 43, 34, 30, 13, -10, -783},
            new long[] {369, 456, 490, 499, 694, 732, 793, 827, 830, 1005, 1305, 2034});
    // Pemilu 2024, voting on 14 February: 6 February, 25 March, 12 June.
    PaceCurve pemilu2024 = PaceCurve.of(new int[] {8, -40, -119}, new long[] {403, 450, 464});
    assertThat(pilkada2020.knownAt(8)).hasValue(1005);
    assertThat(pilkada2020.knownAt(200)).isEmpty();

    Forecast forecast = SamePace.project(403, 1005, 2034, 1, 0.95).orElseThrow();
    assertThat(forecast.expected()).isCloseTo(816, within(1.0));
    assertThat(forecast.limits().contains(464)).isFalse();
    assertThat(IntervalScore.of(forecast.limits(), 0.95, 464))
        .isGreaterThan(forecast.limits().width());

    ReportingTriangle triangle =
        ReportingTriangle.of(List.of(pilkada2020, pemilu2024), new int[] {8, -40, -119});
    assertThat(NowcastBackTest.decide(triangle).reason())
        .isEqualTo(PublicationDecision.Reason.TOO_FEW_BACK_TESTS);
  }

  @Test
  void aGapInTheTriangleIsRefused() {
    assertThatThrownBy(() -> ReportingTriangle.of(new double[][] {{1, Double.NaN, 3}, {1, 2, 3}}))
        .hasMessageContaining("origin 0");
    assertThatThrownBy(() -> PaceCurve.of(new int[] {5, 9}, new long[] {1, 2}))
        .hasMessageContaining("5, 9");
  }

  @Test
  void intervalScoreAddsTheMissTimesTwoOverAlpha() {
    Limits limits = new Limits(10, 20);
    assertThat(IntervalScore.of(limits, 0.95, 15)).isEqualTo(10);
    assertThat(IntervalScore.of(limits, 0.95, 8)).isCloseTo(10 + 40 * 2, within(1e-9));
    assertThat(IntervalScore.of(limits, 0.9, 23)).isCloseTo(10 + 20 * 3, within(1e-9));
  }
}

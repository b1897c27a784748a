package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
  private static final int RUNS = 100_000;

  @ParameterizedTest(name = "counts {0}, populations {1}")
  @CsvSource({
    "56 55 44 40 25, 1 1 1 1 1",
    "56 55 44 40 25, 3330060 21992 1096916 20000 95225",
    "3 0 1 0 2 0, 10 20 5 2 8 1",
    "2000 3 5, 2000 2 6",
    "90 83 74 49 42 30 22 15 8 7 6 5 4 3 3 1 1 0, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
  })
  void agreesWithDrawing(String countText, String populationText) {
    long[] counts = Arrays.stream(countText.split(" ")).mapToLong(Long::parseLong).toArray();
    double[] populations =
        Arrays.stream(populationText.split(" ")).mapToDouble(Double::parseDouble).toArray();
    int[][] tally = draw(counts, populations);

    List<RankInterval> ranks = Ranking.byRate(counts, populations);

    for (int i = 0; i < counts.length; i++) {
      assertThat(ranks.get(i).firstProbability())
          .as("first probability of group %d", i)
          .isCloseTo(tally[i][0] / (double) RUNS, within(0.006));
      // Half a percent either way is what drawing leaves open.
      assertThat(ranks.get(i).low())
          .as("best rank of group %d", i)
          .isBetween(quantile(tally[i], 0.02), quantile(tally[i], 0.03));
      assertThat(ranks.get(i).high())
          .as("worst rank of group %d", i)
          .isBetween(quantile(tally[i], 0.97), quantile(tally[i], 0.98));
    }
  }

  @Test
  void agreesWithDrawingForManyGroupsToo() {
    Draws draws = new Draws(27);
    long[] counts = new long[150];
    double[] populations = new double[150];
    for (int i = 0; i < counts.length; i++) {
      populations[i] = draws.uniform(1, 10);
      counts[i] = draws.poisson(draws.gamma(2, 1) * populations[i]);
    }
    int[][] tally = draw(counts, populations);
    List<RankInterval> ranks = Ranking.byRate(counts, populations);
    for (int i = 0; i < counts.length; i++) {
      assertThat(ranks.get(i).firstProbability())
          .as("first probability of group %d", i)
          .isCloseTo(tally[i][0] / (double) RUNS, within(0.006));
      assertThat(ranks.get(i).low())
          .as("best rank of group %d", i)
          .isBetween(quantile(tally[i], 0.023), quantile(tally[i], 0.027));
      assertThat(ranks.get(i).high())
          .as("worst rank of group %d", i)
          .isBetween(quantile(tally[i], 0.973), quantile(tally[i], 0.977));
    }
    double sum = ranks.stream().mapToDouble(RankInterval::firstProbability).sum();
    assertThat(sum).isCloseTo(1, within(5e-3));
  }

  @ParameterizedTest(name = "{0} equal groups with {1} cases each, populations {2}")
  @CsvSource({
    "2, 12, even",
    "2, 40, even",
    "2, 12, uneven",
    "3, 12, uneven",
    "6, 5, even",
    "6, 12, uneven",
    "15, 12, uneven"
  })
  void equalGroupsHaveNoRankButTheFirstInAtMostFivePercent(
      int groups, double mean, String populationsAre) {
    Draws draws = new Draws(7);
    double[] populations = new double[groups];
    for (int i = 0; i < groups; i++) {
      populations[i] = populationsAre.equals("even") ? 1 : Math.pow(4, i % 4);
    }
    int claims = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      long[] counts = new long[groups];
      for (int i = 0; i < groups; i++) {
        counts[i] = draws.poisson(mean * populations[i]);
      }
      boolean claimed =
          Ranking.byRate(counts, populations).stream().anyMatch(rank -> rank.high() == 1);
      claims += claimed ? 1 : 0;
    }
    // Half a point for the noise of the simulation.
    assertThat(claims / (double) runs).isLessThanOrEqualTo(0.055);
  }

  @Test
  void aTrueLeaderHasNoRankButTheFirst() {
    Draws draws = new Draws(8);
    int found = 0;
    for (int run = 0; run < 200; run++) {
      long[] counts = {draws.poisson(80), draws.poisson(40), draws.poisson(40)};
      found += Ranking.byCount(counts).get(0).high() == 1 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(170);
  }

  @Test
  void firstProbabilitiesSumToOne() {
    long[] counts = {90, 83, 83, 83, 80, 74, 70, 66, 60, 30, 22, 15, 8, 0};
    double sum = Ranking.byCount(counts).stream().mapToDouble(RankInterval::firstProbability).sum();
    assertThat(sum).isCloseTo(1, within(2e-3));
  }

  @Test
  void equalGroupsShareTheirRankAndTheirChance() {
    List<RankInterval> ranks = Ranking.byCount(new long[] {7, 9, 7, 9});
    assertThat(ranks.stream().map(RankInterval::rank)).containsExactly(3, 1, 3, 1);
    assertThat(ranks.get(0)).isEqualTo(ranks.get(2));
    assertThat(ranks.get(1)).isEqualTo(ranks.get(3));
    double sum = ranks.stream().mapToDouble(RankInterval::firstProbability).sum();
    assertThat(sum).isCloseTo(1, within(1e-3));
  }

  @Test
  void aGroupOnItsOwnIsFirst() {
    RankInterval only = Ranking.byCount(new long[] {4}).get(0);
    assertThat(only.rank()).isEqualTo(1);
    assertThat(only.high()).isEqualTo(1);
    assertThat(only.firstProbability()).isCloseTo(1, within(1e-7));
  }

  @Test
  void symmetricPairIsEvenToFourDecimals() {
    List<RankInterval> ranks = Ranking.byRate(new long[] {40, 40}, new double[] {1, 1});
    assertThat(ranks.get(0).firstProbability()).isCloseTo(0.5, within(1e-4));
    assertThat(ranks.get(0).low()).isEqualTo(1);
    assertThat(ranks.get(0).high()).isEqualTo(2);
  }

  @Test
  void chanceOfBeingFirstIsAsOftenTrueAsItSays() {
    Draws draws = new Draws(2);
    double[] said = new double[5];
    int[] happened = new int[5];
    int[] cases = new int[5];
    int covered = 0;
    int intervals = 0;
    for (int run = 0; run < 1500; run++) {
      double[] truth = new double[6];
      long[] counts = new long[6];
      for (int i = 0; i < 6; i++) {
        truth[i] = draws.gamma(4, 0.15);
        counts[i] = draws.poisson(truth[i]);
      }
      List<RankInterval> ranks = Ranking.byCount(counts);
      for (int i = 0; i < 6; i++) {
        int rank = 1;
        for (double other : truth) {
          rank += other > truth[i] ? 1 : 0;
        }
        int bin = Math.min(4, (int) (ranks.get(i).firstProbability() * 5));
        said[bin] += ranks.get(i).firstProbability();
        happened[bin] += rank == 1 ? 1 : 0;
        cases[bin]++;
        covered += ranks.get(i).low() <= rank && rank <= ranks.get(i).high() ? 1 : 0;
        intervals++;
      }
    }
    for (int bin = 0; bin < 5; bin++) {
      assertThat(happened[bin] / (double) cases[bin])
          .as("%d groups said to be first with about %.2f", cases[bin], said[bin] / cases[bin])
          .isCloseTo(said[bin] / cases[bin], within(0.06));
    }
    // Ranks are whole, so their intervals cover more than 95%.
    assertThat(covered / (double) intervals).isBetween(0.95, 0.995);
  }

  private static int[][] draw(long[] counts, double[] populations) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(3);
    ContinuousDistribution.Sampler[] samplers = new ContinuousDistribution.Sampler[counts.length];
    for (int i = 0; i < counts.length; i++) {
      samplers[i] = GammaDistribution.of(counts[i] + 0.5, 1 / populations[i]).createSampler(random);
    }
    int[][] tally = new int[counts.length][counts.length];
    double[] values = new double[counts.length];
    for (int run = 0; run < RUNS; run++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = samplers[i].sample();
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < values.length; i++) {
        tally[i][values.length - 1 - Arrays.binarySearch(sorted, values[i])]++;
      }
    }
    return tally;
  }

  private static int quantile(int[] tally, double probability) {
    int sum = 0;
    for (int r = 0; r < tally.length; r++) {
      sum += tally[r];
      if (sum >= probability * RUNS) {
        return r + 1;
      }
    }
    return tally.length;
  }
}

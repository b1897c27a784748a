package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final int GROUPS = 6;
  private static final int PROVINCES = 12;
  private static final int CELLS = GROUPS * PROVINCES;

  /** Counts of cells over elections that follow the model, the last election included. */
  private static final class World {
    private final long[][] counts;
    private final double[][] populations;
    private final int[] strata;

    private World(long[][] counts, double[][] populations, int[] strata) {
      this.counts = counts;
      this.populations = populations;
      this.strata = strata;
    }

    static World draw(Draws draws, int elections, double levelSpread) {
      double[] rates = {2e-4, 2e-3, 5e-4, 3e-3, 1e-3, 8e-4};
      long[][] counts = new long[CELLS][elections];
      double[][] populations = new double[CELLS][elections];
      int[] strata = new int[CELLS];
      double[] levels = new double[elections];
      for (int e = 0; e < elections; e++) {
        levels[e] = Math.exp(levelSpread * draws.normal());
      }
      for (int c = 0; c < CELLS; c++) {
        strata[c] = c % GROUPS;
        double size = draws.uniform(2_000, 20_000);
        double factor = draws.gamma(3, 3);
        for (int e = 0; e < elections; e++) {
          populations[c][e] = size * (1 + 0.05 * e);
          counts[c][e] = draws.poisson(populations[c][e] * rates[strata[c]] * factor * levels[e]);
        }
      }
      return new World(counts, populations, strata);
    }

    long[][] countsBefore(int election) {
      return Arrays.stream(counts).map(row -> Arrays.copyOf(row, election)).toArray(long[][]::new);
    }

    double[][] populationsBefore(int election) {
      return Arrays.stream(populations)
          .map(row -> Arrays.copyOf(row, election))
          .toArray(double[][]::new);
    }

    double[] populationsOf(int election) {
      return Arrays.stream(populations).mapToDouble(row -> row[election]).toArray();
    }
  }

  @Test
  void ninetyPercentLimitsCoverAsPromised() {
    Draws draws = new Draws(22);
    int covered = 0;
    int cells = 0;
    for (int run = 0; run < 60; run++) {
      World world = World.draw(draws, 7, 0.4);
      List<Forecast> forecasts =
          Outlook.from(world.countsBefore(6), world.populationsBefore(6), world.strata)
              .forecast(world.populationsOf(6));
      for (int c = 0; c < CELLS; c++) {
        covered += forecasts.get(c).limits().contains((double) world.counts[c][6]) ? 1 : 0;
        cells++;
      }
    }
    // Counts are whole and many are small, so the limits cover more than 90%.
    assertThat(covered / (double) cells).isBetween(0.89, 0.96);
  }

  @Test
  void itBeatsLastTimeOnceLevelsVaryAndIsWithheldWhereItDoesNot() {
    Draws draws = new Draws(23);
    int published = 0;
    double outlookError = 0;
    double lastTimeError = 0;
    for (int run = 0; run < 30; run++) {
      World world = World.draw(draws, 7, 0.4);
      PublicationDecision decision =
          OutlookBackTest.decide(world.counts, world.populations, world.strata);
      published += decision.isPublished() ? 1 : 0;
      outlookError += decision.backTest().candidate().absoluteError();
      lastTimeError += decision.backTest().baseline().absoluteError();
    }
    assertThat(published).isBetween(12, 29);
    assertThat(outlookError).isLessThan(0.9 * lastTimeError);

    World few = World.draw(draws, 4, 0.4);
    assertThat(OutlookBackTest.decide(few.counts, few.populations, few.strata).reason())
        .isEqualTo(PublicationDecision.Reason.TOO_FEW_BACK_TESTS);
  }

  @Test
  void aWorldThatRepeatsItsLastCountWithholdsTheOutlook() {
    // Counts stay as they were, except for one jump early on that the outlook keeps in mind.
    World world = World.draw(new Draws(24), 7, 0);
    for (int c = 0; c < CELLS; c++) {
      Arrays.fill(world.populations[c], 10_000);
      long count = 20L + c;
      Arrays.fill(world.counts[c], count);
      world.counts[c][0] = count * 40;
    }
    PublicationDecision decision =
        OutlookBackTest.decide(world.counts, world.populations, world.strata);
    assertThat(decision.reason()).isEqualTo(PublicationDecision.Reason.NOT_BETTER_THAN_BASELINE);
    assertThat(decision.isPublished()).isFalse();
  }

  @Test
  void forecastsFollowThePopulationAndStopAtIt() {
    World world = World.draw(new Draws(25), 5, 0.3);
    Outlook outlook = Outlook.from(world.counts, world.populations, world.strata);
    double[] people = new double[CELLS];
    Arrays.fill(people, 5_000);
    people[1] = 0;
    people[2] = 1;
    List<Forecast> once = outlook.forecast(people);
    people[0] = 10_000;
    List<Forecast> twice = outlook.forecast(people);
    assertThat(twice.get(0).expected()).isCloseTo(2 * once.get(0).expected(), within(1e-9));
    assertThat(once.get(1).limits()).isEqualTo(new Limits(0, 0));
    assertThat(once.get(2).expected()).isLessThanOrEqualTo(1);
    assertThatThrownBy(
            () -> Outlook.from(world.countsBefore(2), world.populationsBefore(2), world.strata))
        .hasMessageContaining("2 past elections");
  }

  @Test
  void aGroupWithoutCasesSoFarIsNotSafeForEver() {
    World world = World.draw(new Draws(28), 5, 0.3);
    for (int c = 0; c < CELLS; c++) {
      if (world.strata[c] == 3) {
        Arrays.fill(world.counts[c], 0);
      }
    }
    double[] people = new double[CELLS];
    Arrays.fill(people, 2_000_000);
    List<Forecast> forecasts =
        Outlook.from(world.counts, world.populations, world.strata).forecast(people);
    assertThat(forecasts.get(3).expected()).isPositive();
    assertThat(forecasts.get(3).limits().high()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aRisingSeriesIsCarriedOn() {
    ElectionLevel rising = ElectionLevel.of(new double[] {0, 0.5, 1, 1.5, 2});
    assertThat(rising.logMean()).isCloseTo(2.5, within(1e-9));
    ElectionLevel level = ElectionLevel.of(new double[] {0, 0.5, -0.5, 0.4, -0.4});
    assertThat(level.logMean()).isCloseTo(0, within(1e-9));
    assertThat(level.degreesOfFreedom()).isEqualTo(4);
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netralitas.stat.ActPatterns.Pattern;

class ActPatternsTest {
  /** Persons with one to three of eight acts of unequal frequency, drawn on their own. */
  private static int[] persons(Draws draws, int count) {
    double[] frequencies = {0.3, 0.22, 0.13, 0.11, 0.09, 0.06, 0.05, 0.04};
    int[] sets = new int[count];
    for (int i = 0; i < count; i++) {
      int acts = draws.happens(0.6) ? 1 : draws.happens(0.7) ? 2 : 3;
      while (Integer.bitCount(sets[i]) < acts) {
        int act = draws.below(8);
        if (draws.happens(frequencies[act])) {
          sets[i] |= 1 << act;
        }
      }
    }
    return sets;
  }

  @Test
  void unrelatedActsGiveAtMostFivePercentOfTablesADiscovery() {
    Draws draws = new Draws(18);
    int tables = 250;
    int withDiscovery = 0;
    for (int t = 0; t < tables; t++) {
      withDiscovery +=
          ActPatterns.find(persons(draws, 400), 3, 3, 100, t).stream()
                  .anyMatch(pattern -> pattern.falseDiscoveryShare() <= 0.05)
              ? 1
              : 0;
    }
    assertThat(withDiscovery / (double) tables).isLessThanOrEqualTo(0.05);
  }

  @Test
  void actsThatGoTogetherAreFound() {
    int[] sets = persons(new Draws(19), 600);
    for (int i = 0; i < 30; i++) {
      sets[i] = 0b0110_0000;
    }
    List<Pattern> patterns = ActPatterns.find(sets, 3, 3, 200, 1);
    Pattern first = patterns.get(0);
    assertThat(first.acts()).isEqualTo(0b0110_0000);
    assertThat(first.persons()).isGreaterThanOrEqualTo(30);
    assertThat(first.lift()).isGreaterThan(2);
    assertThat(first.falseDiscoveryShare()).isLessThanOrEqualTo(0.05);
    assertThat(first.persons()).isGreaterThan((int) first.expected());
  }

  @Test
  void countsAndLiftAreThoseOfTheTable() {
    int[] sets = {0b011, 0b011, 0b111, 0b100, 0b001, 0b010};
    List<Pattern> patterns = ActPatterns.find(sets, 1, 3, 20, 1);
    assertThat(patterns)
        .extracting(Pattern::acts)
        .containsExactlyInAnyOrder(0b011, 0b101, 0b110, 0b111);
    Pattern pair = patterns.stream().filter(p -> p.acts() == 0b011).findFirst().orElseThrow();
    assertThat(pair.persons()).isEqualTo(3);
    assertThat(pair.lift()).isCloseTo(3 / (6 * (4 / 6.0) * (4 / 6.0)), within(1e-12));
    assertThat(ActPatterns.find(sets, 3, 2, 20, 1)).hasSize(1);
    assertThat(ActPatterns.find(new int[] {1, 2, 4}, 1, 3, 20, 1)).isEmpty();
  }

  @Test
  void sameSeedSameResult() {
    int[] sets = persons(new Draws(20), 300);
    assertThat(ActPatterns.find(sets, 2, 3, 50, 7)).isEqualTo(ActPatterns.find(sets, 2, 3, 50, 7));
  }

  @Test
  void randomTablesKeepBothMargins() {
    int[] sets = persons(new Draws(21), 200);
    SwapRandomisation tables = new SwapRandomisation(sets, 3);
    int[] random = tables.next();
    int changed = 0;
    for (int i = 0; i < sets.length; i++) {
      assertThat(Integer.bitCount(random[i])).isEqualTo(Integer.bitCount(sets[i]));
      changed += random[i] == sets[i] ? 0 : 1;
    }
    for (int act = 0; act < 8; act++) {
      assertThat(holders(random, act)).isEqualTo(holders(sets, act));
    }
    assertThat(changed).isGreaterThan(100);
  }

  private static int holders(int[] sets, int act) {
    int count = 0;
    for (int set : sets) {
      count += (set >>> act) & 1;
    }
    return count;
  }

  @Test
  void fisherOnTheLadyTastingTea() {
    FisherExact tea = FisherExact.of(8, 4, 4, 3);
    assertThat(tea.greater()).isCloseTo(17 / 70.0, within(1e-12));
    assertThat(tea.twoSided()).isCloseTo(34 / 70.0, within(1e-12));
    assertThat(tea.lift()).isCloseTo(1.5, within(1e-12));
    assertThat(FisherExact.of(8, 4, 4, 0).greater()).isEqualTo(1);
    assertThatThrownBy(() -> FisherExact.of(8, 4, 4, 5)).hasMessageContaining("5 with both");
  }
}

package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedRatioTest {

  @ParameterizedTest(name = "{0}% of {1} is {2} to {3}")
  @CsvSource({
    "22.9, 240, 55, 55",
    "23.3, 240, 56, 56",
    "10.4, 240, 25, 25",
    "11.9, 1596, 190, 190",
    "12, 1596, 184, 199",
    "0.0, 240, 0, 0",
    "100, 7, 7, 7",
    "50, 3, 2, 1"
  })
  void onAKnownBase(String printed, long base, long low, long high) {
    if (low > high) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PrintedRatio.percent(printed).of("part", base));
    } else {
      Relation relation = PrintedRatio.percent(printed).of("part", base);
      assertThat(relation.lower()).isEqualTo(low);
      assertThat(relation.upper()).isEqualTo(high);
    }
  }

  /** Every pair of counts up to 60 agrees with what it prints, and with nothing else. */
  @Test
  void onABaseThatIsACell() {
    for (int base = 1; base <= 60; base++) {
      for (int part = 0; part <= base; part++) {
        BigDecimal printed =
            BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
        List<Relation> own = new PrintedRatio(printed, 100).of("part", "base");
        List<Relation> next =
            new PrintedRatio(printed.add(new BigDecimal("0.1")), 100).of("part", "base");
        assertThat(holds(own, part, base)).as("%d of %d", part, base).isTrue();
        assertThat(holds(next, part, base)).as("%d of %d", part, base).isFalse();
      }
    }
  }

  private static boolean holds(List<Relation> relations, int part, int base) {
    for (Relation relation : relations) {
      long sum = 0;
      for (Relation.Term term : relation.terms()) {
        sum += term.coefficient() * (term.id().equals("part") ? part : base);
      }
      if (sum < relation.lower() || sum > relation.upper()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aRatePerHundredThousand() {
    Relation relation = new PrintedRatio(new BigDecimal("250.1"), 100_000).of("jpt", 21_992);

    assertThat(relation.lower()).isEqualTo(55);
    assertThat(relation.upper()).isEqualTo(55);
  }

  @Test
  void refusesWhatIsNoRatio() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrintedRatio.percent("-1"))
        .withMessageContaining("-1");
  }
}

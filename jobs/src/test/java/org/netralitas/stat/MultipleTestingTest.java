package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultipleTestingTest {
  @Test
  void falseDiscoveriesStayAtTheLevelAndHolmMakesFewer() {
    Draws draws = new Draws(11);
    double falseShare = 0;
    int anyFalseByHolm = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      int series = 40;
      double[] p = new double[series];
      for (int i = 0; i < series; i++) {
        double ratio = i < 10 ? 2.2 : 1;
        p[i] = RateRatio.exact(draws.poisson(40 * ratio), 1, draws.poisson(40), 1).pValue();
      }
      double[] bh = MultipleTesting.benjaminiHochberg(p);
      double[] holm = MultipleTesting.holm(p);
      int found = 0;
      int wrong = 0;
      boolean wrongByHolm = false;
      for (int i = 0; i < series; i++) {
        assertThat(holm[i]).isGreaterThanOrEqualTo(bh[i]);
        assertThat(bh[i]).isGreaterThanOrEqualTo(p[i]);
        found += bh[i] <= 0.05 ? 1 : 0;
        wrong += bh[i] <= 0.05 && i >= 10 ? 1 : 0;
        wrongByHolm |= holm[i] <= 0.05 && i >= 10;
      }
      falseShare += found == 0 ? 0 : wrong / (double) found / runs;
      anyFalseByHolm += wrongByHolm ? 1 : 0;
    }
    assertThat(falseShare).isLessThanOrEqualTo(0.05);
    assertThat(anyFalseByHolm / (double) runs).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aSeriesThatWasNotTestedDoesNotCount() {
    double[] p = {0.2, Double.NaN, 0.01};
    assertThat(MultipleTesting.holm(p)).containsExactly(0.2, Double.NaN, 0.02);
    assertThat(MultipleTesting.benjaminiHochberg(p)).containsExactly(0.2, Double.NaN, 0.02);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThat(MultipleTesting.holm(new double[0])).isEmpty();
    assertThatThrownBy(() -> MultipleTesting.holm(new double[] {0.2, 1.2}))
        .hasMessageContaining("pValues[1]");
  }
}

package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleChangeTest {

  @ParameterizedTest(name = "{0} of {1} after {2} of {3}: {4}")
  @CsvSource({
    "5, 1000, 5, 1000, SAME",
    "0, 1200, 0, 1000, SAME",
    "6, 1200, 5, 1000, NO_CHANGE_SHOWN",
    "40, 1000, 5, 1000, JUMPED",
    "4, 4000, 0, 4000, NO_CHANGE_SHOWN",
    "20, 4000, 0, 4000, JUMPED",
    "0, 1000, 50, 1000, FELL",
    "50, 10000, 50, 1000, FELL",
    "50, 1000, 0, 0, FIRST",
  })
  void saysWhatTheCountsAllow(
      long rows, long read, long former, long formerRead, RuleChange.Verdict verdict) {
    assertThat(RuleChange.of(rows, read, former, formerRead).verdict()).isEqualTo(verdict);
  }

  @Test
  void chanceAloneRaisesAnAlarmAsSeldomAsPromised() {
    Draws draws = new Draws(11);
    int alarms = 0;
    int runs = 4_000;
    for (int run = 0; run < runs; run++) {
      RuleChange change = RuleChange.of(draws.poisson(30), 5_000, draws.poisson(18), 3_000);
      alarms +=
          change.verdict() == RuleChange.Verdict.JUMPED
                  || change.verdict() == RuleChange.Verdict.FELL
              ? 1
              : 0;
    }
    assertThat(alarms / (double) runs).isLessThanOrEqualTo(1.5 * (1 - RuleChange.CONFIDENCE));
  }
}

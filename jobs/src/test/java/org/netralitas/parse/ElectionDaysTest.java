package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.Stage;

/** Stage, days to voting and class of an act at the dates of the register. */
class ElectionDaysTest {
  private static final CodeLists LISTS = CodeLists.load(TestData.SOURCE);

  @ParameterizedTest(name = "{0} {1}: {2}, {3} days to voting, {4}")
  @CsvSource({
    "pilkada-2020, 2020-09-03, T0, 97, ETIK",
    "pilkada-2020, 2020-09-04, T1, 96, ETIK",
    "pilkada-2020, 2020-09-22, T1, 78, ETIK",
    "pilkada-2020, 2020-09-23, T1, 77, DISIPLIN",
    "pilkada-2020, 2020-09-25, T1, 75, DISIPLIN",
    "pilkada-2020, 2020-09-26, T2, 74, DISIPLIN",
    "pilkada-2020, 2020-12-05, T2, 4, DISIPLIN",
    "pilkada-2020, 2020-12-06, T3, 3, DISIPLIN",
    "pilkada-2020, 2020-12-08, T3, 1, DISIPLIN",
    "pilkada-2020, 2020-12-09, T4, 0, DISIPLIN",
    "pilkada-2020, 2020-12-10, T5, -1, DISIPLIN",
  })
  void atTheDatesOfTheRegister(
      String electionId, LocalDate day, Stage stage, int daysToVoting, String actClass) {
    Election election = LISTS.requireElection(electionId);
    assertThat(election.stageOn(day)).isEqualTo(stage);
    assertThat(election.daysToVoting(day)).isEqualTo(daysToVoting);
    assertThat(LISTS.actClass(Act.APK, election, day).orElseThrow().name()).isEqualTo(actClass);
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.ActRule;
import org.netralitas.model.Election;
import org.netralitas.model.Sanction;

class ActClassesTest {
  private static final CodeLists LISTS = CodeLists.load(TestData.SOURCE);

  @ParameterizedTest(name = "{1} in {0} on {2}: {3}, {4}, {5}, {6}")
  @CsvSource(
      nullValues = "NONE",
      value = {
        "pilkada-2015, APK, 2015-08-01, ETIK, MORAL, NONE, NONE, PP 42/2004",
        "pilkada-2015, APK, 2015-09-01, DISIPLIN, BERAT, NONE, NONE, PP 53/2010",
        "pilkada-2020, APK, 2020-09-22, ETIK, MORAL, NONE, SKB 2020, PP 42/2004",
        "pilkada-2020, APK, 2020-09-23, DISIPLIN, BERAT, NONE, SKB 2020, PP 53/2010",
        "pemilu-2024, APK, 2023-11-02, ETIK, MORAL, E01, SKB 2/2022, PP 42/2004",
        "pemilu-2024, APK, 2023-11-03, DISIPLIN, BERAT, D01, SKB 2/2022, PP 94/2021",
        "pilkada-2024, TIM_PEMENANGAN, 2024-09-21, DISIPLIN, SEDANG, D09, SKB 2/2022, PP 94/2021",
        "pilkada-2024, TIM_PEMENANGAN, 2024-09-22, DISIPLIN, BERAT, D10, SKB 2/2022, PP 94/2021",
        "pemilu-2019, ANGGOTA_PARPOL, 2018-07-10, DISIPLIN, PTDH, NONE, NONE, UU 5/2014",
        "pilkada-2024, ANGGOTA_PARPOL, 2024-10-10, DISIPLIN, PTDH, D05, SKB 2/2022, UU 20/2023",
        "pilkada-2020, LAINNYA, 2020-09-22, ETIK, MORAL, NONE, NONE, PP 42/2004",
        "pilkada-2020, LAINNYA, 2020-09-23, DISIPLIN, NONE, NONE, NONE, PP 53/2010"
      })
  void lawOfTheDay(
      String election,
      Act act,
      LocalDate day,
      ActClass actClass,
      ActRule.Level level,
      String listCode,
      String jointDecree,
      String basis) {
    ActRule rule = LISTS.actRule(act, LISTS.requireElection(election), day).orElseThrow();

    assertThat(rule.actClass()).isEqualTo(actClass);
    assertThat(rule.level()).isEqualTo(level);
    assertThat(rule.listCode()).isEqualTo(listCode);
    assertThat(rule.jointDecree() == null ? null : rule.jointDecree().replaceFirst(" \\(.*", ""))
        .isEqualTo(jointDecree);
    assertThat(rule.legalBasis()).startsWith(basis);
  }

  @ParameterizedTest(name = "on {0} the regulation on discipline is {1}")
  @CsvSource({"2021-08-30, PP 53/2010", "2021-08-31, PP 94/2021"})
  void disciplineChangesWithItsRegulation(LocalDate day, String regime) {
    Election election = LISTS.requireElection("pilkada-2020");

    assertThat(LISTS.sanctionRule(Sanction.DISIPLIN_SEDANG, day).regime()).isEqualTo(regime);
    for (Act act : Act.values()) {
      LISTS
          .actRule(act, election, day)
          .filter(rule -> rule.legalBasis().startsWith("PP"))
          .ifPresent(rule -> assertThat(rule.legalBasis()).as(act.name()).startsWith(regime));
    }
  }

  @Test
  void everyActHasOneClassOnEveryDayOfEveryElection() {
    for (Election election : LISTS.elections()) {
      LocalDate day = election.registrationStart().minusYears(1);
      for (; !day.isAfter(election.votingDate().plusDays(30)); day = day.plusDays(1)) {
        for (Act act : Act.values()) {
          assertThat(LISTS.actClass(act, election, day).isPresent())
              .as(act + " in " + election.electionId() + " on " + day)
              .isEqualTo(act != Act.UNKNOWN && !day.isBefore(LocalDate.of(2014, 1, 15)));
        }
      }
    }
  }

  @Test
  void aDayLeftOutIsNamed() {
    ReferenceSource source =
        EditedSource.replacing(
            "reference/act_classes.csv",
            "TIM_PEMENANGAN,1,DISIPLIN,BERAT,SKB 2/2022,PP 94/2021 Art. 5(n),2022-09-22",
            "TIM_PEMENANGAN,1,DISIPLIN,BERAT,SKB 2/2022,PP 94/2021 Art. 5(n),2022-09-23");

    assertThatThrownBy(() -> CodeLists.load(source))
        .hasMessage(
            "data/reference/act_classes.csv row 81: TIM_PEMENANGAN after candidates are fixed ends"
                + " on 2022-09-21, and no row holds until row 82 starts on 2022-09-23");
  }
}

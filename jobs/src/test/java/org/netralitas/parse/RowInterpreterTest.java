package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Severity;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;

class RowInterpreterTest {
  private static final RowInterpreter ROWS =
      RowInterpreter.load(
          TestData.SOURCE,
          TestData.PILKADA_2020,
          TestData.regions(),
          (act, day) ->
              act == Act.UNKNOWN
                  ? null
                  : TestData.PILKADA_2020.candidatesFixedBy(day)
                      ? ActClass.DISIPLIN
                      : ActClass.ETIK);
  private static final RuleCatalogue RULES = RuleCatalogue.load(TestData.SOURCE);

  private static Map<String, String> row() {
    Map<String, String> row = new HashMap<>();
    row.put("record_no", "1");
    row.put("person_number", "19850312 201001 1 008");
    row.put("person_name", "Drs. Wirasno Kelipat, M.Si.");
    row.put("position_title", "Kabid Dikdas");
    row.put("agency", "Dinas Pendidikan  Kab. Wakatobi");
    row.put("region", "Kab. Wakatobi");
    row.put("employment_type", "PNS");
    row.put("act", "menghadiri deklarasi bakal calon");
    row.put("act_date", "5 September 2020");
    row.put("reported_date", "10/09/2020");
    row.put("source", "Temuan Bawaslu");
    row.put("report_no", "01/TM/PL/2020");
    row.put("outcome", "terbukti");
    row.put("recommendation_no", "R-1/KASN/10/2020");
    row.put("recommendation_date", "2020-10-15");
    row.put("recommended_sanction", "sanksi moral pernyataan terbuka");
    row.put("follow_up_date", "44150");
    row.put("imposed_sanction", "pernyataan tertutup");
    return row;
  }

  private static InterpretedRow read(String field, String text) {
    Map<String, String> row = row();
    row.put(field, text);
    return ROWS.interpret(row);
  }

  private static List<String> codes(InterpretedRow row) {
    return row.issues().stream().map(Issue::code).toList();
  }

  @Test
  void saysWhichNumberIsMissing() {
    assertThat(codes(read("person_number", "-"))).contains("PERSON_NUMBER_MISSING");
    assertThat(codes(read("person_number", "5206041203850003")))
        .contains("NIK_FOR_NIP")
        .doesNotContain("PERSON_NUMBER_MISSING");
  }

  @Test
  void readsACleanRowWithoutARemarkButOnNumberAndSerialDate() {
    InterpretedRow row = ROWS.interpret(row());

    assertThat(Objects.requireNonNull(row.personNumber()).digits()).isEqualTo("198503122010011008");
    assertThat(Objects.requireNonNull(row.personName()).normal()).isEqualTo("wirasno kelipat");
    assertThat(row.positionSubgroup()).isEqualTo(PositionSubgroup.ADMINISTRATOR);
    assertThat(row.positionGroup()).isEqualTo(PositionGroup.ADMINISTRATOR);
    assertThat(row.place()).isEqualTo(new Place("74.07", "74", false));
    assertThat(row.agency()).isEqualTo("Dinas Pendidikan Kab. Wakatobi");
    assertThat(row.employmentType()).isEqualTo(EmploymentType.PNS);
    assertThat(row.act()).isEqualTo(Act.DEKLARASI);
    assertThat(row.actClass()).isEqualTo(ActClass.ETIK);
    assertThat(row.stage()).isEqualTo(Stage.T1);
    assertThat(row.actDate()).isEqualTo(LocalDate.of(2020, 9, 5));
    assertThat(row.reportedDate()).isEqualTo(LocalDate.of(2020, 9, 10));
    assertThat(row.source()).isEqualTo(Source.TEMUAN);
    assertThat(row.outcome()).isEqualTo(Outcome.PROVEN);
    assertThat(row.recommendationDate()).isEqualTo(LocalDate.of(2020, 10, 15));
    assertThat(row.recommendedSanction()).isEqualTo(Sanction.MORAL_TERBUKA);
    assertThat(row.followUpDate()).isEqualTo(LocalDate.of(2020, 11, 15));
    assertThat(row.imposedSanction()).isEqualTo(Sanction.MORAL_TERTUTUP);
    assertThat(row.issues())
        .containsExactly(
            Issue.of("PERSON_NUMBER_SPACED", "person_number"),
            Issue.of("DATE_SERIAL", "follow_up_date"));
  }

  @ParameterizedTest(name = "{0} = \"{1}\" adds {2}")
  @CsvSource({
    "act_date, 12/09/2020, REPORTED_BEFORE_ACT",
    "recommendation_date, 2020-09-01, DECISION_BEFORE_REPORT",
    "follow_up_date, 2020-10-01, FOLLOW_UP_BEFORE_RECOMMENDATION",
    "outcome, tidak terbukti, OUTCOME_SANCTION_MISMATCH",
    "outcome, '', OUTCOME_FROM_SANCTION",
    "employment_type, PPPK, EMPLOYMENT_NUMBER_DIFFER",
    "employment_type, honorer, NOT_ASN",
    "act_date, '', MISSING_ACT_DATE",
    "act_date, 31/02/2020, DATE_IMPOSSIBLE",
    "region, Bima, REGION_AMBIGUOUS",
    "act, tidak netral, ACT_VAGUE"
  })
  void remarksOnOneField(String field, String text, String code) {
    assertThat(codes(read(field, text))).contains(code);
  }

  @Test
  void aRowWithoutAnyPersonIsRejected() {
    Map<String, String> row = row();
    row.put("person_number", "1.98E+17");
    row.remove("person_name");

    InterpretedRow read = ROWS.interpret(row);

    assertThat(codes(read)).contains("PERSON_NUMBER_MANGLED", "NO_PERSON");
    assertThat(RULES.gravest(read.issues())).isEqualTo(Severity.REJECT);
  }

  @Test
  void anAmbiguousRegionIsHeldAndAnUnreadablePostIsOnlyRemarkedOn() {
    Map<String, String> row = row();
    row.put("region", "Bima");
    row.put("agency", "Dinas Pendidikan");
    assertThat(RULES.gravest(ROWS.interpret(row).issues())).isEqualTo(Severity.HOLD);
    assertThat(RULES.gravest(read("position_title", "qwerty").issues())).isEqualTo(Severity.WARN);
  }

  @Test
  void theStageFallsBackToTheReport() {
    InterpretedRow row = read("act_date", "9/12/2002");

    assertThat(row.actDate()).isNull();
    assertThat(row.stage()).isEqualTo(Stage.T1);
    assertThat(codes(row)).contains("DATE_OUTSIDE_WINDOW", "STAGE_FROM_REPORT");
  }

  @Test
  void aRowOfAnotherElectionIsHeld() {
    Map<String, String> row = row();
    row.put("act_date", "1/2/2015");
    row.put("reported_date", "1/3/2015");

    InterpretedRow read = ROWS.interpret(row);

    assertThat(codes(read)).contains("WRONG_ELECTION_WINDOW", "STAGE_UNKNOWN");
    assertThat(RULES.gravest(read.issues())).isEqualTo(Severity.HOLD);
  }

  @Test
  void theNumberFillsInTheEmploymentType() {
    Map<String, String> row = row();
    row.remove("employment_type");
    row.put("person_number", "199004152022212003");

    assertThat(ROWS.interpret(row).employmentType()).isEqualTo(EmploymentType.PPPK);
  }

  @Test
  void anHonorerHasNoPositionGroupEvenAsATeacher() {
    Map<String, String> row = row();
    row.put("position_title", "Guru SD");
    row.put("employment_type", "honorer");
    row.remove("person_number");

    assertThat(ROWS.interpret(row).positionSubgroup()).isEqualTo(PositionSubgroup.UNKNOWN);
  }

  @Test
  void aProvinceBesideTheRegionTellsNamesakesApart() {
    Map<String, String> row = row();
    row.put("region", "Banjar");
    row.put("province", "Jawa Barat");
    row.put("agency", "Dinas Pendidikan");

    assertThat(ROWS.interpret(row).place()).isEqualTo(new Place("32.79", "32", false));
  }

  @Test
  void noTextThatIsKeptHoldsTheNameOrTheNumber() {
    Map<String, String> row = row();
    row.put("agency", "Dinas Pendidikan Kab. Wakatobi (Wirasno Kelipat, 198503122010011008)");
    row.put("report_no", "laporan atas nama Wirasno");

    InterpretedRow read = ROWS.interpret(row);

    assertThat(read.toString())
        .doesNotContainIgnoringCase("wirasno")
        .doesNotContainIgnoringCase("kelipat")
        .doesNotContain("198503122010011008");
  }

  @Test
  void anEmptyRowIsReadWithAllItsReasons() {
    InterpretedRow read = ROWS.interpret(Map.of());

    assertThat(codes(read))
        .containsExactly(
            "NO_PERSON",
            "MISSING_POSITION",
            "MISSING_REGION",
            "MISSING_ACT",
            "MISSING_ACT_DATE",
            "STAGE_UNKNOWN",
            "MISSING_SOURCE",
            "MISSING_OUTCOME");
  }

  @Test
  void manyThreadsReadTheSameRowsAlike() throws InterruptedException, ExecutionException {
    List<Map<String, String>> rows =
        IntStream.range(0, 500)
            .mapToObj(
                i -> {
                  Map<String, String> row = row();
                  row.put("position_title", "staf nomor " + i);
                  row.put("act", "foto bersama calon " + i);
                  return row;
                })
            .toList();
    List<InterpretedRow> alone = rows.stream().map(ROWS::interpret).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<InterpretedRow>>> together =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> rows.stream().map(ROWS::interpret).toList()))
              .toList();
      for (Future<List<InterpretedRow>> each : together) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }
}

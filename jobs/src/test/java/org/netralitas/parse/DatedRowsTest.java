package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedRowsTest {
  private static DatedRows<String> rows(String rows) {
    DatedRows<String> dated = new DatedRows<>("list.csv");
    for (CodeListRow row :
        EditedSource.inline("list.csv", "code,value,valid_from,valid_to\n" + rows).rows()) {
      dated.add(row.text("code"), row, row.text("value"));
    }
    return dated;
  }

  @ParameterizedTest(name = "on {0} the value is {1}")
  @CsvSource({
    "2014-12-31, NONE",
    "2015-01-01, old",
    "2020-06-30, old",
    "2020-07-01, new",
    "2030-01-01, new"
  })
  void bothEndsAreDaysOfTheRow(LocalDate day, String value) {
    DatedRows<String> dated = rows("A,new,2020-07-01,\nA,old,2015-01-01,2020-06-30\n");

    assertThat(dated.on("A", day).orElse("NONE")).isEqualTo(value);
    assertThat(dated.latest()).containsEntry("A", "new");
    assertThatCode(() -> dated.requireEveryDay(List.of("A"))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} and {1} hold on the same day")
  @CsvSource({
    "'2015-01-01,2020-06-30', '2020-06-30,'",
    "'2015-01-01,', '2016-01-01,2016-01-02'",
    "',2020-06-30', ',2014-01-01'",
    "',', ','"
  })
  void twoRowsOnOneDayFail(String first, String second) {
    assertThatThrownBy(() -> rows("A,x," + first + "\nA,y," + second + "\n"))
        .isInstanceOf(CodeListException.class)
        .hasMessageStartingWith("data/list.csv row 3: A holds from ")
        .hasMessageContaining(", and so does row 2 from ");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-01-02, | row 2: A starts on 2015-01-02, after 2015-01-01
          2015-01-01,2019-12-31 | row 2: A ends on 2019-12-31, and no row holds after that
          """)
  void aDayLeftOutFails(String days, String message) {
    DatedRows<String> dated = rows("A,x," + days + "\n");

    assertThatThrownBy(() -> dated.requireEveryDay(List.of("A")))
        .hasMessage("data/list.csv " + message);
  }

  @Test
  void aKeyWithoutRowFails() {
    assertThatThrownBy(() -> rows("A,x,,\n").requireEveryDay(List.of("A", "B")))
        .hasMessage("data/list.csv has no row for B");
  }
}

package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program made of the sample against what {@code data/sample/_answer_key.csv} knows. */
class AnswerKeyTest {
  private static final double RIGHT_OF_DECIDED = 0.97;
  private static final double LEFT_OPEN = 0.05;
  private static final double DUPLICATE_PRECISION = 0.99;
  private static final double DUPLICATE_RECALL = 0.95;

  private static final String PRECISION =
      "select avg(is_with_its_case::int) from duplicate_rows where is_made";
  private static final String RECALL =
      "select avg(is_with_its_case::int) from duplicate_rows where is_true";

  private static Duck duck;

  @BeforeAll
  static void open() {
    duck = SampleStore.made().duck();
    duck.script("answer_key");
    printScore();
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void everyRawRowBecameExactlyOneThing() {
    assertThat(
            duck.rows(
                """
                select election_id, row_name, list(made_disposition) as made
                from rows_by_row group by all
                having count(*) <> 1 or count(made_disposition) <> 1
                """))
        .as("rows of the key that became nothing or several things")
        .isEmpty();
    assertThat(
            duck.rows(
                "from made anti join truth using"
                    + " (election_id, source_file, source_sheet, source_row)"))
        .as("rows that are in no file")
        .isEmpty();
  }

  @Test
  void everySeededFaultIsFoundWithItsCode() {
    assertThat(duck.rows("select distinct fault from seeded where not has_code and not is_repeat"))
        .as("faults that no rule looks for")
        .isEmpty();
    assertThat(duck.rows("from seeded where not is_repeat and not is_named and not is_read_right"))
        .isEmpty();
  }

  @Test
  void whatIsNoCaseIsSetAside() {
    assertThat(
            duck.rows(
                """
                select election_id, row_name, true_disposition, made_disposition, reason_codes
                from rows_by_row
                where (true_disposition = 'QUARANTINED') <> (made_disposition = 'QUARANTINED')
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"positions", "acts", "regions"})
  void codesAreRight(String what) {
    assertThat(duck.number(right(what)))
        .as("%s: %s", what, duck.rows(mistaken(what)))
        .isGreaterThanOrEqualTo(RIGHT_OF_DECIDED);
    assertThat(duck.number(leftOpen(what))).isLessThanOrEqualTo(LEFT_OPEN);
  }

  @Test
  void repeatsAreFoundAndNothingElse() {
    assertThat(duck.number(PRECISION))
        .as("%s", duck.rows("from duplicate_rows where is_made and not is_with_its_case"))
        .isGreaterThanOrEqualTo(DUPLICATE_PRECISION);
    assertThat(duck.number(RECALL))
        .as("%s", duck.rows("from duplicate_rows where is_true and not is_with_its_case"))
        .isGreaterThanOrEqualTo(DUPLICATE_RECALL);
  }

  @Test
  void headlineIsThatOfTheKey() {
    List<Map<String, @Nullable Object>> headline =
        duck.rows("from read_parquet('${internal}/headline/headline.parquet')");

    assertThat(
            Differences.between(
                "headline", List.of("election_id"), duck.rows("from headline_of_key"), headline))
        .isEmpty();
  }

  private static String right(String what) {
    return "select avg((truth = made)::int) from decided where not is_open and what = '"
        + what
        + "'";
  }

  private static String leftOpen(String what) {
    return "select avg(is_open::int) from decided where what = '" + what + "'";
  }

  /** What is most often taken for something else, with one row to look at. */
  private static String mistaken(String what) {
    return "select truth, made, count(*) as rows, min(election_id || '/' || row_name) as example"
        + " from decided where not is_open and truth is distinct from made and what = '"
        + what
        + "' group by all order by rows desc limit 10";
  }

  private static void printScore() {
    System.out.println("Score against the answer key");
    for (String what : List.of("positions", "acts", "regions")) {
      line(what + ", right of decided", duck.number(right(what)), ">= " + RIGHT_OF_DECIDED);
      line(what + ", left open", duck.number(leftOpen(what)), "<= " + LEFT_OPEN);
    }
    line("duplicates, precision", duck.number(PRECISION), ">= " + DUPLICATE_PRECISION);
    line("duplicates, recall", duck.number(RECALL), ">= " + DUPLICATE_RECALL);
    for (Map<String, @Nullable Object> row :
        duck.rows(
            """
            select fault, any_value(has_code) as has_code, count(*) as seeded,
                   count(*) filter (is_named) as named,
                   count(*) filter (is_read_right and not is_named) as read_right
            from seeded group by fault order by fault
            """)) {
      System.out.printf(
          Locale.ROOT,
          "  %-28s %3s seeded, %3s named%s%s%n",
          row.get("fault"),
          row.get("seeded"),
          row.get("named"),
          count(row.get("read_right")) == 0
              ? ""
              : ", " + row.get("read_right") + " read right without it",
          Boolean.TRUE.equals(row.get("has_code")) ? "" : " (no rule has this code)");
    }
  }

  private static void line(String what, double value, String threshold) {
    System.out.printf(Locale.ROOT, "  %-28s %.4f  %s%n", what, value, threshold);
  }

  private static long count(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }
}

package org.netralitas.transform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Outcome;
import org.netralitas.parse.Pseudonym;

/**
 * Makes cases of the rows of one person in one election. Two rows are one case when they name the
 * same act and their days of the act lie within {@link #SAME_ACT_DAYS}, or one of them has no day.
 *
 * <p>The case keeps the row that was reported first and takes from the others what it lacks: the
 * furthest outcome, the recommendation, the action, the sources.
 */
final class CaseMerge {
  /** A day given wrongly or a report of the next day still means the same act. */
  static final int SAME_ACT_DAYS = 7;

  private static final int CASE_ID = Labelled.index("case_id");
  private static final int ACT = Labelled.index("act_code");
  private static final int ACT_DATE = Labelled.index("act_date");
  private static final int REPORTED = Labelled.index("reported_date");
  private static final int OUTCOME = Labelled.index("outcome");
  private static final int SOURCE = Labelled.index("source_code");
  private static final int SOURCES = Labelled.index("source_codes");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int LINK_REASON = Labelled.index(Labelled.LINK_REASON);
  private static final int LINK_WEIGHT = Labelled.index(Labelled.LINK_WEIGHT);
  private static final int RECORD_KEY = Labelled.index("record_key");
  private static final int RECORD_KIND = Labelled.index(Labelled.RECORD_KIND);

  /** What a case takes over from a repeated row when its own is missing. */
  private static final int[] FILLED_FROM_OTHERS = {
    Labelled.index("employment_type"),
    Labelled.index("agency"),
    ACT_DATE,
    Labelled.index("recommendation_date"),
    Labelled.index("recommended_sanction_code"),
    Labelled.index("follow_up_date"),
    Labelled.index("imposed_sanction_code")
  };

  private static final Comparator<Row> FIRST_REPORTED =
      Comparator.comparing(
              (Row row) -> row.<@Nullable LocalDate>getAs(REPORTED),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.getString(Labelled.index("source_file")))
          .thenComparing(
              row -> row.getString(Labelled.index("source_sheet")),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(row -> row.getLong(Labelled.index("source_row")));

  /** In which order the rows of one person are settled. */
  static final Comparator<Row> BY_ACT =
      by("act_code")
          .thenComparing(by("act_date"))
          .thenComparing(by("reported_date"))
          .thenComparing(by("source_file"))
          .thenComparing(by("source_sheet"))
          .thenComparing(by("source_row"));

  private final CaseIds ids;

  CaseMerge(Pseudonym hash) {
    this.ids = new CaseIds(hash);
  }

  /**
   * The rows with their final disposition, and the history of case ids, in no special order.
   *
   * @param person rows {@link #BY_ACT}
   */
  List<Row> settle(List<Row> person) {
    List<Row> settled = new ArrayList<>();
    List<List<Row>> cases = new ArrayList<>();
    List<Row> earlier = new ArrayList<>();
    for (Row row : person) {
      String disposition = row.getString(DISPOSITION);
      if (disposition.equals(Labelled.Disposition.ACCEPTED.name())) {
        place(row, cases);
      } else if (disposition.equals(Labelled.Disposition.EARLIER.name())) {
        earlier.add(row);
      } else {
        settled.add(row);
      }
    }
    for (List<Row> rows : cases) {
      rows.sort(FIRST_REPORTED);
    }
    CaseIds.Given given = ids.give(cases, earlier);
    for (int i = 0; i < cases.size(); i++) {
      settleCase(cases.get(i), given.ids().get(i), settled);
    }
    settled.addAll(given.events());
    return settled;
  }

  private static void place(Row row, List<List<Row>> cases) {
    for (List<Row> rows : cases) {
      if (sameAct(rows.get(0), row)) {
        rows.add(row);
        return;
      }
    }
    cases.add(new ArrayList<>(List.of(row)));
  }

  static boolean sameAct(Row a, Row b) {
    if (!Objects.equals(a.getString(ACT), b.getString(ACT))) {
      return false;
    }
    LocalDate dayA = a.getAs(ACT_DATE);
    LocalDate dayB = b.getAs(ACT_DATE);
    return dayA == null
        || dayB == null
        || Math.abs(ChronoUnit.DAYS.between(dayA, dayB)) <= SAME_ACT_DAYS;
  }

  private static void settleCase(List<Row> rows, String caseId, List<Row> settled) {
    Row first = rows.get(0);
    @Nullable Object[] merged = values(first);
    TreeSet<String> sources = new TreeSet<>();
    for (Row row : rows) {
      sources.add(row.getString(SOURCE));
      if (furtherThan(row.getString(OUTCOME), (String) Objects.requireNonNull(merged[OUTCOME]))) {
        merged[OUTCOME] = row.getString(OUTCOME);
      }
      for (int column : FILLED_FROM_OTHERS) {
        if (merged[column] == null) {
          merged[column] = row.get(column);
        }
      }
    }
    merged[CASE_ID] = caseId;
    merged[SOURCES] = sources.toArray(String[]::new);
    merged[DISPOSITION] = Labelled.Disposition.ACCEPTED.name();
    settled.add(RowFactory.create(merged));
    for (Row row : rows.subList(1, rows.size())) {
      @Nullable Object[] repeated = values(row);
      repeated[CASE_ID] = caseId;
      repeated[DISPOSITION] = Labelled.Disposition.DUPLICATE.name();
      repeated[RECORD_KEY] = CaseIds.record(row);
      sayWhy(first, row, repeated);
      settled.add(RowFactory.create(repeated));
    }
  }

  /** A link stands in the row that was linked, which is either of the two. */
  private static void sayWhy(Row first, Row row, @Nullable Object[] repeated) {
    if (CaseIds.record(first).equals(CaseIds.record(row))) {
      repeated[LINK_REASON] = row.getString(RECORD_KIND);
      repeated[LINK_WEIGHT] = null;
    } else if (row.isNullAt(LINK_REASON)) {
      repeated[LINK_REASON] = first.getString(LINK_REASON);
      repeated[LINK_WEIGHT] = first.get(LINK_WEIGHT);
    }
  }

  private static boolean furtherThan(String outcome, String other) {
    return Outcome.valueOf(outcome).compareTo(Outcome.valueOf(other)) > 0;
  }

  static @Nullable Object[] values(Row row) {
    @Nullable Object[] values = new @Nullable Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<Row> by(String column) {
    int index = Labelled.index(column);
    return Comparator.comparing(
        row -> (Comparable) row.get(index), Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}

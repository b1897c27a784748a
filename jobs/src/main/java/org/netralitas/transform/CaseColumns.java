package org.netralitas.transform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The columns of {@code cases} that counting needs, read by position. */
public final class CaseColumns implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In this order; the case id comes last so that ties are broken by it. */
  static final List<String> NAMES =
      List.of(
          "election_id",
          "person_key",
          "region_code",
          "province_code",
          "position_subgroup",
          "act_code",
          "stage",
          "outcome",
          "source_code",
          "reported_date",
          "recommendation_date",
          "recommended_sanction_code",
          "follow_up_date",
          "imposed_sanction_code",
          "case_id");

  /** The columns to select before counting. */
  public static Column[] select() {
    return NAMES.stream().map(functions::col).toArray(Column[]::new);
  }

  /**
   * Checks that rows of this schema were selected with {@link #select}.
   *
   * @throws IllegalArgumentException naming the columns found
   */
  public static CaseColumns of(StructType schema) {
    if (!List.of(schema.fieldNames()).equals(NAMES)) {
      throw new IllegalArgumentException("not the columns for counting: " + schema.simpleString());
    }
    return new CaseColumns();
  }

  String electionId(Row row) {
    return row.getString(0);
  }

  String personKey(Row row) {
    return row.getString(1);
  }

  String regionCode(Row row) {
    return row.getString(2);
  }

  String provinceCode(Row row) {
    return row.getString(3);
  }

  String positionSubgroup(Row row) {
    return row.getString(4);
  }

  String actCode(Row row) {
    return row.getString(5);
  }

  String stage(Row row) {
    return row.getString(6);
  }

  String outcome(Row row) {
    return row.getString(7);
  }

  String sourceCode(Row row) {
    return row.getString(8);
  }

  @Nullable LocalDate reportedDate(Row row) {
    return row.getAs(9);
  }

  @Nullable LocalDate recommendationDate(Row row) {
    return row.getAs(10);
  }

  @Nullable String recommendedSanction(Row row) {
    return row.getString(11);
  }

  @Nullable LocalDate followUpDate(Row row) {
    return row.getAs(12);
  }

  @Nullable String imposedSanction(Row row) {
    return row.getString(13);
  }
}

package org.netralitas.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier ingest of the same elections knew, as labelled rows of disposition {@code
 * EARLIER}: they travel with the rows of the person whom each row alone names, so that cases find
 * their earlier ids.
 */
public final class EarlierCases {
  private EarlierCases() {}

  /** What an earlier row was. */
  enum Kind {
    /** The first report of a case. */
    CASE,
    /** A row that repeated it. */
    REPEAT,
    /** The first report of a case whose rows were gone. */
    RETIRED,
    /** A case that became part of another or lost its first report; the id is not given again. */
    MERGED
  }

  /** The rows of the tables {@code cases}, {@code duplicates} and {@code case_history}. */
  public static JavaRDD<@Nullable Object[]> rows(
      Dataset<Row> cases, Dataset<Row> duplicates, Dataset<Row> history) {
    Dataset<Row> ofCases =
        labelled(
            cases,
            Map.of(
                "person_key",
                coalesce(col("record_key"), col("person_key")),
                Labelled.LINK_REASON,
                lit(Kind.CASE.name()),
                "reported_date",
                col("reported_date"),
                "source_sheet",
                col("source_sheet")));
    Dataset<Row> ofDuplicates =
        labelled(
            duplicates.where(col("record_key").isNotNull()),
            Map.of(
                "person_key",
                col("record_key"),
                Labelled.LINK_REASON,
                lit(Kind.REPEAT.name()),
                "source_sheet",
                when(col("source_sheet").notEqual(""), col("source_sheet"))));
    Dataset<Row> ofHistory =
        labelled(
            history.where(col("event").isin("RETIRED", "MERGED_INTO", "HANDED_ON")),
            Map.of(
                "person_key",
                col("record_key"),
                Labelled.LINK_REASON,
                when(col("event").equalTo("RETIRED"), lit(Kind.RETIRED.name()))
                    .otherwise(lit(Kind.MERGED.name())),
                "reported_date",
                col("reported_date"),
                "source_sheet",
                col("source_sheet")));
    return ofCases.union(ofDuplicates).union(ofHistory).javaRDD().map(EarlierCases::values);
  }

  private static @Nullable Object[] values(Row row) {
    @Nullable Object[] values = CaseMerge.values(row);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof scala.collection.Seq<?>) {
        values[i] = new String[0];
      }
    }
    return values;
  }

  private static Dataset<Row> labelled(Dataset<Row> rows, Map<String, Column> own) {
    Column[] columns =
        Arrays.stream(Labelled.SCHEMA.fields())
            .map(field -> own.getOrDefault(field.name(), column(field)).as(field.name()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column column(StructField field) {
    return switch (field.name()) {
      case "election_id", "case_id", "act_code", "act_date", "source_file", "source_row" ->
          col(field.name());
      case Labelled.DISPOSITION -> lit(Labelled.Disposition.EARLIER.name());
      case Labelled.UNREAD, "reason_codes", "source_codes" -> array().cast("array<string>");
      default -> lit(null).cast(field.dataType());
    };
  }
}

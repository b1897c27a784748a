package org.netralitas.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.netralitas.parse.Pseudonym;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * From labelled rows to cases: rows of one person and act become one case, the others repeat it.
 */
public final class Settling {
  private Settling() {}

  /**
   * The rows with their final disposition, case ids given, what repeated rows know taken over by
   * the case. As many rows come out as go in.
   *
   * @param ids gives case ids
   */
  public static Dataset<Row> settle(Dataset<Row> labelled, Pseudonym ids) {
    MapPartitionsFunction<Row, Row> settlePersons = rows -> new PersonRows(rows, ids);
    return labelled
        .repartition(col("person_key"))
        .sortWithinPartitions(
            "election_id",
            "person_key",
            "act_code",
            "act_date",
            "reported_date",
            "source_file",
            "source_sheet",
            "source_row")
        .mapPartitions(settlePersons, Encoders.row(Labelled.SCHEMA));
  }

  /** The rows that became cases, as {@code cases} declares them. */
  public static Dataset<Row> cases(Dataset<Row> settled) {
    return rows(settled, Labelled.Disposition.ACCEPTED, Tables.CASES);
  }

  /** The rows that were set aside, as {@code quarantine} declares them. */
  public static Dataset<Row> quarantine(Dataset<Row> settled) {
    return rows(settled, Labelled.Disposition.QUARANTINED, Tables.QUARANTINE);
  }

  /** The rows that repeat a case, as {@code duplicates} declares them. */
  public static Dataset<Row> duplicates(Dataset<Row> settled) {
    return rows(settled, Labelled.Disposition.DUPLICATE, Tables.DUPLICATES);
  }

  /**
   * One row per file and code with a number of raw rows: dispositions, reason codes, and {@code
   * READ}, the rows that the reader handed out. {@code last_event} is the latest day of the rows.
   */
  public static Dataset<Row> quality(Dataset<Row> settled) {
    Column isNote = col(Labelled.DISPOSITION).equalTo(Labeller.FILE_NOTE);
    Column codes =
        when(isNote, col("reason_codes"))
            .otherwise(concat(array(col(Labelled.DISPOSITION)), col("reason_codes")));
    Column lastEvent =
        greatest(
            col("act_date"),
            col("reported_date"),
            col("recommendation_date"),
            col("follow_up_date"));
    return settled
        .select(
            col("election_id"),
            col("source_file"),
            explode(codes).as("reason_code"),
            when(isNote, col("source_row")).as("noted"),
            lastEvent.as("event"))
        .groupBy("election_id", "source_file", "reason_code")
        .agg(
            sum(when(col("reason_code").equalTo(Labeller.READ), col("noted")).otherwise(lit(1L)))
                .as("rows"),
            max("event").as("last_event"));
  }

  /** Remarks on files: election, file, sheet, row, code, message; in this order. */
  public static Dataset<Row> notes(Dataset<Row> settled) {
    return settled
        .where(col(Labelled.DISPOSITION).equalTo(Labeller.FILE_NOTE))
        .where(col(Labelled.MASKED_ROW).isNotNull())
        .select(
            col("election_id"),
            col("source_file"),
            col("source_sheet"),
            col("source_row"),
            col("reason_codes").getItem(0).as("reason_code"),
            col(Labelled.MASKED_ROW).as("message"))
        .orderBy("election_id", "source_file", "source_row", "reason_code");
  }

  /** One row per election, field and text that no rule could read, with the number of raw rows. */
  private static Dataset<Row> unread(Dataset<Row> settled) {
    return settled
        .select(col("election_id"), explode(col(Labelled.UNREAD)).as("unread"))
        .select(
            col("election_id"),
            split(col("unread"), "\t").getItem(0).as("field"),
            split(col("unread"), "\t").getItem(1).as("raw_text"))
        .groupBy("election_id", "field", "raw_text")
        .count()
        .withColumnRenamed("count", "rows");
  }

  /** What a person should code by hand, without suggestions. */
  public static Dataset<Row> review(Dataset<Row> settled) {
    return unread(settled)
        .withColumn("suggestion", lit(null).cast("string"))
        .withColumn("probability", lit(null).cast("double"));
  }

  private static Dataset<Row> rows(
      Dataset<Row> settled, Labelled.Disposition disposition, Table<?> table) {
    Column[] declared =
        Arrays.stream(SparkSchema.of(table).fieldNames())
            .map(name -> name.equals("source_sheet") && table != Tables.CASES ? sheet() : col(name))
            .toArray(Column[]::new);
    return settled.where(col(Labelled.DISPOSITION).equalTo(disposition.name())).select(declared);
  }

  /** A key column cannot be null; the sheet of a plain file is empty. */
  private static Column sheet() {
    return coalesce(col("source_sheet"), lit("")).as("source_sheet");
  }
}

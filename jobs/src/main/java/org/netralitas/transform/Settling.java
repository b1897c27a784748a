package org.netralitas.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * From labelled rows to cases: rows of one person and act become one case, the others repeat it.
 */
public final class Settling {
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);

  private Settling() {}

  /**
   * The rows with their final disposition, case ids given, what repeated rows know taken over by
   * the case. As many rows come out as go in.
   *
   * @param ids gives case ids
   * @param linked the persons whom links reach are left to {@link Linking}
   */
  public static JavaRDD<InternalRow> settle(
      PersonOrder byPerson, Pseudonym ids, Broadcast<PersonGroups> linked) {
    SparkRows form = new SparkRows();
    return byPerson.rows().mapPartitions(rows -> new PersonRows(rows, form, ids, linked.value()));
  }

  /**
   * What is left when the cases are taken out: every row that became none or holds a text that no
   * rule could read, and behind those of each partition the {@link RowTally} of all its rows.
   */
  public static JavaRDD<Serializable> remainder(JavaRDD<InternalRow> settled) {
    return settled.mapPartitions(Remainder::new);
  }

  /** The tally of all rows. */
  public static RowTally tally(JavaRDD<Serializable> remainder) {
    return remainder
        .filter(RowTally.class::isInstance)
        .map(RowTally.class::cast)
        .fold(new RowTally(), RowTally::merge);
  }

  /** The rows of {@link #remainder} that are settled. */
  public static JavaRDD<InternalRow> rows(JavaRDD<Serializable> remainder) {
    return rows(remainder, false);
  }

  /** The rows of {@link #remainder} whose person is still open. */
  public static JavaRDD<InternalRow> withheld(JavaRDD<Serializable> remainder) {
    return rows(remainder, true);
  }

  private static JavaRDD<InternalRow> rows(JavaRDD<Serializable> remainder, boolean held) {
    return remainder
        .filter(InternalRow.class::isInstance)
        .map(InternalRow.class::cast)
        .filter(row -> isHeld(row) == held);
  }

  private static boolean isHeld(InternalRow row) {
    String disposition = row.getUTF8String(DISPOSITION).toString();
    return disposition.equals(Labelled.Disposition.WITHHELD.name())
        || disposition.equals(Labelled.Disposition.EARLIER.name());
  }

  /** Rows of this form as a table with {@link Labelled#SCHEMA}. */
  public static Dataset<Row> table(SparkSession spark, JavaRDD<InternalRow> rows) {
    return SparkRows.table(spark, rows);
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
   * What happened to case ids, as {@code case_history} declares it.
   *
   * @param ingests hash of what was ingested, by election
   */
  public static Dataset<Row> history(Dataset<Row> settled, Map<String, String> ingests) {
    Column ingest = lit(null).cast("string");
    for (Map.Entry<String, String> of : new TreeMap<>(ingests).entrySet()) {
      ingest = when(col("election_id").equalTo(of.getKey()), lit(of.getValue())).otherwise(ingest);
    }
    return rows(
        settled
            .withColumn("ingest", ingest)
            .withColumn("event", col(Labelled.LINK_REASON))
            .withColumn("other_case_id", col(Labelled.MASKED_ROW)),
        Labelled.Disposition.HISTORY,
        Tables.CASE_HISTORY);
  }

  /** What a person should code by hand, with the known phrases nearest to it, no suggestion yet. */
  public static Dataset<Row> review(Dataset<Row> settled, Labeller labeller) {
    return unread(settled)
        .map(
            (MapFunction<Row, Row>) unread -> reviewed(unread, labeller),
            Encoders.row(SparkSchema.of(Tables.REVIEW)));
  }

  /** The rows of {@code review} in one partition, most frequent first. */
  public static Dataset<Row> byFrequency(Dataset<Row> review) {
    return review
        .repartition(1)
        .sortWithinPartitions(
            col("election_id"),
            col("rows").desc(),
            col("field"),
            col("reason_code"),
            col("raw_text"));
  }

  /** One row per election, field, reason and text, with the number of raw rows. */
  private static Dataset<Row> unread(Dataset<Row> settled) {
    Column parts = split(col("unread"), "\t");
    return settled
        .select(col("election_id"), explode(col(Labelled.UNREAD)).as("unread"))
        .select(
            col("election_id"),
            parts.getItem(0).as("field"),
            parts.getItem(2).as("raw_text"),
            parts.getItem(1).as("reason_code"))
        .groupBy("election_id", "field", "raw_text", "reason_code")
        .count();
  }

  private static Row reviewed(Row unread, Labeller labeller) {
    String electionId = unread.getString(0);
    String field = unread.getString(1);
    String text = unread.getString(2);
    return RowFactory.create(
        electionId,
        field,
        text,
        unread.getString(3),
        unread.getLong(4),
        labeller.nearest(electionId, field, text).toArray(String[]::new),
        null,
        null);
  }

  private static Dataset<Row> rows(
      Dataset<Row> settled, Labelled.Disposition disposition, Table<?> table) {
    Column[] declared =
        Arrays.stream(SparkSchema.of(table).fieldNames())
            .map(name -> name.equals("source_sheet") && sheetIsKey(table) ? sheet() : col(name))
            .toArray(Column[]::new);
    return settled.where(col(Labelled.DISPOSITION).equalTo(disposition.name())).select(declared);
  }

  private static boolean sheetIsKey(Table<?> table) {
    return table == Tables.QUARANTINE || table == Tables.DUPLICATES;
  }

  /** A key column cannot be null; the sheet of a plain file is empty. */
  private static Column sheet() {
    return coalesce(col("source_sheet"), lit("")).as("source_sheet");
  }
}

package org.netralitas.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.apache.spark.sql.types.StructType;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;
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
   * @param linked the persons whom links reach are left to {@link Linking}
   */
  public static JavaRDD<RowBatch> settle(
      PersonOrder byPerson, Pseudonym ids, Broadcast<PersonGroups> linked) {
    Packing packing = byPerson.packing();
    return byPerson
        .rows()
        .mapPartitions(rows -> RowBatch.of(new PersonRows(rows, packing, ids, linked.value())));
  }

  /** Rows as batches of them. */
  public static JavaRDD<RowBatch> batches(JavaRDD<byte[]> rows) {
    return rows.mapPartitions(RowBatch::of);
  }

  /**
   * What is left when the cases are taken out: every row that became none or holds a text that no
   * rule could read, and behind those of each partition the {@link RowTally} of all its rows.
   */
  public static JavaRDD<Serializable> remainder(JavaRDD<RowBatch> settled, Words words) {
    Packing packing = new Packing(words);
    return settled.mapPartitions(batches -> new Remainder(batches, packing));
  }

  /** The tally of all rows. */
  public static RowTally tally(JavaRDD<Serializable> remainder) {
    return remainder
        .filter(RowTally.class::isInstance)
        .map(RowTally.class::cast)
        .fold(new RowTally(), RowTally::merge);
  }

  /** The rows of {@link #remainder} that are settled. */
  public static JavaRDD<byte[]> rows(JavaRDD<Serializable> remainder, Words words) {
    return rows(remainder, words, false);
  }

  /** The rows of {@link #remainder} whose person is still open. */
  public static JavaRDD<byte[]> withheld(JavaRDD<Serializable> remainder, Words words) {
    return rows(remainder, words, true);
  }

  private static JavaRDD<byte[]> rows(JavaRDD<Serializable> remainder, Words words, boolean held) {
    Packing packing = new Packing(words);
    return remainder
        .filter(byte[].class::isInstance)
        .map(byte[].class::cast)
        .filter(row -> isHeld(packing.disposition(row)) == held);
  }

  private static boolean isHeld(String disposition) {
    return disposition.equals(Labelled.Disposition.WITHHELD.name())
        || disposition.equals(Labelled.Disposition.EARLIER.name());
  }

  /** Rows as a table with {@link Labelled#SCHEMA}. */
  public static Dataset<Row> table(SparkSession spark, JavaRDD<byte[]> rows, Words words) {
    Packing packing = new Packing(words);
    return table(
        spark, rows.map(row -> packing.inSpark(row, 0, Labelled.SCHEMA.size())), Labelled.SCHEMA);
  }

  private static Dataset<Row> table(
      SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** The rows that became cases, as {@code cases} declares them. */
  public static Dataset<Row> cases(SparkSession spark, JavaRDD<RowBatch> settled, Words words) {
    Packing packing = new Packing(words);
    return table(
        spark,
        settled.flatMap(batch -> cases(batch, packing).iterator()),
        SparkSchema.of(Tables.CASES).asNullable());
  }

  private static List<InternalRow> cases(RowBatch batch, Packing packing) {
    List<InternalRow> cases = new ArrayList<>();
    batch.forEach(
        (bytes, from, to) -> {
          if (packing.disposition(bytes, from).equals(Labelled.Disposition.ACCEPTED.name())) {
            cases.add(packing.inSpark(bytes, from, Labelled.CASE_COLUMNS));
          }
        });
    return cases;
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

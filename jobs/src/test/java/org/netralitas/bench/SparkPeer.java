package org.netralitas.bench;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Plain Spark, as many threads as the machine has cores: {@code bare PARQUET OUTPUT} reads and
 * writes one file; {@code copy INPUT OUTPUT} reads the raw rows and writes them as Parquet; {@code
 * gather INPUT OUTPUT} does so with the rows of each person next to each other; {@code tables INPUT
 * LOOKUP OUTPUT} makes the tables, one grouping each.
 */
final class SparkPeer {
  private static final long SHUFFLE_BYTES = 64L << 20;

  private SparkPeer() {}

  public static void main(String[] args) throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .appName("peer")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    try {
      switch (args[0]) {
        case "bare" -> spark.read().parquet(args[1]).write().mode("overwrite").parquet(args[2]);
        case "copy" -> {
          long start = System.nanoTime();
          write(raw(spark, GeneratedFiles.in(Path.of(args[1]))), args[2]);
          DuckDbPeer.say("copy", start);
        }
        case "gather" -> {
          long start = System.nanoTime();
          GeneratedFiles files = GeneratedFiles.in(Path.of(args[1]));
          partitionsFor(spark, files);
          write(
              raw(spark, files)
                  .repartition(functions.col("person_number"))
                  .sortWithinPartitions("person_number", "act_date"),
              args[2]);
          DuckDbPeer.say("gather", start);
        }
        case "tables" -> tables(spark, Path.of(args[1]), args[2], args[3]);
        default -> throw new IllegalArgumentException("no mode " + args[0]);
      }
    } finally {
      spark.stop();
    }
  }

  /** One partition per 64 MB of input, the size that Spark itself advises. */
  private static void partitionsFor(SparkSession spark, GeneratedFiles files) throws IOException {
    long partitions =
        Math.max(spark.sparkContext().defaultParallelism(), files.bytes() / SHUFFLE_BYTES + 1);
    spark.conf().set("spark.sql.shuffle.partitions", Long.toString(partitions));
  }

  private static void write(Dataset<Row> rows, String folder) {
    rows.write().mode("overwrite").partitionBy("election_id").parquet(folder);
  }

  private static void tables(SparkSession spark, Path input, String lookup, String output)
      throws IOException {
    long start = System.nanoTime();
    GeneratedFiles files = GeneratedFiles.in(input);
    partitionsFor(spark, files);
    raw(spark, files).createOrReplaceTempView("raw");
    spark.read().parquet(lookup).createOrReplaceTempView("lookup");
    spark
        .sql(PeerSql.labelled())
        .write()
        .mode("overwrite")
        .partitionBy("election_id")
        .parquet(output + "/labelled");
    DuckDbPeer.say("cases", start);
    start = System.nanoTime();
    spark.read().parquet(output + "/labelled").createOrReplaceTempView("labelled");
    spark
        .sql("select * from labelled where disposition = 'ACCEPTED'")
        .createOrReplaceTempView("cases");
    for (Map.Entry<String, String> table : PeerSql.tables().entrySet()) {
      spark
          .sql(table.getValue())
          .coalesce(1)
          .write()
          .mode("overwrite")
          .parquet(output + "/" + table.getKey());
    }
    DuckDbPeer.say("tables", start);
  }

  /** All files under the names of the fields, every column a text. */
  private static Dataset<Row> raw(SparkSession spark, GeneratedFiles input) {
    Dataset<Row> all = null;
    for (GeneratedFiles.RawFile file : input.files()) {
      StructType schema = new StructType();
      for (String column : file.columns()) {
        schema = schema.add(column, "string");
      }
      Dataset<Row> rows =
          spark
              .read()
              .schema(schema)
              .option("header", "true")
              .option("sep", String.valueOf(file.delimiter()))
              .option("escape", "\"")
              .csv(file.path().toString());
      Column[] columns =
          GeneratedFiles.FIELDS.stream()
              .map(
                  field ->
                      file.columns().contains(field)
                          ? functions.col(field)
                          : lit(null).cast("string").as(field))
              .toArray(Column[]::new);
      rows =
          rows.select(columns)
              .withColumn("election_id", lit(file.electionId()))
              .withColumn("source_file", lit(file.path().getFileName().toString()));
      all = all == null ? rows : all.union(rows);
    }
    return all;
  }
}

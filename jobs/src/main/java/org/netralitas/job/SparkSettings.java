package org.netralitas.job;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.netralitas.store.Hadoop;
import org.netralitas.store.LocalFiles;
import scala.Tuple2;

/** How a session is set up; whatever {@code spark-submit} says comes first. */
final class SparkSettings {
  private static final String PLAIN_FILES = "spark.hadoop.fs.file.impl";

  /** Needed for the same results everywhere; not a matter of taste. */
  private static final Map<String, String> FIXED =
      Map.of(
          "spark.sql.session.timeZone",
          "UTC",
          "spark.sql.datetime.java8API.enabled",
          "true",
          PLAIN_FILES,
          "org.apache.hadoop.fs.RawLocalFileSystem",
          "spark.hadoop.fs.AbstractFileSystem.file.impl",
          "org.apache.hadoop.fs.local.RawLocalFs",
          "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs",
          "false");

  /** Sensible on a laptop; an operator may set them otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "netralitas",
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.sql.catalogImplementation", "in-memory",
          // See suggestions in IngestJob.
          "spark.scheduler.mode", "FAIR",
          // Without it Spark sorts rows by election before it writes them.
          "spark.sql.maxConcurrentOutputFileWriters", "16");

  /** Only when this process is the whole cluster. */
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.master", "local[*]",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");

  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long SHUFFLE_BYTES = 128L << 20;
  private static final long INTERPRETED_BYTES = 16L << 20;

  private SparkSettings() {}

  static SparkSession start() {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      LOCAL.forEach(conf::setIfMissing);
    }
    DEFAULTS.forEach(conf::setIfMissing);
    FIXED.forEach(conf::set);
    Hadoop.BUFFERS.forEach(name -> conf.setIfMissing("spark.hadoop." + name, "bytebuffer"));
    if (conf.get("spark.master", "").startsWith("local")) {
      // Executors elsewhere may touch a file before they have this program's classes.
      conf.set(PLAIN_FILES, LocalFiles.class.getName());
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * Fits the session to the input. As many shuffle partitions as it needs: one per core for small
   * input, one per {@link #SHUFFLE_BYTES} for large. Plans over small input are interpreted, which
   * takes less time than to generate and compile their code. What an operator has set stays.
   */
  static void fit(SparkSession spark, long inputBytes) {
    long bySize = inputBytes / SHUFFLE_BYTES + 1;
    long partitions = Math.max(spark.sparkContext().defaultParallelism(), bySize);
    set(spark, SHUFFLE_PARTITIONS, Long.toString(partitions));
    boolean compiled = inputBytes > INTERPRETED_BYTES;
    set(spark, "spark.sql.codegen.wholeStage", Boolean.toString(compiled));
    set(spark, "spark.sql.codegen.factoryMode", compiled ? "FALLBACK" : "NO_CODEGEN");
  }

  private static void set(SparkSession spark, String name, String value) {
    if (!spark.sparkContext().getConf().contains(name)) {
      spark.conf().set(name, value);
    }
  }

  /** Adds the {@code spark.hadoop.*} settings that {@code spark-submit} passes as properties. */
  static Configuration hadoopFromSparkSubmit(Configuration hadoop) {
    String prefix = "spark.hadoop.";
    for (Tuple2<String, String> setting : new SparkConf().getAll()) {
      if (setting._1().startsWith(prefix)) {
        hadoop.set(setting._1().substring(prefix.length()), setting._2());
      }
    }
    return hadoop;
  }
}

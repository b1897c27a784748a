package org.netralitas.job;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.netralitas.store.Hadoop;
import scala.Tuple2;

/** How a session is set up; whatever {@code spark-submit} says comes first. */
final class SparkSettings {
  /** Needed for the same results everywhere; not a matter of taste. */
  private static final Map<String, String> FIXED =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem",
          "spark.hadoop.fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs",
          "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");

  /** Sensible on a laptop; an operator may set them otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "netralitas",
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.sql.catalogImplementation", "in-memory",
          // Without it Spark sorts rows by election before it writes them.
          "spark.sql.maxConcurrentOutputFileWriters", "16");

  /** Only when this process is the whole cluster. */
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.master", "local[*]",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");

  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long SHUFFLE_BYTES = 32L << 20;

  private SparkSettings() {}

  static SparkSession start() {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      LOCAL.forEach(conf::setIfMissing);
    }
    DEFAULTS.forEach(conf::setIfMissing);
    FIXED.forEach(conf::set);
    Hadoop.BUFFERS.forEach(name -> conf.setIfMissing("spark.hadoop." + name, "bytebuffer"));
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * As many shuffle partitions as the input needs: one per core for small input, one per {@link
   * #SHUFFLE_BYTES} for large. A number set by an operator stays.
   */
  static void sizeShuffles(SparkSession spark, long inputBytes) {
    if (!spark.sparkContext().getConf().contains(SHUFFLE_PARTITIONS)) {
      long bySize = inputBytes / SHUFFLE_BYTES + 1;
      long partitions = Math.max(spark.sparkContext().defaultParallelism(), bySize);
      spark.conf().set(SHUFFLE_PARTITIONS, Long.toString(partitions));
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

package org.netralitas;

import org.apache.spark.sql.SparkSession;

/** One small local session per test JVM: starting one takes seconds. */
public final class SharedSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
          .config(
              "spark.hadoop.fs.AbstractFileSystem.file.impl",
              "org.apache.hadoop.fs.local.RawLocalFs")
          .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
          .getOrCreate();

  private SharedSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}

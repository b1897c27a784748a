package org.netralitas.job;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Says how far ingest is, whenever a task has ended. What a task has read is known when it has
 * ended, so one small file shows nothing before it is read.
 */
final class ReadingWatch extends SparkListener implements AutoCloseable {
  /** Reading takes about as long as all that follows. */
  private static final double READING = 0.5;

  private final Progress progress;
  private final Counts counts = new Counts(new LongAccumulator(), new LongAccumulator());
  private @Nullable SparkContext spark;
  private volatile int allParts = Integer.MAX_VALUE;

  /** What tasks count while they read: rows, and once in each task the parts. */
  record Counts(LongAccumulator rows, LongAccumulator parts) implements Serializable {}

  ReadingWatch(Progress progress) {
    this.progress = progress;
  }

  /** Watches the reading of these records until this is closed. */
  Counts over(SparkContext context, JavaRDD<?> records) {
    context.register(counts.rows(), "rows read");
    context.register(counts.parts(), "parts read");
    allParts = records.getNumPartitions();
    context.addSparkListener(this);
    spark = context;
    return counts;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    double read = Math.min(1, (double) counts.parts().sum() / allParts);
    progress.at(counts.rows().sum(), READING * read);
  }

  @Override
  public void close() {
    if (spark != null) {
      spark.removeSparkListener(this);
    }
  }
}

package org.netralitas.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.store.Hadoop;

/**
 * What every job needs: code lists, Hadoop settings, progress, clock, and a Spark session that is
 * started only when a job has records to work on.
 */
public final class JobContext implements AutoCloseable {
  private final ReferenceSource reference;
  private final CodeLists codeLists;
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final RunLog progress;
  private final Clock clock;
  private final String runId;
  private @Nullable Configuration hadoop;
  private @Nullable SparkSession spark;
  private @Nullable CompletableFuture<SparkSession> starting;
  private final boolean ownsSpark;

  private JobContext(
      ReferenceSource reference, Progress progress, Clock clock, @Nullable SparkSession spark) {
    this.reference = reference;
    this.codeLists = CodeLists.load(reference);
    this.progress = new RunLog(progress, clock);
    this.clock = clock;
    this.runId = RUN_ID.format(clock.instant()) + "-" + ProcessHandle.current().pid();
    this.spark = spark;
    this.ownsSpark = spark == null;
  }

  /**
   * A context for one command.
   *
   * @param data folder {@code data/} to read code lists from; null for the copy in the jar
   */
  public static JobContext of(@Nullable Path data, Progress progress, Clock clock) {
    return new JobContext(source(data), progress, clock, null);
  }

  /** A context that works in a session of somebody else, who stops it. */
  public static JobContext within(
      SparkSession spark, @Nullable Path data, Progress progress, Clock clock) {
    return new JobContext(source(data), progress, clock, spark);
  }

  public ReferenceSource reference() {
    return reference;
  }

  public CodeLists codeLists() {
    return codeLists;
  }

  public Progress progress() {
    return progress;
  }

  public Clock clock() {
    return clock;
  }

  /** Names this run in the lock, in the log and in the store: its time in UTC and its process. */
  public String runId() {
    return runId;
  }

  RunLog log() {
    return progress;
  }

  Map<String, String> environment() {
    return System.getenv();
  }

  /** Hadoop settings: those of the Spark session once it runs, and of the machine before. */
  public Configuration hadoop() {
    Configuration ready = hadoop;
    if (ready == null) {
      ready =
          Hadoop.plainLocalFiles(
              spark == null
                  ? SparkSettings.hadoopFromSparkSubmit(new Configuration())
                  : spark.sessionState().newHadoopConf());
      hadoop = ready;
    }
    return ready;
  }

  /** Begins to start the session, if there is none, while the caller goes on. */
  void startSpark() {
    if (spark == null && starting == null) {
      starting = SideBySide.begin(SparkSettings::start);
    }
  }

  /**
   * The session; started on first use. It is made the active one of the thread that asks: Spark
   * takes settings from there, and without one would read days as {@link java.sql.Date}.
   */
  public synchronized SparkSession spark() {
    SparkSession ready = spark;
    if (ready == null) {
      CompletableFuture<SparkSession> begun = starting;
      ready = begun == null ? SparkSettings.start() : SideBySide.join(begun);
      spark = ready;
    }
    SparkSession.setActiveSession(ready);
    return ready;
  }

  @Override
  public void close() {
    SparkSession begun = spark;
    if (begun == null && starting != null) {
      begun = starting.exceptionally(failed -> null).join();
    }
    if (ownsSpark && begun != null) {
      begun.stop();
    }
  }

  static ReferenceSource source(@Nullable Path data) {
    return data == null ? ReferenceSource.packaged() : ReferenceSource.folder(data);
  }
}

package org.netralitas.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.layout.Chunk;
import org.netralitas.parse.layout.ChunkPlan;
import org.netralitas.parse.layout.ChunkScan;
import org.netralitas.parse.layout.FileBytes;
import org.netralitas.parse.layout.FileFormat;
import org.netralitas.parse.layout.FileIssue;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.Layout;
import org.netralitas.parse.layout.LayoutSniffer;
import org.netralitas.parse.layout.RawRow;
import org.netralitas.parse.layout.RawRows;
import org.netralitas.parse.layout.Sniffed;

/**
 * Raw rows of many files as one distributed collection. Large plain text is cut into chunks; small
 * files share a piece of work, so a thousand files are not a thousand tasks.
 */
public final class RawFiles {
  /** Bytes of plain text in one chunk: large enough to be worth a task, small enough to balance. */
  static final long CHUNK_BYTES = 32L << 20;

  private final List<Task> whole;
  private final Configuration hadoop;
  private final HeaderNames names;

  private RawFiles(List<Task> whole, Configuration hadoop, HeaderNames names) {
    this.whole = List.copyOf(whole);
    this.hadoop = hadoop;
    this.names = names;
  }

  /** One piece of a file to read, the whole of it when {@code chunk} is null. */
  private record Task(InputFile file, Layout layout, @Nullable Chunk chunk)
      implements Serializable {
    long bytes() {
      return chunk == null ? file.bytes() : chunk.end() - chunk.start();
    }
  }

  /**
   * What reading gives: rows, and at the end of each piece of a file what was counted and noted.
   *
   * @param row null for the closing record of a piece
   * @param read rows handed out by the piece; -1 while it is read
   * @param notes remarks on the file; empty while it is read
   */
  public record RawRecord(
      String electionId, String file, @Nullable RawRow row, long read, List<FileIssue> notes) {}

  /**
   * Looks at the beginning of every file. Needs no Spark.
   *
   * @throws BadInputException naming the file that cannot be read at all, and what to do
   */
  public static RawFiles look(Configuration hadoop, List<InputFile> files, HeaderNames names)
      throws IOException {
    List<Task> whole = new ArrayList<>();
    LayoutSniffer sniffer = new LayoutSniffer(names);
    for (InputFile file : files) {
      HadoopFileBytes bytes = new HadoopFileBytes(hadoop, file);
      Sniffed sniffed = sniffer.sniff(bytes);
      Layout layout = sniffed.layout();
      if (layout == null) {
        throw unreadable(bytes.name(), sniffed);
      }
      if (layout.format() == FileFormat.PARQUET) {
        open(hadoop, file, layout, names).close();
      }
      whole.add(new Task(file, layout, null));
    }
    return new RawFiles(whole, hadoop, names);
  }

  /** The rows of the files. */
  public JavaRDD<RawRecord> read(SparkSession spark) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Task> tasks = new ArrayList<>();
    for (Task task : whole) {
      if (task.layout().isSplittable() && task.bytes() > CHUNK_BYTES) {
        for (Chunk chunk : chunks(context, task)) {
          tasks.add(new Task(task.file(), task.layout(), chunk));
        }
      } else {
        tasks.add(task);
      }
    }
    List<List<Task>> bins = bins(tasks, spark.sparkContext().defaultParallelism());
    SerializableConfiguration settings = new SerializableConfiguration(hadoop);
    HeaderNames titles = names;
    return context
        .parallelize(bins, bins.size())
        .flatMap(bin -> new BinRows(bin, settings, titles));
  }

  /** Opens one raw file as a whole; needs no Spark. */
  public static RawRows open(Configuration hadoop, InputFile file, Layout layout, HeaderNames names)
      throws IOException {
    return layout.format() == FileFormat.PARQUET
        ? ParquetRawRows.open(hadoop, file, names)
        : RawRows.open(new HadoopFileBytes(hadoop, file), layout, names);
  }

  /** The bytes of one raw file, to look at it without Spark. */
  public static FileBytes bytes(Configuration hadoop, InputFile file) {
    return new HadoopFileBytes(hadoop, file);
  }

  private static BadInputException unreadable(String name, Sniffed sniffed) {
    FileIssue reason =
        sniffed.issues().stream().filter(FileIssue::stopsReading).findFirst().orElseThrow();
    return BadInputException.at(name, reason.sheet(), reason.row(), reason.message());
  }

  private List<Chunk> chunks(JavaSparkContext context, Task task) throws IOException {
    InputFile file = task.file();
    Layout layout = task.layout();
    List<ChunkPlan.Range> ranges = ChunkPlan.ranges(file.bytes(), CHUNK_BYTES);
    SerializableConfiguration settings = new SerializableConfiguration(hadoop);
    List<ChunkScan> scans =
        context
            .parallelize(ranges, ranges.size())
            .map(
                range ->
                    ChunkScan.scan(
                        new HadoopFileBytes(settings.value(), file),
                        layout,
                        range.from(),
                        range.to()))
            .collect();
    return ChunkPlan.combine(new HadoopFileBytes(hadoop, file), layout, scans);
  }

  /** Fills bins of about one chunk each, largest pieces first, the same way every time. */
  private static List<List<Task>> bins(List<Task> tasks, int parallelism) {
    long total = tasks.stream().mapToLong(Task::bytes).sum();
    int number = (int) Math.max(Math.min(parallelism, tasks.size()), total / CHUNK_BYTES);
    List<List<Task>> bins = new ArrayList<>();
    long[] filled = new long[number];
    for (int i = 0; i < number; i++) {
      bins.add(new ArrayList<>());
    }
    List<Task> largestFirst = new ArrayList<>(tasks);
    largestFirst.sort(Comparator.comparingLong(Task::bytes).reversed());
    for (Task task : largestFirst) {
      int emptiest = 0;
      for (int i = 1; i < number; i++) {
        if (filled[i] < filled[emptiest]) {
          emptiest = i;
        }
      }
      bins.get(emptiest).add(task);
      filled[emptiest] += task.bytes();
    }
    return bins;
  }

  /** The rows of the pieces of one bin, one piece after another, each with its closing record. */
  private static final class BinRows implements Iterator<RawRecord> {
    private final Iterator<Task> tasks;
    private final SerializableConfiguration settings;
    private final HeaderNames names;
    private @Nullable Task task;
    private @Nullable RawRows rows;

    BinRows(List<Task> bin, SerializableConfiguration settings, HeaderNames names) {
      this.tasks = bin.iterator();
      this.settings = settings;
      this.names = names;
    }

    @Override
    public boolean hasNext() {
      return rows != null || tasks.hasNext();
    }

    @Override
    public RawRecord next() {
      try {
        if (rows == null) {
          open();
        }
        RawRows open = rows;
        Task from = task;
        if (open == null || from == null) {
          throw new NoSuchElementException();
        }
        if (open.hasNext()) {
          return new RawRecord(
              from.file().electionId(), from.file().name(), open.next(), -1, List.of());
        }
        rows = null;
        open.close();
        return new RawRecord(
            from.file().electionId(),
            from.file().name(),
            null,
            open.tally().records(),
            List.copyOf(open.issues()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void open() throws IOException {
      Task next = tasks.next();
      Chunk chunk = next.chunk();
      rows =
          chunk == null
              ? RawFiles.open(settings.value(), next.file(), next.layout(), names)
              : RawRows.openChunk(
                  new HadoopFileBytes(settings.value(), next.file()), next.layout(), chunk, names);
      task = next;
    }
  }
}

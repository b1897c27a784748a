package org.netralitas.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Table;

/**
 * Rows of single persons, one folder per table and election. An election's rows are written beside
 * and then moved into place; its {@link Ingested} record comes last and says that they are whole.
 */
public final class RestrictedFolder {
  private static final String ELECTION = "election_id";
  private static final String FEW = "rows.parquet";

  private final FileSystem files;
  private final StoreLayout layout;

  private RestrictedFolder(FileSystem files, StoreLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  public static RestrictedFolder of(EditionStore store) {
    return new RestrictedFolder(store.files(), store.layout());
  }

  /**
   * What an election's rows were made from.
   *
   * @param fingerprint hash over inputs, code lists, program and key check
   * @param keyCheck tells whether pseudonyms were made with the same key
   * @param lastEvent last day on record, ISO; null when there are no dates
   * @param quality raw rows by file, then by reason code
   * @param texts some distinct texts by field, nothing masked in them, to learn from
   * @param suggested what suggested codes for texts in review; null when nothing did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ingested(
      String electionId,
      String fingerprint,
      String keyCheck,
      @Nullable String lastEvent,
      SortedMap<String, SortedMap<String, Long>> quality,
      SortedMap<String, List<String>> texts,
      @Nullable Suggested suggested) {
    public Ingested {
      Objects.requireNonNull(keyCheck, "keyCheck");
    }

    /** The record with what has now suggested codes. */
    public Ingested with(@Nullable Suggested by) {
      return new Ingested(electionId, fingerprint, keyCheck, lastEvent, quality, texts, by);
    }
  }

  /**
   * What suggested codes for texts in review.
   *
   * @param key hash of everything that it was trained on
   */
  public record Suggested(String key, List<Score> scores) {
    public Suggested {
      scores = List.copyOf(scores);
    }
  }

  /**
   * How well suggestions for a field do on texts held out.
   *
   * @param origin whose labels; {@code _T} for all
   * @param expectedError expected calibration error, three decimals; null without held-out texts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Score(
      String field,
      String origin,
      long training,
      long calibration,
      long heldOut,
      long suggested,
      long right,
      @Nullable Double expectedError) {}

  /**
   * The record of an election; empty when its rows are missing, not whole, or of a program whose
   * records this one does not read.
   */
  public Optional<Ingested> ingested(String electionId) throws IOException {
    try (InputStream in = files.open(layout.ingestRecord(electionId))) {
      return Optional.of(
          Manifest.ofJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), Ingested.class));
    } catch (FileNotFoundException | StoreException e) {
      return Optional.empty();
    }
  }

  /** Key checks of all elections in the store, each once; at most one unless somebody meddled. */
  public SortedSet<String> keyChecks() throws IOException {
    SortedSet<String> checks = new TreeSet<>();
    if (files.exists(layout.ingestRecords())) {
      for (FileStatus record : files.listStatus(layout.ingestRecords())) {
        String name = record.getPath().getName();
        ingested(name.substring(0, name.length() - ".json".length()))
            .ifPresent(ingested -> checks.add(ingested.keyCheck()));
      }
    }
    return checks;
  }

  /** Writes the rows of a table beside the old ones, a folder per election. */
  public void stage(Dataset<Row> rows, Table<?> table, String runId) {
    requireSchema(rows.schema(), table);
    rows.write()
        .mode(SaveMode.Overwrite)
        .partitionBy(ELECTION)
        // Nearly every value is new: a dictionary is built only to be given up.
        .option("parquet.enable.dictionary#case_id", false)
        .option("parquet.enable.dictionary#person_key", false)
        .parquet(staged(table, runId).toString());
  }

  /** Writes the few rows of an election beside the old ones, without Spark. */
  public <R extends Record> void stage(
      Configuration hadoop, Table<R> table, String electionId, List<R> rows, String runId)
      throws IOException {
    Path folder = new Path(staged(table, runId), ELECTION + "=" + electionId);
    ParquetTableFile.write(hadoop, new Path(folder, FEW), table, rows, Map.of());
  }

  /** The few rows that were staged without Spark; none when the election has no such file. */
  public <R extends Record> List<R> readFew(Configuration hadoop, Table<R> table, String electionId)
      throws IOException {
    Path file = new Path(folder(table, electionId), FEW);
    return files.exists(file) ? ParquetTableFile.read(hadoop, file, table) : List.of();
  }

  /**
   * Moves staged rows of these elections into place and records them. An election without rows in a
   * table gets an empty folder.
   */
  public void commit(List<Table<?>> tables, List<Ingested> elections, String runId)
      throws IOException {
    for (Ingested election : elections) {
      files.delete(layout.ingestRecord(election.electionId()), false);
      for (Table<?> table : tables) {
        Path from = new Path(staged(table, runId), ELECTION + "=" + election.electionId());
        Path to = folder(table, election.electionId());
        files.delete(to, true);
        files.mkdirs(to.getParent());
        if (!files.exists(from)) {
          files.mkdirs(to);
        } else if (!files.rename(from, to)) {
          throw new StoreException(to + ": staged rows could not be moved here");
        }
      }
      Path record = layout.ingestRecord(election.electionId());
      files.mkdirs(record.getParent());
      try (OutputStream out = files.create(record, true)) {
        out.write(Manifest.json(election).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Whether the table has a folder for the election, be it empty. */
  public boolean isThere(Table<?> table, String electionId) throws IOException {
    return files.exists(folder(table, electionId));
  }

  /** Everything that is kept of an election's persons: rows of every table, and their counts. */
  public List<Path> foldersOf(String electionId) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (FileStatus table : files.listStatus(layout.restricted())) {
      Path folder = new Path(table.getPath(), ELECTION + "=" + electionId);
      if (files.exists(folder)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  /** Destroys it, and keeps a note that says when. The caller holds the lock. */
  public void purge(String electionId, LocalDate day) throws IOException {
    // The record goes first: rows without it are not taken for whole.
    files.delete(layout.ingestRecord(electionId), false);
    for (Path folder : foldersOf(electionId)) {
      files.delete(folder, true);
    }
    Path note = layout.purgeNote(electionId);
    files.mkdirs(note.getParent());
    try (OutputStream out = files.create(note, true)) {
      out.write((day + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A file kept under this name for later runs; empty when there is none. */
  public Optional<byte[]> kept(String name) throws IOException {
    try (InputStream in = files.open(new Path(layout.suggestions(), name))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Keeps a file for later runs, and removes those whose names begin otherwise. */
  public void keep(String prefix, String name, byte[] bytes) throws IOException {
    files.mkdirs(layout.suggestions());
    for (FileStatus file : files.listStatus(layout.suggestions())) {
      if (!file.getPath().getName().startsWith(prefix)) {
        files.delete(file.getPath(), false);
      }
    }
    try (OutputStream out = files.create(new Path(layout.suggestions(), name), true)) {
      out.write(bytes);
    }
  }

  /** Rows of these elections as the table declares them. */
  public Dataset<Row> read(SparkSession spark, Table<?> table, List<String> elections) {
    StructType declared = SparkSchema.of(table);
    String[] folders =
        elections.stream().map(id -> folder(table, id).toString()).toArray(String[]::new);
    return spark
        .read()
        .schema(declared)
        .option("basePath", folder(table, "x").getParent().toString())
        .parquet(folders)
        .select(
            Arrays.stream(declared.fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(org.apache.spark.sql.Column[]::new));
  }

  private Path staged(Table<?> table, String runId) {
    return new Path(layout.staging(runId), table.name());
  }

  private Path folder(Table<?> table, String electionId) {
    return new Path(new Path(layout.restricted(), table.name()), ELECTION + "=" + electionId);
  }

  private static void requireSchema(StructType found, Table<?> table) {
    StructType declared = SparkSchema.of(table);
    for (StructField field : declared.fields()) {
      boolean same =
          Arrays.stream(found.fields())
              .anyMatch(
                  other ->
                      other.name().equals(field.name())
                          && other
                              .dataType()
                              .simpleString()
                              .equals(field.dataType().simpleString()));
      if (!same) {
        throw new IllegalArgumentException(
            table.name()
                + ": column "
                + field.name()
                + " "
                + field.dataType().simpleString()
                + " is declared, found is "
                + found.simpleString());
      }
    }
  }
}

package org.netralitas.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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
 * Rows of single persons, one folder per table and election. New rows are written beside the old
 * ones. When all are there, one file says that they shall take their place; from then on it is
 * done, by this run or, when it dies, by the next one. An election's {@link Ingested} record comes
 * last.
 */
public final class RestrictedFolder {
  private static final String ELECTION = "election_id";
  private static final String FEW = "rows.parquet";
  private static final int HASH_BYTES = 32;

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
    try {
      return Optional.of(Manifest.ofJson(text(layout.ingestRecord(electionId)), Ingested.class));
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
        .option("parquet.enable.dictionary#source_row", false)
        .parquet(staged(table, runId).toString());
  }

  /** Writes the few rows of an election beside the old ones, without Spark. */
  public <R extends Record> void stage(
      Configuration hadoop, Table<R> table, String electionId, List<R> rows, String runId)
      throws IOException {
    Path folder = partition(staged(table, runId), electionId);
    ParquetTableFile.write(hadoop, new Path(folder, FEW), table, rows, Map.of());
  }

  /** The few rows that were staged without Spark; none when the election has no such file. */
  public <R extends Record> List<R> readFew(Configuration hadoop, Table<R> table, String electionId)
      throws IOException {
    Path file = new Path(folder(table, electionId), FEW);
    return files.exists(file) ? ParquetTableFile.read(hadoop, file, table) : List.of();
  }

  /** What is decided: staged rows of these tables and elections take the place of the old ones. */
  private record Commit(List<String> tables, List<Ingested> elections) {}

  /**
   * Moves staged rows of these elections into place and records them. An election without rows in a
   * table gets an empty folder.
   */
  public void commit(List<Table<?>> tables, List<Ingested> elections, String runId)
      throws IOException {
    Commit commit = new Commit(tables.stream().map(Table::name).toList(), elections);
    Path staging = layout.staging(runId);
    for (Ingested election : elections) {
      for (String table : commit.tables()) {
        // What is not there when the commit is carried on has been moved already.
        files.mkdirs(partition(new Path(staging, table), election.electionId()));
      }
    }
    put(layout.commit(staging), Manifest.json(commit));
    carryOut(commit, staging);
  }

  private void carryOut(Commit commit, Path staging) throws IOException {
    for (Ingested election : commit.elections()) {
      String id = election.electionId();
      for (String table : commit.tables()) {
        Path from = partition(new Path(staging, table), id);
        Path to = partition(new Path(layout.restricted(), table), id);
        if (files.exists(from)) {
          files.delete(to, true);
          files.mkdirs(to.getParent());
          if (!files.rename(from, to)) {
            throw new StoreException(to + ": staged rows could not be moved here");
          }
        }
      }
      put(layout.ingestRecord(id), Manifest.json(election));
    }
    files.delete(layout.commit(staging), false);
  }

  /**
   * Carries out what a dead run had decided, and removes the rest of what it staged. The caller
   * holds the lock.
   */
  public void recover() throws IOException {
    if (!files.exists(layout.stagings())) {
      return;
    }
    for (FileStatus staging : files.listStatus(layout.stagings())) {
      Optional<Commit> decided = decided(staging.getPath());
      if (decided.isPresent()) {
        carryOut(decided.get(), staging.getPath());
      }
    }
    files.delete(layout.stagings(), true);
  }

  private Optional<Commit> decided(Path staging) throws IOException {
    try {
      return Optional.of(Manifest.ofJson(text(layout.commit(staging)), Commit.class));
    } catch (FileNotFoundException | StoreException e) {
      // Nothing was decided, or by a program whose records this one does not read.
      return Optional.empty();
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
      Path folder = partition(table.getPath(), electionId);
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
    put(layout.purgeNote(electionId), day + "\n");
  }

  /**
   * What is kept under this name for later runs; empty when there is nothing, or something else
   * than was written.
   */
  public Optional<byte[]> kept(String name) throws IOException {
    try (InputStream in = files.open(new Path(layout.suggestions(), name))) {
      byte[] hash = in.readNBytes(HASH_BYTES);
      byte[] bytes = in.readAllBytes();
      return Optional.of(bytes).filter(read -> Arrays.equals(hash, EditionStore.sha256(read)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Keeps bytes for later runs, and removes what is kept under names that begin otherwise. */
  public void keep(String prefix, String name, byte[] bytes) throws IOException {
    files.mkdirs(layout.suggestions());
    for (FileStatus file : files.listStatus(layout.suggestions())) {
      if (!file.getPath().getName().startsWith(prefix)) {
        files.delete(file.getPath(), false);
      }
    }
    byte[] kept = Arrays.copyOf(EditionStore.sha256(bytes), HASH_BYTES + bytes.length);
    System.arraycopy(bytes, 0, kept, HASH_BYTES, bytes.length);
    AtomicFiles.put(files, new Path(layout.suggestions(), name), kept);
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
    return partition(new Path(layout.restricted(), table.name()), electionId);
  }

  private static Path partition(Path table, String electionId) {
    return new Path(table, ELECTION + "=" + electionId);
  }

  private String text(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void put(Path file, String text) throws IOException {
    AtomicFiles.put(files, file, text.getBytes(StandardCharsets.UTF_8));
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

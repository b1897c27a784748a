package org.netralitas.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.fs.Path;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** The tables below an edition's folder, staged or published. */
public final class EditionTables {
  private final EditionStore store;
  private final Path folder;

  private EditionTables(EditionStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** The tables of a published edition. */
  public static EditionTables of(EditionStore store, String editionId) {
    return new EditionTables(store, store.layout().edition(editionId));
  }

  /** The tables of an edition that is being made in {@code folder}. */
  public static EditionTables staged(EditionStore store, Path folder) {
    return new EditionTables(store, folder);
  }

  /** Writes the internal zone; returns the rows of each file. */
  public SortedMap<String, Long> writeInternal(TableRows tables, Map<String, String> footer)
      throws IOException {
    return write(Tables.INTERNAL, tables, Zone.INTERNAL, footer);
  }

  /** Writes the public zone, Parquet and CSV; returns the rows of each file. */
  public SortedMap<String, Long> writePublished(TableRows tables, Map<String, String> footer)
      throws IOException {
    return write(Tables.PUBLIC, tables, Zone.PUBLIC, footer);
  }

  public TableRows internal() throws IOException {
    return read(Tables.INTERNAL, Zone.INTERNAL);
  }

  public TableRows published() throws IOException {
    return read(Tables.PUBLIC, Zone.PUBLIC);
  }

  /** Some tables of the internal zone; those of an earlier program may lack others. */
  public TableRows internal(List<Table<?>> tables) throws IOException {
    return read(tables, Zone.INTERNAL);
  }

  /** Some tables of the public zone. */
  public TableRows published(List<Table<?>> tables) throws IOException {
    return read(tables, Zone.PUBLIC);
  }

  /** The CSV files that do not say what these rows say; one line each. */
  public List<String> differentCsv(TableRows published) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Table<?> table : Tables.PUBLIC) {
      if (!isCsvOf(table, published)) {
        faults.add(name(table, Zone.PUBLIC, "csv") + " does not say what its Parquet file says");
      }
    }
    return faults;
  }

  private <R extends Record> boolean isCsvOf(Table<R> table, TableRows published)
      throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    CsvTableFile.write(expected, table, published.of(table));
    try (InputStream in = store.files().open(new Path(folder, name(table, Zone.PUBLIC, "csv")))) {
      return Arrays.equals(expected.toByteArray(), in.readAllBytes());
    }
  }

  private enum Zone {
    INTERNAL("internal"),
    PUBLIC("public");

    private final String folder;

    Zone(String folder) {
      this.folder = folder;
    }
  }

  /** Tables are files of their own, so they are written side by side. */
  private SortedMap<String, Long> write(
      List<Table<?>> written, TableRows tables, Zone zone, Map<String, String> footer)
      throws IOException {
    SortedMap<String, Long> rows = new ConcurrentSkipListMap<>();
    // Thrown when all have ended: nothing may still be written after this has failed.
    Queue<Exception> faults = new ConcurrentLinkedQueue<>();
    written.parallelStream()
        .forEach(
            table -> {
              try {
                write(table, tables, zone, footer, rows);
              } catch (IOException | RuntimeException e) {
                faults.add(e);
              }
            });
    Exception first = faults.peek();
    if (first instanceof IOException known) {
      throw known;
    }
    if (first instanceof RuntimeException known) {
      throw known;
    }
    return rows;
  }

  private <R extends Record> void write(
      Table<R> table,
      TableRows tables,
      Zone zone,
      Map<String, String> footer,
      SortedMap<String, Long> rows)
      throws IOException {
    List<R> tableRows = tables.of(table);
    Map<String, String> named = new TreeMap<>(footer);
    named.put("netralitas.table", table.name());
    named.put("netralitas.zone", zone.folder);
    named.putAll(ColumnNotes.of(table));
    String parquet = name(table, zone, "parquet");
    ParquetTableFile.write(
        store.files().getConf(), new Path(folder, parquet), table, tableRows, named);
    rows.put(parquet, (long) tableRows.size());
    if (zone == Zone.PUBLIC) {
      String csv = name(table, zone, "csv");
      try (OutputStream out = store.files().create(new Path(folder, csv), true)) {
        CsvTableFile.write(out, table, tableRows);
      }
      rows.put(csv, (long) tableRows.size());
    }
  }

  private TableRows read(List<Table<?>> tables, Zone zone) throws IOException {
    TableRows rows = new TableRows();
    try {
      tables.parallelStream()
          .map(table -> file(table, zone))
          .toList()
          .forEach(file -> file.into(rows));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows;
  }

  private <R extends Record> ReadTable<R> file(Table<R> table, Zone zone) {
    Path file = new Path(folder, name(table, zone, "parquet"));
    try {
      return new ReadTable<>(table, ParquetTableFile.read(store.files().getConf(), file, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record ReadTable<R extends Record>(Table<R> table, List<R> rows) {
    void into(TableRows all) {
      all.put(table, rows);
    }
  }

  /** Where a public table lies below an edition's folder. */
  static String publicName(Table<?> table, String ending) {
    return name(table, Zone.PUBLIC, ending);
  }

  private static String name(Table<?> table, Zone zone, String ending) {
    return zone.folder + "/tables/" + table.name() + "/" + table.name() + "." + ending;
  }
}

package org.netralitas.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.Hadoop;
import org.netralitas.store.Manifest;
import org.netralitas.store.ParquetTableFile;
import org.netralitas.store.StoreException;
import org.netralitas.table.Table;

/**
 * A store opened for a look: the internal tables of its current edition, read without Spark. The
 * internal zone is not suppressed; what is made of it stays inside the house.
 */
public final class Lab {
  private final EditionStore store;
  private final Manifest manifest;

  private Lab(EditionStore store, Manifest manifest) {
    this.store = store;
    this.manifest = manifest;
  }

  /**
   * Opens the store that {@code netralitas.store} names, or else the one in this folder.
   *
   * @throws StoreException when nothing has been published there
   */
  public static Lab open(String folder) throws IOException {
    Path place = Path.of(System.getProperty("netralitas.store", folder)).toAbsolutePath();
    EditionStore store =
        EditionStore.at(
            Hadoop.plainLocalFiles(new Configuration()),
            new org.apache.hadoop.fs.Path(place.normalize().toUri()));
    String current =
        store
            .current()
            .orElseThrow(
                () ->
                    new StoreException(
                        place + ": nothing has been published here; use scripts/netralitas run"));
    return new Lab(store, store.manifest(current));
  }

  /** The rows of an internal table in key order. */
  public <R extends Record> List<R> rows(Table<R> table) throws IOException {
    return EditionTables.of(store, manifest.editionId()).internal(List.of(table)).of(table);
  }

  /** Whether the records are synthetic. */
  public boolean isSynthetic() {
    return manifest.synthetic();
  }

  /** What stands above everything that is shown: where the numbers come from. */
  public String mark() {
    return manifest.synthetic()
        ? "DATA SINTETIS – synthetic records, zone: internal"
        : "Zone: internal – do not publish";
  }

  /** Writes a table of one's own as Parquet, with its schema checked, and reads it back. */
  public <R extends Record> List<R> keep(Table<R> table, List<R> rows, Path file)
      throws IOException {
    Configuration hadoop = store.files().getConf();
    org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(file.toUri());
    ParquetTableFile.write(
        hadoop,
        place,
        table,
        rows,
        java.util.Map.of(
            "netralitas.table", table.name(),
            "netralitas.zone", "internal",
            "netralitas.synthetic", Boolean.toString(manifest.synthetic())));
    return ParquetTableFile.read(hadoop, place, table);
  }
}

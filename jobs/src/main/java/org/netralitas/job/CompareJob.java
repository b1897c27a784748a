package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.Manifest;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What changed between two editions, and why, from their manifests and tables. Needs no Spark. */
public final class CompareJob {
  private final JobContext context;

  /** Which tables are compared. */
  public enum Zone {
    PUBLIC,
    INTERNAL
  }

  public CompareJob(JobContext context) {
    this.context = context;
  }

  /**
   * Compares.
   *
   * @throws RunFailure of kind BAD_ARGUMENTS when there is no such edition
   */
  public Comparison run(String output, String older, String newer, Zone zone) throws IOException {
    EditionStore store = EditionStore.at(context.hadoop(), new Path(output));
    store.requireStore();
    Manifest before = manifest(store, older);
    Manifest after = manifest(store, newer);
    TableRows old = tables(store, older, zone);
    TableRows now = tables(store, newer, zone);
    List<Comparison.Cause> causes = ChangeCauses.of(before, after, old, now);
    List<Comparison.TableChange> tables = new ArrayList<>();
    List<Comparison.CellChange> cells = new ArrayList<>();
    for (Table<?> table : compared(zone)) {
      TableDifference difference = TableDifference.of(table, old, now);
      tables.add(difference.rows());
      cells.addAll(difference.cells());
    }
    return new Comparison(
        older,
        newer,
        zone == Zone.PUBLIC ? "public" : "internal",
        causes,
        HeadlineChanges.of(causes, old, now),
        tables,
        cells);
  }

  /** Not those that tell themselves what differs. */
  private static List<Table<?>> compared(Zone zone) {
    return zone == Zone.PUBLIC
        ? Tables.PUBLIC.stream().filter(table -> !Tables.PUBLIC_ONLY.contains(table)).toList()
        : Tables.INTERNAL;
  }

  /**
   * Writes the comparison as a page in each language into {@code folder}.
   *
   * @return the files
   * @throws RunFailure of kind BAD_ARGUMENTS when there is no such edition, VERIFICATION_FAILED
   *     when the page does not say what the tables say
   */
  public List<String> writePages(
      String output, String older, String newer, Zone zone, String folder) throws IOException {
    EditionStore store = EditionStore.at(context.hadoop(), new Path(output));
    store.requireStore();
    return new ComparisonPages(context, store, manifest(store, older), manifest(store, newer))
        .write(tables(store, older, zone), tables(store, newer, zone), zone, new Path(folder));
  }

  private static Manifest manifest(EditionStore store, String editionId) throws IOException {
    if (!store.exists(editionId)) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          store.layout().root()
              + ": there is no edition "
              + editionId
              + "; it has "
              + String.join(", ", store.editions()),
          null);
    }
    return store.manifest(editionId);
  }

  private static TableRows tables(EditionStore store, String editionId, Zone zone)
      throws IOException {
    EditionTables tables = EditionTables.of(store, editionId);
    return zone == Zone.PUBLIC ? tables.published(compared(zone)) : tables.internal(compared(zone));
  }
}

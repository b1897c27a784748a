package org.netralitas.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.Manifest;
import org.netralitas.table.Tables;

/**
 * Checks a published edition without Spark: every file against its hash, every table against its
 * schema and its own totals, and what is public against what an outsider could work out.
 */
public final class VerifyJob {
  private final JobContext context;

  /** What was checked. */
  public record Result(String editionId, int files, int tables) {}

  public VerifyJob(JobContext context) {
    this.context = context;
  }

  /**
   * Verifies an edition.
   *
   * @param editionId null for the current one
   * @throws RunFailure of kind VERIFICATION_FAILED naming what does not hold
   */
  public Result run(String output, @Nullable String editionId) throws IOException {
    EditionStore store = EditionStore.at(context.hadoop(), new Path(output));
    store.requireStore();
    String id = editionId == null ? current(store, output) : editionId;
    if (editionId == null && !store.exists(id)) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          output
              + ": CURRENT names edition "
              + id
              + ", which is not there; restore its folder from a copy, or use run, which publishes"
              + " another",
          null);
    }
    if (!store.exists(id)) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          output
              + ": there is no edition "
              + id
              + "; it has "
              + String.join(", ", store.editions()),
          null);
    }
    if (!store.hasManifestAsPublished(id)) {
      throw failed(id, List.of("manifest.json was changed after publication"));
    }
    Manifest manifest = store.manifest(id);
    List<String> faults = new ArrayList<>(hashFaults(store, manifest));
    if (!faults.isEmpty()) {
      throw failed(id, faults);
    }
    EditionTables tables = EditionTables.of(store, id);
    faults.addAll(
        PublicationCheck.faults(
            store,
            tables,
            tables.published(),
            EarlierEditions.smallestCount(manifest),
            manifest.earlierEditions()));
    if (!faults.isEmpty()) {
      throw failed(id, faults);
    }
    return new Result(id, manifest.files().size(), Tables.INTERNAL.size() + Tables.PUBLIC.size());
  }

  private static String current(EditionStore store, String output) throws IOException {
    return store
        .current()
        .orElseThrow(
            () ->
                new RunFailure(
                    RunFailure.Kind.BAD_ARGUMENTS,
                    output + ": nothing has been published here; use run first",
                    null));
  }

  private static List<String> hashFaults(EditionStore store, Manifest manifest) throws IOException {
    List<String> faults = new ArrayList<>();
    Path home = store.layout().edition(manifest.editionId());
    SortedMap<String, Manifest.PublishedFile> found;
    try {
      found = store.inventory(home, java.util.Map.of());
    } catch (FileNotFoundException e) {
      return List.of(home + " is missing");
    }
    manifest
        .files()
        .forEach(
            (name, expected) -> {
              Manifest.PublishedFile actual = found.remove(name);
              if (actual == null) {
                faults.add(name + " is missing");
              } else if (!actual.sha256().equals(expected.sha256())) {
                faults.add(name + " was changed after publication");
              }
            });
    found.keySet().forEach(name -> faults.add(name + " is not in the manifest"));
    return faults;
  }

  private static RunFailure failed(String editionId, List<String> faults) {
    String more = faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "";
    return new RunFailure(
        RunFailure.Kind.VERIFICATION_FAILED,
        "edition "
            + editionId
            + ": "
            + faults.get(0)
            + more
            + "; restore its folder from a copy, or remove it and use run with the same options",
        null);
  }
}

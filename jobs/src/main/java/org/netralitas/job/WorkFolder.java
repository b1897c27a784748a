package org.netralitas.job;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;

/**
 * The edition that a run is making, stage by stage, before it is published.
 *
 * @param folder the staged edition
 * @param rows rows of each table file written so far, by path
 */
record WorkFolder(EditionStore store, Path folder, Map<String, Long> rows) {

  static WorkFolder fresh(EditionStore store, String runId) throws IOException {
    return new WorkFolder(store, store.stage(runId), new TreeMap<>());
  }

  EditionTables tables() {
    return EditionTables.staged(store, folder);
  }
}

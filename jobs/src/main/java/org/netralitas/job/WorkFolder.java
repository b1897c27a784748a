package org.netralitas.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.StageMarks;
import org.netralitas.table.TableRows;

/**
 * The edition that is being made, stage by stage, before it is published. It lies in the store
 * under the id that the edition will have, so that a stage finds what the stage before it left, in
 * this process or in an earlier one. No stage overwrites what it reads.
 */
final class WorkFolder {
  private final EditionStore store;
  private final String editionId;
  private final StageMarks marks;
  private final SortedMap<String, Long> rows = new TreeMap<>();
  private @Nullable TableRows counts;
  private @Nullable TableRows internal;

  WorkFolder(EditionStore store, String editionId) {
    this.store = store;
    this.editionId = editionId;
    this.marks = StageMarks.of(store, editionId);
  }

  /**
   * Makes ready for a stage: what it and later ones left before does not count any more.
   *
   * @throws RunFailure naming the command to run, when the stage before is not whole
   */
  void begin(StageName stage) throws IOException {
    StageName before = stage.before().orElseThrow();
    if (before == StageName.INGEST) {
      store.files().delete(home(), true);
      store.files().mkdirs(folder());
      return;
    }
    rows.clear();
    rows.putAll(
        marks
            .rows(before.command())
            .orElseThrow(
                () ->
                    new RunFailure(
                        RunFailure.Kind.BAD_ARGUMENTS,
                        home()
                            + ": "
                            + stage.command()
                            + " has nothing to read for edition "
                            + editionId
                            + "; use "
                            + before.command()
                            + " with the same options first",
                        null)));
    for (StageName undone : stage.onwards()) {
      marks.clear(undone.command());
    }
  }

  /** Says that the stage is whole. */
  void end(StageName stage) throws IOException {
    marks.set(stage.command(), rows);
  }

  /** The edition's folder, as it will be published. */
  Path folder() {
    return new Path(home(), "edition");
  }

  /** Rows of each table file of the edition so far, by path. */
  Map<String, Long> rows() {
    return rows;
  }

  EditionTables tables() {
    return EditionTables.staged(store, folder());
  }

  /** Keeps counts for the stage that makes statistics of them. */
  void keepCounts(TableRows tables, Map<String, String> footer) throws IOException {
    countTables().writeInternal(tables, footer);
    counts = tables;
  }

  TableRows counts() throws IOException {
    return counts == null ? countTables().internal() : counts;
  }

  /** Writes the internal zone. */
  void writeInternal(TableRows tables, Map<String, String> footer) throws IOException {
    rows.putAll(tables().writeInternal(tables, footer));
    internal = tables;
  }

  TableRows internal() throws IOException {
    return internal == null ? tables().internal() : internal;
  }

  /** Keeps the names of the editions that the public tables were protected against. */
  void keepEarlier(List<String> editions) throws IOException {
    try (OutputStream out = store.files().create(earlierFile(), true)) {
      out.write(String.join("\n", editions).getBytes(StandardCharsets.UTF_8));
    }
  }

  List<String> earlier() throws IOException {
    try (InputStream in = store.files().open(earlierFile())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Keeps the name of the edition that this one is compared with. */
  void keepPrevious(@Nullable String edition) throws IOException {
    try (OutputStream out = store.files().create(previousFile(), true)) {
      out.write((edition == null ? "" : edition).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Nullable String previous() throws IOException {
    try (InputStream in = store.files().open(previousFile())) {
      String edition = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return edition.isEmpty() ? null : edition;
    }
  }

  private Path previousFile() {
    return new Path(home(), "previous-edition");
  }

  private Path earlierFile() {
    return new Path(home(), "earlier-editions");
  }

  private EditionTables countTables() {
    return EditionTables.staged(store, new Path(home(), "counts"));
  }

  private Path home() {
    return store.layout().work(editionId);
  }
}

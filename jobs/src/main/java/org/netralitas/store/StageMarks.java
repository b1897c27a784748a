package org.netralitas.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Which stages of an edition's work are whole: a file per stage, written when the stage has ended,
 * with the rows of the table files it wrote.
 */
public final class StageMarks {
  private final FileSystem files;
  private final Path folder;

  private StageMarks(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** The marks in the work folder of an edition. */
  public static StageMarks of(EditionStore store, String editionId) {
    return new StageMarks(store.files(), store.layout().work(editionId));
  }

  /** Rows of each table file that the stage wrote, by path; empty when the stage is not whole. */
  public Optional<SortedMap<String, Long>> rows(String stage) throws IOException {
    try (InputStream in = files.open(file(stage))) {
      ObjectNode mark =
          Manifest.ofJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), ObjectNode.class);
      SortedMap<String, Long> rows = new TreeMap<>();
      mark.properties().forEach(entry -> rows.put(entry.getKey(), entry.getValue().longValue()));
      return Optional.of(rows);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Marks the stage as whole. */
  public void set(String stage, SortedMap<String, Long> rows) throws IOException {
    AtomicFiles.replace(files, file(stage), Manifest.json(rows));
  }

  /** Takes the mark away, if there is one. */
  public void clear(String stage) throws IOException {
    files.delete(file(stage), false);
  }

  private Path file(String stage) {
    return new Path(folder, stage + ".done");
  }
}

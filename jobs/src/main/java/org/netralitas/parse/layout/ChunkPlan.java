package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large text file into chunks that can be read in parallel and together give exactly the
 * rows that reading it from front to back gives, whatever stands in quotes. Three steps: {@link
 * #ranges}, {@link ChunkScan#scan} on each of them in parallel, {@link #combine}.
 */
public final class ChunkPlan {

  /**
   * A range to scan.
   *
   * @param from first byte
   * @param to behind the last byte
   */
  public record Range(long from, long to) implements Serializable {}

  private ChunkPlan() {}

  /** Ranges of a size that cover a file; none for an empty file. */
  public static List<Range> ranges(long fileBytes, long rangeBytes) {
    if (rangeBytes < 1) {
      throw new IllegalArgumentException("ranges of " + rangeBytes + " bytes");
    }
    List<Range> ranges = new ArrayList<>();
    for (long from = 0; from < fileBytes; from += rangeBytes) {
      ranges.add(new Range(from, Math.min(fileBytes, from + rangeBytes)));
    }
    return ranges;
  }

  /**
   * Puts the scans of a file's ranges together, in order. A range that starts inside a quoted cell
   * is scanned again from where the range before really ended, which takes one more read of it.
   *
   * @return chunks that cover all records; ranges in which no record starts give none
   * @throws IOException when the storage fails
   */
  public static List<Chunk> combine(FileBytes file, Layout layout, List<ChunkScan> scans)
      throws IOException {
    TextLook look = layout.textLook();
    List<Chunk> chunks = new ArrayList<>();
    long covered = 0;
    long at = look.bomBytes();
    long line = 1;
    for (ChunkScan scan : scans) {
      if (scan.from() != covered) {
        throw new IllegalArgumentException(
            "scans do not join: one ends at byte "
                + covered
                + ", the next starts at "
                + scan.from());
      }
      covered = scan.to();
      if (at >= scan.to()) {
        continue;
      }
      ChunkScan sound = scan;
      ChunkScan.Start start = scan.at(at);
      if (start == null) {
        sound = ChunkScan.from(file, look, scan.from(), at, scan.to());
        start = new ChunkScan.Start(at, 0);
      }
      chunks.add(new Chunk(at, sound.exit(), line));
      line += sound.lines() - start.line();
      at = sound.exit();
    }
    return chunks;
  }
}

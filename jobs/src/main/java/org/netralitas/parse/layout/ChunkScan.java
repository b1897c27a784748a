package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quick look at one range of a text file gave, under the supposition that the first line
 * which begins in it begins a record. Whether that holds shows when {@link ChunkPlan} puts the
 * ranges together: each must start where the one before ended.
 *
 * @param from first byte of the range
 * @param to behind its last byte
 * @param starts the first record starts in the range, at most {@link #REMEMBERED}; empty when no
 *     line begins in it
 * @param exit where the first record behind the range starts, or the end of the file
 * @param lines lines from the first record start to {@code exit}
 */
public record ChunkScan(long from, long to, List<Start> starts, long exit, long lines)
    implements Serializable {

  /** Two readings that differ at the start of a range agree again after a record or two. */
  static final int REMEMBERED = 64;

  /**
   * A record start.
   *
   * @param offset place in the file
   * @param line lines from the first remembered start
   */
  public record Start(long offset, long line) implements Serializable {}

  public ChunkScan {
    starts = List.copyOf(starts);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range: bytes " + from + " to " + to);
    }
  }

  /**
   * Scans a range of a splittable file.
   *
   * @throws IOException when the storage fails
   */
  public static ChunkScan scan(FileBytes file, Layout layout, long from, long to)
      throws IOException {
    TextLook look = layout.textLook();
    long first = look.bomBytes();
    if (from <= first) {
      return from(file, look, from, first, to);
    }
    try (InputStream in = file.openAt(from - 1)) {
      long entry = firstLine(in, from, to, (byte) look.newline());
      return entry < 0
          ? new ChunkScan(from, to, List.of(), to, 0)
          : from(file, look, from, entry, to);
    }
  }

  /** Scans from a place where a record is known, or supposed, to start. */
  static ChunkScan from(FileBytes file, TextLook look, long from, long entry, long to)
      throws IOException {
    List<Start> starts = new ArrayList<>();
    try (InputStream in = file.openAt(entry)) {
      RecordFinder finder = new RecordFinder(in, entry, 0, look);
      while (finder.nextOffset() < to) {
        if (starts.size() < REMEMBERED) {
          starts.add(new Start(finder.nextOffset(), finder.nextLine()));
        }
        if (!finder.next()) {
          break;
        }
      }
      return new ChunkScan(from, to, starts, finder.nextOffset(), finder.nextLine());
    }
  }

  /** The place behind the first newline at or behind {@code from - 1}; -1 when it is beyond. */
  private static long firstLine(InputStream in, long from, long to, byte newline)
      throws IOException {
    byte[] buffer = new byte[8192];
    long at = from - 1;
    while (at < to) {
      int count = in.read(buffer);
      if (count < 0) {
        return -1;
      }
      int found = ByteSearch.first(buffer, 0, count, newline, newline);
      if (found < count) {
        long entry = at + found + 1;
        return entry < to ? entry : -1;
      }
      at += count;
    }
    return -1;
  }

  /** The remembered start at a place; null when the scan did not come by, or does not remember. */
  @Nullable Start at(long offset) {
    for (Start start : starts) {
      if (start.offset() == offset) {
        return start;
      }
    }
    return null;
  }
}

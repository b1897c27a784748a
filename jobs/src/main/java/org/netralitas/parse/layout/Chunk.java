package org.netralitas.parse.layout;

import java.io.Serializable;

/**
 * A part of a text file that starts and ends between records.
 *
 * @param start place of its first byte in the file
 * @param end place behind its last byte
 * @param firstLine number of the line at {@code start}, 1-based
 */
public record Chunk(long start, long end, long firstLine) implements Serializable {
  public Chunk {
    if (start < 0 || end < start || firstLine < 1) {
      throw new IllegalArgumentException(
          "no chunk: bytes " + start + " to " + end + ", line " + firstLine);
    }
  }
}

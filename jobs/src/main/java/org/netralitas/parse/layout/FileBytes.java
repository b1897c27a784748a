package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file as bytes, wherever it lies: it can be opened more than once and at any position. */
public interface FileBytes {

  /** The name that messages show, such as the path below the input folder. */
  String name();

  /** Bytes in the file as stored, at least 0. */
  long size();

  /**
   * Opens the file.
   *
   * @param position bytes to leave out from the start, 0 to {@link #size()}
   */
  InputStream openAt(long position) throws IOException;

  /** Bytes in memory under a name. */
  static FileBytes of(String name, byte[] bytes) {
    byte[] kept = bytes.clone();
    return new FileBytes() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return kept.length;
      }

      @Override
      public InputStream openAt(long position) {
        int from = Math.toIntExact(position);
        return new ByteArrayInputStream(Arrays.copyOfRange(kept, from, kept.length));
      }
    };
  }
}

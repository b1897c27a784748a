package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The first bytes of a file.
 *
 * <p>{@code isWhole} says that the file ends with them.
 */
final class Sample {
  private final byte[] bytes;
  private final boolean whole;

  private Sample(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /** Takes the start of a stream and closes it; a fault of the file behind some bytes can wait. */
  static Sample of(InputStream stream) throws IOException {
    try (InputStream in = stream) {
      byte[] buffer = new byte[ReadLimits.SAMPLE_BYTES + 1];
      int length = 0;
      try {
        while (length < buffer.length) {
          int count = in.read(buffer, length, buffer.length - length);
          if (count < 0) {
            break;
          }
          length += count;
        }
      } catch (BadFileException e) {
        if (length == 0) {
          throw e;
        }
        return new Sample(Arrays.copyOf(buffer, Math.min(length, ReadLimits.SAMPLE_BYTES)), false);
      }
      boolean all = length <= ReadLimits.SAMPLE_BYTES;
      return new Sample(Arrays.copyOf(buffer, Math.min(length, ReadLimits.SAMPLE_BYTES)), all);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isWhole() {
    return whole;
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether the sample starts with these bytes, given as 0 to 255. */
  boolean startsWith(int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}

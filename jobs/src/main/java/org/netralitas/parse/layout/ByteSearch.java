package org.netralitas.parse.layout;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time. */
final class ByteSearch {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private ByteSearch() {}

  /** The first place in {@code [from, to)} of either byte; {@code to} when there is none. */
  static int first(byte[] bytes, int from, int to, byte one, byte other) {
    long ones = LOW * (one & 0xff);
    long others = LOW * (other & 0xff);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) LONGS.get(bytes, i);
      long a = word ^ ones;
      long b = word ^ others;
      // The lowest bit set marks the first match; bits above it may be wrong, and are not used.
      long hits = (((a - LOW) & ~a) | ((b - LOW) & ~b)) & HIGH;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == one || bytes[i] == other) {
        return i;
      }
    }
    return to;
  }

  static boolean contains(byte[] bytes, int from, int to, byte one) {
    return first(bytes, from, to, one, one) < to;
  }

  /** Whether any byte is not ASCII. */
  static boolean hasHighBytes(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      if (((long) LONGS.get(bytes, i) & HIGH) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }
}

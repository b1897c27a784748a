package org.netralitas.parse.link;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.netralitas.parse.Pseudonym;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): 64 bits of a text that nobody can find again without
 * the key, at a twentieth of the cost of an HMAC.
 */
final class KeyedHash implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long k0;
  private final long k1;

  KeyedHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  static KeyedHash of(Pseudonym pseudonym) {
    String key = pseudonym.of("hash key", "");
    return new KeyedHash(
        Long.parseUnsignedLong(key.substring(0, 16), 16),
        Long.parseUnsignedLong(key.substring(16), 16));
  }

  long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  long of(byte[] bytes) {
    long v0 = k0 ^ 0x736f6d6570736575L;
    long v1 = k1 ^ 0x646f72616e646f6dL;
    long v2 = k0 ^ 0x6c7967656e657261L;
    long v3 = k1 ^ 0x7465646279746573L;
    int whole = bytes.length / Long.BYTES * Long.BYTES;
    // The words, that with the tail and the length, and a last turn that takes in nothing.
    for (int at = 0; at <= whole + Long.BYTES; at += Long.BYTES) {
      boolean last = at > whole;
      long word = at < whole ? (long) WORD.get(bytes, at) : last ? 0 : tail(bytes, whole);
      v3 ^= word;
      v2 ^= last ? 0xff : 0;
      for (int rounds = last ? 4 : 2; rounds > 0; rounds--) {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= word;
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /** What is left behind the whole words, the length in the highest byte. */
  private static long tail(byte[] bytes, int from) {
    long word = (long) bytes.length << 56;
    for (int i = from; i < bytes.length; i++) {
      word |= (bytes[i] & 0xffL) << (8 * (i - from));
    }
    return word;
  }
}

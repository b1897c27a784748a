package org.netralitas.parse.link;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.netralitas.parse.Pseudonym;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): 64 bits of a text that nobody can find again without
 * the key, at a twentieth of the cost of an HMAC.
 */
final class KeyedHash implements Serializable {
  private static final long serialVersionUID = 1L;

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
    long[] v = {
      k0 ^ 0x736f6d6570736575L,
      k1 ^ 0x646f72616e646f6dL,
      k0 ^ 0x6c7967656e657261L,
      k1 ^ 0x7465646279746573L
    };
    int whole = bytes.length / 8 * 8;
    for (int i = 0; i < whole; i += 8) {
      absorb(v, word(bytes, i, 8));
    }
    absorb(v, word(bytes, whole, bytes.length - whole) | (long) bytes.length << 56);
    v[2] ^= 0xff;
    for (int i = 0; i < 4; i++) {
      round(v);
    }
    return v[0] ^ v[1] ^ v[2] ^ v[3];
  }

  private static long word(byte[] bytes, int from, int length) {
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (bytes[from + i] & 0xffL) << (8 * i);
    }
    return word;
  }

  private static void absorb(long[] v, long word) {
    v[3] ^= word;
    round(v);
    round(v);
    v[0] ^= word;
  }

  private static void round(long[] v) {
    v[0] += v[1];
    v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
    v[0] = Long.rotateLeft(v[0], 32);
    v[2] += v[3];
    v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
    v[2] = Long.rotateLeft(v[2], 32);
  }
}

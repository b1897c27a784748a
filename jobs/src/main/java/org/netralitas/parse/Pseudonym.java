package org.netralitas.parse;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed pseudonyms: HMAC-SHA-256 (RFC 2104), cut to 128 bits. Without the key nobody can tell whom
 * a pseudonym stands for, even by trying every number; with another key all pseudonyms differ.
 *
 * <p>Serializable so that tasks can carry it; not safe for use by several threads at once.
 */
public final class Pseudonym implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BYTES = 16;

  private final byte[] key;
  private transient @Nullable Mac mac;

  /** {@code key} is copied. */
  public Pseudonym(byte[] key) {
    this.key = key.clone();
  }

  /** 32 hexadecimal digits that stand for {@code text} within {@code domain}. */
  public String of(String domain, String text) {
    Mac ready = mac();
    ready.update(domain.getBytes(StandardCharsets.UTF_8));
    ready.update((byte) 0);
    byte[] full = ready.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(full, 0, BYTES);
  }

  /** Eight digits by which a wrong key is noticed; they say nothing about the key. */
  public String keyCheck() {
    return of("key-check", "").substring(0, 8);
  }

  private Mac mac() {
    Mac ready = mac;
    if (ready == null) {
      try {
        ready = Mac.getInstance("HmacSHA256");
        ready.init(new SecretKeySpec(key, "HmacSHA256"));
      } catch (NoSuchAlgorithmException | InvalidKeyException e) {
        throw new IllegalStateException(e);
      }
      mac = ready;
    }
    return ready;
  }
}

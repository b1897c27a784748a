package org.netralitas.parse.link;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;

/**
 * Seals traces while rows travel between machines, over disks: names and numbers are plain in
 * memory only. AES in counter mode, under a key of this run alone; a keyed hash of the row's place,
 * which is its own, starts the counter. Also gives the blocks of a trace, as keyed hashes.
 *
 * <p>Serializable so that tasks can carry it; not safe for use by several threads at once.
 */
public final class TraceSeal implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int START = 16;

  private final byte[] key;
  private final KeyedHash hash;
  private transient @Nullable Cipher cipher;
  private transient @Nullable SecretKeySpec cipherKey;

  private TraceSeal(byte[] key, KeyedHash hash) {
    this.key = key;
    this.hash = hash;
  }

  /** {@code runId}: of a run; two runs do not share a key. */
  public static TraceSeal of(Pseudonym pseudonym, String runId) {
    return new TraceSeal(
        HexFormat.of().parseHex(pseudonym.of("trace seal", runId)), KeyedHash.of(pseudonym));
  }

  /**
   * The trace, closed, with its blocks.
   *
   * @param place file and sheet
   * @param row its number there
   */
  public byte[] seal(PersonTrace trace, LinkBlocks blocks, String place, long row) {
    long start = hash.of(place + "\t" + row);
    byte[] sealed = crypt(start, trace.packed().getBytes(StandardCharsets.UTF_8), 0);
    ByteBuffer bytes =
        ByteBuffer.allocate(blocks.bytes() + SealedTrace.HEAD + Long.BYTES + sealed.length);
    blocks.write(bytes);
    return bytes
        .put(SealedTrace.worth(trace.standing()))
        .putInt((int) hash.of(trace.name()))
        .putLong(start)
        .put(sealed)
        .array();
  }

  PersonTrace open(SealedTrace trace) {
    byte[] bytes = trace.bytes();
    long start = ByteBuffer.wrap(bytes).getLong(SealedTrace.HEAD);
    byte[] opened = crypt(start, bytes, SealedTrace.HEAD + Long.BYTES);
    return trace.with(new String(opened, StandardCharsets.UTF_8));
  }

  /** The blocks in which a trace is compared: election, region and what records must share. */
  public LinkBlocks blocks(String electionId, PersonTrace trace) {
    String where = electionId + "\t" + trace.regionCode() + "\t";
    List<String> keys = NameKeys.of(trace.name());
    String year = trace.birthYear();
    int[] usual = new int[keys.size()];
    int[] dense = new int[year.isEmpty() ? 1 : 1 + keys.size()];
    dense[0] = block(where + "=" + trace.name());
    for (int i = 0; i < usual.length; i++) {
      String key = where + keys.get(i);
      usual[i] = block(key);
      if (!year.isEmpty()) {
        dense[i + 1] = block(key + "|" + year);
      }
    }
    return new LinkBlocks(usual, dense);
  }

  private int block(String shared) {
    return (int) hash.of(shared);
  }

  private byte[] crypt(long start, byte[] text, int from) {
    try {
      Cipher ready = cipher;
      SecretKeySpec aes = cipherKey;
      if (ready == null || aes == null) {
        ready = Cipher.getInstance("AES/CTR/NoPadding");
        aes = new SecretKeySpec(key, "AES");
        cipher = ready;
        cipherKey = aes;
      }
      byte[] counter = ByteBuffer.allocate(START).putLong(start).array();
      ready.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(counter));
      return ready.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

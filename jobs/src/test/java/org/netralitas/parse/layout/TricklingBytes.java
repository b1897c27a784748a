package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;

/** Bytes that arrive a few at a time, so that every edge of every buffer is met. */
final class TricklingBytes implements FileBytes {
  private final byte[] bytes;
  private final long seed;

  TricklingBytes(byte[] bytes, long seed) {
    this.bytes = bytes.clone();
    this.seed = seed;
  }

  @Override
  public String name() {
    return "trickle";
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream openAt(long position) {
    Random random = new Random(seed + position);
    int from = Math.toIntExact(position);
    return new ByteArrayInputStream(bytes, from, bytes.length - from) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(13)));
      }
    };
  }
}

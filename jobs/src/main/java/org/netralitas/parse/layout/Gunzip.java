package org.netralitas.parse.layout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks gzip, all members of it, within bounds. A fault of the packing is a {@link
 * BadFileException}; one of the storage passes as it is.
 */
final class Gunzip extends FilterInputStream {

  /**
   * Packed bytes without any output: an endless name in the header, or nothing but empty blocks.
   */
  private static final long MAX_SILENT_BYTES = 1024L * 1024;

  private final Source source;
  private final String name;
  private long inflated;

  private Gunzip(Source source, String name, InputStream unpacking) {
    super(unpacking);
    this.source = source;
    this.name = name;
  }

  static Gunzip of(InputStream raw, String name) throws IOException {
    Source source = new Source(raw, name);
    try {
      return new Gunzip(
          source,
          name,
          GzipCompressorInputStream.builder()
              .setInputStream(source)
              .setDecompressConcatenated(true)
              .get());
    } catch (IOException e) {
      raw.close();
      throw source.explain(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(target, offset, length);
    } catch (IOException e) {
      throw source.explain(e);
    }
    if (count > 0) {
      inflated += count;
      source.heardOf();
      if (inflated > ReadLimits.RATIO_COUNTS_FROM
          && inflated / ReadLimits.MAX_RATIO > source.position) {
        throw LayoutRule.FILE_HOSTILE.stop(
            name
                + " unpacks to more than "
                + ReadLimits.MAX_RATIO
                + " times its size: unpack it yourself and hand in the text if it is genuine");
      }
    }
    return count;
  }

  /** The packed bytes, with what is needed to tell a fault of the file from one of the storage. */
  private static final class Source extends FilterInputStream {
    private final String name;
    private long position;
    private long lastHeard;
    private boolean failed;

    Source(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    void heardOf() {
      lastHeard = position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position - lastHeard > MAX_SILENT_BYTES) {
        throw LayoutRule.FILE_HOSTILE.stop(
            name + " holds gzip that gives no content: ask for the file again");
      }
      try {
        int count = in.read(target, offset, length);
        position += Math.max(count, 0);
        return count;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    IOException explain(IOException e) {
      if (failed || e instanceof BadFileException) {
        return e;
      }
      boolean ended = e instanceof java.io.EOFException || "Truncated".equals(e.getMessage());
      return ended
          ? LayoutRule.FILE_TRUNCATED.stop(
              name + " ends in the middle of its gzip data: copy it again, whole")
          : LayoutRule.FILE_DAMAGED.stop(
              name + " holds broken gzip data (" + e.getMessage() + "): copy it again, whole");
    }
  }
}

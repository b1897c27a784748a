package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip within bounds: all members of it, and every byte accounted for. The JDK's own class
 * ends in silence when a later member is broken, and asks streams how many bytes are available,
 * which streams of clusters do not know. A fault of the packing is a {@link BadFileException}; one
 * of the storage passes as it is.
 */
final class Gunzip extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** Bytes of a member's header; a name takes some dozen. */
  private static final int MAX_HEADER_BYTES = 128 * 1024;

  private static final String AGAIN = ": copy it again, whole";

  private final InputStream in;
  private final String file;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int limit;
  private long packed;
  private long inflated;
  private boolean inMember;
  private boolean ended;

  Gunzip(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !startMember()) {
        break;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        crc.update(target, offset, count);
        inflated += count;
        checkRatio();
        return count;
      }
    }
    ended = true;
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    while (true) {
      int count;
      try {
        count = inflater.inflate(target, offset, length);
      } catch (DataFormatException e) {
        throw damaged("data that cannot be unpacked");
      }
      if (count > 0) {
        return count;
      }
      if (inflater.finished()) {
        at = limit - inflater.getRemaining();
        endMember();
        return 0;
      }
      if (inflater.needsDictionary()) {
        throw damaged("data that needs a dictionary");
      }
      if (!fill()) {
        throw truncated();
      }
      inflater.setInput(buffer, at, limit - at);
      at = limit;
    }
  }

  private void checkRatio() throws BadFileException {
    if (inflated > ReadLimits.RATIO_COUNTS_FROM && inflated / ReadLimits.MAX_RATIO > packed) {
      throw LayoutRule.FILE_HOSTILE.stop(
          file
              + " unpacks to more than "
              + ReadLimits.MAX_RATIO
              + " times its size: unpack it yourself and hand in the text if it is genuine");
    }
  }

  /** Reads a member's header; false when only zeros, as tapes add them, or nothing is left. */
  private boolean startMember() throws IOException {
    int first = next();
    while (first == 0 && packed > 1) {
      first = next();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || required() != 0x8b || required() != 8) {
      throw damaged("bytes that are no gzip");
    }
    int flags = required();
    skip(6);
    if ((flags & EXTRA) != 0) {
      int low = required();
      skip(low + 256 * required());
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip((flags & HEADER_CRC) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, at, limit - at);
    at = limit;
    crc.reset();
    inMember = true;
    return true;
  }

  private void skipText(int flag) throws IOException {
    if (flag == 0) {
      return;
    }
    for (int count = 0; required() != 0; count++) {
      if (count > MAX_HEADER_BYTES) {
        throw LayoutRule.FILE_HOSTILE.stop(
            file + " has a gzip header without end: ask for the file again");
      }
    }
  }

  private void endMember() throws IOException {
    long sum = littleEndian();
    long size = littleEndian();
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw damaged("data that do not agree with their checksum");
    }
    inMember = false;
  }

  private long littleEndian() throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (long) required() << (8 * i);
    }
    return value;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private int required() throws IOException {
    int value = next();
    if (value < 0) {
      throw truncated();
    }
    return value;
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
      return -1;
    }
    return buffer[at++] & 0xff;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    at = 0;
    limit = Math.max(count, 0);
    packed += limit;
    return count > 0;
  }

  private BadFileException truncated() {
    return LayoutRule.FILE_TRUNCATED.stop(file + " ends in the middle of its gzip data" + AGAIN);
  }

  private BadFileException damaged(String what) {
    return LayoutRule.FILE_DAMAGED.stop(file + " holds " + what + AGAIN);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

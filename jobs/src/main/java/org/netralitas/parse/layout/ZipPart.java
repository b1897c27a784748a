package org.netralitas.parse.layout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A part of a zip file, as the list at its end has it.
 *
 * @param name normalised
 * @param method 0 stored, 8 deflated
 * @param offset place in the file of the part's own head
 */
record ZipPart(
    String name, int method, int flags, long crc, long packedBytes, long bytes, long offset) {
  private static final int HEAD = 0x04034b50;
  private static final int HEAD_BYTES = 30;

  /** Opens the content; what does not agree with the list is a {@link BadFileException}. */
  InputStream open(FileBytes file) throws IOException {
    if (offset > file.size() - HEAD_BYTES) {
      throw damaged(file.name());
    }
    InputStream in = file.openAt(offset);
    byte[] read = in.readNBytes(HEAD_BYTES);
    ByteBuffer head = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    if (read.length < HEAD_BYTES || head.getInt(0) != HEAD) {
      in.close();
      throw damaged(file.name());
    }
    int skipped = (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
    if (offset + HEAD_BYTES + skipped + packedBytes > file.size()) {
      in.close();
      throw truncated(file.name());
    }
    in.skipNBytes(skipped);
    return new Content(this, file.name(), in);
  }

  private BadFileException damaged(String file) {
    return LayoutRule.FILE_DAMAGED.stop(
        file + " has a broken part " + name + ": copy it again, or save it again in Excel");
  }

  private BadFileException truncated(String file) {
    return LayoutRule.FILE_TRUNCATED.stop(
        file + " ends in the middle of part " + name + ": copy it again, whole");
  }

  private static final class Content extends FilterInputStream {
    private final ZipPart part;
    private final String file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[32 * 1024];
    private long packedLeft;
    private long left;

    Content(ZipPart part, String file, InputStream in) {
      super(in);
      this.part = part;
      this.file = file;
      this.packedLeft = part.packedBytes;
      this.left = part.bytes;
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
      if (left == 0) {
        if (crc.getValue() != part.crc) {
          throw part.damaged(file);
        }
        return -1;
      }
      int wanted = (int) Math.min(length, left);
      int count =
          part.method == 0 ? stored(target, offset, wanted) : inflated(target, offset, wanted);
      crc.update(target, offset, count);
      left -= count;
      return count;
    }

    private int stored(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, (int) Math.min(length, packedLeft));
      if (count <= 0) {
        throw part.truncated(file);
      }
      packedLeft -= count;
      return count;
    }

    private int inflated(byte[] target, int offset, int length) throws IOException {
      while (true) {
        int count;
        try {
          count = inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
          throw part.damaged(file);
        }
        if (count > 0) {
          return count;
        }
        if (inflater.finished() || inflater.needsDictionary() || packedLeft == 0) {
          throw part.damaged(file);
        }
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, packedLeft));
        if (read <= 0) {
          throw part.truncated(file);
        }
        packedLeft -= read;
        inflater.setInput(buffer, 0, read);
      }
    }

    @Override
    public void close() throws IOException {
      inflater.end();
      in.close();
    }
  }
}

package org.netralitas.transform;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Many rows of {@link Packing} as one object, each behind its length, so that Spark keeps and reads
 * them as one.
 */
public final class RowBatch implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BYTES = 64 * 1024;

  private final byte[] bytes;

  private RowBatch(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What is done with each row. */
  interface Use {
    /** {@code from}: where the row begins; {@code to}: behind its last byte. */
    void row(byte[] bytes, int from, int to);
  }

  /** The rows of a stream, in batches. */
  static Iterator<RowBatch> of(Iterator<byte[]> rows) {
    return new Iterator<>() {
      private byte[] buffer = new byte[BYTES];

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public RowBatch next() {
        if (!rows.hasNext()) {
          throw new NoSuchElementException();
        }
        int end = 0;
        while (end < BYTES && rows.hasNext()) {
          byte[] row = rows.next();
          int behind = end + Integer.BYTES + row.length;
          if (behind > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(behind, buffer.length * 2));
          }
          ByteBuffer.wrap(buffer).putInt(end, row.length);
          System.arraycopy(row, 0, buffer, end + Integer.BYTES, row.length);
          end = behind;
        }
        return new RowBatch(Arrays.copyOf(buffer, end));
      }
    };
  }

  void forEach(Use use) {
    int at = 0;
    while (at < bytes.length) {
      int from = at + Integer.BYTES;
      int to = from + ByteBuffer.wrap(bytes).getInt(at);
      use.row(bytes, from, to);
      at = to;
    }
  }
}

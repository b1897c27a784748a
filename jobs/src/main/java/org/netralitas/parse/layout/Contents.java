package org.netralitas.parse.layout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The content of a file as it is read: unpacked, without byte order mark, as UTF-8 if it was
 * UTF-16.
 */
final class Contents {

  private Contents() {}

  static InputStream unpacked(FileBytes file, Packing packing) throws IOException {
    InputStream raw = file.openAt(0);
    return packing == Packing.GZIP ? new Gunzip(raw, file.name()) : raw;
  }

  /** Text whose bytes {@link RecordFinder} can cut; {@link #look} says how it is written. */
  static InputStream text(FileBytes file, Layout layout) throws IOException {
    TextLook look = layout.textLook();
    InputStream in = unpacked(file, layout.packing());
    in.skipNBytes(look.bomBytes());
    return recoded(in, look.encoding());
  }

  static InputStream recoded(InputStream in, TextEncoding encoding) {
    return encoding.isByteWise() ? in : new Utf8OfUtf16(in, encoding);
  }

  static TextLook look(Layout layout) {
    TextLook look = layout.textLook();
    return look.encoding().isByteWise() ? look : look.recoded();
  }

  private static final class Utf8OfUtf16 extends FilterInputStream {
    private final InputStreamReader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;
    private int kept;

    Utf8OfUtf16(InputStream in, TextEncoding encoding) {
      super(in);
      this.reader = new InputStreamReader(in, encoding.charset());
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (at == bytes.length) {
        int count = reader.read(chars, kept, chars.length - kept);
        if (count < 0 && kept == 0) {
          return -1;
        }
        int available = kept + Math.max(count, 0);
        // Both halves of a character beyond the basic plane must be written together.
        boolean cut = count >= 0 && Character.isHighSurrogate(chars[available - 1]);
        int usable = cut ? available - 1 : available;
        bytes = new String(chars, 0, usable).getBytes(StandardCharsets.UTF_8);
        at = 0;
        kept = available - usable;
        if (kept == 1) {
          chars[0] = chars[usable];
        }
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, target, offset, count);
      at += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}

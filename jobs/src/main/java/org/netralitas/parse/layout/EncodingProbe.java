package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the bytes of a text are to be read.
 *
 * @param encoding null when they are no text
 * @param bomBytes bytes of the byte order mark
 */
record EncodingProbe(@Nullable TextEncoding encoding, int bomBytes) {

  /** Bytes of control characters in a hundred that no text has. */
  private static final int CONTROL_PERCENT = 2;

  private static final int FEW_CONTROLS = 3;

  static EncodingProbe of(Sample sample) {
    byte[] bytes = sample.bytes();
    if (sample.startsWith(0xff, 0xfe, 0, 0) || sample.startsWith(0, 0, 0xfe, 0xff)) {
      return new EncodingProbe(null, 0);
    }
    if (sample.startsWith(0xff, 0xfe)) {
      return new EncodingProbe(TextEncoding.UTF_16_LE, 2);
    }
    if (sample.startsWith(0xfe, 0xff)) {
      return new EncodingProbe(TextEncoding.UTF_16_BE, 2);
    }
    TextEncoding wide = withoutMark(bytes);
    if (wide != null) {
      return new EncodingProbe(wide, 0);
    }
    if (hasManyControls(bytes)) {
      return new EncodingProbe(null, 0);
    }
    if (sample.startsWith(0xef, 0xbb, 0xbf)) {
      return new EncodingProbe(TextEncoding.UTF_8, 3);
    }
    return new EncodingProbe(
        isMostlyUtf8(sample) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252, 0);
  }

  /** UTF-16 of Latin letters has a zero in every second byte, and none in the others. */
  private static @Nullable TextEncoding withoutMark(byte[] bytes) {
    int pairs = Math.min(bytes.length, 4096) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += bytes[2 * i] == 0 ? 1 : 0;
      zerosSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 4 && zerosSecond * 10 > pairs * 6 && zerosFirst * 20 < pairs) {
      return TextEncoding.UTF_16_LE;
    }
    if (pairs >= 4 && zerosFirst * 10 > pairs * 6 && zerosSecond * 20 < pairs) {
      return TextEncoding.UTF_16_BE;
    }
    return null;
  }

  private static boolean hasManyControls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1a;
      controls += (b >= 0 && b < ' ' && !blank) || b == 0x7f ? 1 : 0;
    }
    return controls > FEW_CONTROLS && controls * 100L > (long) bytes.length * CONTROL_PERCENT;
  }

  /** Whether letters beyond ASCII are rather UTF-8; plain ASCII is. */
  private static boolean isMostlyUtf8(Sample sample) {
    byte[] bytes = sample.bytes();
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xff;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : 2;
      if (i + length > bytes.length && !sample.isWhole()) {
        break;
      }
      if (lead >= 0xc2 && lead < 0xf5 && continues(bytes, i + 1, i + length)) {
        good++;
        i += length;
      } else {
        bad++;
        i++;
      }
    }
    return bad == 0 || good > 4 * bad;
  }

  private static boolean continues(byte[] bytes, int from, int to) {
    if (to > bytes.length) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The sample as bytes that can be cut: without mark, as UTF-8 if it was UTF-16. */
  byte[] cuttable(Sample sample) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(sample.bytes());
    in.skipNBytes(bomBytes);
    return encoding == null || encoding.isByteWise()
        ? in.readAllBytes()
        : Contents.recoded(in, encoding).readAllBytes();
  }
}

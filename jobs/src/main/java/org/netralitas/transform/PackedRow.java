package org.netralitas.transform;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link Packing} value by value, from its first byte on. */
final class PackedRow {
  private static final HexFormat HEX = HexFormat.of();

  private final Words words;
  private byte[] bytes = {};
  private int at;

  PackedRow(Words words) {
    this.words = words;
  }

  /** Goes to the first value of a row. */
  PackedRow over(byte[] row) {
    return over(row, 0);
  }

  /** Goes to the first value of the row that begins at a place. */
  PackedRow over(byte[] row, int from) {
    bytes = row;
    at = from;
    return this;
  }

  int place() {
    return at;
  }

  /** A text as a string; null when there is none. */
  @Nullable String text() {
    int kind = (int) number();
    return switch (kind) {
      case Packing.ABSENT -> null;
      case Packing.WRITTEN -> written();
      case Packing.HEX_DIGITS -> digits(Packing.KEY_BYTES);
      case Packing.CASE_DIGITS -> Packing.CASE + digits(Packing.CASE_BYTES);
      default -> words.word(kind - Packing.WORD);
    };
  }

  /** A text as Spark keeps it; null when there is none. */
  @Nullable UTF8String inSpark() {
    int from = at;
    int kind = (int) number();
    if (kind >= Packing.WORD) {
      return words.inSpark(kind - Packing.WORD);
    }
    if (kind == Packing.WRITTEN) {
      int length = (int) number();
      int start = at;
      at += length;
      return UTF8String.fromBytes(Arrays.copyOfRange(bytes, start, at));
    }
    at = from;
    return UTF8String.fromString(text());
  }

  /** Days since 1970-01-01; {@link Packing#NO_DAY} when there is none. */
  int day() {
    long kept = number();
    return kept == 0 ? Packing.NO_DAY : (int) Packing.signed(kept - 1) + Packing.MIDDLE_DAY;
  }

  @Nullable LocalDate date() {
    int day = day();
    return day == Packing.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  /** Bytes; null when there are none. */
  byte @Nullable [] binary() {
    int length = (int) number() - 1;
    if (length < 0) {
      return null;
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  @Nullable Double real() {
    if (number() == 0) {
      return null;
    }
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << Byte.SIZE) | (bytes[at++] & 0xff);
    }
    return Double.longBitsToDouble(bits);
  }

  /** A number that is not negative: a value, or how many texts follow. */
  long number() {
    byte first = bytes[at++];
    long number = first & 0x7f;
    for (int shift = 7; first < 0; shift += 7) {
      first = bytes[at++];
      number |= (long) (first & 0x7f) << shift;
    }
    return number;
  }

  /** From the first value of a row to the days, behind what rows are counted by. */
  PackedRow toDays() {
    skipText();
    skipText();
    skipText();
    skipTexts();
    return this;
  }

  /** Goes behind a list of texts. */
  void skipTexts() {
    for (long left = number(); left > 0; left--) {
      skipText();
    }
  }

  void skipText() {
    int kind = (int) number();
    switch (kind) {
      case Packing.WRITTEN -> {
        int length = (int) number();
        at += length;
      }
      case Packing.HEX_DIGITS -> at += Packing.KEY_BYTES;
      case Packing.CASE_DIGITS -> at += Packing.CASE_BYTES;
      default -> {}
    }
  }

  private String written() {
    int length = (int) number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private String digits(int length) {
    at += length;
    return HEX.formatHex(bytes, at - length, at);
  }
}

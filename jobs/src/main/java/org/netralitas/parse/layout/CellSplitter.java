package org.netralitas.parse.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a record into cells and decodes them. A cell that is no valid UTF-8 in a UTF-8 file is read
 * as Windows-1252, because files are pasted together from both.
 */
final class CellSplitter {
  private static final char REPLACEMENT = '\ufffd';

  private final boolean utf8;
  private final char quoteChar;
  private final byte quote;
  private final byte delimiter;

  private @Nullable String[] cells = new String[64];
  private int fields;
  private int filled;
  private boolean holdsNul;
  private boolean mixed;
  private boolean undecodable;
  private final List<Integer> tooLong = new ArrayList<>();

  CellSplitter(TextLook look) {
    this.utf8 = look.encoding() == TextEncoding.UTF_8;
    this.quoteChar = look.quote();
    this.quote = (byte) look.quote();
    this.delimiter = (byte) look.delimiter();
  }

  /**
   * Splits the current record.
   *
   * @throws BadFileException when it has more columns with content than any table has
   */
  void split(RecordFinder record) throws BadFileException {
    byte[] bytes = record.bytes();
    int end = record.end();
    int literalFrom = record.literalFrom();
    int at = record.start();
    fields = 0;
    filled = 0;
    mixed = false;
    undecodable = false;
    tooLong.clear();
    holdsNul = ByteSearch.contains(bytes, at, end, (byte) 0);
    while (true) {
      if (at < end && quoteChar != 0 && bytes[at] == quote && at < literalFrom) {
        at = quoted(bytes, at + 1, end);
      } else {
        int stop = at;
        while (stop < end && bytes[stop] != delimiter) {
          stop++;
        }
        add(bytes, at, stop, Content.PLAIN);
        at = stop;
      }
      if (at >= end) {
        return;
      }
      at++;
    }
  }

  private enum Content {
    PLAIN,
    DOUBLED_QUOTES
  }

  /**
   * Adds the cell that starts behind an opening quote; returns the place behind the closing one.
   */
  private int quoted(byte[] bytes, int from, int end) throws BadFileException {
    Content content = Content.PLAIN;
    int at = from;
    while (true) {
      at = ByteSearch.first(bytes, at, end, quote, quote);
      if (at + 1 >= end || bytes[at + 1] == delimiter) {
        add(bytes, from, Math.min(at, end), content);
        return at + 1;
      }
      if (bytes[at + 1] == quote) {
        content = Content.DOUBLED_QUOTES;
        at += 2;
      } else {
        at++;
      }
    }
  }

  private void add(byte[] bytes, int start, int stop, Content content) throws BadFileException {
    int from = start;
    int to = stop;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (from < to && isBlank(bytes[to - 1])) {
      to--;
    }
    int column = fields++;
    if (from == to) {
      if (column < cells.length) {
        cells[column] = null;
      }
      return;
    }
    if (column >= ReadLimits.MAX_COLUMNS) {
      throw LayoutRule.TABLE_TOO_WIDE.stop(
          "a row has content in column "
              + (column + 1)
              + ", more than "
              + ReadLimits.MAX_COLUMNS
              + " columns: keep the columns of the record only");
    }
    while (column >= cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    String text = text(bytes, from, to, content);
    cells[column] = text.isEmpty() ? null : text;
    if (!text.isEmpty()) {
      filled = fields;
    }
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  private String text(byte[] bytes, int from, int to, Content content) {
    String text = decode(bytes, from, to);
    if (content == Content.DOUBLED_QUOTES) {
      String one = String.valueOf(quoteChar);
      text = text.replace(one + one, one);
    }
    if (holdsNul) {
      text = text.replace("\0", "").strip();
    }
    if (text.length() > ReadLimits.MAX_CELL_CHARS) {
      tooLong.add(fields - 1);
      text = text.substring(0, ReadLimits.MAX_CELL_CHARS);
    }
    return text;
  }

  private String decode(byte[] bytes, int from, int to) {
    if (utf8) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        return text;
      }
      if (isUtf8(bytes, from, to)) {
        undecodable = true;
        return text;
      }
      mixed = true;
    } else if (!ByteSearch.hasHighBytes(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    String text = new String(bytes, from, to - from, TextEncoding.WINDOWS_1252.charset());
    undecodable |= text.indexOf(REPLACEMENT) >= 0;
    return text;
  }

  static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Texts by column up to {@link #filled}; null when blank. Overwritten by the next split. */
  @Nullable String[] cells() {
    return cells;
  }

  /** Number of cells, blank ones included. */
  int fields() {
    return fields;
  }

  /** Behind the last cell with a text. */
  int filled() {
    return filled;
  }

  boolean hasNul() {
    return holdsNul;
  }

  boolean hasMixedEncoding() {
    return mixed;
  }

  boolean isUndecodable() {
    return undecodable;
  }

  /** Columns whose text was cut. */
  List<Integer> tooLong() {
    return tooLong;
  }
}

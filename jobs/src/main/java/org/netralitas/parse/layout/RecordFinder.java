package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts text into records: lines, except where a newline stands inside quotes.
 *
 * <p>A quote opens a cell only at its very start; inside, a doubled quote is one quote, and a quote
 * closes the cell only before a delimiter or the end of the line. So {@code "Guru "SDN 1" Bima"} is
 * read as it was meant. A quote that is not closed within {@link ReadLimits#MAX_LINES_IN_CELL}
 * lines, or whose closing needs both line breaks and inner quotes that were not doubled, is taken
 * literally, and the record ends with its line: one stray quote costs one row, not the rest of the
 * file. Where a record ends depends on at most the next {@link ReadLimits#MAX_RECORD_BYTES} bytes,
 * which is also what is held in memory.
 */
final class RecordFinder {
  private static final int READ_BYTES = 256 * 1024;
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final InputStream in;
  private final byte newline;
  private final byte quote;
  private final byte delimiter;
  private final boolean quotes;

  private byte[] buffer = new byte[READ_BYTES];
  private int limit;
  private boolean eof;

  /** Place in the file of {@code buffer[0]}. */
  private long base;

  private int start;
  private int end;
  private int next;
  private long recordOffset;
  private long line;
  private long nextLine;
  private int cursor;
  private int literalFrom;
  private boolean strayQuote;
  private boolean tooLong;

  /**
   * @param offset place in the file of the stream's first byte, which starts a record
   * @param firstLine number of the line there
   */
  RecordFinder(InputStream in, long offset, long firstLine, TextLook look) {
    this.in = in;
    this.newline = (byte) look.newline();
    this.quotes = look.quote() != 0;
    this.quote = quotes ? (byte) look.quote() : newline;
    this.delimiter = (byte) look.delimiter();
    this.base = offset;
    this.nextLine = firstLine;
  }

  /** Goes to the next record; false at the end of the stream. */
  boolean next() throws IOException {
    start = next;
    cursor = next;
    line = nextLine;
    literalFrom = NOWHERE;
    strayQuote = false;
    tooLong = false;
    if (start >= limit && !more()) {
      next = start;
      recordOffset = base + start;
      return false;
    }
    recordOffset = base + start;
    findEnd();
    return true;
  }

  private void findEnd() throws IOException {
    while (true) {
      cursor = ByteSearch.first(buffer, cursor, limit, newline, quote);
      if (cursor - start > ReadLimits.MAX_RECORD_BYTES) {
        skipLine();
        return;
      }
      if (cursor == limit) {
        if (!more()) {
          end = limit;
          next = limit;
          return;
        }
      } else if (buffer[cursor] == newline) {
        end = cursor;
        next = cursor + 1;
        nextLine++;
        return;
      } else if (literalFrom == NOWHERE && opens(cursor)) {
        passQuoted();
      } else {
        cursor++;
      }
    }
  }

  private boolean opens(int place) {
    return place == start || buffer[place - 1] == delimiter;
  }

  /**
   * From an opening quote to behind the closing one; or behind the opening one, taken literally.
   */
  private void passQuoted() throws IOException {
    int open = cursor - start;
    int lines = 0;
    boolean stray = false;
    cursor++;
    while (true) {
      cursor = ByteSearch.first(buffer, cursor, limit, newline, quote);
      // By the record's length, not by what happens to be in the buffer: any chunk must agree.
      if (cursor - start > ReadLimits.MAX_RECORD_BYTES) {
        break;
      }
      if (cursor == limit) {
        if (!more()) {
          break;
        }
      } else if (buffer[cursor] == newline) {
        if (++lines > ReadLimits.MAX_LINES_IN_CELL) {
          break;
        }
        cursor++;
      } else {
        int after = after(cursor);
        if (after == quote) {
          cursor += 2;
        } else if (after < 0 || after == delimiter || after == newline) {
          if (stray && lines > 0) {
            break;
          }
          strayQuote |= stray;
          nextLine += lines;
          cursor++;
          return;
        } else {
          stray = true;
          cursor++;
        }
      }
    }
    literalFrom = open;
    cursor = start + open + 1;
  }

  /** The byte behind a place; that behind a carriage return which ends a line; -1 at the end. */
  private int after(int place) throws IOException {
    int relative = place - start;
    while (start + relative + 2 >= limit) {
      if (!more()) {
        break;
      }
    }
    cursor = start + relative;
    if (cursor + 1 >= limit) {
      return -1;
    }
    byte behind = buffer[cursor + 1];
    if (behind == '\r' && newline == '\n') {
      if (cursor + 2 >= limit) {
        return -1;
      }
      return buffer[cursor + 2] == newline ? newline : 0;
    }
    return behind & 0xff;
  }

  /** Keeps the start of an endless line and goes behind its end, holding nothing of the rest. */
  private void skipLine() throws IOException {
    tooLong = true;
    end = start + ReadLimits.MAX_RECORD_BYTES;
    int kept = end;
    int from = cursor;
    buffer = Arrays.copyOf(buffer, Math.max(buffer.length, kept + READ_BYTES));
    while (true) {
      int found = ByteSearch.first(buffer, from, limit, newline, newline);
      if (found < limit) {
        next = found + 1;
        nextLine++;
        return;
      }
      base += limit - kept;
      limit = kept;
      from = kept;
      int count = eof ? -1 : in.read(buffer, kept, buffer.length - kept);
      if (count < 0) {
        eof = true;
        next = limit;
        return;
      }
      limit += count;
    }
  }

  /** Reads on; what lies before the record makes room first. False at the end of the stream. */
  private boolean more() throws IOException {
    if (eof) {
      return false;
    }
    if (limit == buffer.length) {
      if (start > buffer.length / 4) {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        base += start;
        limit -= start;
        cursor -= start;
        start = 0;
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      eof = true;
      return false;
    }
    limit += count;
    return true;
  }

  /** The bytes in which the record lies until the next call of {@link #next}. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Behind the record's last byte, without the line end. */
  int end() {
    return end > start && newline == '\n' && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  /**
   * Quotes from this place on are plain characters; beyond the record when there is no such one.
   */
  int literalFrom() {
    return literalFrom == NOWHERE ? NOWHERE : start + literalFrom;
  }

  /** Place in the file of the record's first byte; at the end of the stream, of its end. */
  long offset() {
    return recordOffset;
  }

  /** Place in the file where the next record starts. */
  long nextOffset() {
    return base + next;
  }

  /** Number of the record's first line. */
  long line() {
    return line;
  }

  long nextLine() {
    return nextLine;
  }

  /** Whether a quote was never closed. */
  boolean hasUnclosedQuote() {
    return literalFrom != NOWHERE;
  }

  /** Whether a quote inside a quoted cell was not doubled. */
  boolean hasStrayQuote() {
    return strayQuote;
  }

  /** Whether the record is longer than allowed; only its start is there. */
  boolean isTooLong() {
    return tooLong;
  }
}

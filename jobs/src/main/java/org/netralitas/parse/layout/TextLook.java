package org.netralitas.parse.layout;

import java.io.Serializable;

/**
 * How a text file is written.
 *
 * @param bomBytes bytes of the byte order mark at the start, 0, 2 or 3
 * @param delimiter ASCII character between fields; 0 where there are none, as in JSON
 * @param quote ASCII character around fields that hold delimiters; 0 where there is none
 * @param newline the last byte of a line: line feed, or carriage return in files of old Macs
 */
public record TextLook(
    TextEncoding encoding, int bomBytes, char delimiter, char quote, char newline)
    implements Serializable {

  public TextLook {
    if (delimiter > 127 || quote > 127 || (newline != '\n' && newline != '\r')) {
      throw new IllegalArgumentException(
          "not ASCII: delimiter "
              + (int) delimiter
              + ", quote "
              + (int) quote
              + ", newline "
              + (int) newline);
    }
  }

  /** Lines without fields and quotes. */
  static TextLook lines(TextEncoding encoding, int bomBytes, char newline) {
    return new TextLook(encoding, bomBytes, (char) 0, (char) 0, newline);
  }

  TextLook withQuote(char other) {
    return new TextLook(encoding, bomBytes, delimiter, other, newline);
  }

  /** The same text once it is re-coded to UTF-8 without mark, which is how it is then read. */
  TextLook recoded() {
    return new TextLook(TextEncoding.UTF_8, 0, delimiter, quote, newline);
  }
}

package org.netralitas.parse.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text file writes its characters. */
public enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8),
  UTF_16_LE(StandardCharsets.UTF_16LE),
  UTF_16_BE(StandardCharsets.UTF_16BE),
  WINDOWS_1252(Charset.forName("windows-1252"));

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  public Charset charset() {
    return charset;
  }

  /** Whether delimiters, quotes and newlines are single bytes that occur in no other character. */
  boolean isByteWise() {
    return this == UTF_8 || this == WINDOWS_1252;
  }
}

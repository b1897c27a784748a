package org.netralitas.parse;

import org.jspecify.annotations.Nullable;

/** A code list that cannot be used; the message names file, row and what to mend. */
public final class CodeListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code line} is the line in the file, 1 the header; 0 when the file as a whole is meant. */
  public CodeListException(String file, long line, String what, @Nullable Throwable cause) {
    super(
        line == 0 ? "data/" + file + " " + what : "data/" + file + " row " + line + ": " + what,
        cause);
  }
}

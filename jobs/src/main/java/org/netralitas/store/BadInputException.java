package org.netralitas.store;

import org.jspecify.annotations.Nullable;

/** Input that cannot be used; the message says what, where and what to do. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The exception that names the place.
   *
   * @param file election and path below its folder
   * @param sheet null where there is none
   * @param row 1-based; 0 when nowhere special
   */
  public static BadInputException at(
      String file, @Nullable String sheet, long row, String message) {
    StringBuilder place = new StringBuilder(message.contains(file) ? "" : file);
    if (sheet != null && !sheet.isEmpty()) {
      place.append(place.isEmpty() ? "" : ", ").append("sheet ").append(sheet);
    }
    if (row > 0) {
      place.append(place.isEmpty() ? "" : ", ").append("row ").append(row);
    }
    return new BadInputException(place.isEmpty() ? message : place + ": " + message);
  }

  public BadInputException(String message) {
    super(message);
  }

  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}

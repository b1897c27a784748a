package org.netralitas.store;

import org.jspecify.annotations.Nullable;

/** A store that cannot be read or written; the message says what, where and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}

package org.netralitas.store;

import org.jspecify.annotations.Nullable;

/** A path that holds no store, or cannot become one; the message says what is there. */
public final class NotAStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  public NotAStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.netralitas.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListException;
import org.netralitas.store.BadInputException;
import org.netralitas.store.NotAStoreException;
import org.netralitas.store.StoreBusyException;

/** Why a command did not do its work, in the kinds that exit codes tell apart. */
public final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure. */
  public enum Kind {
    BAD_ARGUMENTS,
    BAD_INPUT,
    INTERNAL_FAULT,
    BUSY,
    VERIFICATION_FAILED
  }

  private final Kind kind;

  RunFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The failure behind an exception that a job threw. */
  public static RunFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RunFailure known) {
        return known;
      }
      Kind kind = kindOf(cause);
      if (kind != Kind.INTERNAL_FAULT) {
        return new RunFailure(kind, String.valueOf(cause.getMessage()), thrown);
      }
    }
    String what =
        thrown instanceof IOException || thrown instanceof UncheckedIOException
            ? "cannot read or write: " + thrown.getMessage()
            : "internal fault: " + thrown;
    return new RunFailure(Kind.INTERNAL_FAULT, what + "; the stack trace is in the log", thrown);
  }

  private static Kind kindOf(Throwable cause) {
    if (cause instanceof BadInputException || cause instanceof CodeListException) {
      return Kind.BAD_INPUT;
    }
    if (cause instanceof NotAStoreException) {
      return Kind.BAD_ARGUMENTS;
    }
    return cause instanceof StoreBusyException ? Kind.BUSY : Kind.INTERNAL_FAULT;
  }
}

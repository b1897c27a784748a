package org.netralitas.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListException;
import org.netralitas.store.BadInputException;
import org.netralitas.store.NotAStoreException;
import org.netralitas.store.StoreBusyException;

/** Why a command did not do its work, in the kinds that exit codes tell apart. */
public final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the operating system and HDFS both say of it. */
  private static final String NO_SPACE = "No space left on device";

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
      if (String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
        return new RunFailure(
            Kind.INTERNAL_FAULT,
            "the disk is full; what was published before is as it was: free some space in the"
                + " store or in Spark's spark.local.dir, then give the same command again",
            thrown);
      }
      if (isUnknownFileSystem(cause)) {
        return new RunFailure(
            Kind.BAD_ARGUMENTS,
            firstLine(cause.getMessage())
                + ": this Spark cannot reach files of that kind; give another address, or add its"
                + " jars as docs/cluster.md says",
            thrown);
      }
      Kind kind = kindOf(cause);
      if (kind != Kind.INTERNAL_FAULT) {
        return new RunFailure(kind, String.valueOf(cause.getMessage()), thrown);
      }
    }
    String what =
        thrown instanceof IOException || thrown instanceof UncheckedIOException
            ? "cannot read or write: " + firstLine(thrown.getMessage())
            : "internal fault: " + firstLine(thrown.toString());
    String log = System.getProperty("netralitas.log");
    return new RunFailure(
        Kind.INTERNAL_FAULT,
        what + "; the stack trace is in the log" + (log == null ? "" : ", " + log),
        thrown);
  }

  /** Spark puts the stacks of both machines into a message. */
  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  /** An address such as {@code s3a:}, whose classes are not there. */
  private static boolean isUnknownFileSystem(Throwable cause) {
    return cause instanceof UnsupportedFileSystemException
        || (cause instanceof ClassNotFoundException
            && String.valueOf(cause.getMessage()).contains("org.apache.hadoop.fs."));
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

package org.netralitas.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Work that waits for Spark, each piece on a thread of its own. The common pool must not be used
 * for it: Hadoop closes files with parallel streams, so a pool whose few threads all wait for a
 * Spark task keeps that very task from its end.
 */
final class SideBySide {
  private static final Executor OWN_THREADS =
      task -> {
        Thread thread = new Thread(task, "side-by-side");
        thread.setDaemon(true);
        thread.start();
      };

  private SideBySide() {}

  /** A piece of work, which may fail to read or write. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Begins a piece of work while the caller goes on; see {@link #result}. */
  static <T> CompletableFuture<T> begin(Work<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        OWN_THREADS);
  }

  /** Waits for what was begun; its error is thrown as if the work were done here. */
  static <T> T result(CompletableFuture<T> begun) throws IOException {
    try {
      return join(begun);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** As {@link #result}, for work that neither reads nor writes. */
  static <T> T join(CompletableFuture<T> begun) {
    try {
      return begun.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw cause instanceof RuntimeException known
          ? known
          : new IllegalStateException(cause.getMessage(), cause);
    }
  }

  /**
   * Waits until each has ended, well or not. Who leaves what was begun behind lets it write into a
   * store that another run may hold by then.
   */
  static void await(Collection<? extends CompletableFuture<?>> begun) {
    // Errors are for who asks for the results.
    var unused =
        CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new))
            .exceptionally(error -> null)
            .join();
  }

  /** Does all pieces and waits until each has ended; the first error is then thrown. */
  static void all(List<Work<?>> pieces) throws IOException {
    List<CompletableFuture<?>> begun = new ArrayList<>();
    pieces.forEach(piece -> begun.add(begin(piece)));
    await(begun);
    for (CompletableFuture<?> piece : begun) {
      result(piece);
    }
  }
}

package org.netralitas.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

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

  /** Begins a piece of work while the caller goes on. */
  static <T> CompletableFuture<T> begin(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, OWN_THREADS);
  }

  /** Does all pieces and waits until each has ended; the first error is then thrown. */
  static void all(List<Runnable> pieces) {
    List<CompletableFuture<Void>> begun = new ArrayList<>();
    for (Runnable piece : pieces) {
      begun.add(CompletableFuture.runAsync(piece, OWN_THREADS));
    }
    try {
      CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

package org.netralitas.job;

import java.io.IOException;
import java.util.SortedSet;
import org.apache.hadoop.fs.Path;
import org.netralitas.store.EditionStore;
import org.netralitas.store.Manifest;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.store.StoreLock;

/**
 * The stages of one edition over one store. A run is all of them in a row; a stage command is one.
 * Both plan the edition from the same options, so they work on the same edition.
 */
final class Stages {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;

  /** Work under the lock of the store. */
  @FunctionalInterface
  interface Work {
    void run(Held held) throws IOException;
  }

  private Stages(JobContext context, RunPlan plan, EditionStore store) {
    this.context = context;
    this.plan = plan;
    this.store = store;
  }

  /**
   * Plans the edition; the store is looked at, not touched.
   *
   * @throws RunFailure when the store was made with another key
   */
  static Stages plan(JobContext context, RunOptions options) throws IOException {
    EditionStore store = EditionStore.at(context.hadoop(), new Path(options.output()));
    store.requireStoreOrNothing();
    RunPlan plan = RunPlan.of(context, options);
    requireSameKey(store, plan);
    return new Stages(context, plan, store);
  }

  EditionStore store() {
    return store;
  }

  String editionId() {
    return plan.editionId();
  }

  boolean isPublished() throws IOException {
    return store.exists(editionId());
  }

  /** Whether there is nothing to do: a run that dies after it has published leaves its lock. */
  boolean isDone() throws IOException {
    return isPublished()
        && store.current().filter(editionId()::equals).isPresent()
        && !store.isLeftByADeadRun(context.clock());
  }

  /** The HTML report in the first language asked for. */
  String report() {
    return plain(
        new Path(
            store.layout().edition(editionId()),
            ReportJob.htmlName(plan.options().languages().get(0))));
  }

  /**
   * Holds the store while {@code work} goes on. What fails leaves the store as it was, but for
   * whole stages.
   */
  void holding(Work work) throws IOException {
    String runId = context.runId();
    boolean isNew = !store.files().exists(store.layout().root());
    try (StoreLock lock = store.take(runId, context.clock())) {
      RestrictedFolder.of(store).recover();
      try {
        work.run(new Held(runId, lock));
      } finally {
        store.discard(runId);
      }
    } finally {
      if (isNew) {
        store.removeIfEmpty();
      }
    }
  }

  /** The stages while the store is held. */
  final class Held {
    private final String runId;
    private final StoreLock lock;
    private final WorkFolder work = new WorkFolder(store, editionId());

    private Held(String runId, StoreLock lock) {
      this.runId = runId;
      this.lock = lock;
    }

    /** Puts editions of another store in place, as they were when that edition was made. */
    void adopt(EditionStore from, Manifest manifest) throws IOException {
      store.adopt(from, manifest.earlierEditions());
      String previous = manifest.previousEdition();
      if (previous != null) {
        store.switchTo(previous, lock);
      }
    }

    /** Lets {@code CURRENT} name the edition, which is in place already. */
    void switchToIt() throws IOException {
      store.switchTo(editionId(), lock);
    }

    void perform(StageName stage) throws IOException {
      if (stage == StageName.INGEST) {
        new IngestJob(context, plan, store, runId).run();
        return;
      }
      work.begin(stage);
      switch (stage) {
        case SUMMARISE -> new SummariseJob(context, plan, store, work).run();
        case ANALYSE -> new AnalyseJob(context, plan, store, work).run();
        case DISCLOSE -> new DiscloseJob(context, plan, store, work).run();
        default -> {
          new ReportJob(context, plan, store, work).run();
          new PublishJob(context, plan, store, work, lock).run();
          RunRecorder.record(context, plan, store);
          return;
        }
      }
      work.end(stage);
    }
  }

  private static void requireSameKey(EditionStore store, RunPlan plan) throws IOException {
    SortedSet<String> known = RestrictedFolder.of(store).keyChecks();
    String given = plan.pseudonym().keyCheck();
    if (!known.isEmpty() && !known.contains(given)) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          store.layout().root()
              + ": its pseudonyms were made with another key (check "
              + String.join(", ", known)
              + ", the key given has "
              + given
              + "); give that key with --pseudonym-key-file, or another --output",
          null);
    }
  }

  /** A local path as people write it, others as URI. */
  private static String plain(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }
}

package org.netralitas.job;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.Manifest;
import org.netralitas.store.StoreLock;

/** The staged edition becomes the published one: manifest, move, one switch. */
final class PublishJob {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;
  private final StoreLock lock;

  PublishJob(
      JobContext context, RunPlan plan, EditionStore store, WorkFolder work, StoreLock lock) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
    this.lock = lock;
  }

  void run() throws IOException {
    context.progress().begin("publish");
    Manifest manifest =
        plan.manifest(previous(), earlier(), store.inventory(work.folder(), work.rows()));
    store.publish(work.folder(), manifest, lock);
    context.progress().end("publish", manifest.files().size());
  }

  private List<String> earlier() throws IOException {
    List<String> earlier = EarlierEditions.before(store, plan.editionId());
    if (!earlier.equals(work.earlier())) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "another edition was published since disclose; use disclose and report with the same"
              + " options again",
          null);
    }
    return earlier;
  }

  private @Nullable String previous() throws IOException {
    String previous = EarlierEditions.previous(store, plan.editionId());
    if (!Objects.equals(previous, work.previous())) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "the current edition is another one than when disclose told what is new; use disclose and"
              + " report with the same options again",
          null);
    }
    return previous;
  }
}

package org.netralitas.job;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.hadoop.fs.Path;
import org.netralitas.store.EditionStore;
import org.netralitas.store.StoreLock;

/**
 * Everything from raw files to a published edition: ingest, summarise, disclose, report, publish.
 *
 * <p>The edition's id follows from inputs, code lists, options and program, so a run whose edition
 * exists does no work. Another run that holds the store makes this one end with {@code BUSY}. What
 * a run that died left behind is removed by the next.
 */
public final class RunJob {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final JobContext context;
  private final RunOptions options;

  /**
   * What a run did.
   *
   * @param existed true when the edition was there already
   * @param report the HTML report in the first language asked for
   */
  public record Result(String editionId, boolean existed, String report) {}

  public RunJob(JobContext context, RunOptions options) {
    this.context = context;
    this.options = options;
  }

  public Result run() throws IOException {
    RunPlan plan = RunPlan.of(context, options);
    EditionStore store = EditionStore.at(context.hadoop(), new Path(options.output()));
    if (store.exists(plan.editionId()) && isCurrent(store, plan)) {
      return result(store, plan, true);
    }
    store.create();
    String runId = runId();
    try (StoreLock lock =
        StoreLock.take(store.files(), store.layout().lock(), runId, context.clock())) {
      boolean existed = store.exists(plan.editionId());
      if (existed) {
        store.switchTo(plan.editionId(), lock);
      } else {
        store.removeAbandonedStaging();
        make(plan, store, runId, lock);
      }
      return result(store, plan, existed);
    }
  }

  private void make(RunPlan plan, EditionStore store, String runId, StoreLock lock)
      throws IOException {
    context.startSpark();
    new IngestJob(context, plan, store, runId).run();
    WorkFolder work = WorkFolder.fresh(store, runId);
    new SummariseJob(context, plan, store, work).run();
    new DiscloseJob(context, plan, work).run();
    new ReportJob(context, plan, store, work).run();
    new PublishJob(context, plan, store, work, lock).run();
  }

  private static boolean isCurrent(EditionStore store, RunPlan plan) throws IOException {
    return store.current().filter(plan.editionId()::equals).isPresent();
  }

  private Result result(EditionStore store, RunPlan plan, boolean existed) {
    Path report =
        new Path(
            store.layout().edition(plan.editionId()),
            ReportJob.htmlName(options.languages().get(0)));
    return new Result(plan.editionId(), existed, plain(report));
  }

  /** A local path as people write it, others as URI. */
  private static String plain(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private String runId() {
    return RUN_ID.format(Instant.now(context.clock())) + "-" + ProcessHandle.current().pid();
  }
}

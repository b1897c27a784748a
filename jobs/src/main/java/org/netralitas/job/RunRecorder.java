package org.netralitas.job;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkBuildInfo;
import org.netralitas.store.EditionStore;
import org.netralitas.store.LineageEvent;
import org.netralitas.store.Manifest;
import org.netralitas.store.RunSummary;

/**
 * Keeps what is known of a run when it has published: a summary, and the lineage of its tables. The
 * edition stands by then, so what goes wrong here is said and stops nothing.
 */
final class RunRecorder {
  private RunRecorder() {}

  static void record(JobContext context, RunPlan plan, EditionStore store) {
    try {
      String runId = context.runId();
      RunSummary summary = context.log().summary(runId, plan.editionId(), plan.program());
      store.keepRunRecord(runId, "summary.json", summary.toJson());
      Manifest manifest = store.manifest(plan.editionId());
      store.keepRunRecord(
          runId,
          "openlineage.json",
          LineageEvent.json(
              store,
              manifest,
              summary,
              new Path(plan.options().input()),
              context.clock().instant().toString(),
              SparkBuildInfo.spark_version()));
    } catch (IOException | RuntimeException e) {
      context
          .progress()
          .note(
              "the edition is published; summary and lineage could not be kept: " + e.getMessage());
    }
  }
}

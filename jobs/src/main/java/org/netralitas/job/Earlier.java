package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.table.Tables;
import org.netralitas.transform.EarlierCases;
import org.netralitas.transform.Settling;

/**
 * What the store knew of elections before they are ingested again.
 *
 * @param rows values of cases, repeats and history as labelled rows; null when no election was
 *     there
 * @param history as the table declares it; null when no election was there
 */
record Earlier(
    List<String> elections,
    @Nullable JavaRDD<@Nullable Object[]> rows,
    @Nullable Dataset<Row> history) {

  static Earlier of(JobContext context, RestrictedFolder restricted, List<String> elections)
      throws IOException {
    List<String> known = new ArrayList<>();
    for (String election : elections) {
      if (restricted.isThere(Tables.CASES, election)
          && restricted.isThere(Tables.CASE_HISTORY, election)) {
        known.add(election);
      }
    }
    if (known.isEmpty()) {
      return new Earlier(elections, null, null);
    }
    Dataset<Row> history = restricted.read(context.spark(), Tables.CASE_HISTORY, known);
    JavaRDD<@Nullable Object[]> rows =
        EarlierCases.rows(
            restricted.read(context.spark(), Tables.CASES, known),
            restricted.read(context.spark(), Tables.DUPLICATES, known),
            history);
    return new Earlier(elections, rows, history);
  }

  JavaRDD<@Nullable Object[]> addTo(JavaRDD<@Nullable Object[]> labelled) {
    return rows == null ? labelled : labelled.union(rows);
  }

  /** The history so far and what happened now. */
  Dataset<Row> historyWith(Dataset<Row> settled, RunPlan plan) {
    SortedMap<String, String> ingests = new TreeMap<>();
    elections.forEach(election -> ingests.put(election, plan.ingestFingerprint(election)));
    Dataset<Row> now = Settling.history(settled, ingests);
    return history == null ? now : history.union(now);
  }
}

package org.netralitas.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.netralitas.model.Outcome;
import org.netralitas.model.RepeatCount;

/** Persons by the number of elections and of acts that were proven against them. */
public final class Repeating {
  private Repeating() {}

  /**
   * One row {@code (elections, acts, persons)} per pair of numbers; a few rows whatever the number
   * of records.
   *
   * @param cases of all elections
   */
  public static Dataset<Row> counts(Dataset<Row> cases, KnownBy knownBy) {
    return cases
        .where(provenBy(knownBy))
        .groupBy("person_key")
        .agg(
            countDistinct("election_id").cast("int").as("elections"),
            count(lit(1)).cast("int").as("acts"))
        .groupBy("elections", "acts")
        .agg(count(lit(1)).as("persons"));
  }

  /** A row of {@link #counts}. */
  public static RepeatCount read(Row row) {
    return new RepeatCount(row.getInt(0), row.getInt(1), row.getLong(2));
  }

  /** As {@link KnownBy} tells it of one case. */
  private static Column provenBy(KnownBy knownBy) {
    Column day = lit(knownBy.day());
    return col("outcome")
        .equalTo(Outcome.PROVEN.name())
        .and(coalesce(col("reported_date").leq(day), lit(true)))
        .and(coalesce(col("recommendation_date").leq(day), lit(true)));
  }
}

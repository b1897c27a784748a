package org.netralitas.transform;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lays cases out for {@link CaseTally}. */
public final class Counting {
  private Counting() {}

  /**
   * The columns that counting needs, all cases of a person and election next to each other, in an
   * order that does not depend on how the rows were spread.
   */
  public static Dataset<Row> byPerson(Dataset<Row> cases) {
    return cases
        .select(CaseColumns.select())
        .repartition(col("person_key"))
        .sortWithinPartitions("election_id", "person_key", "case_id");
  }
}

package org.netralitas.transform;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts cases into a {@link CaseTally}. */
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
        .sortWithinPartitions("person_key", "election_id", "case_id");
  }

  /**
   * One tally per partition of rows that {@link #byPerson} laid out; merged they are the counts of
   * all rows. This is the one pass over the cases.
   *
   * @param cutOffs ascending epoch days of the published cut-offs of each election
   */
  public static JavaRDD<CaseTally> tallies(
      Dataset<Row> casesByPerson, KnownBy knownBy, Map<String, long[]> cutOffs) {
    CaseColumns columns = CaseColumns.of(casesByPerson.schema());
    return casesByPerson
        .javaRDD()
        .mapPartitions(
            rows -> List.of(new CaseTally(knownBy, cutOffs).count(rows, columns)).iterator());
  }
}

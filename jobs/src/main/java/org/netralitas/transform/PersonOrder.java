package org.netralitas.transform;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.ShuffledRowRDD;
import org.netralitas.parse.link.LinkBlocks;
import org.netralitas.parse.link.SealedTrace;
import org.roaringbitmap.RoaringBitmap;
import scala.Tuple2;

/**
 * Labelled rows with those of each person and election next to each other. They are shuffled once,
 * and sorted anew for every use that needs the order, which costs less than keeping them sorted.
 * They are kept in Spark's own form, of which a use may read a few columns without the others.
 */
public final class PersonOrder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int REGION = Labelled.index("region_code");
  private static final int SUBGROUP = Labelled.index("position_subgroup");
  private static final int AGENCY = Labelled.index("agency");
  private static final int TRACE = Labelled.index(Labelled.TRACE);

  private final JavaRDD<InternalRow> shuffled;
  private final JavaRDD<InternalRow> sorted;

  private PersonOrder(JavaRDD<InternalRow> shuffled, JavaRDD<InternalRow> sorted) {
    this.shuffled = shuffled;
    this.sorted = sorted;
  }

  /** Shuffles the rows; they have all been labelled when this returns. */
  public static PersonOrder of(Dataset<Row> labelled) {
    Dataset<Row> byPerson =
        labelled
            .repartition(col("person_key"))
            .sortWithinPartitions(
                "person_key",
                "election_id",
                "act_code",
                "act_date",
                "reported_date",
                "source_file",
                "source_sheet",
                "source_row");
    JavaRDD<InternalRow> sorted =
        ((org.apache.spark.sql.classic.Dataset<Row>) byPerson).queryExecution().toRdd().toJavaRDD();
    PersonOrder order = new PersonOrder(shuffled(sorted.rdd()).toJavaRDD(), sorted);
    // Any action on any partition has Spark label and shuffle all rows.
    order.shuffled.mapPartitions(rows -> Collections.emptyIterator()).collectPartitions(new int[1]);
    return order;
  }

  /** What the sorting reads, where order does not matter. */
  @SuppressWarnings("unchecked")
  private static RDD<InternalRow> shuffled(RDD<?> sorted) {
    RDD<?> rdd = sorted;
    while (!(rdd instanceof ShuffledRowRDD)) {
      rdd = rdd.dependencies().head().rdd();
    }
    return (RDD<InternalRow>) rdd;
  }

  /** The rows, as {@link Labelled#SCHEMA} says; Spark may use one object for all of them. */
  JavaRDD<InternalRow> rows() {
    return sorted;
  }

  /**
   * The traces of the rows that lie in one of these blocks, once per such block.
   *
   * @param dense elections whose {@link LinkBlocks#dense} count
   */
  JavaPairRDD<Integer, SealedTrace> traces(RoaringBitmap blocks, Set<String> dense) {
    return shuffled.flatMapToPair(row -> traces(row, blocks, dense));
  }

  private static Iterator<Tuple2<Integer, SealedTrace>> traces(
      InternalRow row, RoaringBitmap blocks, Set<String> dense) {
    List<Tuple2<Integer, SealedTrace>> traces = new ArrayList<>(3);
    if (!row.isNullAt(TRACE)) {
      String election = row.getUTF8String(ELECTION).toString();
      byte[] sealed = row.getBinary(TRACE);
      for (int block : SealedTrace.blocks(sealed, dense.contains(election))) {
        if (blocks.contains(block)) {
          SealedTrace trace =
              SealedTrace.of(
                  election,
                  row.getUTF8String(PERSON).toString(),
                  row.getUTF8String(REGION).toString(),
                  row.getUTF8String(SUBGROUP).toString(),
                  row.isNullAt(AGENCY) ? null : row.getUTF8String(AGENCY).toString(),
                  sealed);
          traces.add(new Tuple2<>(block, trace));
        }
      }
    }
    return traces.iterator();
  }
}

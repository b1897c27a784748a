package org.netralitas.transform;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.ShuffledRowRDD;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.link.LinkBlocks;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.parse.link.SealedTrace;
import org.roaringbitmap.RoaringBitmap;
import scala.Tuple2;

/**
 * Labelled rows with those of each person and election next to each other: packed, and ordered by
 * 64 bits that stand for the two, which Spark sorts without looking at the rows.
 */
public final class PersonOrder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int REGION = Labelled.index("region_code");
  private static final int SUBGROUP = Labelled.index("position_subgroup");
  private static final int AGENCY = Labelled.index("agency");
  private static final int BITS_COLUMN = 0;
  private static final int ROW_COLUMN = 1;
  private static final StructType SCHEMA =
      DataTypes.createStructType(
          new StructField[] {
            DataTypes.createStructField("bits", DataTypes.LongType, false),
            DataTypes.createStructField("packed", DataTypes.BinaryType, false)
          });

  private final Packing packing;
  private final JavaRDD<InternalRow> shuffled;
  private final JavaRDD<InternalRow> sorted;

  private PersonOrder(Packing packing, JavaRDD<InternalRow> shuffled, JavaRDD<InternalRow> sorted) {
    this.packing = packing;
    this.shuffled = shuffled;
    this.sorted = sorted;
  }

  /**
   * Shuffles the rows; they have all been labelled when this returns.
   *
   * @param labelled values in the order of {@link Labelled#SCHEMA}
   */
  public static PersonOrder of(
      SparkSession spark, JavaRDD<@Nullable Object[]> labelled, Words words) {
    Packing packing = new Packing(words);
    JavaRDD<InternalRow> packed =
        labelled.map(
            values -> new GenericInternalRow(new Object[] {bits(values), packing.pack(values)}));
    Dataset<Row> byPerson =
        ((org.apache.spark.sql.classic.SparkSession) spark)
            .internalCreateDataFrame(packed.rdd(), SCHEMA, false)
            .repartition(col("bits"))
            .sortWithinPartitions("bits");
    JavaRDD<InternalRow> sorted =
        ((org.apache.spark.sql.classic.Dataset<Row>) byPerson).queryExecution().toRdd().toJavaRDD();
    PersonOrder order = new PersonOrder(packing, shuffled(sorted.rdd()).toJavaRDD(), sorted);
    // Any action on any partition has Spark label and shuffle all rows.
    order.shuffled.mapPartitions(rows -> Collections.emptyIterator()).collectPartitions(new int[1]);
    return order;
  }

  private static long bits(@Nullable Object[] values) {
    return PersonGroups.bits(
        (String) Objects.requireNonNull(values[ELECTION]),
        (String) Objects.requireNonNull(values[PERSON]));
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

  Packing packing() {
    return packing;
  }

  /**
   * The rows, {@link #bits} and {@link #packed}, by their bits; those of equal bits in no special
   * order. Spark may use one object for all of them.
   */
  JavaRDD<InternalRow> rows() {
    return sorted;
  }

  static long bits(InternalRow row) {
    return row.getLong(BITS_COLUMN);
  }

  /** A copy of its own. */
  static byte[] packed(InternalRow row) {
    return row.getBinary(ROW_COLUMN);
  }

  /**
   * The traces of the rows that lie in one of these blocks, once per such block.
   *
   * @param dense elections whose {@link LinkBlocks#dense} count
   */
  JavaPairRDD<Integer, SealedTrace> traces(RoaringBitmap blocks, Set<String> dense) {
    Packing packing = this.packing;
    return shuffled.flatMapToPair(row -> traces(packed(row), packing, blocks, dense));
  }

  private static Iterator<Tuple2<Integer, SealedTrace>> traces(
      byte[] packed, Packing packing, RoaringBitmap blocks, Set<String> dense) {
    byte[] sealed = packing.trace(packed);
    if (sealed == null) {
      return Collections.emptyIterator();
    }
    String election = packing.election(packed);
    List<Tuple2<Integer, SealedTrace>> traces = List.of();
    for (int block : SealedTrace.blocks(sealed, dense.contains(election))) {
      if (blocks.contains(block)) {
        traces = traces.isEmpty() ? new ArrayList<>(3) : traces;
        traces.add(new Tuple2<>(block, trace(packing.row(packed), sealed)));
      }
    }
    return traces.iterator();
  }

  private static SealedTrace trace(Row row, byte[] sealed) {
    return SealedTrace.of(
        row.getString(ELECTION),
        row.getString(PERSON),
        row.getString(REGION),
        row.getString(SUBGROUP),
        row.getString(AGENCY),
        sealed);
  }
}

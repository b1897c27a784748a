package org.netralitas.transform;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;

/**
 * Labelled rows in Spark's own form, and from there to objects and back. Most rows pass through
 * ingest without a change, and then need no object per value; what is kept or shuffled in this form
 * costs a copy of its bytes. Made on the driver, where the session says how dates look; each task
 * has its own.
 */
final class SparkRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ExpressionEncoder<Row> encoder;
  private transient ExpressionEncoder.@Nullable Deserializer<Row> toRow;
  private transient ExpressionEncoder.@Nullable Serializer<Row> fromRow;

  SparkRows() {
    ExpressionEncoder<Row> unbound = ExpressionEncoder.apply(Labelled.SCHEMA);
    this.encoder =
        unbound.resolveAndBind(
            unbound.resolveAndBind$default$1(), unbound.resolveAndBind$default$2());
  }

  /** The row as objects. */
  Row row(InternalRow row) {
    if (toRow == null) {
      toRow = encoder.createDeserializer();
    }
    return toRow.apply(row);
  }

  /** The row in Spark's form, a copy of its own. */
  UnsafeRow of(Row row) {
    if (fromRow == null) {
      fromRow = encoder.createSerializer();
    }
    return (UnsafeRow) fromRow.apply(row).copy();
  }

  /** The rows as a table with {@link Labelled#SCHEMA}. */
  static Dataset<Row> table(SparkSession spark, JavaRDD<InternalRow> rows) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), Labelled.SCHEMA, false);
  }
}

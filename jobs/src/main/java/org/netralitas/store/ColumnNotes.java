package org.netralitas.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;

/**
 * What a Parquet file says of its columns. Parquet has no place for descriptions in its schema, so
 * they go into the footer twice: as Spark's own schema, which Spark shows as column comments, and
 * as plain JSON for everybody else.
 */
final class ColumnNotes {
  private static final String SPARK = "org.apache.spark.sql.parquet.row.metadata";

  private ColumnNotes() {}

  /** Footer entries of a table. */
  static Map<String, String> of(Table<?> table) {
    ObjectNode columns = JsonNodeFactory.instance.objectNode();
    for (TableColumn column : table.columns()) {
      ObjectNode note = columns.putObject(column.name());
      note.put("description", column.description());
      if (!column.unit().isEmpty()) {
        note.put("unit", column.unit());
      }
      if (!column.range().isEmpty()) {
        note.put("range", column.range());
      }
    }
    return Map.of(
        "netralitas.grain",
        table.grain(),
        "netralitas.columns",
        columns.toString(),
        SPARK,
        SparkSchema.of(table).json());
  }
}

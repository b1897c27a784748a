package org.netralitas.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A declared table as a Spark schema. */
public final class SparkSchema {
  private SparkSchema() {}

  /** The schema, column descriptions as comments. */
  public static StructType of(Table<?> table) {
    StructField[] fields =
        table.columns().stream()
            .map(
                column ->
                    DataTypes.createStructField(column.name(), type(column), column.nullable())
                        .withComment(column.description()))
            .toArray(StructField[]::new);
    return DataTypes.createStructType(fields);
  }

  private static DataType type(TableColumn column) {
    return switch (column.type()) {
      case TEXT -> DataTypes.StringType;
      case COUNT -> DataTypes.LongType;
      case INTEGER -> DataTypes.IntegerType;
      case NUMBER -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
    };
  }
}

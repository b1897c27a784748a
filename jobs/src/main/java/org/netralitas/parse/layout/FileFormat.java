package org.netralitas.parse.layout;

/** What kind of table a file holds. */
public enum FileFormat {
  /** Text with a delimiter: CSV, TSV and their cousins. */
  DELIMITED,
  /** Excel 2007 and later. */
  XLSX,
  /** One array of objects, or objects one after another. */
  JSON,
  /** One array of objects as a value of an object, with other values beside it. */
  JSON_WRAPPED,
  /** One object per line. */
  JSON_LINES,
  /** Recognised here, read by Spark. */
  PARQUET
}

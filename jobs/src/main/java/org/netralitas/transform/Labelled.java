package org.netralitas.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Tables;

/**
 * A raw row after it was read once: the columns of {@code cases} as far as they are known, and what
 * becomes of the row.
 *
 * <p>Names and numbers of persons are in it only under seal; the person is a pseudonym.
 */
public final class Labelled {
  private Labelled() {}

  /** What becomes of a raw row: in the end exactly one of the first three holds. */
  public enum Disposition {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED,
    /** Not yet decided: the row's person may be another one, see {@link Linking}. */
    WITHHELD,
    /** No raw row: what an earlier ingest knew, see {@link EarlierCases}. */
    EARLIER,
    /** No raw row: what happened to a case id, see {@link CaseIds}. */
    HISTORY,
    /** No raw row: a case as it would be at a threshold of linking. */
    AT_THRESHOLD;

    /** Whether a raw row ends so. */
    static boolean isFinal(String name) {
      return name.equals("ACCEPTED") || name.equals("DUPLICATE") || name.equals("QUARANTINED");
    }
  }

  /** Name of the column with the {@link Disposition}. */
  public static final String DISPOSITION = "disposition";

  /** Name of the column with the row as masked JSON; null unless quarantined. */
  public static final String MASKED_ROW = "masked_row";

  /**
   * Name of the column with {@code field TAB code TAB text} of each value that no rule could read.
   */
  public static final String UNREAD = "unread";

  /** Name of the column that says what a duplicate shares with its case; null otherwise. */
  public static final String LINK_REASON = "link_reason";

  /** Name of the column with the weight of the link that {@link #LINK_REASON} names. */
  public static final String LINK_WEIGHT = "link_weight";

  /** Name of the column that says what the pseudonym was made of: NIP, NIK, NIP_OLD or NAME. */
  static final String RECORD_KIND = "record_kind";

  /** Name of the column with the sealed trace of the person and its blocks; null without a name. */
  static final String TRACE = "trace";

  /** The columns of {@code cases}, all nullable but the source, then the columns named above. */
  public static final StructType SCHEMA = schema();

  /** How many columns, the first, are those of {@code cases}. */
  static final int CASE_COLUMNS = SparkSchema.of(Tables.CASES).size();

  private static final Map<String, Integer> INDEX = index();

  /** Position of a column. */
  static int index(String column) {
    return Objects.requireNonNull(INDEX.get(column), column);
  }

  private static Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    for (String name : SCHEMA.fieldNames()) {
      index.put(name, index.size());
    }
    return index;
  }

  private static StructType schema() {
    List<StructField> fields = new ArrayList<>();
    for (StructField field : SparkSchema.of(Tables.CASES).fields()) {
      fields.add(DataTypes.createStructField(field.name(), field.dataType(), true));
    }
    fields.add(DataTypes.createStructField(DISPOSITION, DataTypes.StringType, false));
    fields.add(DataTypes.createStructField(MASKED_ROW, DataTypes.StringType, true));
    fields.add(
        DataTypes.createStructField(
            UNREAD, DataTypes.createArrayType(DataTypes.StringType, false), false));
    fields.add(DataTypes.createStructField(LINK_REASON, DataTypes.StringType, true));
    fields.add(DataTypes.createStructField(LINK_WEIGHT, DataTypes.DoubleType, true));
    fields.add(DataTypes.createStructField(RECORD_KIND, DataTypes.StringType, true));
    fields.add(DataTypes.createStructField(TRACE, DataTypes.BinaryType, true));
    return DataTypes.createStructType(fields);
  }
}

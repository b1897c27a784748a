package org.netralitas.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Tables;

/** What models suggest for the texts that a person should code by hand. */
public final class SuggestedReview {
  private static final StructType REVIEW = SparkSchema.of(Tables.REVIEW);
  private static final int FIELD = REVIEW.fieldIndex("field");
  private static final int TEXT = REVIEW.fieldIndex("raw_text");
  private static final int SUGGESTION = REVIEW.fieldIndex("suggestion");
  private static final int PROBABILITY = REVIEW.fieldIndex("probability");

  private SuggestedReview() {}

  /**
   * The rows with the suggestions of these models in place of those they had; without a model for
   * their field, or where it abstains, there is none.
   *
   * @param review rows as {@code review} declares them
   */
  public static Dataset<Row> fill(Dataset<Row> review, List<TextModel> models) {
    HashMap<String, TextModel> byField = new HashMap<>();
    models.forEach(model -> byField.put(model.field(), model));
    return review.map((MapFunction<Row, Row>) row -> filled(row, byField), Encoders.row(REVIEW));
  }

  private static Row filled(Row row, Map<String, TextModel> models) {
    @Nullable Object[] values = new @Nullable Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    TextModel model = models.get(row.getString(FIELD));
    TextSuggestion likeliest = model == null ? null : model.likeliest(row.getString(TEXT));
    if (likeliest != null && likeliest.isMade()) {
      values[SUGGESTION] = likeliest.code();
      values[PROBABILITY] = likeliest.probability();
    } else {
      values[SUGGESTION] = null;
      values[PROBABILITY] = null;
    }
    return RowFactory.create(values);
  }
}

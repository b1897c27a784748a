package org.netralitas.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.IsotonicRegression;
import org.apache.spark.ml.regression.IsotonicRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Trains a classifier of short texts: multinomial logistic regression on character n-grams, its
 * scores made probabilities by isotonic regression on texts it was not trained on (one code against
 * the rest, then normalised). Training rows stand in one order in one partition, so that the
 * iterations add up the same numbers in the same order on any machine with the same arithmetic.
 *
 * <p>Sources: W. B. Cavnar and J. M. Trenkle, SDAIR (1994), 161-175, for n-grams; B. Zadrozny and
 * C. Elkan, KDD (2002), 694-699, for the calibration of several classes.
 */
public final class TextClassifier {
  private static final int ITERATIONS = 15;
  private static final double PENALTY = 2e-4;
  private static final double TOLERANCE = 1e-4;

  /** A text that a person labelled is of the kind that will be asked; the rules' are many. */
  private static final double HAND_WEIGHT = 4;

  /** Fewer texts than this to train on, or fewer than two codes, and there is no model. */
  private static final int FEWEST = 50;

  private static final int FEWEST_HAND = 30;
  private static final double SCORE_STEPS = 1e6;

  private static final StructType LABELLED =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("weight", DataTypes.DoubleType, false)
          .add("features", SQLDataTypes.VectorType(), false);

  private static final StructType SCORED =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("features", DataTypes.DoubleType, false);

  private final SparkSession spark;

  public TextClassifier(SparkSession spark) {
    this.spark = spark;
  }

  /** Whether there is enough to train on. */
  public static boolean isTrainable(List<LabelledText> texts) {
    TextParts parts = TextParts.of(texts);
    return parts.training().size() >= FEWEST
        && !parts.calibration().isEmpty()
        && parts.training().stream().map(LabelledText::code).distinct().count() >= 2;
  }

  /** Trains on the texts of one field, in whatever order they come. */
  public TrainedTexts train(String field, List<LabelledText> texts) {
    TextParts parts = TextParts.of(texts);
    List<String> codes =
        parts.training().stream().map(LabelledText::code).distinct().sorted().toList();
    LogisticRegressionModel fitted = fit(codes, parts.training());
    Matrix coefficients = fitted.coefficientMatrix();
    float[][] weights = new float[codes.size()][CharacterGrams.PLACES];
    float[] intercepts = new float[codes.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < CharacterGrams.PLACES; j++) {
        weights[i][j] = (float) coefficients.apply(i, j);
      }
      intercepts[i] = (float) fitted.interceptVector().apply(i);
    }
    TextModel scorer =
        new TextModel(
            field,
            codes,
            weights,
            intercepts,
            new Calibration(new float[] {0, 1}, new float[] {0, 1}));
    TextModel model =
        new TextModel(
            field, codes, weights, intercepts, calibrate(scorer, likeReview(parts.calibration())));
    return new TrainedTexts(model, TextQuality.of(model, parts));
  }

  private LogisticRegressionModel fit(List<String> codes, List<LabelledText> texts) {
    List<Row> rows = new ArrayList<>();
    for (LabelledText text : texts) {
      CharacterGrams grams = CharacterGrams.of(text.text());
      double[] values = new double[grams.places().length];
      Arrays.fill(values, grams.weight());
      rows.add(
          RowFactory.create(
              (double) codes.indexOf(text.code()),
              text.origin() == LabelledText.Origin.RULES ? 1 : HAND_WEIGHT,
              Vectors.sparse(CharacterGrams.PLACES, grams.places(), values)));
    }
    return new LogisticRegression()
        .setFamily("multinomial")
        .setWeightCol("weight")
        .setStandardization(false)
        .setElasticNetParam(0)
        .setRegParam(PENALTY)
        .setMaxIter(ITERATIONS)
        .setTol(TOLERANCE)
        .fit(inOnePartition(rows, LABELLED));
  }

  /**
   * Texts in review are those that the rules cannot read: what a person labelled is like them, what
   * the rules decided is easier and would make every probability too high.
   */
  private static List<LabelledText> likeReview(List<LabelledText> texts) {
    List<LabelledText> hand =
        texts.stream().filter(text -> text.origin() != LabelledText.Origin.RULES).toList();
    return hand.size() < FEWEST_HAND ? texts : hand;
  }

  private Calibration calibrate(TextModel scorer, List<LabelledText> texts) {
    List<Row> rows = new ArrayList<>();
    for (LabelledText text : texts) {
      double[] scores = scorer.scores(text.text());
      for (int i = 0; i < scores.length; i++) {
        rows.add(
            RowFactory.create(
                scorer.codes().get(i).equals(text.code()) ? 1.0 : 0.0,
                Math.round(scores[i] * SCORE_STEPS) / SCORE_STEPS));
      }
    }
    IsotonicRegressionModel curve = new IsotonicRegression().fit(inOnePartition(rows, SCORED));
    return new Calibration(
        floats(curve.boundaries().toArray()), floats(curve.predictions().toArray()));
  }

  private Dataset<Row> inOnePartition(List<Row> rows, StructType schema) {
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 1), schema);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}

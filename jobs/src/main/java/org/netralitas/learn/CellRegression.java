package org.netralitas.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionTrainingSummary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.netralitas.learn.PopulationGrid.Cell;

/**
 * Poisson regression of counts on factors by MLlib's GeneralizedLinearRegression: log link, offset
 * log population. It shares no code with {@code stat.PoissonRegression}, which makes the published
 * coefficients, and checks it; beyond some ten thousand cells it is also the faster one.
 */
public final class CellRegression {
  private static final int ITERATIONS = 50;
  private static final double TOLERANCE = 1e-8;
  private static final StructType OBSERVATIONS =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("offset", DataTypes.DoubleType, false)
          .add("features", SQLDataTypes.VectorType(), false);

  private final List<Factor> factors;

  /**
   * What a rate may depend on.
   *
   * @param name as terms are named, such as {@code position_group}
   * @param reference the level that the others are compared with
   */
  public record Factor(String name, String reference) {}

  /**
   * The logarithm of a rate ratio; of the rate for the intercept.
   *
   * @param name factor and level without a blank, or {@code (Intercept)}
   * @param standardError of the Poisson model; times the root of the dispersion for quasi-Poisson
   */
  public record Term(String name, double estimate, double standardError) {}

  /**
   * What came out.
   *
   * @param dispersion Pearson statistic over its degrees of freedom
   */
  public record Fit(List<Term> terms, double deviance, double dispersion, long degreesOfFreedom) {
    public Fit {
      terms = List.copyOf(terms);
    }

    /**
     * The term of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Term term(String name) {
      return terms.stream()
          .filter(term -> term.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no term " + name));
    }
  }

  /** {@code factors}: in the order of the cells' levels. */
  public CellRegression(List<Factor> factors) {
    this.factors = List.copyOf(factors);
  }

  /**
   * Fits the cells of a grid.
   *
   * @throws IllegalArgumentException when a reference level does not occur
   */
  public Fit fit(SparkSession spark, PopulationGrid grid) {
    List<List<String>> levels = levels(grid.cells());
    List<Row> rows = new ArrayList<>();
    for (Cell cell : grid.cells()) {
      rows.add(
          RowFactory.create(
              (double) cell.cases(),
              Math.log(cell.population()),
              Vectors.dense(indicators(cell, levels))));
    }
    Dataset<Row> observations =
        spark.createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 1),
            OBSERVATIONS);
    GeneralizedLinearRegressionModel model =
        new GeneralizedLinearRegression()
            .setFamily("poisson")
            .setLink("log")
            .setOffsetCol("offset")
            .setMaxIter(ITERATIONS)
            .setTol(TOLERANCE)
            .fit(observations);
    GeneralizedLinearRegressionTrainingSummary summary = model.summary();
    double[] errors = summary.coefficientStandardErrors();
    List<Term> terms = new ArrayList<>();
    // MLlib puts the intercept last.
    terms.add(new Term("(Intercept)", model.intercept(), errors[errors.length - 1]));
    int at = 0;
    for (int f = 0; f < factors.size(); f++) {
      for (String level : levels.get(f)) {
        terms.add(
            new Term(factors.get(f).name() + level, model.coefficients().apply(at), errors[at]));
        at++;
      }
    }
    return new Fit(
        terms,
        summary.deviance(),
        pearson(observations, model) / summary.residualDegreeOfFreedom(),
        summary.residualDegreeOfFreedom());
  }

  private static double pearson(Dataset<Row> observations, GeneralizedLinearRegressionModel model) {
    double sum = 0;
    for (Row row : model.transform(observations).select("label", "prediction").collectAsList()) {
      double difference = row.getDouble(0) - row.getDouble(1);
      sum += difference * difference / row.getDouble(1);
    }
    return sum;
  }

  /** Per factor its levels in natural order, without the reference. */
  private List<List<String>> levels(List<Cell> cells) {
    List<List<String>> levels = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      TreeSet<String> own = new TreeSet<>();
      for (Cell cell : cells) {
        own.add(cell.levels().get(f));
      }
      if (!own.remove(factors.get(f).reference())) {
        throw new IllegalArgumentException(
            factors.get(f).name()
                + ": reference level "
                + factors.get(f).reference()
                + " does not occur");
      }
      levels.add(List.copyOf(own));
    }
    return levels;
  }

  private static double[] indicators(Cell cell, List<List<String>> levels) {
    double[] indicators = new double[levels.stream().mapToInt(List::size).sum()];
    int at = 0;
    for (int f = 0; f < levels.size(); f++) {
      int level = levels.get(f).indexOf(cell.levels().get(f));
      if (level >= 0) {
        indicators[at + level] = 1;
      }
      at += levels.get(f).size();
    }
    return indicators;
  }
}

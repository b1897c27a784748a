package org.netralitas.parse.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.netralitas.parse.CodeListException;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/**
 * What agreement weighs (Fellegi and Sunter 1969, Journal of the American Statistical Association
 * 64:1183): {@code log2(m / u)} per field, where m is the probability of the level among records of
 * one person and u that among records of two; the weight of a pair is their sum. A field that one
 * record lacks weighs nothing. Fields are taken as independent.
 *
 * <p>m, u and the thresholds are data: {@code data/reference/linking.csv} and {@code
 * linking_thresholds.csv}.
 */
public final class LinkModel {
  static final String WEIGHTS = "reference/linking.csv";
  static final String THRESHOLDS = "reference/linking_thresholds.csv";
  private static final double ROUNDING = 0.005;

  private final Map<LinkLevel, double[]> probabilities = new EnumMap<>(LinkLevel.class);
  private final Map<LinkThreshold, Double> thresholds = new EnumMap<>(LinkThreshold.class);

  private LinkModel() {}

  /**
   * Loads the weights.
   *
   * @throws CodeListException when a level is missing, a probability lies outside 0 to 1, those of
   *     a field do not sum to 1, or the thresholds are not in order
   */
  public static LinkModel load(ReferenceSource source) {
    LinkModel model = new LinkModel();
    for (CodeListRow row : CodeListFile.read(source, WEIGHTS).rows()) {
      LinkLevel level = row.code("level", LinkLevel.class);
      if (level.field() != row.code("field", LinkField.class)) {
        throw row.error(level + " is no level of " + row.text("field"));
      }
      double m = row.number("m");
      double u = row.number("u");
      if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
        throw row.error("m " + m + " and u " + u + " are not both above 0 and at most 1");
      }
      model.probabilities.put(level, new double[] {m, u});
    }
    model.requireWhole();
    for (CodeListRow row : CodeListFile.read(source, THRESHOLDS).rows()) {
      model.thresholds.put(row.code("threshold", LinkThreshold.class), row.number("weight"));
    }
    if (model.thresholds.size() != LinkThreshold.values().length
        || !(model.threshold(LinkThreshold.STRICT) > model.threshold(LinkThreshold.DEFAULT)
            && model.threshold(LinkThreshold.DEFAULT) > model.threshold(LinkThreshold.LOOSE))) {
      throw new CodeListException(
          THRESHOLDS, 0, "needs STRICT above DEFAULT above LOOSE, has " + model.thresholds, null);
    }
    return model;
  }

  private void requireWhole() {
    for (LinkField field : LinkField.values()) {
      double[] sum = new double[2];
      for (LinkLevel level : LinkLevel.values()) {
        if (level.field() == field) {
          double[] own = probabilities.get(level);
          if (own == null) {
            throw new CodeListException(WEIGHTS, 0, "has no row for " + level, null);
          }
          sum[0] += own[0];
          sum[1] += own[1];
        }
      }
      if (Math.abs(sum[0] - 1) > ROUNDING || Math.abs(sum[1] - 1) > ROUNDING) {
        throw new CodeListException(
            WEIGHTS, 0, field + " has m that sum to " + sum[0] + " and u to " + sum[1], null);
      }
    }
  }

  /** Records of an election for which the thresholds are set. */
  static final long USUAL_RECORDS = 2_000;

  /**
   * Least weight of a link in an election of so many records. A record that is compared with twice
   * as many others is twice as likely to resemble one by chance, which takes one bit more; so the
   * share of wrong links stays what the thresholds promise. Whole bits, so that thresholds do not
   * move with every row.
   *
   * @param records with a full name
   */
  public double threshold(LinkThreshold threshold, long records) {
    int bits = 63 - Long.numberOfLeadingZeros(Math.max(1, records / USUAL_RECORDS));
    return threshold(threshold) + bits;
  }

  /** Whether an election has so many records that similar names alone cannot make a link. */
  public boolean isDense(long records) {
    return !canReachWithoutSameName(threshold(LinkThreshold.LOOSE, records));
  }

  /**
   * Whether two records can reach a weight without the same name, when one of them has nothing but
   * name, agency, place and post.
   */
  private boolean canReachWithoutSameName(double weight) {
    double most = 0;
    for (LinkField field :
        List.of(LinkField.NAME, LinkField.AGENCY, LinkField.REGION, LinkField.POSITION)) {
      double best = Double.NEGATIVE_INFINITY;
      for (LinkLevel level : LinkLevel.values()) {
        if (level.field() == field
            && level != LinkLevel.NAME_EXACT
            && level != LinkLevel.NAME_EXACT_ONE_WORD) {
          best = Math.max(best, weight(List.of(level)));
        }
      }
      most += Math.max(0, best);
    }
    return most >= weight;
  }

  /** Least weight of a link in an election of up to 2,000 records. */
  public double threshold(LinkThreshold threshold) {
    Double weight = thresholds.get(threshold);
    return weight == null ? Double.POSITIVE_INFINITY : weight;
  }

  /** Probability of the level among records of one person. */
  double m(LinkLevel level) {
    return of(level)[0];
  }

  /** Probability of the level among records of two persons. */
  double u(LinkLevel level) {
    return of(level)[1];
  }

  private double[] of(LinkLevel level) {
    double[] own = probabilities.get(level);
    if (own == null) {
      throw new IllegalArgumentException("no weight for " + level);
    }
    return own;
  }

  /** Sum of {@code log2(m / u)} in bits. */
  double weight(List<LinkLevel> levels) {
    double weight = 0;
    for (LinkLevel level : levels) {
      double[] own = of(level);
      weight += Math.log(own[0] / own[1]) / Math.log(2);
    }
    return weight;
  }
}

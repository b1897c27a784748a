package org.netralitas.stat;

/**
 * The likelihood of counts with a negative binomial distribution as a function of theta, the means
 * being given. Counts are whole, so that gamma functions turn into sums.
 */
final class DispersionLikelihood {
  private static final int ITERATIONS = 200;
  private static final double TOLERANCE = 1e-12;

  /** Beyond this theta the distribution is Poisson for every count here. */
  static final double POISSON_LIKE = 1e7;

  private DispersionLikelihood() {}

  /** The logarithm of the probability of the count. */
  static double logProbability(long count, double mean, double theta) {
    double sum = 0;
    for (long k = 0; k < count; k++) {
      sum += Math.log1p(k / theta) - Math.log(k + 1.0);
    }
    double meanTerm = count == 0 ? 0 : count * Math.log(mean);
    return sum + meanTerm - (count + theta) * Math.log1p(mean / theta);
  }

  /**
   * By how much the logarithm of the likelihood exceeds that of Poisson counts with these means.
   * That it falls as soon as the variance exceeds the mean (the score test of C. Dean and J. F.
   * Lawless, JASA 84 (1989), 467-472) is no ground to look no further: one large cell that is
   * fitted well can make it fall there and rise far beyond.
   */
  static double gain(double[] counts, double[] means, double theta) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (long k = 0; k < Math.round(counts[i]); k++) {
        sum += Math.log1p(k / theta);
      }
      sum += means[i] - (counts[i] + theta) * Math.log1p(means[i] / theta);
    }
    return sum;
  }

  /**
   * The theta of highest likelihood by Newton steps on its logarithm.
   *
   * @return infinite when the steps leave {@link #POISSON_LIKE}, or end where Poisson counts are no
   *     less likely
   */
  static double maximise(double[] counts, double[] means, double start) {
    double logTheta = Math.log(start);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double theta = Math.exp(logTheta);
      double score = score(counts, means, theta) * theta;
      double information = information(counts, means, theta) * theta * theta - score;
      // Where the likelihood is not concave, follow its slope.
      double step = information > 0 ? score / information : Math.signum(score);
      step = Math.max(-1, Math.min(1, step));
      logTheta += step;
      if (logTheta > Math.log(POISSON_LIKE)) {
        return Double.POSITIVE_INFINITY;
      }
      if (Math.abs(step) < TOLERANCE) {
        break;
      }
    }
    double theta = Math.exp(logTheta);
    return gain(counts, means, theta) > 0 ? theta : Double.POSITIVE_INFINITY;
  }

  /** A first theta from the spread of the counts around their means. */
  static double moment(double[] counts, double[] means) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double relative = counts[i] / means[i] - 1;
      sum += relative * relative;
    }
    return Math.max(1e-3, Math.min(1e3, counts.length / sum));
  }

  /** The standard error of theta from the observed information. */
  static double standardError(double[] counts, double[] means, double theta) {
    return 1 / Math.sqrt(information(counts, means, theta));
  }

  private static double score(double[] counts, double[] means, double theta) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double harmonic = 0;
      for (long k = 0; k < Math.round(counts[i]); k++) {
        harmonic += 1 / (theta + k);
      }
      sum += harmonic - Math.log1p(means[i] / theta) + 1 - (counts[i] + theta) / (means[i] + theta);
    }
    return sum;
  }

  /** Minus the derivative of {@link #score}. */
  private static double information(double[] counts, double[] means, double theta) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double squares = 0;
      for (long k = 0; k < Math.round(counts[i]); k++) {
        squares += 1 / ((theta + k) * (theta + k));
      }
      double total = means[i] + theta;
      sum += squares - means[i] / (theta * total) + (means[i] - counts[i]) / (total * total);
    }
    return sum;
  }
}

package org.netralitas.learn;

import java.io.Serializable;
import java.util.Arrays;

/**
 * From the classifier's score of a code to the share of texts with that score that have the code: a
 * rising curve, straight between its knots and level beyond them. One curve serves all codes of a
 * field, because most codes have too few texts for one of their own.
 */
final class Calibration implements Serializable {
  private static final long serialVersionUID = 1L;

  private final float[] scores;
  private final float[] shares;

  /** {@code scores} ascending, {@code shares} not falling. */
  Calibration(float[] scores, float[] shares) {
    if (scores.length == 0 || scores.length != shares.length) {
      throw new IllegalArgumentException(scores.length + " scores, " + shares.length + " shares");
    }
    this.scores = scores.clone();
    this.shares = shares.clone();
  }

  float[] scores() {
    return scores.clone();
  }

  float[] shares() {
    return shares.clone();
  }

  double share(double score) {
    int at = Arrays.binarySearch(scores, (float) score);
    if (at >= 0) {
      return shares[at];
    }
    int next = -at - 1;
    if (next == 0) {
      return shares[0];
    }
    if (next == scores.length) {
      return shares[scores.length - 1];
    }
    double part = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
    return shares[next - 1] + part * (shares[next] - shares[next - 1]);
  }
}

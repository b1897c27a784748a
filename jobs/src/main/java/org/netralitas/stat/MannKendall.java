package org.netralitas.stat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Whether a series rises or falls over time, by counting pairs. Source: H. B. Mann, Econometrica 13
 * (1945), 245-259; M. G. Kendall, Rank Correlation Methods, 4th ed. (1975), chapter 4.
 *
 * <p>Up to 40 values the p-value is exact, ties included: over all orders of the values the number
 * of falling pairs follows the coefficients of a Gaussian multinomial (P. A. MacMahon, American
 * Journal of Mathematics 35 (1913), 281-322). Beyond that it is normal with continuity correction
 * and the variance for ties.
 *
 * @param score rising pairs less falling pairs
 * @param tau score over the number of pairs with unequal values, -1 to 1; NaN when all are equal
 * @param pValue two-sided
 */
public record MannKendall(long score, double tau, double pValue) {
  private static final int LARGEST_EXACT = 40;

  /** Tests values in the order of time, two or more. */
  public static MannKendall test(double[] values) {
    int n = values.length;
    if (n < 2) {
      throw new IllegalArgumentException(n + " value; a trend needs two or more");
    }
    long score = 0;
    long pairs = 0;
    TreeMap<Double, Integer> ties = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("values[" + i + "] is NaN");
      }
      ties.merge(values[i], 1, Integer::sum);
      for (int j = i + 1; j < n; j++) {
        int sign = Double.compare(values[j], values[i]);
        score += sign;
        pairs += sign == 0 ? 0 : 1;
      }
    }
    int[] groups = ties.values().stream().mapToInt(Integer::intValue).toArray();
    double tau = pairs == 0 ? Double.NaN : score / (double) pairs;
    double pValue = n <= LARGEST_EXACT ? exact(groups, pairs, score) : normal(n, groups, score);
    return new MannKendall(score, tau, pValue);
  }

  private static double exact(int[] groups, long pairs, long score) {
    BigInteger[] orders = fallingPairs(groups, (int) pairs);
    BigInteger extreme = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (int falling = 0; falling <= pairs; falling++) {
      all = all.add(orders[falling]);
      if (Math.abs(pairs - 2L * falling) >= Math.abs(score)) {
        extreme = extreme.add(orders[falling]);
      }
    }
    return new BigDecimal(extreme).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue();
  }

  /** How many orders of the values have so many falling pairs. */
  private static BigInteger[] fallingPairs(int[] groups, int pairs) {
    BigInteger[] orders = new BigInteger[pairs + 1];
    Arrays.fill(orders, BigInteger.ZERO);
    orders[0] = BigInteger.ONE;
    int placed = 0;
    for (int group : groups) {
      for (int k = 1; k <= group; k++) {
        // Times (1 - q^(placed + k)), then over (1 - q^k); powers beyond the last pair never
        // return.
        int up = placed + k;
        for (int power = pairs; power >= up; power--) {
          orders[power] = orders[power].subtract(orders[power - up]);
        }
        for (int power = k; power <= pairs; power++) {
          orders[power] = orders[power].add(orders[power - k]);
        }
      }
      placed += group;
    }
    return orders;
  }

  private static double normal(int n, int[] groups, long score) {
    double variance = n * (n - 1.0) * (2.0 * n + 5);
    for (int group : groups) {
      variance -= group * (group - 1.0) * (2.0 * group + 5);
    }
    variance /= 18;
    if (score == 0 || variance == 0) {
      return 1;
    }
    return Quantiles.normalTwoSided((Math.abs(score) - 1) / Math.sqrt(variance));
  }
}

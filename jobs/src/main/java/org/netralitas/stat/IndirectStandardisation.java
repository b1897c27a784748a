package org.netralitas.stat;

/**
 * The cases that a region would have if each of its strata (position groups) had the rate of that
 * stratum over all regions. Source: N. E. Breslow and N. E. Day, Statistical Methods in Cancer
 * Research II (IARC, 1987), section 2.3.
 */
public final class IndirectStandardisation {
  private IndirectStandardisation() {}

  /**
   * Expected cases per region; they sum to the cases of all regions.
   *
   * @param cases by region and stratum
   * @param populations by region and stratum, 0 or more; a stratum without any population must have
   *     no cases
   */
  public static double[] expected(long[][] cases, double[][] populations) {
    Check.sameLength(cases.length, "cases", populations.length, "populations");
    int strata = cases.length == 0 ? 0 : cases[0].length;
    double[] expected = new double[cases.length];
    for (int s = 0; s < strata; s++) {
      long stratumCases = 0;
      double stratumPopulation = 0;
      for (int r = 0; r < cases.length; r++) {
        Check.count(cases[r][s], "cases[" + r + "][" + s + "]");
        Check.notNegative(populations[r][s], "populations[" + r + "][" + s + "]");
        stratumCases += cases[r][s];
        stratumPopulation += populations[r][s];
      }
      if (stratumCases == 0) {
        continue;
      }
      if (stratumPopulation == 0) {
        throw new IllegalArgumentException(
            "stratum " + s + " has " + stratumCases + " cases and no population");
      }
      for (int r = 0; r < cases.length; r++) {
        expected[r] += stratumCases * populations[r][s] / stratumPopulation;
      }
    }
    return expected;
  }
}

package org.netralitas.stat;

/**
 * The smallest change of a rate that two counts would show, at 5% error and 80% power, as ratios to
 * the earlier rate. The root of a Poisson count has variance 1/4 whatever its mean (M. S. Bartlett,
 * JRSS Supplement 3 (1936), 68-78), so the roots of the rates must differ by {@code (1.96 + 0.84) /
 * 2} times {@code sqrt(1/n1 + 1/n2)}; as for sample sizes in H. C. Thode, The Statistician 46
 * (1997), 227-230. The exact test has a little less power than this.
 *
 * @param rise smallest ratio above 1 that would be noticed
 * @param fall largest ratio below 1 that would be noticed; 0 when even a fall to nothing would not
 */
public record DetectableChange(double rise, double fall) {
  private static final double POWER = 0.8;

  /**
   * The change from an earlier count.
   *
   * @param cases earlier cases, 1 or more
   * @param population earlier population, above 0
   * @param laterPopulation in the same unit
   */
  public static DetectableChange of(long cases, double population, double laterPopulation) {
    Check.positive((double) cases, "cases");
    Check.positive(population, "population");
    Check.positive(laterPopulation, "laterPopulation");
    double factor = Quantiles.normalFactor(Limits.CONFIDENCE) + Quantiles.normal(POWER);
    double step = factor / 2 * Math.sqrt((1 + population / laterPopulation) / (double) cases);
    double fallRoot = Math.max(0, 1 - step);
    return new DetectableChange((1 + step) * (1 + step), fallRoot * fallRoot);
  }
}

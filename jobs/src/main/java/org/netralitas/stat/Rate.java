package org.netralitas.stat;

/**
 * Cases per 100,000 persons of a population, with exact (Garwood) 95% limits.
 *
 * @param cases 0 or more
 * @param population persons, 1 or more; where none is known there is no rate
 * @param per100000 cases over population times 100,000
 * @param limits 95% limits of {@code per100000}
 */
public record Rate(long cases, long population, double per100000, Limits limits) {
  /** The number of persons that a rate is per. */
  public static final double PER = 100_000;

  public static Rate of(long cases, long population) {
    Check.count(cases, "cases");
    if (population < 1) {
      throw new IllegalArgumentException("population is " + population + "; a rate needs persons");
    }
    double factor = PER / population;
    return new Rate(
        cases, population, cases * PER / population, PoissonLimits.exact(cases).times(factor));
  }
}

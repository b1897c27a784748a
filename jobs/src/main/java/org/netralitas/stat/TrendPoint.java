package org.netralitas.stat;

/**
 * One election in a series.
 *
 * @param time in years, such as 2020.94; rising along the series
 * @param cases 0 or more
 * @param population that the cases are per, above 0
 * @param series name of the counting rule: category, unit, agency. Two points with different names
 *     are not comparable, such as social media counted as one category in 2020 and as two in 2024
 */
public record TrendPoint(double time, long cases, double population, String series) {
  public TrendPoint {
    Check.count(cases, "cases");
    Check.positive(population, "population");
  }
}

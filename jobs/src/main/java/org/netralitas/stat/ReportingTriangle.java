package org.netralitas.stat;

import java.util.List;
import java.util.OptionalLong;

/**
 * Cumulative counts by origin (an election, or a month of reporting) and by age (days to voting, or
 * months since): what was known of each origin at each age. Younger origins are not yet seen at the
 * later ages.
 */
public final class ReportingTriangle {
  private final double[][] cumulative;
  private final int ages;

  private ReportingTriangle(double[][] cumulative) {
    this.cumulative = cumulative;
    this.ages = cumulative[0].length;
  }

  /**
   * A triangle.
   *
   * @param cumulative one row per origin, oldest first, all of one length; NaN where not seen, and
   *     after a NaN only NaN
   */
  public static ReportingTriangle of(double[][] cumulative) {
    if (cumulative.length == 0 || cumulative[0].length < 2) {
      throw new IllegalArgumentException("a triangle needs an origin and two ages or more");
    }
    double[][] copy = new double[cumulative.length][];
    for (int i = 0; i < cumulative.length; i++) {
      Check.sameLength(cumulative[0].length, "origin 0", cumulative[i].length, "origin " + i);
      copy[i] = cumulative[i].clone();
      for (int j = 0; j < copy[i].length; j++) {
        if (!Double.isNaN(copy[i][j])) {
          Check.notNegative(copy[i][j], "origin " + i + " at age " + j);
          if (j > 0 && Double.isNaN(copy[i][j - 1])) {
            throw new IllegalArgumentException(
                "origin " + i + " is seen at age " + j + " but not at the age before");
          }
        }
      }
    }
    return new ReportingTriangle(copy);
  }

  /**
   * One row per curve, read at the same days to voting; a day that a curve has not reached is not
   * seen, and 0 was known before its first point.
   *
   * @param days strictly falling
   */
  public static ReportingTriangle of(List<PaceCurve> curves, int[] days) {
    double[][] cumulative = new double[curves.size()][days.length];
    for (int i = 0; i < curves.size(); i++) {
      for (int j = 0; j < days.length; j++) {
        OptionalLong known = curves.get(i).knownAt(days[j]);
        cumulative[i][j] =
            days[j] < curves.get(i).lastDay()
                ? Double.NaN
                : known.isPresent() ? known.getAsLong() : 0;
      }
    }
    return of(cumulative);
  }

  public int origins() {
    return cumulative.length;
  }

  public int ages() {
    return ages;
  }

  /** NaN where not seen. */
  public double at(int origin, int age) {
    return cumulative[origin][age];
  }

  public boolean isSeen(int origin, int age) {
    return !Double.isNaN(cumulative[origin][age]);
  }

  /** The last age at which the origin was seen; -1 when it never was. */
  public int lastAge(int origin) {
    int age = ages - 1;
    while (age >= 0 && !isSeen(origin, age)) {
      age--;
    }
    return age;
  }

  public boolean isComplete(int origin) {
    return isSeen(origin, ages - 1);
  }

  /**
   * The triangle as it was when this origin had this age and no later origin had begun; earlier
   * origins are kept as they are.
   */
  public ReportingTriangle whenNewest(int origin, int age) {
    double[][] then = new double[origin + 1][];
    for (int i = 0; i <= origin; i++) {
      then[i] = cumulative[i].clone();
    }
    for (int j = age + 1; j < ages; j++) {
      then[origin][j] = Double.NaN;
    }
    return new ReportingTriangle(then);
  }
}

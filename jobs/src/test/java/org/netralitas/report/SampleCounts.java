package org.netralitas.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.Nullable;

/** Counts of made-up cases and what follows from them; small ones are hidden. */
final class SampleCounts {
  static final String PRIMARY = "C";
  static final String FREE = "F";
  private static final long SMALLEST = 5;

  private SampleCounts() {}

  static long count(List<SampleCases.Case> cases, Predicate<SampleCases.Case> is) {
    return cases.stream().filter(is).count();
  }

  static @Nullable Long shown(long count) {
    return count > 0 && count < SMALLEST ? null : count;
  }

  static @Nullable Double ratio(@Nullable Long part, long whole) {
    return part == null || whole == 0 ? null : (double) part / whole;
  }

  static @Nullable Double per100000(
      @Nullable Long count, @Nullable Long population, DoubleUnaryOperator limit) {
    return count == null || population == null
        ? null
        : limit.applyAsDouble(count) * 1e5 / population;
  }

  static double low(double n) {
    return n == 0 ? 0 : GammaDistribution.of(n, 1).inverseCumulativeProbability(0.025);
  }

  static double high(double n) {
    return GammaDistribution.of(n + 1, 1).inverseCumulativeProbability(0.975);
  }

  static double @Nullable [] interval(@Nullable Long n, double unit) {
    return n == null ? null : new double[] {low(n) * unit, high(n) * unit};
  }
}

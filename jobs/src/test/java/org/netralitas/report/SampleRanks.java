package org.netralitas.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ranks from overlapping intervals: rough, but of the right form. */
final class SampleRanks<R> {
  private final Map<R, double[]> intervals = new LinkedHashMap<>();

  SampleRanks(List<R> rows, Function<R, double @Nullable []> interval) {
    for (R row : rows) {
      double[] limits = interval.apply(row);
      if (limits != null) {
        intervals.put(row, limits);
      }
    }
  }

  @Nullable Integer low(R row) {
    double[] mine = intervals.get(row);
    return mine == null
        ? null
        : 1 + (int) intervals.values().stream().filter(other -> other[0] > mine[1]).count();
  }

  @Nullable Integer high(R row) {
    double[] mine = intervals.get(row);
    return mine == null
        ? null
        : (int) intervals.values().stream().filter(other -> other[1] >= mine[0]).count();
  }

  @Nullable Double first(R row) {
    Integer high = high(row);
    Integer low = low(row);
    if (high == null || low == null) {
      return null;
    }
    if (high == 1) {
      return 0.99;
    }
    return low == 1 ? 0.5 : 0.0;
  }
}

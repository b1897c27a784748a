package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.stat.ControlledRounding;
import org.netralitas.stat.ProportionalFitting;

/**
 * Periods by categories, in whole numbers: every period has its total, and every category has the
 * cumulative counts that are given for some cut-offs.
 *
 * <p>A category is cut at its given cut-offs into segments with a total each; fitted and rounded as
 * one table, all totals hold together.
 */
final class CutOffTable {
  private final String name;
  private final long[] periodTotals;
  private final List<Segment> segments = new ArrayList<>();
  private int categories;

  /** A category between two of its cut-offs; zero weight outside. */
  private record Segment(String name, int category, List<Double> weights, long total) {}

  /** {@code name} for messages. */
  CutOffTable(String name, long[] periodTotals) {
    this.name = name;
    this.periodTotals = periodTotals.clone();
  }

  /**
   * Adds the next category.
   *
   * @param points cumulative count by period; one for the last period that matters must be there
   * @param weights one per period; zero where the category cannot occur
   */
  CutOffTable category(String category, SortedMap<Integer, Long> points, double[] weights) {
    int from = 0;
    long before = 0;
    SortedMap<Integer, Long> all = new TreeMap<>(points);
    all.putIfAbsent(periodTotals.length - 1, points.isEmpty() ? 0 : points.get(points.lastKey()));
    for (Map.Entry<Integer, Long> point : all.entrySet()) {
      List<Double> within = new ArrayList<>();
      for (int period = 0; period < periodTotals.length; period++) {
        within.add(period >= from && period <= point.getKey() ? weights[period] : 0.0);
      }
      long total = point.getValue() - before;
      if (total < 0) {
        throw new IllegalArgumentException(
            name + ": " + category + " falls by " + -total + " in period " + point.getKey());
      }
      String segment = name + ": " + category + " in periods " + from + " to " + point.getKey();
      segments.add(new Segment(segment, categories, within, total));
      from = point.getKey() + 1;
      before = point.getValue();
    }
    categories++;
    return this;
  }

  /** A category that has a total only and can occur in every period. */
  CutOffTable category(String category, long total) {
    double[] weights = new double[periodTotals.length];
    Arrays.fill(weights, 1);
    SortedMap<Integer, Long> end = new TreeMap<>();
    end.put(periodTotals.length - 1, total);
    return category(category, end, weights);
  }

  /** Cases by period and category. */
  long[][] rounded() {
    int width = segments.size();
    double[] seed = new double[periodTotals.length * width];
    for (int s = 0; s < width; s++) {
      Segment segment = segments.get(s);
      for (int period = 0; period < periodTotals.length; period++) {
        seed[period * width + s] = segment.weights.get(period) * Math.max(1, segment.total);
      }
    }
    ProportionalFitting fitting = new ProportionalFitting(seed);
    long[] segmentTotals = new long[width];
    for (int s = 0; s < width; s++) {
      segmentTotals[s] = segments.get(s).total;
      fitting.require(
          segments.get(s).name, Cells.column(s, width, periodTotals.length), segmentTotals[s]);
    }
    for (int period = 0; period < periodTotals.length; period++) {
      fitting.require(name + ": period " + period, Cells.row(period, width), periodTotals[period]);
    }
    double[] fitted = fitting.fitted();
    long[][] bySegment =
        ControlledRounding.round(Cells.rows(fitted, width), periodTotals, segmentTotals);
    long[][] byCategory = new long[periodTotals.length][categories];
    for (int period = 0; period < periodTotals.length; period++) {
      for (int s = 0; s < width; s++) {
        byCategory[period][segments.get(s).category] += bySegment[period][s];
      }
    }
    return byCategory;
  }
}

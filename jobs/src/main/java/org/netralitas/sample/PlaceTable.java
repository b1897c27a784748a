package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.sample.ElectionTargets.SortedPoints;
import org.netralitas.sample.Target.Measure;
import org.netralitas.stat.ControlledRounding;
import org.netralitas.stat.ProportionalFitting;

/**
 * Periods by places, in whole numbers, with given cumulative counts of some agencies and some
 * provinces.
 *
 * <p>Agencies and provinces are fitted together. Then the table is rounded from the top down: first
 * provinces, then the named agencies within each, then everybody else by weight.
 */
final class PlaceTable {
  private final ElectionTargets targets;
  private final Measure measure;
  private final List<PlacePool.Place> pool;
  private final long[] periodTotals;
  private final SortedPoints agencies;
  private final SortedPoints provinces;
  private final long limit;

  /** How many cases of a period come from a place. */
  record Count(String place, long cases) {}

  /** Cases counted by {@code measure} come from these places. */
  PlaceTable(ElectionTargets targets, Measure measure, List<PlacePool.Place> pool) {
    this.targets = targets;
    this.measure = measure;
    this.pool = pool;
    this.periodTotals = targets.increments(measure);
    this.agencies = targets.points(measure, "agency");
    this.provinces = targets.points(measure, "province");
    this.limit =
        targets.of(measure, "agency_limit").stream()
            .mapToLong(Target::count)
            .min()
            .orElse(Long.MAX_VALUE);
  }

  /** For each period, places with their cases, in a fixed order. */
  List<List<Count>> counts() {
    List<String> groups = new ArrayList<>(provinces.codes());
    groups.add("");
    double[][] fitted = fitted(groups);
    long[][] byGroup = groupTable(groups, fitted).rounded();
    List<List<Count>> counts = new ArrayList<>();
    for (int period = 0; period < periodTotals.length; period++) {
      counts.add(new ArrayList<>());
    }
    for (int g = 0; g < groups.size(); g++) {
      spread(groups.get(g), members(groups, g), columnOf(byGroup, g), fitted, counts);
    }
    return counts;
  }

  /** Columns: the named agencies, then one per group for everybody else there. */
  private double[][] fitted(List<String> groups) {
    int width = agencies.codes().size() + groups.size();
    int periods = periodTotals.length;
    double[] seed = new double[periods * width];
    for (int column = 0; column < width; column++) {
      double weight = Math.max(1, finalCount(groups, column));
      for (int period = 0; period < periods; period++) {
        seed[period * width + column] = weight;
      }
    }
    ProportionalFitting fitting = new ProportionalFitting(seed);
    for (int period = 0; period < periods; period++) {
      fitting.require("places in " + period, Cells.row(period, width), periodTotals[period]);
    }
    for (int a = 0; a < agencies.codes().size(); a++) {
      requireSegments(fitting, agencies.codes().get(a), agencies, List.of(a), width);
    }
    for (int g = 0; g < groups.size() - 1; g++) {
      List<Integer> columns = members(groups, g);
      requireSegments(fitting, groups.get(g), provinces, columns, width);
    }
    return Cells.rows(fitting.fitted(), width);
  }

  private void requireSegments(
      ProportionalFitting fitting,
      String code,
      SortedPoints points,
      List<Integer> columns,
      int width) {
    int from = 0;
    long before = 0;
    for (Map.Entry<Integer, Long> point : points.of(code).entrySet()) {
      List<Integer> cells = new ArrayList<>();
      for (int period = from; period <= point.getKey(); period++) {
        for (int column : columns) {
          cells.add(period * width + column);
        }
      }
      fitting.require(
          targets.electionId() + " place " + code + " up to " + targets.end(point.getKey()),
          cells.stream().mapToInt(Integer::intValue).toArray(),
          point.getValue() - before);
      from = point.getKey() + 1;
      before = point.getValue();
    }
  }

  /** Columns of a group; the last one is everybody else there. */
  private List<Integer> members(List<String> groups, int g) {
    List<Integer> columns = new ArrayList<>();
    for (int a = 0; a < agencies.codes().size(); a++) {
      int group = groups.indexOf(PlacePool.province(agencies.codes().get(a)));
      if ((group < 0 ? groups.size() - 1 : group) == g) {
        columns.add(a);
      }
    }
    columns.add(agencies.codes().size() + g);
    return columns;
  }

  private long finalCount(List<String> groups, int column) {
    int named = agencies.codes().size();
    if (column < named) {
      return last(agencies.of(agencies.codes().get(column)));
    }
    int g = column - named;
    long total =
        g < groups.size() - 1
            ? last(provinces.of(groups.get(g)))
            : targets.finalTotal(measure)
                - provinces.codes().stream().mapToLong(code -> last(provinces.of(code))).sum();
    for (int member : members(groups, g)) {
      total -= member < named ? last(agencies.of(agencies.codes().get(member))) : 0;
    }
    if (total < 0) {
      throw new IllegalArgumentException(
          targets.electionId() + ": agencies of " + groups.get(g) + " are " + -total + " too many");
    }
    return total;
  }

  private static long last(SortedMap<Integer, Long> points) {
    return points.isEmpty() ? 0 : points.get(points.lastKey());
  }

  private CutOffTable groupTable(List<String> groups, double[][] fitted) {
    CutOffTable table = new CutOffTable(targets.electionId() + " provinces", periodTotals);
    long others = targets.finalTotal(measure);
    for (int g = 0; g < groups.size() - 1; g++) {
      others -= last(provinces.of(groups.get(g)));
      table.category(
          groups.get(g), provinces.of(groups.get(g)), columnsOf(fitted, members(groups, g)));
    }
    SortedMap<Integer, Long> rest = new TreeMap<>();
    rest.put(targets.last(), others);
    return table.category("elsewhere", rest, columnsOf(fitted, members(groups, groups.size() - 1)));
  }

  /** From a group's cases by period to its places. */
  private void spread(
      String group,
      List<Integer> columns,
      long[] totals,
      double[][] fitted,
      List<List<Count>> counts) {
    CutOffTable table = new CutOffTable(targets.electionId() + " agencies of " + group, totals);
    long others = Arrays.stream(totals).sum();
    for (int column : columns.subList(0, columns.size() - 1)) {
      String agency = agencies.codes().get(column);
      others -= last(agencies.of(agency));
      table.category(agency, agencies.of(agency), columnsOf(fitted, List.of(column)));
    }
    SortedMap<Integer, Long> rest = new TreeMap<>();
    rest.put(totals.length - 1, others);
    table.category(
        "others", rest, columnsOf(fitted, columns.subList(columns.size() - 1, columns.size())));
    long[][] rounded = table.rounded();
    for (int period = 0; period < totals.length; period++) {
      for (int i = 0; i < columns.size() - 1; i++) {
        add(counts.get(period), agencies.codes().get(columns.get(i)), rounded[period][i]);
      }
    }
    spreadOthers(group, columnOf(rounded, columns.size() - 1), counts);
  }

  private void spreadOthers(String group, long[] totals, List<List<Count>> counts) {
    List<PlacePool.Place> open =
        pool.stream()
            .filter(place -> !agencies.codes().contains(place.code()))
            .filter(
                place -> {
                  String province = PlacePool.province(place.code());
                  return group.isEmpty()
                      ? !provinces.codes().contains(province)
                      : province.equals(group);
                })
            .toList();
    long[] shares = limitedShares(group, open, Arrays.stream(totals).sum());
    double[] seed = new double[totals.length * open.size()];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = Math.max(1e-9, (double) shares[i % open.size()]);
    }
    ProportionalFitting fitting = new ProportionalFitting(seed);
    for (int period = 0; period < totals.length; period++) {
      fitting.require("others in " + period, Cells.row(period, open.size()), totals[period]);
    }
    for (int i = 0; i < open.size(); i++) {
      fitting.require(open.get(i).code(), Cells.column(i, open.size(), totals.length), shares[i]);
    }
    long[][] rounded =
        ControlledRounding.round(Cells.rows(fitting.fitted(), open.size()), totals, shares);
    for (int period = 0; period < totals.length; period++) {
      for (int i = 0; i < open.size(); i++) {
        add(counts.get(period), open.get(i).code(), rounded[period][i]);
      }
    }
  }

  /** Cases by place in proportion to the weights, none above the limit. */
  private long[] limitedShares(String group, List<PlacePool.Place> open, long total) {
    if (total > 0 && (open.isEmpty() || total > limit * (double) open.size())) {
      throw new IllegalArgumentException(
          targets.electionId() + ": no places for " + total + " cases of " + group);
    }
    double[] weights = open.stream().mapToDouble(PlacePool.Place::weight).toArray();
    boolean[] full = new boolean[weights.length];
    double[] expected = new double[weights.length];
    boolean over = true;
    while (over) {
      over = false;
      double free = 0;
      double left = total;
      for (int i = 0; i < weights.length; i++) {
        free += full[i] ? 0 : weights[i];
        left -= full[i] ? limit : 0;
      }
      for (int i = 0; i < weights.length; i++) {
        expected[i] = full[i] ? limit : left * weights[i] / free;
        if (!full[i] && expected[i] > limit - 1e-9) {
          full[i] = true;
          over = true;
        }
      }
    }
    return ControlledRounding.largestRemainder(expected, total);
  }

  private static void add(List<Count> counts, String place, long cases) {
    if (cases > 0) {
      counts.add(new Count(place, cases));
    }
  }

  private static long[] columnOf(long[][] table, int column) {
    return Arrays.stream(table).mapToLong(row -> row[column]).toArray();
  }

  private static double[] columnsOf(double[][] table, List<Integer> columns) {
    return Arrays.stream(table)
        .mapToDouble(row -> columns.stream().mapToDouble(column -> row[column]).sum())
        .toArray();
  }
}

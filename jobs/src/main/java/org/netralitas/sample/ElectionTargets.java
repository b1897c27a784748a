package org.netralitas.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.sample.Target.Measure;

/**
 * The targets of one election, with time cut into periods by the days for which totals are given:
 * period {@code i} runs from the day after the previous cut-off to {@link #end}.
 */
final class ElectionTargets {
  static final String TOTAL = "total";

  private final String electionId;
  private final List<Target> targets;
  private final LocalDate opens;
  private final List<LocalDate> ends;

  private ElectionTargets(String electionId, List<Target> targets) {
    this.electionId = electionId;
    this.targets = List.copyOf(targets);
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Target target : targets) {
      if (target.dimension().equals(TOTAL) && target.measure() == Measure.REPORTED) {
        days.add(target.cutOff());
      }
    }
    this.opens = days.first();
    this.ends = List.copyOf(days.tailSet(opens.plusDays(1)));
  }

  static ElectionTargets of(String electionId, List<Target> targets) {
    ElectionTargets checked = new ElectionTargets(electionId, targets);
    for (Measure measure : List.of(Measure.REPORTED, Measure.PROVEN, Measure.FOLLOWED_UP)) {
      long[] increments = checked.increments(measure);
      for (int i = 0; i < increments.length; i++) {
        if (increments[i] < 0) {
          throw new IllegalArgumentException(
              electionId
                  + ": "
                  + measure
                  + " falls by "
                  + -increments[i]
                  + " to "
                  + checked.end(i));
        }
      }
    }
    return checked;
  }

  String electionId() {
    return electionId;
  }

  int periods() {
    return ends.size();
  }

  /** Last period. */
  int last() {
    return ends.size() - 1;
  }

  /** First day of a period. */
  LocalDate start(int period) {
    return (period == 0 ? opens : ends.get(period - 1)).plusDays(1);
  }

  /** Last day of a period. */
  LocalDate end(int period) {
    return ends.get(period);
  }

  /** The period that ends on the target's day. */
  int period(Target target) {
    int period = ends.indexOf(target.cutOff());
    if (period < 0) {
      throw target.row().error("no totals are given for cut_off " + target.cutOff());
    }
    return period;
  }

  List<Target> all() {
    return targets;
  }

  List<Target> of(Measure measure, String dimension) {
    return targets.stream()
        .filter(t -> t.measure() == measure && t.dimension().equals(dimension))
        .toList();
  }

  /** Cases per period, from the totals. */
  long[] increments(Measure measure) {
    long[] cumulative = new long[periods()];
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] = total(measure, ends.get(i));
    }
    long[] increments = cumulative.clone();
    for (int i = 1; i < increments.length; i++) {
      increments[i] = cumulative[i] - cumulative[i - 1];
    }
    return increments;
  }

  long finalTotal(Measure measure) {
    return total(measure, ends.get(last()));
  }

  private long total(Measure measure, LocalDate day) {
    List<Target> found = of(measure, TOTAL).stream().filter(t -> t.cutOff().equals(day)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          electionId + ": " + found.size() + " totals of " + measure + " on " + day + ", not one");
    }
    return found.get(0).count();
  }

  /** Cumulative counts by period, for each set of codes of a dimension, in file order. */
  SortedPoints points(Measure measure, String dimension) {
    SortedPoints points = new SortedPoints();
    for (Target target : of(measure, dimension)) {
      points.put(target.codes(), period(target), target.count());
    }
    return points;
  }

  /** Cumulative counts by period, for each of several categories. */
  static final class SortedPoints {
    private final List<String> codes = new ArrayList<>();
    private final List<SortedMap<Integer, Long>> counts = new ArrayList<>();

    void put(String code, int period, long count) {
      int at = codes.indexOf(code);
      if (at < 0) {
        at = codes.size();
        codes.add(code);
        counts.add(new TreeMap<>());
      }
      counts.get(at).put(period, count);
    }

    List<String> codes() {
      return codes;
    }

    /** Empty when the code is not there. */
    SortedMap<Integer, Long> of(String code) {
      int at = codes.indexOf(code);
      return at < 0 ? new TreeMap<>() : counts.get(at);
    }
  }
}

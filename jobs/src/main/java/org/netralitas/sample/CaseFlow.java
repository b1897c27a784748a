package org.netralitas.sample;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.model.Outcome;
import org.netralitas.sample.Target.Measure;

/**
 * When cases are reported, proven and followed up: as many in every period as the totals say, each
 * step after the one before, most of them soon after it.
 */
final class CaseFlow {
  /** Days in which the odds of the next step fall to a third. */
  private static final double PATIENCE_DAYS = 45;

  private static final double EVER = 0.004;

  private final ElectionTargets targets;
  private final Dice dice;

  CaseFlow(ElectionTargets targets, Dice dice) {
    this.targets = targets;
    this.dice = dice;
  }

  /** All cases, by the period of the report. */
  List<Draft> drafts() {
    List<Draft> drafts = decided();
    followUp(drafts);
    return drafts;
  }

  private List<Draft> decided() {
    long[] proven = targets.increments(Measure.PROVEN);
    CutOffTable table =
        new CutOffTable(
            targets.electionId() + " decisions by day of report",
            targets.increments(Measure.REPORTED));
    List<Integer> provenPeriods = new ArrayList<>();
    for (int period = 0; period < proven.length; period++) {
      if (proven[period] > 0) {
        provenPeriods.add(period);
        table.category("proven in period " + period, atTheEnd(proven[period]), upTo(period));
      }
    }
    double[] ever = new double[targets.periods()];
    Arrays.fill(ever, 1);
    List<Outcome> others = List.of(Outcome.NOT_PROVEN, Outcome.INCOMPLETE, Outcome.IN_PROCESS);
    for (Outcome outcome : others) {
      table.category(
          outcome.name(),
          targets.points(Measure.valueOf(outcome.name()), ElectionTargets.TOTAL).of(""),
          outcome == Outcome.IN_PROCESS ? lateOnes() : ever);
    }
    long[][] counts = table.rounded();
    List<Draft> drafts = new ArrayList<>();
    for (int period = 0; period < counts.length; period++) {
      for (int column = 0; column < counts[period].length; column++) {
        boolean isProven = column < provenPeriods.size();
        for (long i = 0; i < counts[period][column]; i++) {
          drafts.add(
              isProven
                  ? new Draft(period, provenPeriods.get(column), Outcome.PROVEN)
                  : new Draft(period, Draft.NEVER, others.get(column - provenPeriods.size())));
        }
      }
    }
    return drafts;
  }

  private void followUp(List<Draft> drafts) {
    long[] followedUp = targets.increments(Measure.FOLLOWED_UP);
    CutOffTable table =
        new CutOffTable(
            targets.electionId() + " follow-up by day of recommendation",
            targets.increments(Measure.PROVEN));
    for (int period = 0; period < followedUp.length; period++) {
      table.category("followed up in period " + period, atTheEnd(followedUp[period]), upTo(period));
    }
    table.category(
        "never followed up",
        targets.finalTotal(Measure.PROVEN) - targets.finalTotal(Measure.FOLLOWED_UP));
    long[][] counts = table.rounded();
    for (int proven = 0; proven < counts.length; proven++) {
      int of = proven;
      List<Draft> recommended =
          new ArrayList<>(drafts.stream().filter(d -> d.provenPeriod == of).toList());
      dice.shuffle(recommended);
      int next = 0;
      for (int period = 0; period < followedUp.length; period++) {
        for (long i = 0; i < counts[proven][period]; i++) {
          recommended.get(next++).followUpPeriod = period;
        }
      }
    }
  }

  private SortedMap<Integer, Long> atTheEnd(long total) {
    SortedMap<Integer, Long> points = new TreeMap<>();
    points.put(targets.last(), total);
    return points;
  }

  /** Odds of each period to be the one before a step in {@code period}. */
  private double[] upTo(int period) {
    double[] weights = new double[targets.periods()];
    for (int i = 0; i <= period; i++) {
      long days = ChronoUnit.DAYS.between(targets.start(i), targets.end(period)) / 2;
      weights[i] = Math.exp(-days / PATIENCE_DAYS) + EVER;
    }
    return weights;
  }

  private double[] lateOnes() {
    double[] weights = new double[targets.periods()];
    for (int i = 0; i < weights.length; i++) {
      double position = (i + 1.0) / weights.length;
      weights[i] = 0.3 + 2 * position * position;
    }
    return weights;
  }
}

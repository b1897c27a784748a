package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** Axes: round steps and positions. */
final class Scale {
  private Scale() {}

  /** A step of 1, 2 or 5 times a power of ten that divides {@code max} into at most n parts. */
  static double step(double max, int parts) {
    if (max <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(max / parts)));
    for (double factor : new double[] {1, 2, 5, 10}) {
      if (power * factor * parts >= max * 0.999999) {
        return power * factor;
      }
    }
    return power * 10;
  }

  /** 0, step, … up to and including {@code max} if it is one of them. */
  static List<Double> ticks(double max, int parts) {
    double step = Math.max(step(max, parts), 1);
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= max * 1.000001; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Powers of ten around the values, for a logarithmic axis. */
  static List<Double> decades(double min, double max) {
    List<Double> decades = new ArrayList<>();
    for (int e = (int) Math.floor(Math.log10(min)); e <= (int) Math.ceil(Math.log10(max)); e++) {
      decades.add(Math.pow(10, e));
    }
    return decades;
  }

  /**
   * Up to four thresholds of 1, 2 or 5 times a power of ten between the smallest and the largest
   * value, ascending: each class reaches about twice as far as the one before.
   */
  static List<Double> classes(List<Double> values) {
    List<Double> positive = values.stream().filter(v -> v > 0).sorted().toList();
    if (positive.isEmpty()) {
      return List.of();
    }
    double min = positive.get(0);
    double max = positive.get(positive.size() - 1);
    List<Double> round = new ArrayList<>();
    for (double power : decades(min, max)) {
      for (double factor : new double[] {1, 2, 5}) {
        if (power * factor > min && power * factor <= max) {
          round.add(power * factor);
        }
      }
    }
    List<Double> classes = new ArrayList<>();
    int wanted = Math.min(4, round.size());
    for (int k = 0; k < wanted; k++) {
      classes.add(round.get(round.size() - 1 - k * (round.size() - 1) / Math.max(1, wanted - 1)));
    }
    return classes.stream().distinct().sorted().toList();
  }
}

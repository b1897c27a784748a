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

  /** Up to four round thresholds that divide the values into classes of similar size; ascending. */
  static List<Double> classes(List<Double> values) {
    List<Double> sorted = values.stream().filter(v -> v > 0).sorted().toList();
    List<Double> classes = new ArrayList<>();
    for (int k = 1; k <= 4 && !sorted.isEmpty(); k++) {
      double quantile = sorted.get(Math.min(sorted.size() - 1, sorted.size() * k / 5));
      double rounded = rounded(quantile);
      if (classes.isEmpty() || rounded > classes.get(classes.size() - 1)) {
        classes.add(rounded);
      }
    }
    return classes;
  }

  private static double rounded(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double best = power;
    for (double factor : new double[] {1, 1.5, 2, 3, 4, 5, 7.5, 10}) {
      if (Math.abs(power * factor - value) < Math.abs(best - value)) {
        best = power * factor;
      }
    }
    return best;
  }
}

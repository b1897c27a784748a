package org.netralitas.stat;

/** Refusals of arguments that have no meaning, each with the offending value. */
final class Check {
  private Check() {}

  static void count(long count, String name) {
    if (count < 0) {
      throw new IllegalArgumentException(name + " is " + count + "; a count is 0 or more");
    }
  }

  static void counts(long[] counts, String name) {
    for (int i = 0; i < counts.length; i++) {
      count(counts[i], name + "[" + i + "]");
    }
  }

  static void positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be above 0 and finite");
    }
  }

  static void positive(double[] values, String name) {
    for (int i = 0; i < values.length; i++) {
      positive(values[i], name + "[" + i + "]");
    }
  }

  static void notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be 0 or more");
    }
  }

  static void confidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + "; it lies between 0 and 1, such as 0.95");
    }
  }

  static void probability(double p, String name) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(name + " is " + p + "; a probability lies in 0..1");
    }
  }

  static void sameLength(int first, String firstName, int second, String secondName) {
    if (first != second) {
      throw new IllegalArgumentException(
          firstName + " has " + first + " entries, " + secondName + " has " + second);
    }
  }
}

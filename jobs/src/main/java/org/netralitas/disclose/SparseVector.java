package org.netralitas.disclose;

/** A vector with few entries that are not zero, in a full-length array with a list of those set. */
final class SparseVector {
  final double[] at;
  final int[] list;
  int count;
  private final boolean[] set;

  SparseVector(int length) {
    at = new double[length];
    list = new int[length];
    set = new boolean[length];
  }

  void clear() {
    for (int k = 0; k < count; k++) {
      at[list[k]] = 0;
      set[list[k]] = false;
    }
    count = 0;
  }

  void set(int i, double value) {
    if (!set[i]) {
      set[i] = true;
      list[count++] = i;
    }
    at[i] = value;
  }

  void add(int i, double value) {
    set(i, at[i] + value);
  }
}

package org.netralitas.parse.layout;

/** Typing errors between two titles: a letter wrong, missing, too many, or two swapped. */
final class TypingDistance {

  private TypingDistance() {}

  /** Which letters and digits a title has, as bits; what is neither shares one bit. */
  static long letters(String title) {
    long letters = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      int bit = c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : 36;
      letters |= 1L << bit;
    }
    return letters;
  }

  /**
   * A lower bound of the errors between two titles: one error brings in one letter at most and
   * takes away one at most.
   */
  static int atLeast(long left, long right) {
    return Math.max(Long.bitCount(left & ~right), Long.bitCount(right & ~left));
  }

  /** The number of errors; {@code most + 1} when there are more than {@code most}. */
  static int between(String left, String right, int most) {
    if (Math.abs(left.length() - right.length()) > most) {
      return most + 1;
    }
    int width = right.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j < width; j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > most) {
        return most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[right.length()], most + 1);
  }
}

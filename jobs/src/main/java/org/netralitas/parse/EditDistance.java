package org.netralitas.parse;

/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): a letter lost,
 * added, changed, or two neighbours swapped count one each.
 */
public final class EditDistance {
  private EditDistance() {}

  /** Edits forgiven in a word of this length: none below 6 letters, 1 below 10, else 2. */
  static int forgivenFor(int length) {
    if (length < 6) {
      return 0;
    }
    return length < 10 ? 1 : 2;
  }

  /** The distance, or {@code limit + 1} when it is larger than {@code limit}. */
  public static int within(int limit, String left, String right) {
    int n = left.length();
    int m = right.length();
    if (Math.abs(n - m) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[m + 1];
    int[] last = new int[m + 1];
    int[] now = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      now[0] = i;
      int rowBest = i;
      for (int j = 1; j <= m; j++) {
        int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        now[j] = best;
        rowBest = Math.min(rowBest, best);
      }
      if (rowBest > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = now;
      now = spare;
    }
    return Math.min(last[m], limit + 1);
  }
}

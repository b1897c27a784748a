package org.netralitas.parse.link;

/**
 * Similarity of two words, 0 to 1: the Jaro measure, raised for a common beginning of up to four
 * letters by a tenth each (Winkler 1990, Proceedings of the Section on Survey Research Methods).
 */
final class JaroWinkler {
  private static final int LONGEST_PREFIX = 4;
  private static final double PREFIX_SCALE = 0.1;

  private JaroWinkler() {}

  static double similarity(String left, String right) {
    double jaro = jaro(left, right);
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
    while (prefix < most && left.charAt(prefix) == right.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_SCALE * (1 - jaro);
  }

  private static double jaro(String left, String right) {
    if (left.equals(right)) {
      return 1;
    }
    int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
    boolean[] leftUsed = new boolean[left.length()];
    boolean[] rightUsed = new boolean[right.length()];
    int common = 0;
    for (int i = 0; i < left.length(); i++) {
      int to = Math.min(right.length() - 1, i + window);
      for (int j = Math.max(0, i - window); j <= to && !leftUsed[i]; j++) {
        if (!rightUsed[j] && left.charAt(i) == right.charAt(j)) {
          leftUsed[i] = true;
          rightUsed[j] = true;
          common++;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    int j = 0;
    for (int i = 0; i < left.length(); i++) {
      if (leftUsed[i]) {
        while (!rightUsed[j]) {
          j++;
        }
        outOfOrder += left.charAt(i) == right.charAt(j) ? 0 : 1;
        j++;
      }
    }
    double matched = common;
    return (matched / left.length()
            + matched / right.length()
            + (matched - outOfOrder / 2.0) / matched)
        / 3;
  }
}

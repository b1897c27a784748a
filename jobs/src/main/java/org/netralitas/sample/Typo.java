package org.netralitas.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slip of the fingers: one letter in one word left out, doubled, or changed with its neighbour.
 */
final class Typo {
  private Typo() {}

  /**
   * The text with one slip in its first word of at least {@code shortest} letters, never in the
   * word's first letter; null when there is no such word.
   */
  static @Nullable String in(String text, int shortest, Dice dice) {
    List<int[]> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= shortest) {
          words.add(new int[] {start, i});
        }
        start = -1;
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    int from = words.get(0)[0];
    int at = dice.between(from + 2, words.get(0)[1] - 2);
    char here = text.charAt(at);
    char next = text.charAt(at + 1);
    return switch (dice.below(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + here + text.substring(at);
      default ->
          here == next
              ? text.substring(0, at) + text.substring(at + 1)
              : text.substring(0, at) + next + here + text.substring(at + 2);
    };
  }
}

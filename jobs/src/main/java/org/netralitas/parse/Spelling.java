package org.netralitas.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Forgives typing errors against a list of known words: one edit from 6 letters, two from 10 (see
 * {@link EditDistance}), the first letter right, and only when one known word is nearest. Two known
 * words written as one are parted.
 */
final class Spelling {
  private static final int SHORTEST = 6;

  private final Set<String> known;
  private final Set<String> meant;
  private final Map<Integer, List<String>> byLength = new HashMap<>();
  private final int mostEdits;

  /**
   * {@code meant}: words that a misspelt one can stand for; {@code others}: words that are right as
   * they are, so that {@code sanksi} is not taken for a misspelt {@code saksi}; {@code mostEdits}:
   * edits forgiven in the longest words, 1 or 2.
   */
  Spelling(Collection<String> meant, Collection<String> others, int mostEdits) {
    this.mostEdits = mostEdits;
    Set<String> all = new HashSet<>(meant);
    all.addAll(others);
    this.known = Set.copyOf(all);
    this.meant = Set.copyOf(meant);
    for (String word : new TreeSet<>(meant)) {
      if (word.length() >= SHORTEST - 1) {
        byLength.computeIfAbsent(word.length(), n -> new ArrayList<>()).add(word);
      }
    }
  }

  boolean knows(String word) {
    return known.contains(word);
  }

  /** The words meant, or null when the word is known already or nothing is near enough. */
  @Nullable List<String> mend(String word) {
    if (word.length() < SHORTEST || known.contains(word) || !isLetters(word)) {
      return null;
    }
    String nearest = nearest(word);
    if (nearest != null) {
      return List.of(nearest);
    }
    for (int cut = 4; cut <= word.length() - 4; cut++) {
      if (meant.contains(word.substring(0, cut)) && meant.contains(word.substring(cut))) {
        return List.of(word.substring(0, cut), word.substring(cut));
      }
    }
    return null;
  }

  private @Nullable String nearest(String word) {
    int limit = Math.min(mostEdits, EditDistance.forgivenFor(word.length()));
    String best = null;
    int bestDistance = limit + 1;
    boolean shared = false;
    for (int length = word.length() - limit; length <= word.length() + limit; length++) {
      for (String candidate : byLength.getOrDefault(length, List.of())) {
        if (candidate.charAt(0) != word.charAt(0)) {
          continue;
        }
        int distance = EditDistance.within(limit, word, candidate);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = candidate;
          shared = false;
        } else if (distance == bestDistance && distance <= limit) {
          shared = true;
        }
      }
    }
    return shared ? null : best;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}

package org.netralitas.learn;

import java.util.Locale;
import java.util.TreeSet;

/**
 * The character n-grams (2 to 5) of a text as a sparse vector of length 1: what occurs counts once,
 * hashed to a fixed number of places. Lower case; whatever is neither letter nor digit is one
 * blank, every run of digits one 0, so that the number of a school does not matter.
 */
final class CharacterGrams {
  /** Places that n-grams are hashed to. */
  static final int PLACES = 4096;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final int LONGEST_TEXT = 300;
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private final int[] places;

  private CharacterGrams(int[] places) {
    this.places = places;
  }

  /** Where an n-gram of the text falls, ascending. */
  int[] places() {
    return places.clone();
  }

  /** The value at each of these places. */
  double weight() {
    return places.length == 0 ? 0 : 1 / Math.sqrt(places.length);
  }

  static CharacterGrams of(String text) {
    String padded = " " + plain(text) + " ";
    TreeSet<Integer> places = new TreeSet<>();
    for (int start = 0; start < padded.length(); start++) {
      int hash = OFFSET;
      int last = Math.min(padded.length(), start + LONGEST);
      for (int end = start; end < last; end++) {
        hash = (hash ^ padded.charAt(end)) * PRIME;
        if (end - start + 1 >= SHORTEST) {
          places.add(((hash ^ (hash >>> 15)) & 0x7fffffff) % PLACES);
        }
      }
    }
    return new CharacterGrams(places.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The text as n-grams see it; texts that are the same here are one text. */
  static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(lower.length(), LONGEST_TEXT); i++) {
      char c = lower.charAt(i);
      char kept = Character.isLetter(c) ? c : Character.isDigit(c) ? '0' : ' ';
      boolean repeats = kept == ' ' || kept == '0';
      boolean first = plain.isEmpty();
      if ((repeats && !first && plain.charAt(plain.length() - 1) == kept)
          || (first && kept == ' ')) {
        continue;
      }
      plain.append(kept);
    }
    return plain.toString().strip();
  }
}

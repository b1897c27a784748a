package org.netralitas.parse.link;

import java.util.List;
import org.netralitas.parse.Memo;

/**
 * Keys by which names are brought together before they are compared: the consonants of one word
 * (old and new spelling alike: {@code Soekardjo} and {@code Sukarjo}) and the first letter of
 * another. Two keys, so that a typing error in one word leaves the other.
 */
final class NameKeys {
  private static final List<String[]> SPELLINGS =
      List.of(
          new String[] {"oe", "u"},
          new String[] {"dj", "j"},
          new String[] {"tj", "c"},
          new String[] {"sj", "s"},
          new String[] {"sy", "s"},
          new String[] {"nj", "n"},
          new String[] {"ch", "k"},
          new String[] {"kh", "k"},
          new String[] {"ph", "p"},
          new String[] {"f", "p"},
          new String[] {"v", "p"},
          new String[] {"z", "s"},
          new String[] {"q", "k"},
          new String[] {"x", "ks"});

  private static final int REMEMBERED = 20_000;
  private static final Memo<String, String> CONSONANTS =
      new Memo<>(REMEMBERED, NameKeys::consonantsOf);

  private NameKeys() {}

  /** One key for a single word, else two. */
  static List<String> of(String name) {
    int first = name.indexOf(' ');
    if (first < 0) {
      return List.of(consonants(name) + "|");
    }
    int last = name.lastIndexOf(' ');
    String firstKey = consonants(name.substring(0, first));
    String lastKey = consonants(name.substring(last + 1));
    String secondKey =
        last == first
            ? lastKey
            : consonants(name.substring(first + 1, name.indexOf(' ', first + 1)));
    return List.of(firstKey + "|" + secondKey.charAt(0), firstKey.charAt(0) + "|" + lastKey);
  }

  /** Old and new spelling, and letters that sound alike, as one. */
  static String oneSpelling(String word) {
    String plain = word;
    for (String[] spelling : SPELLINGS) {
      plain = plain.replace(spelling[0], spelling[1]);
    }
    return plain;
  }

  /**
   * Consonants in order, doubled ones once; a vowel is kept at the beginning only, as {@code a}.
   */
  static String consonants(String word) {
    return CONSONANTS.of(word);
  }

  private static String consonantsOf(String word) {
    String plain = oneSpelling(word);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean soft = "aeiouhwy".indexOf(c) >= 0;
      if (soft && i > 0) {
        continue;
      }
      char kept = "aeiou".indexOf(c) >= 0 ? 'a' : c;
      if (key.length() == 0 || key.charAt(key.length() - 1) != kept) {
        key.append(kept);
      }
    }
    return key.toString();
  }
}

package org.netralitas.parse.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a column title: without case, punctuation, line breaks, fillers and leading numbers,
 * abbreviations written out. {@code "3. Tgl\nLaporan"} and {@code TglLaporan} are the same words.
 */
final class HeaderText {
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private HeaderText() {}

  /**
   * The words of a title.
   *
   * @param synonyms word to the word it stands for; an empty one is left out
   */
  static List<String> words(String title, Map<String, String> synonyms) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKC);
    String split = HUMP.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(split, -1)) {
      String meant = synonyms.getOrDefault(word, word);
      boolean ordinal = words.isEmpty() && meant.chars().allMatch(Character::isDigit);
      if (!meant.isEmpty() && !ordinal) {
        words.add(meant);
      }
    }
    return words;
  }

  static String joined(List<String> words) {
    return String.join("", words);
  }

  static String inAnyOrder(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  static String withoutBrackets(String title) {
    return BRACKETED.matcher(title).replaceAll(" ");
  }

  /** On one line, with single blanks; the form in which titles are shown. */
  static String oneLine(String title) {
    return BLANKS.matcher(title).replaceAll(" ").strip();
  }
}

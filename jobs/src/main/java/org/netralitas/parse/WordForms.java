package org.netralitas.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations and spellings written out, from {@code data/reference/form_phrases.csv}: one row
 * per form; {@code field} says where it holds ({@code all} for everywhere). The longest form wins;
 * what it becomes is not read again.
 */
final class WordForms {
  static final String FILE = "reference/form_phrases.csv";

  private final Map<String, List<String>> canonical;

  /** Words of the longest form that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private WordForms(Map<String, List<String>> canonical) {
    this.canonical = canonical;
    for (String form : canonical.keySet()) {
      List<String> words = Normalised.listed(form);
      longest.merge(words.get(0), words.size(), Math::max);
    }
  }

  /** The forms of one field and those of all fields. */
  static WordForms load(ReferenceSource source, String field) {
    Map<String, List<String>> forms = new HashMap<>();
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      String holds = row.text("field");
      if (!holds.equals(field) && !holds.equals("all")) {
        continue;
      }
      String form = Normalised.of(row.text("form")).text();
      if (forms.put(form, List.of(row.text("canonical").split(" +"))) != null) {
        throw row.error("gives the form " + form + " a second time for " + field);
      }
    }
    return new WordForms(forms);
  }

  /** True when the word alone is a form. */
  boolean knows(String word) {
    return canonical.containsKey(word);
  }

  /** Forms that are no mere misspelling of what they stand for: words that somebody may mean. */
  Set<String> meantForms() {
    Set<String> meant = new HashSet<>();
    canonical.forEach(
        (form, words) -> {
          if (words.size() > 1 || EditDistance.within(2, form, words.get(0)) > 2) {
            meant.addAll(Normalised.listed(form));
          }
        });
    return meant;
  }

  Normalised apply(Normalised text) {
    List<String> words = text.words();
    List<String> written = new ArrayList<>(words.size() + 4);
    List<Integer> origins = new ArrayList<>(words.size() + 4);
    int at = 0;
    while (at < words.size()) {
      int most = longest.getOrDefault(words.get(at), 0);
      if (most == 0) {
        written.add(words.get(at));
        origins.add(at);
        at++;
        continue;
      }
      int taken = 1;
      List<String> replacement = List.of(words.get(at));
      for (int length = Math.min(most, words.size() - at); length >= 1; length--) {
        String form =
            length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
        List<String> known = canonical.get(form);
        if (known != null) {
          taken = length;
          replacement = known;
          break;
        }
      }
      for (String word : replacement) {
        written.add(word);
        origins.add(at);
      }
      at += taken;
    }
    return text.withWords(written, origins.stream().mapToInt(Integer::intValue).toArray());
  }
}

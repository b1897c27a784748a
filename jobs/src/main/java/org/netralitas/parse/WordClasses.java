package org.netralitas.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Named groups of words that phrase patterns refer to as {@code @name}, read from {@code
 * data/reference/phrase_classes.csv}: one row per class (several rows of one class add up), words
 * parted by blanks; {@code dis*} stands for every word that begins so; a class may name an earlier
 * one.
 */
final class WordClasses {
  static final String FILE = "reference/phrase_classes.csv";

  private final Map<String, List<String>> byName;

  private WordClasses(Map<String, List<String>> byName) {
    this.byName = byName;
  }

  static WordClasses load(ReferenceSource source) {
    WordClasses classes = new WordClasses(new LinkedHashMap<>());
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      List<String> words = new ArrayList<>();
      for (String word : Normalised.listed(row.text("words"))) {
        if (word.startsWith("@")) {
          List<String> named = classes.words(word.substring(1));
          if (named == null) {
            throw row.error("names the class " + word + ", which no earlier row makes");
          }
          words.addAll(named);
        } else {
          words.add(word);
        }
      }
      classes.byName.computeIfAbsent(row.text("class"), name -> new ArrayList<>()).addAll(words);
    }
    return classes;
  }

  /** The words of a class; null when there is no such class. */
  @Nullable List<String> words(String name) {
    return byName.get(name);
  }

  /**
   * The words of a class that the program itself relies on.
   *
   * @throws CodeListException when the file has no such class
   */
  Set<String> wordsOf(String name) {
    List<String> words = words(name);
    if (words == null) {
      throw new CodeListException(FILE, 0, "has no class " + name, null);
    }
    return Set.copyOf(words);
  }

  /** All words of all classes, without prefixes. */
  Set<String> vocabulary() {
    Set<String> all = new TreeSet<>();
    byName.values().forEach(all::addAll);
    all.removeIf(word -> word.endsWith("*"));
    return all;
  }
}

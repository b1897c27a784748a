package org.netralitas.parse;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of months: Indonesian, English, their short forms, and the Roman numerals of letters. */
final class Months {
  private static final String[] NAMES = {
    "januari january jan i",
    "februari february pebruari feb peb febr pebr ii",
    "maret march mar mrt iii",
    "april apr iv",
    "mei may v",
    "juni june jun vi",
    "juli july jul vii",
    "agustus august agu agt ags agust agst agts aug agus viii",
    "september sept sep septembr ix",
    "oktober october okt oct x",
    "november nopember nov nop xi",
    "desember december des dec xii"
  };

  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : Normalised.listed(NAMES[i])) {
        numbers.put(name, i + 1);
      }
    }
    return numbers;
  }

  /** 1 to 12; null when the word is no month. */
  static @Nullable Integer number(String word) {
    return NUMBERS.get(word);
  }

  /** The month whose name is one typing error away; null when there is none, or several. */
  static @Nullable Integer misspelt(String word) {
    Integer found = null;
    int limit = word.length() >= 5 ? Math.max(1, EditDistance.forgivenFor(word.length())) : 0;
    if (limit == 0) {
      return null;
    }
    for (Map.Entry<String, Integer> name : NUMBERS.entrySet()) {
      if (name.getKey().length() >= 5 && EditDistance.within(limit, word, name.getKey()) <= limit) {
        if (found != null && !found.equals(name.getValue())) {
          return null;
        }
        found = name.getValue();
      }
    }
    return found;
  }
}

package org.netralitas.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Known phrases most like a text that could not be read, for the review table. Likeness is the
 * cosine between counts of letter triples of both texts, 0 to 1: it needs no training and the same
 * text always gives the same list. A suggestion never counts by itself.
 */
public final class NearestPhrases {
  private final List<Known> known;

  /**
   * One suggestion.
   *
   * @param phrase the known phrase, as an example of its code
   * @param code what the phrase is read as
   * @param similarity 0 to 1
   */
  public record Suggestion(String phrase, String code, double similarity) {

    /** 0 for the same letter triples, 1 for none in common. */
    public double distance() {
      return 1 - similarity;
    }
  }

  private record Known(String phrase, String code, Map<String, Integer> triples, double length) {}

  private NearestPhrases(List<Known> known) {
    this.known = known;
  }

  /** Of phrases with their codes, in the order given. */
  static NearestPhrases of(Map<String, String> codeByPhrase) {
    List<Known> known = new ArrayList<>();
    codeByPhrase.forEach((phrase, code) -> known.add(known(phrase, code)));
    return new NearestPhrases(List.copyOf(known));
  }

  static NearestPhrases of(PhraseBook book, UnaryOperator<String> codeShown) {
    List<Known> known = new ArrayList<>();
    for (PhraseBook.Phrase phrase : book.phrases()) {
      String example = phrase.example();
      if (example != null) {
        known.add(known(example, codeShown.apply(phrase.code())));
      }
    }
    return new NearestPhrases(List.copyOf(known));
  }

  /** The {@code count} nearest, nearest first; none that shares no letter triple. */
  public List<Suggestion> nearest(String raw, int count) {
    Known asked = known(raw, "");
    return known.stream()
        .map(k -> new Suggestion(k.phrase(), k.code(), similarity(asked, k)))
        .filter(s -> s.similarity() > 0)
        .sorted(
            Comparator.comparingDouble(Suggestion::similarity)
                .reversed()
                .thenComparing(Suggestion::phrase))
        .limit(count)
        .toList();
  }

  private static Known known(String phrase, String code) {
    String text = " " + Normalised.of(phrase).text() + " ";
    Map<String, Integer> triples = new HashMap<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      triples.merge(text.substring(i, i + 3), 1, Integer::sum);
    }
    long squares = triples.values().stream().mapToLong(n -> (long) n * n).sum();
    return new Known(phrase, code, triples, Math.sqrt((double) squares));
  }

  private static double similarity(Known left, Known right) {
    if (left.length() == 0 || right.length() == 0) {
      return 0;
    }
    long shared = 0;
    for (Map.Entry<String, Integer> triple : left.triples().entrySet()) {
      shared += (long) triple.getValue() * right.triples().getOrDefault(triple.getKey(), 0);
    }
    return (double) shared / (left.length() * right.length());
  }
}

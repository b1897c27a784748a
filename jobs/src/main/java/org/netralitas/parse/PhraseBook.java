package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one field and the code each stands for, from a file {@code
 * data/reference/*_phrases.csv}: pattern, code, priority (larger wins), example, note, valid_from,
 * valid_to, source. Every example is a text that must be read as its code.
 */
final class PhraseBook {
  /** Code of phrases that tell when, where, why or how it became known, and not what was done. */
  static final String ASIDE = "ASIDE";

  private final List<Phrase> phrases;
  private final Set<String> asideWords = new HashSet<>();
  private final Map<String, List<Phrase>> asidesByFirstWord = new HashMap<>();
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final List<Phrase> byPrefix = new ArrayList<>();

  /** One row of the file. */
  record Phrase(
      PhrasePattern pattern, String code, int priority, @Nullable String example, int order) {}

  /** A phrase found in a text. */
  record Hit(Phrase phrase, PhrasePattern.Span span) {
    String code() {
      return phrase.code();
    }

    int start() {
      return span.start();
    }

    int end() {
      return span.end();
    }
  }

  private PhraseBook(List<Phrase> all) {
    List<Phrase> coded = new ArrayList<>();
    for (Phrase phrase : all) {
      if (phrase.code().equals(ASIDE)) {
        asideWords.addAll(phrase.pattern().vocabulary());
        for (String word : phrase.pattern().firstWords()) {
          asidesByFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
        }
      } else {
        coded.add(phrase);
      }
    }
    this.phrases = List.copyOf(coded);
    for (Phrase phrase : coded) {
      for (String word : phrase.pattern().firstWords()) {
        byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
      }
      if (phrase.pattern().beginsWithPrefix()) {
        byPrefix.add(phrase);
      }
    }
  }

  /**
   * Reads the phrases that held on {@code day}.
   *
   * @param codes the codes that may stand in the file
   */
  static PhraseBook load(
      ReferenceSource source, String file, WordClasses classes, Set<String> codes, LocalDate day) {
    List<Phrase> phrases = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CodeListRow row : CodeListFile.read(source, file).rows()) {
      String code = row.text("code");
      if (!codes.contains(code)) {
        throw row.error("code is " + code + ", not one of " + new TreeSet<>(codes));
      }
      LocalDate from = row.optionalDate("valid_from");
      LocalDate to = row.optionalDate("valid_to");
      String pattern = row.text("pattern");
      if (!seen.add(pattern + from)) {
        throw row.error("repeats the pattern " + pattern);
      }
      Phrase phrase =
          row.read(
              r ->
                  new Phrase(
                      PhrasePattern.of(pattern, classes),
                      code,
                      Math.toIntExact(r.count("priority")),
                      r.optionalText("example"),
                      phrases.size()));
      if (code.equals(ASIDE) && phrase.pattern().beginsWithPrefix()) {
        throw row.error("begins an aside with the beginning of a word: " + pattern);
      }
      if ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to))) {
        phrases.add(phrase);
      }
    }
    return new PhraseBook(phrases);
  }

  /** Without the asides. */
  List<Phrase> phrases() {
    return phrases;
  }

  /**
   * The weightiest phrase in what is left without the asides; if none is left, in the whole text.
   */
  @Nullable Hit weightiestButAsides(List<String> words) {
    Hit hit = weightiest(withoutAsides(words));
    return hit == null ? weightiest(words) : hit;
  }

  /** The words that are part of no aside; at each word the longest aside goes. */
  private List<String> withoutAsides(List<String> words) {
    List<String> kept = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = at;
      for (Phrase aside : asidesByFirstWord.getOrDefault(words.get(at), List.of())) {
        PhrasePattern.Span span = aside.pattern().matchAt(words, at);
        end = span == null ? end : Math.max(end, span.end());
      }
      if (end == at) {
        kept.add(words.get(at));
        at++;
      } else {
        at = end;
      }
    }
    return kept;
  }

  Set<String> vocabulary() {
    Set<String> all = new HashSet<>(asideWords);
    phrases.forEach(phrase -> all.addAll(phrase.pattern().vocabulary()));
    return all;
  }

  /** The longest phrase that begins at the word; of equal ones that of higher priority. */
  @Nullable Hit longestAt(List<String> words, int start) {
    Hit best = null;
    String word = words.get(start);
    for (Phrase phrase : byFirstWord.getOrDefault(word, List.of())) {
      best = longer(best, phrase, words, start);
    }
    for (Phrase phrase : byPrefix) {
      best = longer(best, phrase, words, start);
    }
    return best;
  }

  private static @Nullable Hit longer(
      @Nullable Hit best, Phrase phrase, List<String> words, int start) {
    PhrasePattern.Span span = phrase.pattern().matchAt(words, start);
    if (span == null) {
      return best;
    }
    if (best == null) {
      return new Hit(phrase, span);
    }
    int order = Integer.compare(span.length(), best.span().length());
    if (order == 0) {
      order = Integer.compare(phrase.priority(), best.phrase().priority());
    }
    return order > 0 ? new Hit(phrase, span) : best;
  }

  /** The weightiest phrase anywhere: by priority, then words asked for, then first in the text. */
  @Nullable Hit weightiest(List<String> words) {
    Hit best = null;
    for (int i = 0; i < words.size(); i++) {
      for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
        best = weightier(best, phrase, words, i);
      }
      for (Phrase phrase : byPrefix) {
        best = weightier(best, phrase, words, i);
      }
    }
    return best;
  }

  private static @Nullable Hit weightier(
      @Nullable Hit best, Phrase phrase, List<String> words, int start) {
    if (best != null && phrase.priority() < best.phrase().priority()) {
      return best;
    }
    PhrasePattern.Span span = phrase.pattern().matchAt(words, start);
    if (span == null) {
      return best;
    }
    if (best == null || phrase.priority() > best.phrase().priority()) {
      return new Hit(phrase, span);
    }
    return phrase.pattern().asked() > best.phrase().pattern().asked()
        ? new Hit(phrase, span)
        : best;
  }
}

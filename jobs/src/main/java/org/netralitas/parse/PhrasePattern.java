package org.netralitas.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase looks like, word by word.
 *
 * <p>{@code kepala dinas} is these two words in a row; {@code a|b} either; {@code @class} any word
 * of a class; {@code dis*} any word that begins so; {@code [kantor]} the word or nothing; {@code ~}
 * up to three words of any kind; {@code pasang + baliho} both, anywhere and in either order; {@code
 * ! desa} not if that stands anywhere. The first term decides where the phrase begins.
 */
final class PhrasePattern {
  private static final int WIDEST_GAP = 3;

  private final List<List<Slot>> terms;
  private final List<List<Slot>> vetoes;

  private PhrasePattern(List<List<Slot>> terms, List<List<Slot>> vetoes) {
    this.terms = List.copyOf(terms);
    this.vetoes = List.copyOf(vetoes);
  }

  /** One place in a row of words. */
  private record Slot(Set<String> words, List<String> prefixes, boolean optional, boolean gap) {
    boolean matches(String word) {
      if (words.contains(word)) {
        return true;
      }
      for (String prefix : prefixes) {
        if (word.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Where the first term was found, {@code end} exclusive. */
  record Span(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is not one
   */
  static PhrasePattern of(String text, WordClasses classes) {
    List<List<Slot>> terms = new ArrayList<>();
    List<List<Slot>> vetoes = new ArrayList<>();
    for (String part : text.split(" \\+ ", -1)) {
      String[] pieces = part.split(" ! ", -1);
      for (int i = 0; i < pieces.length; i++) {
        List<Slot> slots = new ArrayList<>();
        for (String slot : Normalised.listed(pieces[i])) {
          slots.add(slot(slot, text, classes));
        }
        (i == 0 ? terms : vetoes).add(slots);
      }
    }
    Slot first = terms.get(0).get(0);
    if (first.optional() || first.gap()) {
      throw new IllegalArgumentException("pattern begins with nothing certain: " + text);
    }
    return new PhrasePattern(terms, vetoes);
  }

  private static Slot slot(String text, String pattern, WordClasses classes) {
    if (text.equals("~")) {
      return new Slot(Set.of(), List.of(), true, true);
    }
    boolean optional = text.startsWith("[") && text.endsWith("]");
    Set<String> words = new HashSet<>();
    List<String> prefixes = new ArrayList<>();
    for (String word : (optional ? text.substring(1, text.length() - 1) : text).split("\\|", -1)) {
      List<String> named = List.of(word);
      if (word.startsWith("@")) {
        List<String> members = classes.words(word.substring(1));
        if (members == null) {
          throw new IllegalArgumentException("no word class " + word + " in: " + pattern);
        }
        named = members;
      }
      for (String member : named) {
        if (member.endsWith("*")) {
          prefixes.add(member.substring(0, member.length() - 1));
        } else if (!member.isEmpty() && member.chars().allMatch(Character::isLetterOrDigit)) {
          words.add(member);
        } else {
          throw new IllegalArgumentException("\"" + member + "\" is not a word in: " + pattern);
        }
      }
    }
    return new Slot(Set.copyOf(words), List.copyOf(prefixes), optional, false);
  }

  /** Words that the first term can begin with. */
  Set<String> firstWords() {
    return terms.get(0).get(0).words();
  }

  boolean beginsWithPrefix() {
    return !terms.get(0).get(0).prefixes().isEmpty();
  }

  /** Every word named in the pattern. */
  Set<String> vocabulary() {
    Set<String> all = new HashSet<>();
    terms.forEach(term -> term.forEach(slot -> all.addAll(slot.words())));
    vetoes.forEach(term -> term.forEach(slot -> all.addAll(slot.words())));
    return all;
  }

  /** Words in all terms: how much of the text the pattern asks for. */
  int asked() {
    return terms.stream()
        .mapToInt(term -> (int) term.stream().filter(slot -> !slot.optional()).count())
        .sum();
  }

  /** The first term at {@code start}, when the whole pattern holds; else null. */
  @Nullable Span matchAt(List<String> words, int start) {
    int end = match(terms.get(0), 0, words, start);
    if (end < 0) {
      return null;
    }
    for (int i = 1; i < terms.size(); i++) {
      if (!occurs(terms.get(i), words)) {
        return null;
      }
    }
    for (List<Slot> veto : vetoes) {
      if (occurs(veto, words)) {
        return null;
      }
    }
    return new Span(start, end);
  }

  private static boolean occurs(List<Slot> term, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (match(term, 0, words, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** End of the longest match of the slots from {@code slot} on, or -1. */
  private static int match(List<Slot> term, int slot, List<String> words, int at) {
    if (slot == term.size()) {
      return at;
    }
    Slot wanted = term.get(slot);
    if (wanted.gap()) {
      for (int skip = 0; skip <= WIDEST_GAP && at + skip <= words.size(); skip++) {
        int end = match(term, slot + 1, words, at + skip);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < words.size() && wanted.matches(words.get(at))) {
      int end = match(term, slot + 1, words, at + 1);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional() ? match(term, slot + 1, words, at) : -1;
  }
}

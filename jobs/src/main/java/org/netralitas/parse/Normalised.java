package org.netralitas.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A text as plain lower-case words: accents, quotes and punctuation are gone, abbreviations with
 * dots are one word ({@code R.S.U.D.} is {@code rsud}), a number behind letters stands alone
 * ({@code SMPN2} is {@code smpn 2}).
 */
final class Normalised {
  private static final int LONGEST_TEXT = 2_000;

  /** A dot behind no more letters than these marks an abbreviation, not the end of a sentence. */
  private static final int LONGEST_ABBREVIATION = 4;

  /** Prefixes that writers part from a foreign stem by a hyphen, as in {@code nge-like}. */
  private static final Set<String> HYPHENED_PREFIXES =
      Set.of("me", "nge", "ng", "di", "ter", "meng", "mem", "men", "ke", "ber");

  private final List<String> words;
  private final BitSet breaks;
  private final BitSet mended;

  private Normalised(List<String> words, BitSet breaks, BitSet mended) {
    this.words = List.copyOf(words);
    this.breaks = breaks;
    this.mended = mended;
  }

  /** Reads at most the first 2,000 characters: no field of a case record is longer in earnest. */
  static Normalised of(String raw) {
    return new Reader(plain(raw)).read();
  }

  List<String> words() {
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** True when a comma, slash, bracket or sentence end stands before the word. */
  boolean breakBefore(int index) {
    return breaks.get(index);
  }

  /** True when a typing error was forgiven in one of the words; {@code end} is exclusive. */
  boolean mendedWithin(int start, int end) {
    int next = mended.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** The same words, with marks on those in which a typing error was forgiven. */
  Normalised withMended(BitSet marks) {
    return new Normalised(words, breaks, (BitSet) marks.clone());
  }

  /** The words with one blank between them. */
  String text() {
    return String.join(" ", words);
  }

  @Override
  public String toString() {
    return text();
  }

  /** The words of a list in a code file, parted by blanks. */
  static List<String> listed(String text) {
    return List.of(text.strip().split(" +", -1));
  }

  /** Lower case without accents; the same in every locale. */
  static String plain(String raw) {
    String cut = raw.length() > LONGEST_TEXT ? raw.substring(0, LONGEST_TEXT) : raw;
    boolean ascii = true;
    for (int i = 0; i < cut.length(); i++) {
      if (cut.charAt(i) > 127) {
        ascii = false;
        break;
      }
    }
    String folded = ascii ? cut : fold(cut);
    return folded.toLowerCase(java.util.Locale.ROOT);
  }

  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> c == '’' || c == '‘' || c == '`' ? '\'' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** One pass over the characters. */
  private static final class Reader {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final BitSet breaks = new BitSet();
    private final StringBuilder run = new StringBuilder();
    private boolean pendingBreak;

    Reader(String text) {
      this.text = text;
    }

    Normalised read() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          run.append(c);
        } else if (!joins(c, i)) {
          boolean sentenceEnd = c == '.' && run.length() > LONGEST_ABBREVIATION && !letterAt(i + 1);
          endRun();
          pendingBreak |= isBreak(c) || sentenceEnd;
        }
      }
      endRun();
      return new Normalised(words, breaks, new BitSet());
    }

    /** True for a mark that does not part words. */
    private boolean joins(char c, int at) {
      return c == '\''
          || c == '"'
          || (c == '.' && joinsInitials(at))
          || (c == '-' && HYPHENED_PREFIXES.contains(run.toString()) && letterAt(at + 1));
    }

    private static boolean isBreak(char c) {
      return c == ',' || c == ';' || c == '/' || c == '(' || c == ')' || c == '\n' || c == '|';
    }

    private boolean letterAt(int index) {
      return index < text.length() && Character.isLetter(text.charAt(index));
    }

    /** A dot within {@code k.u.a} or at its end, not the one in {@code kab.bima}. */
    private boolean joinsInitials(int dot) {
      if (run.length() == 0
          || !Character.isLetter(run.charAt(run.length() - 1))
          || !letterAt(dot + 1)) {
        return false;
      }
      int runStart = dot;
      while (runStart > 0 && Character.isLetter(text.charAt(runStart - 1))) {
        runStart--;
      }
      int next = dot + 1;
      while (next < text.length() && Character.isLetter(text.charAt(next))) {
        next++;
      }
      return dot - runStart == 1 && next - dot - 1 <= 2;
    }

    private void endRun() {
      if (run.length() == 0) {
        return;
      }
      String word = run.toString();
      run.setLength(0);
      int digits = 0;
      while (digits < word.length() && Character.isDigit(word.charAt(word.length() - 1 - digits))) {
        digits++;
      }
      int letters = word.length() - digits;
      boolean plainLetters =
          digits > 0 && letters >= 2 && word.chars().limit(letters).allMatch(Character::isLetter);
      if (plainLetters) {
        add(word.substring(0, letters));
        add(word.substring(letters));
      } else {
        add(word);
      }
    }

    private void add(String word) {
      if (pendingBreak) {
        breaks.set(words.size());
        pendingBreak = false;
      }
      words.add(word);
    }
  }

  /** The same text with other words, such as abbreviations written out; breaks stay in place. */
  Normalised withWords(List<String> newWords, int[] origins) {
    BitSet movedBreaks = new BitSet();
    BitSet movedMends = new BitSet();
    int previous = -1;
    for (int i = 0; i < origins.length; i++) {
      movedBreaks.set(i, origins[i] != previous && breaks.get(origins[i]));
      movedMends.set(i, mended.get(origins[i]));
      previous = origins[i];
    }
    return new Normalised(newWords, movedBreaks, movedMends);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Normalised that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words.toArray());
  }
}

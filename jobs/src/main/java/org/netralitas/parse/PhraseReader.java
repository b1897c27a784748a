package org.netralitas.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text to the words that phrases are made of: abbreviations written out, typing errors mended, and,
 * for fields written as sentences, words cut to their roots.
 */
final class PhraseReader {
  private static final int MEMO = 20_000;

  /** Words that look inflected and are not. */
  private static final String UNCUT = "asis";

  /** Roots whose inflected forms are looked for when a word is misspelt. */
  private static final String VERBS = "verbs";

  private static final String EVERYDAY = "everyday";

  /** Words that a name follows: {@code Kecamatan Sukamaju} is not somebody who likes a post. */
  private static final String PLACE_HEADS = "placehead";

  private final WordForms forms;
  private final Spelling spelling;
  private final @Nullable Stems stems;
  private final Set<String> placeHeads;
  private final Memo<String, Word> memo = new Memo<>(MEMO, this::word);

  /** What became of one word. */
  private record Word(List<String> meant, boolean mended) {}

  private PhraseReader(
      WordForms forms, Spelling spelling, @Nullable Stems stems, WordClasses classes) {
    this.placeHeads = Set.copyOf(classes.wordsOf(PLACE_HEADS));
    this.forms = forms;
    this.spelling = spelling;
    this.stems = stems;
  }

  /** For titles and names of units, whose words are not inflected. */
  static PhraseReader forTitles(WordForms forms, PhraseBook book, WordClasses classes) {
    return new PhraseReader(forms, spelling(forms, book, classes, Set.of(), 2), null, classes);
  }

  /** For sentences: words are cut to the roots that the phrases use. */
  static PhraseReader forSentences(WordForms forms, PhraseBook book, WordClasses classes) {
    Set<String> roots = new HashSet<>(book.vocabulary());
    roots.addAll(classes.wordsOf(UNCUT));
    Set<String> sentenceWords = new HashSet<>(classes.wordsOf(UNCUT));
    for (String verb : classes.wordsOf(VERBS)) {
      if (roots.contains(verb)) {
        sentenceWords.addAll(Stems.inflected(verb));
      }
    }
    return new PhraseReader(
        forms, spelling(forms, book, classes, sentenceWords, 1), new Stems(roots), classes);
  }

  private static Spelling spelling(
      WordForms forms,
      PhraseBook book,
      WordClasses classes,
      Collection<String> more,
      int mostEdits) {
    Set<String> meant = new HashSet<>(book.vocabulary());
    meant.addAll(more);
    meant.addAll(forms.meantForms());
    return new Spelling(meant, classes.wordsOf(EVERYDAY), mostEdits);
  }

  Normalised read(String raw) {
    Normalised text = Normalised.of(raw);
    List<String> words = new ArrayList<>(text.words().size());
    List<Integer> origins = new ArrayList<>(text.words().size());
    BitSet mended = new BitSet();
    for (int i = 0; i < text.words().size(); i++) {
      Word word = memo.of(text.words().get(i));
      if (word.meant().size() > 1 && i > 0 && placeHeads.contains(text.words().get(i - 1))) {
        word = new Word(List.of(text.words().get(i)), false);
      }
      for (String meant : word.meant()) {
        mended.set(words.size(), word.mended());
        words.add(meant);
        origins.add(i);
      }
    }
    Normalised read = text.withWords(words, origins.stream().mapToInt(Integer::intValue).toArray());
    Normalised written = forms.apply(read.withMended(mended));
    return stems == null ? written : rooted(written);
  }

  private Word word(String word) {
    if (spelling.knows(word) || forms.knows(word)) {
      return new Word(List.of(word), false);
    }
    if (stems != null && stems.root(word) != null) {
      return new Word(List.of(word), false);
    }
    List<String> meant = spelling.mend(word);
    return meant == null ? new Word(List.of(word), false) : new Word(meant, true);
  }

  private Normalised rooted(Normalised text) {
    Stems known = stems;
    if (known == null) {
      return text;
    }
    List<String> roots = new ArrayList<>(text.words().size());
    int[] origins = new int[text.words().size()];
    for (int i = 0; i < origins.length; i++) {
      String root = known.root(text.words().get(i));
      roots.add(root == null ? text.words().get(i) : root);
      origins[i] = i;
    }
    return text.withWords(roots, origins);
  }
}

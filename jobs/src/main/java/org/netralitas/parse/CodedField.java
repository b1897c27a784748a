package org.netralitas.parse;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field with a short list of codes: its phrases, and what text stands for which. */
final class CodedField<E extends Enum<E>> {
  private final Class<E> codes;
  private final PhraseBook book;
  private final PhraseReader reader;

  private CodedField(Class<E> codes, PhraseBook book, PhraseReader reader) {
    this.codes = codes;
    this.book = book;
    this.reader = reader;
  }

  /**
   * Reads the phrases of a field.
   *
   * @param extra codes in the file that are not among {@code codes}
   */
  static <E extends Enum<E>> CodedField<E> load(
      ReferenceSource source, String field, Class<E> codes, Set<String> extra, LocalDate day) {
    Set<String> allowed = new HashSet<>(extra);
    allowed.add(PhraseBook.ASIDE);
    for (E code : codes.getEnumConstants()) {
      allowed.add(code.name());
    }
    String file = "reference/" + field + "_phrases.csv";
    WordClasses classes = WordClasses.load(source);
    PhraseBook book = PhraseBook.load(source, file, classes, allowed, day);
    WordForms forms = WordForms.load(source, field);
    return new CodedField<>(codes, book, PhraseReader.forSentences(forms, book, classes));
  }

  /** The code that the text names outright; null when it does not. */
  @Nullable E named(String raw) {
    return Blanks.code(raw, codes);
  }

  /** The code of the weightiest phrase, as it stands in the file; null when there is none. */
  @Nullable String heaviest(String raw) {
    PhraseBook.Hit hit = book.weightiestButAsides(reader.read(raw).words());
    return hit == null ? null : hit.code();
  }

  E code(String name) {
    return Enum.valueOf(codes, name);
  }

  List<PhraseBook.Phrase> phrases() {
    return book.phrases();
  }

  NearestPhrases suggestions() {
    return NearestPhrases.of(book, code -> code);
  }
}

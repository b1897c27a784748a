package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

/**
 * A description of what a person did, in Indonesian or English, to its act.
 *
 * <p>Sentences are cut to word roots, so that {@code mengunggah}, {@code diunggah} and {@code
 * unggahan} are one word; then the weightiest phrase of {@code data/reference/act_phrases.csv}
 * decides. The weights follow the joint decree (SKB 2/2022): a photo with a candidate is that also
 * when posted (no. 5), a reaction to posts of others (no. 4) goes before campaigning on social
 * media (no. 2), and every act named goes before mere support, which is taking sides (discipline
 * no. 8). One row is one act: of several the weightiest is taken. Asides, such as where a video
 * went round or whom a teacher who was moved did not vote for, are passed over while something is
 * left.
 */
public final class Acts {
  static final String FIELD = "act";
  static final String FILE = "reference/act_phrases.csv";
  private static final String VAGUE = "VAGUE";

  private final PhraseBook book;
  private final PhraseReader reader;

  private Acts(PhraseBook book, PhraseReader reader) {
    this.book = book;
    this.reader = reader;
  }

  /** The phrases as they held on {@code day}, the voting day of the election that is read. */
  public static Acts load(ReferenceSource source, LocalDate day) {
    Set<String> codes = new HashSet<>();
    for (Act act : Act.values()) {
      codes.add(act.name());
    }
    codes.remove(Act.UNKNOWN.name());
    codes.add(VAGUE);
    codes.add(PhraseBook.ASIDE);
    WordClasses classes = WordClasses.load(source);
    PhraseBook book = PhraseBook.load(source, FILE, classes, codes, day);
    WordForms forms = WordForms.load(source, "act");
    return new Acts(book, PhraseReader.forSentences(forms, book, classes));
  }

  /** Reads a description; what cannot be read is UNKNOWN with an issue. Never null. */
  public Parsed<Act> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return unknown(Issues.MISSING_ACT);
    }
    Act coded = Blanks.code(raw, Act.class);
    if (coded != null) {
      return Parsed.of(coded);
    }
    Normalised reading = reader.read(raw);
    PhraseBook.Hit hit = book.weightiestButAsides(reading.words());
    if (hit == null) {
      return unknown(Issues.ACT_UNREADABLE);
    }
    if (hit.code().equals(VAGUE)) {
      return unknown(Issues.ACT_VAGUE);
    }
    List<Issue> issues = new ArrayList<>();
    if (reading.mendedWithin(0, reading.words().size())) {
      issues.add(Issue.of(Issues.ACT_TYPO, FIELD));
    }
    return new Parsed<>(Act.valueOf(hit.code()), issues);
  }

  /** The known phrases nearest to a description, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return NearestPhrases.of(book, code -> code.equals(VAGUE) ? Act.UNKNOWN.name() : code);
  }

  PhraseBook book() {
    return book;
  }

  private static Parsed<Act> unknown(String code) {
    return Parsed.of(Act.UNKNOWN, Issue.of(code, FIELD));
  }
}

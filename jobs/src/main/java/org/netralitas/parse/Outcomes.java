package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.Parsed;

/**
 * How an examination stands. Empty and unreadable texts are {@code REPORTED}, with an issue: the
 * row was reported, that much is known. A recommendation or a sanction says that the act was
 * proven.
 */
public final class Outcomes {
  static final String FIELD = "outcome";

  private final CodedField<Outcome> phrases;

  private Outcomes(CodedField<Outcome> phrases) {
    this.phrases = phrases;
  }

  public static Outcomes load(ReferenceSource source, LocalDate day) {
    return new Outcomes(CodedField.load(source, FIELD, Outcome.class, Set.of(), day));
  }

  /** Never null. */
  public Parsed<Outcome> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.of(Outcome.REPORTED, Issue.of(Issues.MISSING_OUTCOME, FIELD));
    }
    Outcome named = phrases.named(raw);
    if (named != null) {
      return Parsed.of(named);
    }
    String code = phrases.heaviest(raw);
    return code == null
        ? Parsed.of(Outcome.REPORTED, Issue.of(Issues.OUTCOME_UNREADABLE, FIELD))
        : Parsed.of(phrases.code(code));
  }

  /** The known phrases nearest to a text, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return phrases.suggestions();
  }

  CodedField<Outcome> phrases() {
    return phrases;
  }
}

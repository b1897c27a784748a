package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.Source;

/** How a report arose; {@code Laporan Hasil Pengawasan} is a patrol report, not a public one. */
public final class Sources {
  static final String FIELD = "source";

  private final CodedField<Source> phrases;

  private Sources(CodedField<Source> phrases) {
    this.phrases = phrases;
  }

  public static Sources load(ReferenceSource source, LocalDate day) {
    return new Sources(CodedField.load(source, FIELD, Source.class, Set.of(), day));
  }

  public Parsed<Source> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.failed(Issue.of(Issues.MISSING_SOURCE, FIELD));
    }
    Source named = phrases.named(raw);
    if (named != null) {
      return Parsed.of(named);
    }
    String code = phrases.heaviest(raw);
    return code == null
        ? Parsed.failed(Issue.of(Issues.SOURCE_UNREADABLE, FIELD))
        : Parsed.of(phrases.code(code));
  }

  /** The known phrases nearest to a text, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return phrases.suggestions();
  }

  CodedField<Source> phrases() {
    return phrases;
  }
}

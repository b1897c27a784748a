package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.Sanction;

/**
 * The level of a sanction, recommended or imposed, from its name or from the measure: PP 42/2004
 * for moral statements, PP 53/2010 and PP 94/2021 for discipline. A text that says "discipline" or
 * "moral" without a level, or several levels, has no value and an issue; "no sanction" has neither.
 */
public final class Sanctions {
  private static final String NONE = "NONE";
  private static final String LEVEL_UNCLEAR = "LEVEL_UNCLEAR";

  private final String field;
  private final CodedField<Sanction> phrases;

  private Sanctions(String field, CodedField<Sanction> phrases) {
    this.field = field;
    this.phrases = phrases;
  }

  /** {@code field}: {@code recommended_sanction} or {@code imposed_sanction}. */
  public static Sanctions load(ReferenceSource source, String field, LocalDate day) {
    return new Sanctions(
        field,
        CodedField.load(source, "sanction", Sanction.class, Set.of(NONE, LEVEL_UNCLEAR), day));
  }

  public Parsed<Sanction> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.empty();
    }
    Sanction named = phrases.named(raw);
    if (named != null) {
      return Parsed.of(named);
    }
    String code = phrases.heaviest(raw);
    if (code == null) {
      return Parsed.failed(Issue.of(Issues.SANCTION_UNREADABLE, field));
    }
    return switch (code) {
      case NONE -> Parsed.empty();
      case LEVEL_UNCLEAR -> Parsed.failed(Issue.of(Issues.SANCTION_LEVEL_UNCLEAR, field));
      default -> Parsed.of(phrases.code(code));
    };
  }

  /** The known phrases nearest to a text, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return phrases.suggestions();
  }

  CodedField<Sanction> phrases() {
    return phrases;
  }
}

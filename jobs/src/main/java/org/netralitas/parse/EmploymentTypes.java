package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

/** Legal status of employment; a plain "ASN" may be either of two and has no value. */
public final class EmploymentTypes {
  static final String FIELD = "employment_type";
  private static final String ASN = "ASN";

  private final CodedField<EmploymentType> phrases;

  private EmploymentTypes(CodedField<EmploymentType> phrases) {
    this.phrases = phrases;
  }

  public static EmploymentTypes load(ReferenceSource source, LocalDate day) {
    return new EmploymentTypes(
        CodedField.load(source, "employment", EmploymentType.class, Set.of(ASN), day));
  }

  public Parsed<EmploymentType> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.empty();
    }
    EmploymentType named = phrases.named(raw);
    if (named != null) {
      return Parsed.of(named);
    }
    String code = phrases.heaviest(raw);
    if (code == null) {
      return Parsed.failed(Issue.of(Issues.EMPLOYMENT_UNREADABLE, FIELD));
    }
    return code.equals(ASN) ? Parsed.empty() : Parsed.of(phrases.code(code));
  }

  /** The known phrases nearest to a text, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return phrases.suggestions();
  }

  CodedField<EmploymentType> phrases() {
    return phrases;
  }
}

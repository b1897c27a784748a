package org.netralitas.parse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Severity;

/**
 * One reason code.
 *
 * @param code upper-snake-case
 * @param field field it is about, {@code row} for several, {@code *_date} for every date
 * @param severity what it does to the row
 * @param textId explanation in Indonesian
 * @param textEn explanation in English
 * @param source law, decision or document that the rule rests on
 */
public record Rule(
    String code,
    String field,
    Severity severity,
    String textId,
    String textEn,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  public Rule {
    if (!code.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("rule code is not upper snake case: " + code);
    }
  }
}

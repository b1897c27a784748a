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
 * @param budget share of a file's rows, 0 to 1, that it may remark on before the file is refused;
 *     null for none
 * @param source law, decision or document that the rule rests on
 */
public record Rule(
    String code,
    String field,
    Severity severity,
    String textId,
    String textEn,
    @Nullable Double budget,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  public Rule {
    if (!code.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("rule code is not upper snake case: " + code);
    }
    if (budget != null && !(budget >= 0 && budget <= 1)) {
      throw new IllegalArgumentException("budget of " + code + " is " + budget + ", not 0 to 1");
    }
  }
}

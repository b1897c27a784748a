package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Arrays;
import org.netralitas.model.Sanction;
import org.netralitas.model.SanctionRule;

/** What each sanction consists of and rests on, by the law of the day. */
final class SanctionRules {
  private final DatedRows<SanctionRule> rules;

  private SanctionRules(DatedRows<SanctionRule> rules) {
    this.rules = rules;
  }

  static SanctionRules of(CodeListFile file) {
    DatedRows<SanctionRule> rules = new DatedRows<>(file.name());
    for (CodeListRow row : file.rows()) {
      row.text("source");
      rules.add(
          row.code("sanction", Sanction.class).name(),
          row,
          new SanctionRule(
              row.text("regime"),
              row.text("consists_of_id"),
              row.text("consists_of_en"),
              row.text("legal_basis")));
    }
    rules.requireEveryDay(Arrays.stream(Sanction.values()).map(Enum::name).toList());
    return new SanctionRules(rules);
  }

  /** Every sanction has a rule since 2015; earlier days have none. */
  SanctionRule on(Sanction sanction, LocalDate day) {
    return rules
        .on(sanction.name(), day)
        .orElseThrow(() -> new IllegalArgumentException("no rule for " + sanction + " on " + day));
  }
}

package org.netralitas.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.Election;

/**
 * Ethics or discipline by act, by whether candidates were fixed, and by the law of the day. Source:
 * joint decree 2/2022 and what it replaced; see {@code data/reference/act_classes.csv}.
 */
final class ActClasses {
  private record Rule(
      Act act,
      boolean afterFixing,
      ActClass actClass,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    boolean covers(Act act, boolean fixed, LocalDate day) {
      return this.act == act
          && afterFixing == fixed
          && (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }

  private final List<Rule> rules;

  private ActClasses(List<Rule> rules) {
    this.rules = rules;
  }

  static ActClasses of(CodeListFile file) {
    List<Rule> rules =
        file.map(
            row ->
                new Rule(
                    row.code("act", Act.class),
                    row.flag("after_fixing"),
                    row.code("class", ActClass.class),
                    row.optionalDate("valid_from"),
                    row.optionalDate("valid_to")));
    LocalDate[] probes = {
      LocalDate.of(2015, 8, 1), LocalDate.of(2021, 12, 1), LocalDate.of(2024, 11, 1)
    };
    for (Act act : Act.values()) {
      for (LocalDate day : probes) {
        for (boolean fixed : new boolean[] {false, true}) {
          long covering = rules.stream().filter(rule -> rule.covers(act, fixed, day)).count();
          if (covering != (act == Act.UNKNOWN ? 0 : 1)) {
            throw new CodeListException(
                file.name(),
                0,
                "has "
                    + covering
                    + " classes for "
                    + act
                    + (fixed ? " after" : " before")
                    + " candidates are fixed on "
                    + day,
                null);
          }
        }
      }
    }
    return new ActClasses(rules);
  }

  Optional<ActClass> classOf(Act act, Election election, LocalDate day) {
    boolean fixed = election.candidatesFixedBy(day);
    return rules.stream()
        .filter(rule -> rule.covers(act, fixed, day))
        .map(Rule::actClass)
        .findFirst();
  }
}

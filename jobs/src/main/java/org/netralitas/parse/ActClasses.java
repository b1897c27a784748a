package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.ActRule;
import org.netralitas.model.Election;

/**
 * Ethics or discipline by act, by whether candidates were fixed, and by the law of the day. Source:
 * joint decree 2/2022 and what it replaced; see {@code data/reference/act_classes.csv}. Exactly one
 * row holds for each act and side of the fixing on every day; an unknown act has no row.
 */
final class ActClasses {
  private final DatedRows<ActRule> rules;

  private ActClasses(DatedRows<ActRule> rules) {
    this.rules = rules;
  }

  /**
   * Reads the rules.
   *
   * @param acts holds the number of each act in the list of the joint decree
   */
  static ActClasses of(CodeListFile acts, CodeListFile classes) {
    Map<Act, CodeListRow> listed = new HashMap<>();
    acts.rows().forEach(row -> listed.put(row.code("code", Act.class), row));
    DatedRows<ActRule> rules = new DatedRows<>(classes.name());
    for (CodeListRow row : classes.rows()) {
      Act act = row.code("act", Act.class);
      if (act == Act.UNKNOWN) {
        throw row.error("act is UNKNOWN, which has no class");
      }
      boolean fixed = row.flag("after_fixing");
      row.text("source");
      rules.add(
          key(act, fixed),
          row,
          row.read(r -> rule(r, listCode(listed.get(act), fixed, r.optionalDate("valid_to")))));
    }
    List<String> keys = new ArrayList<>();
    for (Act act : Act.values()) {
      if (act != Act.UNKNOWN) {
        keys.add(key(act, false));
        keys.add(key(act, true));
      }
    }
    rules.requireEveryDay(keys);
    return new ActClasses(rules);
  }

  Optional<ActClass> classOf(Act act, Election election, LocalDate day) {
    return ruleOf(act, election, day).map(ActRule::actClass);
  }

  Optional<ActRule> ruleOf(Act act, Election election, LocalDate day) {
    return rules.on(key(act, election.candidatesFixedBy(day)), day);
  }

  private static ActRule rule(CodeListRow row, @Nullable String listCode) {
    return new ActRule(
        row.code("class", ActClass.class),
        row.optionalText("sanction") == null ? null : row.code("sanction", ActRule.Level.class),
        listCode,
        row.optionalText("joint_decree"),
        row.text("legal_basis"));
  }

  /** The number in the list, for rules that end after the list was made. */
  private static @Nullable String listCode(
      @Nullable CodeListRow act, boolean fixed, @Nullable LocalDate end) {
    if (act == null) {
      return null;
    }
    String code = act.optionalText(fixed ? "skb_after_fixing" : "skb_before_fixing");
    if (code == null) {
      return null;
    }
    if (!code.matches("[ED]\\d\\d")) {
      throw act.error("code of the joint decree is " + code + ", not E01 to D12");
    }
    return end != null && end.isBefore(act.date("skb_since")) ? null : code;
  }

  private static String key(Act act, boolean fixed) {
    return act + (fixed ? " after" : " before") + " candidates are fixed";
  }
}

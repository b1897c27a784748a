package org.netralitas.parse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Severity;

/**
 * Every reason code with its severity and its words, from {@code data/reference/rules.csv}. A row
 * is rejected or held only if it cannot be counted honestly; everything else is a warning.
 */
public final class RuleCatalogue {
  static final String FILE = "reference/rules.csv";

  private final Map<String, Rule> rules;

  private RuleCatalogue(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * Reads the catalogue.
   *
   * @throws CodeListException naming the row, when a code stands twice, a severity is unknown or a
   *     text is missing
   */
  public static RuleCatalogue load(ReferenceSource source) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      Rule rule =
          row.read(
              r ->
                  new Rule(
                      r.text("code"),
                      r.text("field"),
                      r.code("severity", Severity.class),
                      r.text("text_id"),
                      r.text("text_en"),
                      r.optionalText("budget") == null ? null : r.number("budget"),
                      r.optionalDate("valid_from"),
                      r.optionalDate("valid_to"),
                      r.text("source")));
      if (rules.put(rule.code(), rule) != null) {
        throw row.error("gives the code " + rule.code() + " a second time");
      }
    }
    return new RuleCatalogue(rules);
  }

  /** All rules, in file order. */
  public Collection<Rule> rules() {
    return java.util.Collections.unmodifiableCollection(rules.values());
  }

  public Optional<Rule> rule(String code) {
    return Optional.ofNullable(rules.get(code));
  }

  /**
   * What an issue does to its row.
   *
   * @throws IllegalArgumentException when the code is not in the catalogue
   */
  public Severity severity(Issue issue) {
    Rule rule = rules.get(issue.code());
    if (rule == null) {
      throw new IllegalArgumentException("issue code " + issue.code() + " is not in data/" + FILE);
    }
    return rule.severity();
  }

  /** The gravest severity among the issues; null when there are none. */
  public @Nullable Severity gravest(Collection<Issue> issues) {
    Severity gravest = null;
    for (Issue issue : issues) {
      Severity severity = severity(issue);
      if (gravest == null || severity.compareTo(gravest) < 0) {
        gravest = severity;
      }
    }
    return gravest;
  }
}

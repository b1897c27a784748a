package org.netralitas.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Rule;
import org.netralitas.parse.RuleCatalogue;

/**
 * How much may be wrong with a file before it is refused.
 *
 * @param fileShare share of a file's rows that may be set aside, 0 to 1
 * @param ruleShares share of a file's rows, 0 to 1, that a rule may remark on, by its code; comes
 *     before the budget that the rule has in {@code data/reference/rules.csv}
 */
public record ErrorBudget(double fileShare, SortedMap<String, Double> ruleShares) {
  /** What is used where nothing is said. */
  public static final String DEFAULT = "0.25";

  /** In fewer rows than this a share says nothing about the file. */
  private static final long FEWEST = 20;

  private static final String OPTION = "--error-budget";

  public ErrorBudget {
    requireShare(String.valueOf(fileShare), fileShare);
    ruleShares = new TreeMap<>(ruleShares);
    ruleShares.forEach((rule, share) -> requireShare(rule + "=" + share, share));
  }

  /** A budget for files alone; rules have their own. */
  public static ErrorBudget of(double fileShare) {
    return new ErrorBudget(fileShare, new TreeMap<>());
  }

  /**
   * Reads what an option says.
   *
   * @param parts each a share for files, or {@code RULE=share}
   * @throws IllegalArgumentException naming the part that is neither
   */
  public static ErrorBudget parse(List<String> parts) {
    double fileShare = Double.parseDouble(DEFAULT);
    SortedMap<String, Double> ruleShares = new TreeMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      double share = share(part, part.substring(equals + 1));
      if (equals < 0) {
        fileShare = share;
      } else {
        ruleShares.put(part.substring(0, equals).strip(), share);
      }
    }
    return new ErrorBudget(fileShare, ruleShares);
  }

  /**
   * The first rule that remarks on more of a file's rows than it may, with its budget in words;
   * null when none does.
   *
   * @param rows by code
   */
  @Nullable String overspent(SortedMap<String, Long> rows, long read, RuleCatalogue rules) {
    for (String code : rows.keySet()) {
      long count = rows.getOrDefault(code, 0L);
      Double budget =
          ruleShares.getOrDefault(code, rules.rule(code).map(Rule::budget).orElse(null));
      if (budget != null && count >= FEWEST && count > budget * read) {
        return count
            + " of "
            + read
            + " rows have the remark "
            + code
            + " (budget "
            + percent(budget)
            + "); see whether the column is what it is taken for, or raise "
            + OPTION
            + " "
            + code
            + "=SHARE";
      }
    }
    return null;
  }

  /**
   * Refuses a budget for what is no rule.
   *
   * @throws RunFailure of kind BAD_ARGUMENTS with the code
   */
  void requireKnown(RuleCatalogue rules) {
    for (String code : ruleShares.keySet()) {
      if (rules.rule(code).isEmpty()) {
        throw new RunFailure(
            RunFailure.Kind.BAD_ARGUMENTS,
            OPTION + " names " + code + ", which is no rule of data/reference/rules.csv",
            null);
      }
    }
  }

  static String percent(double share) {
    return BigDecimal.valueOf(share)
            .multiply(BigDecimal.valueOf(100))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static double share(String part, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          OPTION + " is " + part + "; give a share from 0 to 1, or RULE=SHARE", e);
    }
  }

  private static void requireShare(String shown, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(OPTION + " is " + shown + "; give 0 to 1");
    }
  }
}

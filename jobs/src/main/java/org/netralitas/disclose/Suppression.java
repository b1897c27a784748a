package org.netralitas.disclose;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Complementary suppression over all linked tables together: hides the sensitive counts and as
 * little else as it can, so that none of them can be worked out, and proves it by the audit. The
 * same tables give the same result.
 *
 * <p>Small problems are solved to the least loss; larger ones by a heuristic that is then cleaned
 * of everything superfluous. See {@code docs/disclosure.md}.
 */
public final class Suppression {

  private final PrimaryRule rule;
  private final InformationLoss informationLoss;

  private Suppression(PrimaryRule rule, InformationLoss informationLoss) {
    this.rule = rule;
    this.informationLoss = informationLoss;
  }

  public static Suppression of(PrimaryRule rule, InformationLoss informationLoss) {
    return new Suppression(rule, informationLoss);
  }

  /**
   * Decides what is hidden. The audit of the result says whether it may be published: it is not
   * safe when what an outsider knows anyway gives a count away that no hiding can protect.
   */
  public ProtectedTables protect(LinkedTables tables) {
    SortedSet<String> hidden = new TreeSet<>();
    List<AttackSystem> parts = AttackSystem.partsOf(tables, rule, informationLoss);
    List<boolean[]> solved = parts.parallelStream().map(Suppression::solve).toList();
    for (int p = 0; p < parts.size(); p++) {
      AttackSystem part = parts.get(p);
      for (int j = 0; j < part.unknowns; j++) {
        if (solved.get(p)[j] && !part.neverPrinted[j]) {
          hidden.add(part.ids[j]);
        }
      }
    }
    AuditReport audit = AttackerAudit.of(rule, AttackerAudit.Depth.PROOF).audit(tables, hidden);
    return new ProtectedTables(tables, rule, hidden, audit);
  }

  private static boolean[] solve(AttackSystem part) {
    return new HeuristicSuppression(part).solve();
  }
}

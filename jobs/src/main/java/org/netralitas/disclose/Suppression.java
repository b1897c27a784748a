package org.netralitas.disclose;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.netralitas.disclose.AttackerAudit.Depth;

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

  /** Weighs a cell by its count, so that small cells are hidden rather than totals. */
  public static Suppression of(PrimaryRule rule) {
    return of(rule, InformationLoss.COUNTS);
  }

  public static Suppression of(PrimaryRule rule, InformationLoss informationLoss) {
    return new Suppression(rule, informationLoss);
  }

  /**
   * Decides what is hidden. The audit of the result says whether it may be published: it is not
   * safe when what an outsider knows anyway gives a count away that no hiding can protect.
   */
  public ProtectedTables protect(LinkedTables tables) {
    return protect(tables, hidden -> hidden);
  }

  /**
   * As above, with more hidden than protection needs.
   *
   * @param mates the cells that are to be hidden when these are, these included; one that can be
   *     worked out anyway is printed after all
   */
  public ProtectedTables protect(LinkedTables tables, UnaryOperator<SortedSet<String>> mates) {
    List<AttackSystem> parts = AttackSystems.of(tables, rule, informationLoss);
    List<Solution> solutions = parts.parallelStream().map(Suppression::solve).toList();
    SortedSet<String> needed = new TreeSet<>();
    for (int p = 0; p < parts.size(); p++) {
      for (int j = 0; j < parts.get(p).unknowns; j++) {
        if (solutions.get(p).hides(j)) {
          parts.get(p).members.get(j).stream()
              .filter(member -> member.exposure() == Exposure.OPEN)
              .forEach(member -> needed.add(member.id()));
        }
      }
    }
    SortedSet<String> hidden = new TreeSet<>(mates.apply(needed));
    AuditReport audit = audit(tables, parts, solutions, hidden);
    Set<String> known = derivable(audit, needed);
    if (!known.isEmpty()) {
      hidden.removeAll(known);
      audit = audit(tables, parts, solutions, hidden);
    }
    return new ProtectedTables(tables, rule, hidden, audit);
  }

  private static AuditReport audit(
      LinkedTables tables,
      List<AttackSystem> parts,
      List<Solution> solutions,
      SortedSet<String> hidden) {
    List<PartAudit> audits =
        IntStream.range(0, parts.size())
            .parallel()
            .mapToObj(
                p -> PartAudit.of(parts.get(p), hidden, Depth.PROOF, solutions.get(p).proof()))
            .toList();
    return AttackerAudit.report(tables, hidden, audits);
  }

  /** Mates that failed the audit without being sensitive: hiding them hides nothing. */
  private static Set<String> derivable(AuditReport audit, SortedSet<String> needed) {
    Set<String> failed =
        audit.failures().stream().map(AuditFailure::cellId).collect(Collectors.toSet());
    return audit.hidden().stream()
        .filter(cell -> cell.reason() == HiddenReason.SECONDARY)
        .map(HiddenCell::id)
        .filter(id -> failed.contains(id) && !needed.contains(id))
        .collect(Collectors.toSet());
  }

  private static Solution solve(AttackSystem part) {
    return ExactSuppression.improve(part, HeuristicSuppression.solve(part));
  }
}

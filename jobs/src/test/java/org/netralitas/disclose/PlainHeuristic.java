package org.netralitas.disclose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netralitas.disclose.AttackerAudit.Depth;
import org.netralitas.disclose.Relation.Term;

/**
 * What an office does by hand: where a row or column has one hidden count, hide the next smallest
 * as well. The yardstick for the information that the real control keeps.
 */
public final class PlainHeuristic {
  private final LinkedTables tables;
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, Set<Relation>> relationsOf = new HashMap<>();

  private PlainHeuristic(LinkedTables tables, PrimaryRule rule) {
    this.tables = tables;
    for (Relation relation : tables.relations()) {
      relation
          .terms()
          .forEach(
              term -> relationsOf.computeIfAbsent(term.id(), id -> new HashSet<>()).add(relation));
    }
    rule.sensitive(tables).keySet().stream().filter(this::open).forEach(hidden::add);
  }

  /** One more in every row and column with a single hidden count, until there is none. */
  public static Set<String> byHand(LinkedTables tables, PrimaryRule rule) {
    PlainHeuristic heuristic = new PlainHeuristic(tables, rule);
    heuristic.hideBesideSingles();
    return heuristic.hidden;
  }

  /** The same, and then one more beside every cell that the audit still finds, until it is safe. */
  public static Set<String> untilSafe(LinkedTables tables, PrimaryRule rule) {
    PlainHeuristic heuristic = new PlainHeuristic(tables, rule);
    heuristic.hideBesideSingles();
    boolean changed = true;
    while (changed) {
      changed = false;
      AuditReport report = AttackerAudit.of(rule, Depth.PROOF).audit(tables, heuristic.hidden);
      for (AuditFailure failure : report.failures()) {
        for (Relation relation : heuristic.relationsOf.getOrDefault(failure.cellId(), Set.of())) {
          changed |= heuristic.hideNextSmallest(relation);
        }
      }
      heuristic.hideBesideSingles();
    }
    return heuristic.hidden;
  }

  /** How many hidden cells an outsider could still work out. */
  public static int open(LinkedTables tables, PrimaryRule rule, Set<String> hidden) {
    return AttackerAudit.of(rule, Depth.PROOF).audit(tables, hidden).failures().size();
  }

  private void hideBesideSingles() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Relation relation : tables.relations()) {
        long unread = relation.terms().stream().filter(term -> !printed(term.id())).count();
        if (relation.kind() != Relation.Kind.KNOWLEDGE && unread == 1) {
          changed |= hideNextSmallest(relation);
        }
      }
    }
  }

  private boolean hideNextSmallest(Relation relation) {
    List<Term> candidates =
        relation.kind() == Relation.Kind.KNOWLEDGE ? relation.terms() : relation.parts();
    Optional<String> next = smallest(candidates);
    if (next.isEmpty()) {
      next = smallest(relation.terms());
    }
    next.ifPresent(hidden::add);
    return next.isPresent();
  }

  private Optional<String> smallest(List<Term> terms) {
    return terms.stream()
        .map(Term::id)
        .filter(id -> open(id) && printed(id) && tables.cell(id).count() > 0)
        .min(
            Comparator.comparingInt((String id) -> tables.cell(id).count())
                .thenComparing(id -> id));
  }

  private boolean open(String id) {
    return tables.cell(id).exposure() == Exposure.OPEN;
  }

  private boolean printed(String id) {
    return !hidden.contains(id) && !tables.cell(id).exposure().neverPrinted();
  }
}

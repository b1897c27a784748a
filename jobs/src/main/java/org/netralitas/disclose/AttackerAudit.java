package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Attacks a set of tables as an outsider would who reads every published cell, of this edition and
 * the earlier ones, and knows the rule. For every hidden count it finds the smallest and the
 * largest count that remain possible, in whole numbers, and holds them against what the rule needs.
 *
 * <p>It trusts nothing that the suppression has found. Every end of an interval is proven by a
 * whole other table that an outsider cannot exclude.
 */
public final class AttackerAudit {

  /** How far the attack goes. */
  public enum Depth {
    /** Until the need of every hidden cell is proven or refuted. For every publication. */
    PROOF,
    /** To the exact ends of every interval. For {@code verify} and for study. */
    EXACT
  }

  private final PrimaryRule rule;
  private final Depth depth;

  private AttackerAudit(PrimaryRule rule, Depth depth) {
    this.rule = rule;
    this.depth = depth;
  }

  public static AttackerAudit of(PrimaryRule rule, Depth depth) {
    return new AttackerAudit(rule, depth);
  }

  /**
   * The report on publishing all open cells but these.
   *
   * @param hidden ids of the open cells that are not printed
   */
  public AuditReport audit(LinkedTables tables, Set<String> hidden) {
    List<PartAudit> audits =
        AttackSystems.of(tables, rule, InformationLoss.CELLS).parallelStream()
            .map(part -> PartAudit.of(part, hidden, depth, List.of()))
            .toList();
    return report(tables, hidden, audits);
  }

  /** Puts the attacks on the separate parts together. */
  static AuditReport report(LinkedTables tables, Set<String> hidden, List<PartAudit> audits) {
    List<HiddenCell> cells = new ArrayList<>();
    List<AuditFailure> failures = new ArrayList<>();
    for (PartAudit audit : audits) {
      cells.addAll(audit.cells());
      failures.addAll(audit.failures());
    }
    Set<String> attacked = cells.stream().map(HiddenCell::id).collect(Collectors.toSet());
    for (String id : hidden) {
      if (!attacked.contains(id) || tables.cell(id).exposure() != Exposure.OPEN) {
        failures.add(new AuditFailure(id, "is hidden, but an outsider knows it anyway"));
      }
    }
    cells.sort(Comparator.comparing(HiddenCell::id));
    failures.sort(Comparator.comparing(AuditFailure::cellId));
    return new AuditReport(cells, failures, InformationKept.of(tables, hidden));
  }
}

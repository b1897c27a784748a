package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.netralitas.disclose.HiddenCell.Precision;

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
    List<AuditFailure> failures = new ArrayList<>();
    Set<String> attackable = new HashSet<>();
    List<AttackSystem> parts = AttackSystem.partsOf(tables, rule, InformationLoss.CELLS);
    List<PartAudit> audits =
        parts.parallelStream().map(part -> PartAudit.of(part, hidden, depth)).toList();
    List<HiddenCell> cells = new ArrayList<>();
    for (PartAudit audit : audits) {
      cells.addAll(audit.hidden());
      failures.addAll(audit.failures());
      attackable.addAll(List.of(audit.system().ids));
    }
    for (String id : hidden) {
      if (tables.cell(id).exposure() != Exposure.OPEN || !attackable.contains(id)) {
        failures.add(new AuditFailure(id, "is hidden, but an outsider knows it anyway"));
      }
    }
    cells.sort(Comparator.comparing(HiddenCell::id));
    failures.sort(Comparator.comparing(AuditFailure::cellId));
    return new AuditReport(cells, failures, InformationKept.of(tables, hidden));
  }

  /** The attack on one connected part. */
  record PartAudit(AttackSystem system, List<HiddenCell> hidden, List<AuditFailure> failures) {

    static PartAudit of(AttackSystem system, Set<String> hiddenIds, Depth depth) {
      boolean[] hidden = new boolean[system.unknowns];
      for (int j = 0; j < system.unknowns; j++) {
        hidden[j] = system.neverPrinted[j] || hiddenIds.contains(system.ids[j]);
      }
      MoveSearch search = new MoveSearch(system);
      Evidence evidence = new Evidence(system);
      Prover prover = new Prover(system, search, evidence);
      List<HiddenCell> cells = new ArrayList<>();
      List<AuditFailure> failures = new ArrayList<>();
      for (int j = 0; j < system.unknowns; j++) {
        if (system.slack(j)) {
          continue;
        }
        Sensitive verdict = system.sensitive[j];
        if (!hidden[j]) {
          if (verdict != null) {
            failures.add(
                new AuditFailure(system.ids[j], "is sensitive and printed: " + verdict.reason()));
          }
          continue;
        }
        if (system.neverPrinted[j] && verdict == null) {
          continue;
        }
        Need need = Need.DOUBT.and(verdict == null ? null : verdict.need());
        Precision precision = Precision.AT_LEAST;
        if (depth == Depth.EXACT || !prover.prove(j, need, hidden)) {
          precision = widen(j, hidden, search, evidence);
        }
        HiddenReason reason = verdict == null ? HiddenReason.SECONDARY : verdict.reason();
        HiddenCell cell =
            new HiddenCell(
                system.ids[j], reason, need, evidence.low(j), evidence.high(j), precision);
        cells.add(cell);
        if (!cell.protectedEnough()) {
          failures.add(
              new AuditFailure(
                  cell.id(),
                  "is hidden as "
                      + reason
                      + ", but the published figures leave an interval of width "
                      + (cell.high() - cell.low())));
        }
      }
      return new PartAudit(system, cells, failures);
    }

    /** Pushes the interval of one cell to its exact ends. */
    private static Precision widen(
        int unknown, boolean[] hidden, MoveSearch search, Evidence evidence) {
      boolean undecided = false;
      if (search.reach(hidden, unknown, 1) > evidence.up(unknown)) {
        Move up = search.farthest(hidden, unknown, 1, evidence.up(unknown));
        if (up != null) {
          evidence.add(up);
        }
        undecided |= search.undecided();
      }
      if (search.reach(hidden, unknown, -1) > evidence.down(unknown)) {
        Move down = search.farthest(hidden, unknown, -1, evidence.down(unknown));
        if (down != null) {
          evidence.add(down);
        }
        undecided |= search.undecided();
      }
      return undecided ? Precision.AT_LEAST : Precision.EXACT;
    }
  }
}

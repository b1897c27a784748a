package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netralitas.disclose.AttackSystem.Member;
import org.netralitas.disclose.AttackerAudit.Depth;
import org.netralitas.disclose.HiddenCell.Precision;

/** The attack on one connected part of the tables. */
final class PartAudit {
  private final AttackSystem system;
  private final Set<String> hiddenIds;
  private final boolean[] hidden;
  private final MoveSearch search;
  private final Evidence evidence;
  private final Prover prover;
  private final List<HiddenCell> cells = new ArrayList<>();
  private final List<AuditFailure> failures = new ArrayList<>();

  private PartAudit(AttackSystem system, Set<String> hiddenIds) {
    this.system = system;
    this.hiddenIds = hiddenIds;
    hidden = new boolean[system.unknowns];
    search = new MoveSearch(system);
    evidence = new Evidence(system);
    prover = new Prover(system, search, evidence);
  }

  /**
   * Attacks.
   *
   * @param proof moves that may spare a search; each is checked before it counts
   */
  static PartAudit of(AttackSystem system, Set<String> hiddenIds, Depth depth, List<Move> proof) {
    PartAudit audit = new PartAudit(system, hiddenIds);
    for (int j = 0; j < system.unknowns; j++) {
      // Of cells that always differ alike, one that is printed gives all away.
      audit.hidden[j] = system.members.get(j).stream().noneMatch(audit::printed);
    }
    for (Move move : proof) {
      if (move.holds(system, audit.hidden)) {
        audit.evidence.add(move);
      }
    }
    for (int j = 0; j < system.unknowns; j++) {
      audit.attack(j, depth);
    }
    return audit;
  }

  List<HiddenCell> cells() {
    return cells;
  }

  List<AuditFailure> failures() {
    return failures;
  }

  private boolean printed(Member member) {
    return member.exposure() == Exposure.OPEN && !hiddenIds.contains(member.id());
  }

  private boolean tobeProtected(Member member) {
    return member.sensitive() != null || hiddenIds.contains(member.id());
  }

  private void attack(int unknown, Depth depth) {
    List<Member> members =
        system.members.get(unknown).stream().filter(this::tobeProtected).toList();
    if (members.isEmpty()) {
      return;
    }
    Precision precision = Precision.EXACT;
    if (hidden[unknown]) {
      Need need = Need.DOUBT.and(system.need[unknown]);
      boolean proven = prover.prove(unknown, need, hidden);
      precision = depth == Depth.EXACT || !proven ? widen(unknown) : Precision.AT_LEAST;
    }
    for (Member member : members) {
      report(unknown, member, precision);
    }
  }

  private void report(int unknown, Member member, Precision precision) {
    Sensitive verdict = member.sensitive();
    if (printed(member)) {
      if (verdict != null) {
        failures.add(new AuditFailure(member.id(), "is printed, but is a " + verdict.reason()));
      }
      return;
    }
    HiddenReason reason = verdict == null ? HiddenReason.SECONDARY : verdict.reason();
    HiddenCell cell =
        new HiddenCell(
            member.id(),
            reason,
            verdict == null ? Need.DOUBT : verdict.need(),
            member.value() - (hidden[unknown] ? evidence.down(unknown) : 0),
            member.value() + (hidden[unknown] ? evidence.up(unknown) : 0),
            precision);
    cells.add(cell);
    if (!cell.protectedEnough()) {
      failures.add(
          new AuditFailure(
              cell.id(),
              "is hidden as a "
                  + reason
                  + ", but an outsider can narrow it down to "
                  + (cell.high() - cell.low() + 1)
                  + " possible counts"));
    }
  }

  /** Pushes the interval of one unknown to its exact ends. */
  private Precision widen(int unknown) {
    boolean up = push(unknown, 1, evidence.up(unknown));
    boolean down = push(unknown, -1, evidence.down(unknown));
    return up && down ? Precision.EXACT : Precision.AT_LEAST;
  }

  /** False when the end could not be decided. */
  private boolean push(int unknown, int direction, long known) {
    if (search.reach(hidden, unknown, direction) <= known) {
      return true;
    }
    Move move = search.farthest(hidden, unknown, direction, known, Long.MAX_VALUE);
    if (move != null) {
      evidence.add(move);
    }
    return !search.undecided();
  }
}

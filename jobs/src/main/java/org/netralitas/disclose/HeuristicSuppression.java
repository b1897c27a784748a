package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hides more until every sensitive cell is protected, each by the cheapest other table that
 * protects it, then prints again whatever turns out superfluous, the dearest first.
 */
final class HeuristicSuppression {
  private final AttackSystem system;
  private final boolean[] hidden;

  /** Sensitive, and not beyond help. */
  private final boolean[] protectable;

  private final MoveSearch search;
  private final Evidence evidence;
  private final Prover prover;

  private HeuristicSuppression(AttackSystem system) {
    this.system = system;
    hidden = new boolean[system.unknowns];
    protectable = new boolean[system.unknowns];
    search = new MoveSearch(system);
    evidence = new Evidence(system);
    prover = new Prover(search, evidence);
    for (int j = 0; j < system.unknowns; j++) {
      hidden[j] = system.hiddenAnyway(j);
      protectable[j] = system.need[j] != null;
    }
  }

  static Solution solve(AttackSystem system) {
    HeuristicSuppression suppression = new HeuristicSuppression(system);
    suppression.hideMore();
    suppression.printSuperfluous();
    suppression.printDerivable();
    return new Solution(suppression.hidden, suppression.evidence.moves());
  }

  private void hideMore() {
    List<Integer> open = new ArrayList<>();
    for (int j = 0; j < system.unknowns; j++) {
      if (protectable[j] && !prover.prove(j, need(j), hidden)) {
        open.add(j);
      }
    }
    for (int j : open) {
      protectable[j] = prover.enforce(j, need(j), hidden, k -> hidden[k] = true);
    }
  }

  private Need need(int unknown) {
    Need need = system.need[unknown];
    return need == null ? Need.DOUBT : need;
  }

  private void printSuperfluous() {
    List<Integer> complements = complements();
    complements.sort(Comparator.comparingDouble((Integer j) -> -system.cost[j]));
    for (int complement : complements) {
      hidden[complement] = false;
      Evidence.Withdrawn withdrawn = evidence.withdraw(complement);
      if (!safeWithout(withdrawn)) {
        hidden[complement] = true;
        evidence.restore(withdrawn);
      }
    }
  }

  private boolean safeWithout(Evidence.Withdrawn withdrawn) {
    for (int j : withdrawn.unknowns()) {
      if (unmet(j) && !within(search.reach(hidden, j, 1), search.reach(hidden, j, -1), need(j))) {
        return false;
      }
    }
    evidence.mend(withdrawn);
    for (int j : withdrawn.unknowns()) {
      if (unmet(j) && !prover.prove(j, need(j), hidden)) {
        return false;
      }
    }
    return true;
  }

  private boolean unmet(int unknown) {
    return protectable[unknown] && !prover.met(unknown, need(unknown));
  }

  private static boolean within(long up, long down, Need need) {
    return need.metBy(-down, up);
  }

  private List<Integer> complements() {
    List<Integer> complements = new ArrayList<>();
    for (int j = 0; j < system.unknowns; j++) {
      if (hidden[j] && system.choice(j)) {
        complements.add(j);
      }
    }
    return complements;
  }

  /** A complement that can be worked out protects nothing: it is printed. */
  private void printDerivable() {
    for (int j : complements()) {
      if (!evidence.doubtful(j) && !prover.prove(j, Need.DOUBT, hidden) && !search.undecided()) {
        hidden[j] = false;
      }
    }
  }
}

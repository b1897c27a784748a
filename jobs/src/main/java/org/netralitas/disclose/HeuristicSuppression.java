package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hides more until every sensitive cell is protected, then takes back whatever turns out
 * superfluous or dearer than a replacement.
 */
final class HeuristicSuppression {
  private static final int ROUNDS = 2;

  private final AttackSystem system;
  private final boolean[] hidden;
  private final boolean[] barred;
  private final MoveSearch search;
  private final Evidence evidence;
  private final Prover prover;

  HeuristicSuppression(AttackSystem system) {
    this.system = system;
    hidden = new boolean[system.unknowns];
    barred = new boolean[system.unknowns];
    search = new MoveSearch(system);
    evidence = new Evidence(system);
    prover = new Prover(system, search, evidence);
    for (int j = 0; j < system.unknowns; j++) {
      hidden[j] = system.neverPrinted[j] || system.sensitive[j] != null;
    }
  }

  /** True for every unknown that is not printed. */
  boolean[] solve() {
    List<Integer> open = new ArrayList<>();
    for (int j = 0; j < system.unknowns; j++) {
      if (system.sensitive[j] != null && !prover.prove(j, need(j), hidden)) {
        open.add(j);
      }
    }
    for (int j : open) {
      prover.enforce(j, need(j), hidden, barred, k -> hidden[k] = true);
    }
    boolean changed = true;
    for (int round = 0; round < ROUNDS && changed; round++) {
      changed = takeBack();
    }
    printDerivable();
    return hidden;
  }

  private Need need(int unknown) {
    Sensitive verdict = system.sensitive[unknown];
    return verdict == null ? Need.DOUBT : verdict.need();
  }

  /** Tries to print every complement again, the dearest first. */
  private boolean takeBack() {
    List<Integer> complements = complements();
    complements.sort(Comparator.comparingDouble((Integer j) -> -system.cost[j]));
    boolean changed = false;
    for (int j : complements) {
      changed |= tryToPrint(j);
    }
    return changed;
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

  private boolean tryToPrint(int complement) {
    hidden[complement] = false;
    barred[complement] = true;
    Evidence.Withdrawn withdrawn = evidence.withdraw(complement);
    List<Integer> instead = new ArrayList<>();
    double[] spent = new double[1];
    boolean safe = true;
    for (int j : withdrawn.cells()) {
      if (system.sensitive[j] == null || prover.met(j, need(j))) {
        continue;
      }
      safe =
          prover.enforce(
              j,
              need(j),
              hidden,
              barred,
              k -> {
                hidden[k] = true;
                instead.add(k);
                spent[0] += system.cost[k];
              });
      safe &= spent[0] < system.cost[complement] - 1e-9;
      if (!safe) {
        break;
      }
    }
    barred[complement] = false;
    if (safe) {
      return true;
    }
    for (int k : instead) {
      hidden[k] = false;
      evidence.withdraw(k);
    }
    hidden[complement] = true;
    evidence.restore(withdrawn);
    return false;
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

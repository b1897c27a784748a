package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hides more until every sensitive cell is protected, each by the cheapest other table that
 * protects it, then prints again whatever turns out superfluous, the dearest first.
 */
final class HeuristicSuppression {
  private static final int MOST_FOR_ALL_ORDERS = 500;

  /** Work allowed for printing again; what is left then stays hidden, which is safe. */
  private static final long STEPS_FOR_PRINTING = 300_000;

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
    prover = new Prover(system, search, evidence);
    for (int j = 0; j < system.unknowns; j++) {
      hidden[j] = system.hiddenAnyway(j) || system.hiddenBefore[j];
      protectable[j] = system.need[j] != null;
    }
  }

  /** What is hidden early may spare hiding later, so small parts are tried in several orders. */
  static Solution solve(AttackSystem system) {
    Comparator<Integer> byNumber = Comparator.naturalOrder();
    Comparator<Integer> byRoom = Comparator.comparing(j -> system.fall[j]);
    List<Comparator<Integer>> orders =
        system.unknowns > MOST_FOR_ALL_ORDERS
            ? List.of(byNumber)
            : List.of(
                byNumber,
                byNumber.reversed(),
                byRoom.thenComparing(byNumber),
                byRoom.reversed().thenComparing(byNumber));
    HeuristicSuppression best = in(orders.get(0), system);
    for (Comparator<Integer> order : orders.subList(1, orders.size())) {
      HeuristicSuppression other = in(order, system);
      best = other.cost() < best.cost() ? other : best;
    }
    return new Solution(best.hidden, best.evidence.moves());
  }

  private static HeuristicSuppression in(Comparator<Integer> order, AttackSystem system) {
    HeuristicSuppression suppression = new HeuristicSuppression(system);
    suppression.hideMore(order);
    suppression.printSuperfluous();
    suppression.printDerivable();
    return suppression;
  }

  private double cost() {
    return complements().stream().mapToDouble(j -> system.cost[j]).sum();
  }

  private void hideMore(Comparator<Integer> order) {
    List<Integer> open = new ArrayList<>();
    for (int j = 0; j < system.unknowns; j++) {
      if (protectable[j] && !prover.prove(j, need(j), hidden)) {
        open.add(j);
      }
    }
    open.sort(order);
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
    long last = search.steps() + STEPS_FOR_PRINTING;
    for (int complement : complements) {
      if (search.steps() > last) {
        return;
      }
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

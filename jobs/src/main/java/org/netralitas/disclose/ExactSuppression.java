package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The least loss, for small parts. Hiding more never protects less; so of a largest set that leaves
 * some cell unprotected, at least one cell outside must be hidden. Such conditions are collected
 * one by one: {@link CheapestSet} finds the cheapest set that meets all known ones, and the attack
 * says whether it is enough or gives a new one. Implicit hitting sets: Moreno-Centeno and Karp,
 * Operations Research 61 (2013).
 */
final class ExactSuppression {

  /** Parts with more cells to decide on are left to the heuristic. */
  static final int MOST_CHOICES = CheapestSet.MOST;

  private static final int ROUNDS = 100;

  /** Costs are compared as whole numbers, so that equal ones are equal. */
  private static final double COST_UNITS = 1000;

  /** Costs are sums of logarithms: equal ones may differ by rounding. */
  private static final double SAME_COST = 1e-6;

  private final AttackSystem system;
  private final MoveSearch search;
  private final int[] choices;
  private final List<Integer> conditions = new ArrayList<>();

  private ExactSuppression(AttackSystem system) {
    this.system = system;
    search = new MoveSearch(system);
    choices = IntStream.range(0, system.unknowns).filter(system::choice).toArray();
  }

  /**
   * A cheaper solution that protects as much; the start when it is a cheapest one or none is found.
   */
  static Solution improve(AttackSystem system, Solution start) {
    ExactSuppression exact = new ExactSuppression(system);
    if (exact.choices.length > MOST_CHOICES || exact.cost(start::hides) == 0) {
      return start;
    }
    return exact.search(start);
  }

  private Solution search(Solution start) {
    boolean[] everything = hidden(choice -> true);
    List<Integer> protectable =
        IntStream.range(0, system.unknowns)
            .filter(j -> system.need[j] != null && provable(j, everything))
            .boxed()
            .toList();
    double bound = cost(start::hides) - SAME_COST;
    for (int round = 0; round < ROUNDS; round++) {
      boolean[] hidden = cheapest();
      if (hidden == null || cost(j -> hidden[j]) >= bound) {
        return start;
      }
      Evidence evidence = new Evidence(system);
      Prover prover = new Prover(system, search, evidence);
      int known = conditions.size();
      for (int j : protectable) {
        if (!prover.prove(j, need(j), hidden)) {
          addCondition(j, hidden);
        }
      }
      if (conditions.size() == known) {
        return new Solution(hidden, evidence.moves());
      }
    }
    return start;
  }

  private boolean[] hidden(IntPredicate choice) {
    boolean[] hidden = new boolean[system.unknowns];
    for (int j = 0; j < system.unknowns; j++) {
      hidden[j] = system.hiddenAnyway(j) || choice.test(j);
    }
    return hidden;
  }

  private double cost(IntPredicate hidden) {
    return IntStream.of(choices).filter(hidden).mapToDouble(j -> system.cost[j]).sum();
  }

  private Need need(int unknown) {
    Need need = system.need[unknown];
    return need == null ? Need.DOUBT : need;
  }

  private boolean provable(int unknown, boolean[] hidden) {
    return new Prover(system, search, new Evidence(system)).prove(unknown, need(unknown), hidden);
  }

  /** Hides as much more as leaves the cell unprotected; one of the rest is indispensable. */
  private void addCondition(int unknown, boolean[] hidden) {
    boolean[] most = hidden.clone();
    for (int choice : choices) {
      if (!most[choice]) {
        most[choice] = true;
        most[choice] = !provable(unknown, most);
      }
    }
    int condition = 0;
    for (int c = 0; c < choices.length; c++) {
      condition |= most[choices[c]] ? 0 : 1 << c;
    }
    if (!conditions.contains(condition)) {
      conditions.add(condition);
    }
  }

  /** The cheapest set that meets every condition; null when none is found. */
  private boolean @Nullable [] cheapest() {
    long[] costs =
        IntStream.of(choices).mapToLong(j -> Math.round(COST_UNITS * system.cost[j])).toArray();
    Integer cheapest =
        CheapestSet.of(costs, conditions.stream().mapToInt(Integer::intValue).toArray());
    if (cheapest == null) {
      return null;
    }
    boolean[] chosen = new boolean[system.unknowns];
    for (int c = 0; c < choices.length; c++) {
      chosen[choices[c]] = (cheapest >> c & 1) == 1;
    }
    return hidden(j -> chosen[j]);
  }
}

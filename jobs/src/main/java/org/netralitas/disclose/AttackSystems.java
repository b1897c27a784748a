package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.AttackSystem.Equation;
import org.netralitas.disclose.Relation.Term;

/**
 * Turns linked tables into the systems of equations of an outsider who knows the rule: constants
 * are taken out, cells that can only differ alike become one unknown, equations said twice are
 * dropped, and what no equation connects is separated.
 */
final class AttackSystems {

  /** Room of an inequality that is open at one end: more than any sum of counts here. */
  private static final long SLACK_ROOM = 1_000_000_000_000L;

  /** An outsider is granted that no count exceeds twice the largest plus this. */
  private static final long CEILING_MARGIN = 100;

  private final List<Unknown> unknowns = new ArrayList<>();
  private final Map<Unknown, Integer> position = new HashMap<>();
  private List<Map<Unknown, Long>> equations = new ArrayList<>();

  private AttackSystems() {}

  /** The separate systems, in the order of their first cells. */
  static List<AttackSystem> of(
      LinkedTables tables, PrimaryRule rule, InformationLoss informationLoss) {
    AttackSystems systems = new AttackSystems();
    Map<String, Unknown> byId = systems.addCells(tables, rule, informationLoss);
    for (Relation relation : tables.relations()) {
      if (!tables.implied(relation)) {
        systems.addEquation(relation, tables, byId);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = systems.simplify();
    }
    return systems.separate();
  }

  private Map<String, Unknown> addCells(
      LinkedTables tables, PrimaryRule rule, InformationLoss informationLoss) {
    Map<String, Sensitive> verdicts = rule.sensitive(tables);
    Set<String> doubtful = zerosInDoubt(tables, rule);
    long ceiling =
        2L * tables.cells().stream().mapToInt(Cell::count).max().orElse(0) + CEILING_MARGIN;
    Map<String, Unknown> byId = new LinkedHashMap<>();
    for (Cell cell : tables.cells()) {
      boolean zerosShown = rule.zeros() == ZeroPolicy.SHOWN && !doubtful.contains(cell.id());
      boolean shownZero = zerosShown && cell.exposure() == Exposure.OPEN && cell.count() == 0;
      if (cell.exposure() == Exposure.KNOWN || shownZero) {
        continue;
      }
      // Where zeros are always printed, a mark says that the count is not zero.
      boolean marked = cell.exposure() == Exposure.OPEN || cell.exposure() == Exposure.WITHHELD;
      int least = marked && zerosShown && cell.count() > 0 ? 1 : 0;
      Unknown unknown =
          Unknown.of(
              cell,
              Math.max(cell.lower(), least),
              Math.min(cell.upper(), ceiling),
              verdicts.get(cell.id()),
              informationLoss.of(cell),
              tables.hiddenBefore(cell.id()));
      byId.put(cell.id(), unknown);
      add(unknown);
    }
    return byId;
  }

  private void add(Unknown unknown) {
    position.put(unknown, unknowns.size());
    unknowns.add(unknown);
  }

  private static Set<String> zerosInDoubt(LinkedTables tables, PrimaryRule rule) {
    Set<String> result = new HashSet<>(tables.zerosInDoubt());
    if (rule.sharedAttribute() == SharedAttribute.HIDDEN) {
      result.addAll(tables.attributes());
    }
    return result;
  }

  private void addEquation(Relation relation, LinkedTables tables, Map<String, Unknown> byId) {
    Map<Unknown, Long> equation = new LinkedHashMap<>();
    long sum = 0;
    for (Term term : relation.terms()) {
      sum += term.coefficient() * tables.cell(term.id()).count();
      Unknown unknown = byId.get(term.id());
      if (unknown != null) {
        equation.put(unknown, term.coefficient());
      }
    }
    if (equation.isEmpty()) {
      return;
    }
    if (relation.lower() < relation.upper()) {
      Unknown slack = Unknown.slack(roomAbove(relation, sum), roomBelow(relation, sum));
      add(slack);
      equation.put(slack, -1L);
    }
    equations.add(equation);
  }

  private static long roomAbove(Relation relation, long sum) {
    return relation.upper() == Relation.OPEN_HIGH ? SLACK_ROOM : relation.upper() - sum;
  }

  private static long roomBelow(Relation relation, long sum) {
    return relation.lower() == Relation.OPEN_LOW ? SLACK_ROOM : sum - relation.lower();
  }

  /** Rewrites the equations in what is left of the unknowns; true when another round may help. */
  private boolean simplify() {
    List<Map<Unknown, Long>> left = new ArrayList<>();
    Set<List<Long>> seen = new HashSet<>();
    boolean changed = false;
    for (Map<Unknown, Long> equation : equations) {
      Map<Integer, Long> byPosition = new TreeMap<>();
      equation.forEach(
          (unknown, coefficient) -> {
            Unknown now = unknown.representative();
            if (!now.fixed()) {
              byPosition.merge(position(now), coefficient, Math::addExact);
            }
          });
      byPosition.values().removeIf(coefficient -> coefficient == 0);
      if (byPosition.isEmpty() || !seen.add(normal(byPosition))) {
        continue;
      }
      if (!canMove(byPosition, 1) || !canMove(byPosition, -1)) {
        byPosition.keySet().forEach(at -> unknowns.get(at).fix());
        changed = true;
        continue;
      }
      Unknown equal = alike(byPosition);
      if (equal != null) {
        unknowns.get(byPosition.keySet().iterator().next()).merge(equal);
        changed = true;
        continue;
      }
      Map<Unknown, Long> rewritten = new LinkedHashMap<>();
      byPosition.forEach((at, coefficient) -> rewritten.put(unknowns.get(at), coefficient));
      left.add(rewritten);
    }
    equations = left;
    return changed;
  }

  /** True when some term can move the sum in a direction; else no term can move it in the other. */
  private boolean canMove(Map<Integer, Long> byPosition, int direction) {
    for (Map.Entry<Integer, Long> term : byPosition.entrySet()) {
      Unknown unknown = unknowns.get(term.getKey());
      if ((term.getValue() * direction > 0 ? unknown.rise() : unknown.fall()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The second of two unknowns that an equation makes the same; null when it does not. */
  private @Nullable Unknown alike(Map<Integer, Long> byPosition) {
    if (byPosition.size() != 2) {
      return null;
    }
    List<Integer> positions = List.copyOf(byPosition.keySet());
    List<Long> coefficients = List.copyOf(byPosition.values());
    return coefficients.get(0) + coefficients.get(1) == 0 ? unknowns.get(positions.get(1)) : null;
  }

  /** The same list for equations that differ by a factor only. */
  private static List<Long> normal(Map<Integer, Long> byPosition) {
    long divisor = 0;
    for (long coefficient : byPosition.values()) {
      divisor = gcd(Math.abs(coefficient), divisor);
    }
    divisor *= Long.signum(byPosition.values().iterator().next());
    List<Long> result = new ArrayList<>();
    for (Map.Entry<Integer, Long> entry : byPosition.entrySet()) {
      result.add(entry.getKey().longValue());
      result.add(entry.getValue() / divisor);
    }
    return result;
  }

  private static long gcd(long one, long other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  private int position(Unknown unknown) {
    Integer at = position.get(unknown);
    if (at == null) {
      throw new IllegalStateException("an unknown that was never added");
    }
    return at;
  }

  private List<AttackSystem> separate() {
    int[] link = new int[unknowns.size()];
    for (int j = 0; j < link.length; j++) {
      link[j] = j;
    }
    for (Map<Unknown, Long> equation : equations) {
      int first = root(link, position(equation.keySet().iterator().next()));
      for (Unknown unknown : equation.keySet()) {
        int other = root(link, position(unknown));
        link[Math.max(first, other)] = Math.min(first, other);
        first = Math.min(first, other);
      }
    }
    Map<Integer, List<Unknown>> parts = new TreeMap<>();
    for (int j = 0; j < link.length; j++) {
      Unknown unknown = unknowns.get(j);
      if (unknown.representative() == unknown && !unknown.idle()) {
        parts.computeIfAbsent(root(link, j), key -> new ArrayList<>()).add(unknown);
      }
    }
    Map<Integer, List<Map<Unknown, Long>>> equationsOf = new HashMap<>();
    for (Map<Unknown, Long> equation : equations) {
      int part = root(link, position(equation.keySet().iterator().next()));
      equationsOf.computeIfAbsent(part, key -> new ArrayList<>()).add(equation);
    }
    List<AttackSystem> systems = new ArrayList<>();
    parts.forEach(
        (root, list) ->
            systems.add(
                new AttackSystem(list, numbered(list, equationsOf.getOrDefault(root, List.of())))));
    return systems;
  }

  private static int root(int[] link, int at) {
    int root = at;
    while (link[root] != root) {
      link[root] = link[link[root]];
      root = link[root];
    }
    return root;
  }

  private static List<Equation> numbered(List<Unknown> list, List<Map<Unknown, Long>> equations) {
    Map<Unknown, Integer> number = new HashMap<>();
    list.forEach(unknown -> number.put(unknown, number.size()));
    List<Equation> result = new ArrayList<>();
    for (Map<Unknown, Long> equation : equations) {
      List<Map.Entry<Unknown, Long>> entries = new ArrayList<>(equation.entrySet());
      entries.sort(Comparator.comparing(entry -> number.getOrDefault(entry.getKey(), -1)));
      result.add(
          new Equation(
              entries.stream().mapToInt(e -> number.getOrDefault(e.getKey(), -1)).toArray(),
              entries.stream().mapToLong(Map.Entry::getValue).toArray()));
    }
    return result;
  }
}

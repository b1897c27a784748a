package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.Relation.Term;

/**
 * One connected part of the linked tables in numbers: unknowns, what bounds each, and equations in
 * which every other cell is a constant. Cells that nobody can hide are no unknowns. An inequality
 * has a slack of its own, so that every row is an equation of the true values.
 */
final class AttackSystem {

  /** Room of an inequality that is open at one end: more than any sum of counts here. */
  private static final long SLACK_ROOM = 1_000_000_000_000L;

  final int unknowns;
  final int rows;

  /** Cell id; empty for the slack of an inequality. */
  final String[] ids;

  final long[] value;

  /** What an outsider holds possible once the count is hidden, both ends included. */
  final long[] lower;

  final long[] upper;

  /** Never printed, so always unknown to an outsider. */
  final boolean[] neverPrinted;

  /** Cost of hiding, 0 for what is never printed. */
  final double[] cost;

  /** The verdict of the primary rule. */
  final @Nullable Sensitive[] sensitive;

  final int[][] rowUnknowns;
  final long[][] rowCoefficients;
  final int[][] columnRows;
  final double[][] columnCoefficients;

  private AttackSystem(List<Unknown> list, List<Row> rowList) {
    unknowns = list.size();
    rows = rowList.size();
    ids = new String[unknowns];
    value = new long[unknowns];
    lower = new long[unknowns];
    upper = new long[unknowns];
    neverPrinted = new boolean[unknowns];
    cost = new double[unknowns];
    sensitive = new Sensitive[unknowns];
    Map<Unknown, Integer> index = new HashMap<>();
    for (int j = 0; j < unknowns; j++) {
      Unknown unknown = list.get(j);
      index.put(unknown, j);
      ids[j] = unknown.id;
      value[j] = unknown.value;
      lower[j] = unknown.lower;
      upper[j] = unknown.upper;
      neverPrinted[j] = unknown.neverPrinted;
      cost[j] = unknown.cost;
      sensitive[j] = unknown.sensitive;
    }
    rowUnknowns = new int[rows][];
    rowCoefficients = new long[rows][];
    List<List<Integer>> rowsOf = new ArrayList<>();
    List<List<Long>> coefficientsOf = new ArrayList<>();
    for (int j = 0; j < unknowns; j++) {
      rowsOf.add(new ArrayList<>());
      coefficientsOf.add(new ArrayList<>());
    }
    for (int i = 0; i < rows; i++) {
      Row row = rowList.get(i);
      rowUnknowns[i] = row.unknowns.stream().mapToInt(u -> indexOf(index, u)).toArray();
      rowCoefficients[i] = row.coefficients.stream().mapToLong(Long::longValue).toArray();
      for (int k = 0; k < rowUnknowns[i].length; k++) {
        rowsOf.get(rowUnknowns[i][k]).add(i);
        coefficientsOf.get(rowUnknowns[i][k]).add(rowCoefficients[i][k]);
      }
    }
    columnRows = new int[unknowns][];
    columnCoefficients = new double[unknowns][];
    for (int j = 0; j < unknowns; j++) {
      columnRows[j] = rowsOf.get(j).stream().mapToInt(Integer::intValue).toArray();
      columnCoefficients[j] =
          coefficientsOf.get(j).stream().mapToDouble(Long::doubleValue).toArray();
    }
  }

  private static int indexOf(Map<Unknown, Integer> index, Unknown unknown) {
    Integer at = index.get(unknown);
    if (at == null) {
      throw new IllegalStateException(unknown.id + " is in no part");
    }
    return at;
  }

  /** True for the slack of an inequality. */
  boolean slack(int unknown) {
    return ids[unknown].isEmpty();
  }

  /** What the control decides on: printed cells that are not sensitive themselves. */
  boolean choice(int unknown) {
    return !neverPrinted[unknown] && sensitive[unknown] == null;
  }

  /**
   * The parts of the tables that no relation connects, in the order of their first cell. Nothing
   * that is hidden in one changes what is known of another.
   */
  static List<AttackSystem> partsOf(
      LinkedTables tables, PrimaryRule rule, InformationLoss informationLoss) {
    Map<String, Unknown> unknowns = unknowns(tables, rule, informationLoss);
    List<Row> rows = new ArrayList<>();
    List<Unknown> all = new ArrayList<>(unknowns.values());
    for (Relation relation : tables.relations()) {
      Row row = row(relation, tables, unknowns);
      if (row != null) {
        rows.add(row);
        row.unknowns.stream().filter(u -> u.id.isEmpty()).forEach(all::add);
      }
    }
    for (Row row : rows) {
      Unknown first = row.unknowns.get(0);
      row.unknowns.forEach(other -> Unknown.join(first, other));
    }
    Map<Unknown, Integer> partOf = new HashMap<>();
    List<List<Unknown>> parts = new ArrayList<>();
    List<List<Row>> rowsOfPart = new ArrayList<>();
    for (Unknown unknown : all) {
      Integer part = partOf.putIfAbsent(unknown.root(), parts.size());
      if (part == null) {
        part = parts.size();
        parts.add(new ArrayList<>());
        rowsOfPart.add(new ArrayList<>());
      }
      parts.get(part).add(unknown);
    }
    for (Row row : rows) {
      Integer part = partOf.get(row.unknowns.get(0).root());
      if (part != null) {
        rowsOfPart.get(part).add(row);
      }
    }
    List<AttackSystem> systems = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      systems.add(new AttackSystem(parts.get(p), rowsOfPart.get(p)));
    }
    return systems;
  }

  private static Map<String, Unknown> unknowns(
      LinkedTables tables, PrimaryRule rule, InformationLoss informationLoss) {
    Map<String, Sensitive> verdicts = rule.sensitive(tables);
    Set<String> doubtful = zerosInDoubt(tables, rule);
    long ceiling = 100;
    for (Cell cell : tables.cells()) {
      ceiling = Math.max(ceiling, 2L * cell.count() + 100);
    }
    Map<String, Unknown> unknowns = new LinkedHashMap<>();
    for (Cell cell : tables.cells()) {
      boolean doubtfulZero = doubtful.contains(cell.id());
      boolean shownZero =
          cell.exposure() == Exposure.OPEN
              && cell.count() == 0
              && rule.zeros() == ZeroPolicy.SHOWN
              && !doubtfulZero;
      if (cell.exposure() == Exposure.KNOWN || shownZero) {
        continue;
      }
      // Where zeros are always printed, a mark says that the count is not zero.
      boolean marked = cell.exposure() == Exposure.OPEN || cell.exposure() == Exposure.WITHHELD;
      boolean notZero =
          marked && cell.count() > 0 && rule.zeros() == ZeroPolicy.SHOWN && !doubtfulZero;
      unknowns.put(
          cell.id(),
          new Unknown(
              cell.id(),
              cell.count(),
              Math.max(cell.lower(), notZero ? 1 : 0),
              Math.min(cell.upper(), ceiling),
              cell.exposure().neverPrinted(),
              cell.exposure().neverPrinted() ? 0 : informationLoss.of(cell.count()),
              verdicts.get(cell.id())));
    }
    return unknowns;
  }

  private static Set<String> zerosInDoubt(LinkedTables tables, PrimaryRule rule) {
    Set<String> result = new HashSet<>();
    if (rule.sharedAttribute() == SharedAttribute.HIDDEN) {
      for (Relation relation : tables.relations()) {
        if (relation.kind() == Relation.Kind.ATTRIBUTE_TOTAL) {
          relation.parts().forEach(part -> result.add(part.id()));
        }
      }
    }
    return result;
  }

  private static @Nullable Row row(
      Relation relation, LinkedTables tables, Map<String, Unknown> unknowns) {
    List<Unknown> in = new ArrayList<>();
    List<Long> coefficients = new ArrayList<>();
    long sum = 0;
    for (Term term : relation.terms()) {
      sum += term.coefficient() * tables.cell(term.id()).count();
      Unknown unknown = unknowns.get(term.id());
      if (unknown != null) {
        in.add(unknown);
        coefficients.add(term.coefficient());
      }
    }
    if (in.isEmpty()) {
      return null;
    }
    if (relation.lower() < relation.upper()) {
      boolean fromBelow = relation.lower() != Relation.OPEN_LOW;
      long slack = fromBelow ? sum - relation.lower() : relation.upper() - sum;
      boolean bothEnds = fromBelow && relation.upper() != Relation.OPEN_HIGH;
      long room = bothEnds ? relation.upper() - relation.lower() : SLACK_ROOM;
      in.add(new Unknown("", slack, 0, room, true, 0, null));
      coefficients.add(fromBelow ? -1L : 1L);
    }
    return new Row(in, coefficients);
  }

  private record Row(List<Unknown> unknowns, List<Long> coefficients) {}

  /** A cell or slack before it has a number; carries the union-find links of the parts. */
  private static final class Unknown {
    final String id;
    final long value;
    final long lower;
    final long upper;
    final boolean neverPrinted;
    final double cost;
    final @Nullable Sensitive sensitive;
    private @Nullable Unknown above;

    Unknown(
        String id,
        long value,
        long lower,
        long upper,
        boolean neverPrinted,
        double cost,
        @Nullable Sensitive sensitive) {
      this.id = id;
      this.value = value;
      this.lower = lower;
      this.upper = upper;
      this.neverPrinted = neverPrinted;
      this.cost = cost;
      this.sensitive = sensitive;
    }

    Unknown root() {
      Unknown node = this;
      while (node.above != null) {
        if (node.above.above != null) {
          node.above = node.above.above;
        }
        node = node.above;
      }
      return node;
    }

    static void join(Unknown one, Unknown other) {
      Unknown first = one.root();
      Unknown second = other.root();
      if (first != second) {
        second.above = first;
      }
    }
  }
}

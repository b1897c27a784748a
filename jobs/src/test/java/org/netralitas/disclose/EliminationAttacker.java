package org.netralitas.disclose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.netralitas.disclose.Relation.Term;

/**
 * An outsider with patience and a pencil: solves every sum by elimination in exact fractions, and
 * narrows every count by the smallest and largest that the others allow. Shares no code with the
 * audit and uses no solver.
 */
final class EliminationAttacker {
  private static final long FAR = 1_000_000;

  private final LinkedTables tables;
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Integer> number = new TreeMap<>();
  private final List<long[]> rows = new ArrayList<>();
  private final List<Long> lowSides = new ArrayList<>();
  private final List<Long> highSides = new ArrayList<>();

  private EliminationAttacker(LinkedTables tables) {
    this.tables = tables;
  }

  /** Hidden cells whose count comes out as the only one left, with that count. */
  static Map<String, Long> recovered(LinkedTables tables, PrimaryRule rule, Set<String> hidden) {
    EliminationAttacker attacker = new EliminationAttacker(tables);
    attacker.read(hidden);
    Map<String, Long> recovered = new TreeMap<>(attacker.eliminate());
    recovered.putAll(attacker.narrow(rule, hidden));
    recovered
        .keySet()
        .removeIf(id -> tables.cell(id).exposure() == Exposure.AUXILIARY || !known(tables, id));
    return recovered;
  }

  private static boolean known(LinkedTables tables, String id) {
    return tables.cell(id).exposure() != Exposure.KNOWN;
  }

  private void read(Set<String> hidden) {
    for (Cell cell : tables.cells()) {
      if (cell.exposure().neverPrinted() || hidden.contains(cell.id())) {
        number.put(cell.id(), unknown.size());
        unknown.add(cell.id());
      }
    }
    for (Relation relation : tables.relations()) {
      long[] row = new long[unknown.size()];
      long constant = 0;
      for (Term term : relation.terms()) {
        Integer at = number.get(term.id());
        if (at == null) {
          constant += term.coefficient() * tables.cell(term.id()).count();
        } else {
          row[at] = term.coefficient();
        }
      }
      rows.add(row);
      lowSides.add(relation.lower() == Relation.OPEN_LOW ? -FAR : relation.lower() - constant);
      highSides.add(relation.upper() == Relation.OPEN_HIGH ? FAR : relation.upper() - constant);
    }
  }

  /** Gauss and Jordan without fractions; a row with one cell left gives it away. */
  private Map<String, Long> eliminate() {
    int n = unknown.size();
    List<BigInteger[]> matrix = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      if (lowSides.get(r).equals(highSides.get(r))) {
        BigInteger[] row = new BigInteger[n + 1];
        for (int i = 0; i < n; i++) {
          row[i] = BigInteger.valueOf(rows.get(r)[i]);
        }
        row[n] = BigInteger.valueOf(lowSides.get(r));
        matrix.add(row);
      }
    }
    int done = 0;
    for (int column = 0; column < n; column++) {
      int pivot = done;
      while (pivot < matrix.size() && matrix.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == matrix.size()) {
        continue;
      }
      BigInteger[] pivotRow = matrix.get(pivot);
      matrix.set(pivot, matrix.get(done));
      matrix.set(done, pivotRow);
      for (int r = 0; r < matrix.size(); r++) {
        if (r != done && matrix.get(r)[column].signum() != 0) {
          matrix.set(r, combine(matrix.get(r), pivotRow, column));
        }
      }
      done++;
    }
    Map<String, Long> solved = new TreeMap<>();
    for (BigInteger[] row : matrix) {
      int only = -1;
      int entries = 0;
      for (int i = 0; i < n; i++) {
        if (row[i].signum() != 0) {
          only = i;
          entries++;
        }
      }
      if (entries == 1) {
        solved.put(unknown.get(only), row[n].divide(row[only]).longValueExact());
      }
    }
    return solved;
  }

  private static BigInteger[] combine(BigInteger[] row, BigInteger[] pivotRow, int column) {
    BigInteger[] result = new BigInteger[row.length];
    BigInteger divisor = BigInteger.ZERO;
    for (int i = 0; i < row.length; i++) {
      result[i] = row[i].multiply(pivotRow[column]).subtract(pivotRow[i].multiply(row[column]));
      divisor = divisor.gcd(result[i]);
    }
    if (divisor.signum() != 0) {
      for (int i = 0; i < row.length; i++) {
        result[i] = result[i].divide(divisor);
      }
    }
    return result;
  }

  private Map<String, Long> narrow(PrimaryRule rule, Set<String> hidden) {
    Set<String> doubtful = new HashSet<>();
    for (Relation relation : tables.relations()) {
      if (relation.kind() == Relation.Kind.ATTRIBUTE_TOTAL) {
        relation.parts().forEach(part -> doubtful.add(part.id()));
      }
    }
    int n = unknown.size();
    long[] low = new long[n];
    long[] high = new long[n];
    for (int i = 0; i < n; i++) {
      Cell cell = tables.cell(unknown.get(i));
      boolean marked = hidden.contains(cell.id()) || cell.exposure() == Exposure.WITHHELD;
      boolean positive =
          marked && rule.zeros() == ZeroPolicy.SHOWN && !doubtful.contains(cell.id());
      low[i] = Math.max(cell.lower(), positive && cell.count() > 0 ? 1 : 0);
      high[i] = Math.min(cell.upper(), FAR);
    }
    boolean changed = true;
    for (int round = 0; changed && round < 200; round++) {
      changed = false;
      for (int r = 0; r < rows.size(); r++) {
        changed |= narrowBy(rows.get(r), lowSides.get(r), highSides.get(r), low, high);
      }
    }
    Map<String, Long> solved = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      if (low[i] == high[i]) {
        solved.put(unknown.get(i), low[i]);
      }
    }
    return solved;
  }

  private static boolean narrowBy(
      long[] row, long lowSide, long highSide, long[] low, long[] high) {
    long min = 0;
    long max = 0;
    for (int i = 0; i < row.length; i++) {
      min += row[i] * (row[i] > 0 ? low[i] : high[i]);
      max += row[i] * (row[i] > 0 ? high[i] : low[i]);
    }
    boolean changed = false;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == 0) {
        continue;
      }
      long first = lowSide - (max - row[i] * (row[i] > 0 ? high[i] : low[i]));
      long last = highSide - (min - row[i] * (row[i] > 0 ? low[i] : high[i]));
      long size = Math.abs(row[i]);
      long newLow = -Math.floorDiv(-(row[i] > 0 ? first : -last), size);
      long newHigh = Math.floorDiv(row[i] > 0 ? last : -first, size);
      if (newLow > low[i]) {
        min += row[i] > 0 ? row[i] * (newLow - low[i]) : 0;
        max += row[i] > 0 ? 0 : row[i] * (newLow - low[i]);
        low[i] = newLow;
        changed = true;
      }
      if (newHigh < high[i]) {
        max += row[i] > 0 ? row[i] * (newHigh - high[i]) : 0;
        min += row[i] > 0 ? 0 : row[i] * (newHigh - high[i]);
        high[i] = newHigh;
        changed = true;
      }
    }
    return changed;
  }
}

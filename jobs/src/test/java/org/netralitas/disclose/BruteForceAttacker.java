package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.netralitas.disclose.Relation.Term;

/**
 * Writes down every table of whole numbers that agrees with what is published, one by one, and
 * keeps the smallest and largest value of each hidden cell. Shares no code with the audit.
 */
final class BruteForceAttacker {

  /** Smallest and largest possible count. */
  record Range(long low, long high) {}

  private static final long MOST_TABLES = 20_000;

  private final LinkedTables tables;
  private final List<Cell> unknown = new ArrayList<>();
  private final List<long[]> rows = new ArrayList<>();
  private final List<Long> rowLow = new ArrayList<>();
  private final List<Long> rowHigh = new ArrayList<>();
  private long[] low = {};
  private long[] high = {};
  private long[] least = {};
  private long[] most = {};
  private long found;

  private BruteForceAttacker(LinkedTables tables) {
    this.tables = tables;
  }

  /** The ranges by id, or an empty map when there are too many tables to write down. */
  static Map<String, Range> attack(LinkedTables tables, PrimaryRule rule, Set<String> hidden) {
    BruteForceAttacker attacker = new BruteForceAttacker(tables);
    attacker.prepare(rule, hidden);
    attacker.enumerate(0);
    Map<String, Range> ranges = new TreeMap<>();
    if (attacker.found < MOST_TABLES) {
      for (int i = 0; i < attacker.unknown.size(); i++) {
        ranges.put(attacker.unknown.get(i).id(), new Range(attacker.least[i], attacker.most[i]));
      }
    }
    return ranges;
  }

  private void prepare(PrimaryRule rule, Set<String> hidden) {
    Set<String> attributeParts = new HashSet<>();
    for (Relation relation : tables.relations()) {
      if (relation.kind() == Relation.Kind.ATTRIBUTE_TOTAL) {
        relation.parts().forEach(part -> attributeParts.add(part.id()));
      }
    }
    boolean zerosCertain = rule.zeros() == ZeroPolicy.SHOWN;
    long ceiling = 100 + 2L * tables.cells().stream().mapToInt(Cell::count).max().orElse(0);
    Map<String, Integer> number = new HashMap<>();
    List<Long> lows = new ArrayList<>();
    List<Long> highs = new ArrayList<>();
    for (Cell cell : tables.cells()) {
      boolean marked = cell.exposure() == Exposure.OPEN && hidden.contains(cell.id());
      if (marked || cell.exposure().neverPrinted()) {
        boolean doubtful =
            rule.sharedAttribute() == SharedAttribute.HIDDEN && attributeParts.contains(cell.id());
        boolean printedMark = marked || cell.exposure() == Exposure.WITHHELD;
        boolean positive = printedMark && zerosCertain && !doubtful && cell.count() > 0;
        number.put(cell.id(), unknown.size());
        unknown.add(cell);
        lows.add((long) Math.max(cell.lower(), positive ? 1 : 0));
        highs.add(Math.min(cell.upper(), ceiling));
      }
    }
    low = lows.stream().mapToLong(Long::longValue).toArray();
    high = highs.stream().mapToLong(Long::longValue).toArray();
    least = high.clone();
    most = low.clone();
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
      rowLow.add(
          relation.lower() == Relation.OPEN_LOW ? -1_000_000_000L : relation.lower() - constant);
      rowHigh.add(
          relation.upper() == Relation.OPEN_HIGH ? 1_000_000_000L : relation.upper() - constant);
    }
  }

  private void enumerate(int next) {
    long[] savedLow = low.clone();
    long[] savedHigh = high.clone();
    if (found < MOST_TABLES && narrow()) {
      if (next == unknown.size()) {
        found++;
        for (int i = 0; i < next; i++) {
          least[i] = Math.min(least[i], low[i]);
          most[i] = Math.max(most[i], low[i]);
        }
      } else {
        long from = low[next];
        long to = high[next];
        long[] narrowLow = low.clone();
        long[] narrowHigh = high.clone();
        for (long value = from; value <= to; value++) {
          low = narrowLow.clone();
          high = narrowHigh.clone();
          low[next] = value;
          high[next] = value;
          enumerate(next + 1);
        }
      }
    }
    low = savedLow;
    high = savedHigh;
  }

  /** Narrows every cell by every relation until nothing changes; false when a relation fails. */
  private boolean narrow() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int r = 0; r < rows.size(); r++) {
        long[] row = rows.get(r);
        long min = 0;
        long max = 0;
        for (int i = 0; i < row.length; i++) {
          min += row[i] * (row[i] > 0 ? low[i] : high[i]);
          max += row[i] * (row[i] > 0 ? high[i] : low[i]);
        }
        if (min > rowHigh.get(r) || max < rowLow.get(r)) {
          return false;
        }
        for (int i = 0; i < row.length; i++) {
          if (row[i] != 0) {
            long otherMin = min - row[i] * (row[i] > 0 ? low[i] : high[i]);
            long otherMax = max - row[i] * (row[i] > 0 ? high[i] : low[i]);
            long reachLow = rowLow.get(r) - otherMax;
            long reachHigh = rowHigh.get(r) - otherMin;
            long first = row[i] > 0 ? reachLow : -reachHigh;
            long last = row[i] > 0 ? reachHigh : -reachLow;
            long size = Math.abs(row[i]);
            long newLow = -Math.floorDiv(-first, size);
            long newHigh = Math.floorDiv(last, size);
            if (newLow > low[i] || newHigh < high[i]) {
              low[i] = Math.max(low[i], newLow);
              high[i] = Math.min(high[i], newHigh);
              if (low[i] > high[i]) {
                return false;
              }
              changed = true;
              break;
            }
          }
        }
      }
    }
    return true;
  }
}

package org.netralitas.protect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.disclose.Cell;
import org.netralitas.disclose.EarlierEdition;
import org.netralitas.disclose.EarlierEdition.State;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * What the public holds already: the tables of one edition before.
 *
 * @param editionId id of that edition
 * @param internal its true counts
 * @param published its public tables
 */
public record EarlierTables(String editionId, TableRows internal, TableRows published) {
  public EarlierTables {
    internal = PossibleRows.of(internal);
  }

  /** The tables that matter: those whose counts are protected. */
  public static final List<Table<?>> TABLES = CountIds.tables();

  /**
   * Adds that edition to today's problem. An election whose counts are what they were is the same
   * quantity in both; of another an outsider knows that counts only grow from day to day.
   *
   * @param day the day that today's tables show
   */
  void addTo(LinkedTables.Builder today, LinkedTables now, LocalDate day) {
    State moved = dayOf(internal).isAfter(day) ? State.REWOUND : State.GROWN;
    LinkedTables before = LinkedCounts.of(internal);
    Set<String> hidden = new TreeSet<>(PublicTables.hiddenIn(published));
    hidden.removeIf(id -> !before.contains(id));
    Set<String> unmoved = unmoved(before, now);
    new EarlierEdition(editionId, before, hidden)
        .addTo(today, id -> unmoved.contains(election(id)) ? State.SAME : moved);
  }

  /** The day that tables show; the beginning of time when they show nothing. */
  static LocalDate dayOf(TableRows tables) {
    return tables.of(Tables.HEADLINE).stream()
        .map(HeadlineRow::asOf)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private static Set<String> unmoved(LinkedTables before, LinkedTables now) {
    Map<String, Map<String, Integer>> counts = countsByElection(now);
    Set<String> unmoved = new HashSet<>();
    countsByElection(before)
        .forEach(
            (election, then) -> {
              if (then.equals(counts.get(election))) {
                unmoved.add(election);
              }
            });
    return unmoved;
  }

  private static Map<String, Map<String, Integer>> countsByElection(LinkedTables tables) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Cell cell : tables.cells()) {
      counts
          .computeIfAbsent(election(cell.id()), unused -> new TreeMap<>())
          .put(cell.id(), cell.count());
    }
    return counts;
  }

  private static String election(String id) {
    return id.substring(0, id.indexOf('|'));
  }
}

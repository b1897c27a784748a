package org.netralitas.protect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.disclose.Cell;
import org.netralitas.disclose.EarlierEdition;
import org.netralitas.disclose.EarlierEdition.State;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;

/**
 * What the public holds already: the tables of one edition before.
 *
 * @param editionId id of that edition
 * @param internal its true counts
 * @param published its public tables
 */
public record EarlierTables(String editionId, TableRows internal, TableRows published) {
  /** The tables that matter: those whose counts are protected. */
  public static final List<Table<?>> TABLES = CountIds.tables();

  /**
   * Adds that edition to today's problem. An election whose counts are what they were is the same
   * quantity in both; of another an outsider knows that counts only grow.
   */
  void addTo(LinkedTables.Builder today, LinkedTables now) {
    LinkedTables before = LinkedCounts.of(internal);
    Set<String> hidden = new TreeSet<>(PublicTables.hiddenIn(published));
    hidden.removeIf(id -> !before.contains(id));
    Map<String, State> states = states(before, now);
    new EarlierEdition(editionId, before, hidden)
        .addTo(today, id -> states.getOrDefault(election(id), State.GROWN));
  }

  private static Map<String, State> states(LinkedTables before, LinkedTables now) {
    Map<String, Map<String, Integer>> counts = countsByElection(now);
    Map<String, State> states = new HashMap<>();
    countsByElection(before)
        .forEach(
            (election, then) ->
                states.put(election, then.equals(counts.get(election)) ? State.SAME : State.GROWN));
    return states;
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

package org.netralitas.disclose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the public already holds: the tables of an edition before, with its hidden cells.
 *
 * @param edition id of that edition, put before its cell ids where they are other quantities
 * @param hidden ids of its hidden cells
 */
public record EarlierEdition(String edition, LinkedTables tables, Set<String> hidden) {

  /** How the counts of the earlier edition and today's belong together. */
  public enum State {
    /** Same inputs and same day: equal ids with equal counts are the same quantity. */
    SAME,
    /**
     * Today shows a later day: an outsider takes it that a count only grows. Where it shrank (a
     * retraction), nothing is known.
     */
    GROWN,
    /** Today shows an earlier day than that edition did: the same, the other way round. */
    REWOUND
  }

  public EarlierEdition {
    hidden = Set.copyOf(hidden);
    for (String id : hidden) {
      tables.cell(id);
    }
  }

  /** Adds what the public holds to the tables of today, which must all be there already. */
  public void addTo(LinkedTables.Builder today, State state) {
    addTo(today, id -> state);
  }

  /**
   * The same where only part of the tables has moved on, such as the election of this year.
   *
   * @param stateOf state by cell id
   */
  public void addTo(LinkedTables.Builder today, Function<String, State> stateOf) {
    Map<String, String> names = new TreeMap<>();
    for (Cell cell : tables.cells()) {
      Exposure exposure = exposureNow(cell);
      if (stateOf.apply(cell.id()) == State.SAME && sameToday(cell, today)) {
        today.change(cell.id(), now -> now.exposed(exposure));
      } else {
        String name = edition + "|" + cell.id();
        names.put(cell.id(), name);
        today.add(cell.renamed(name).exposed(exposure));
        if (tables.zerosInDoubt().contains(cell.id())) {
          today.zeroInDoubt(name);
        }
        if (exposure == Exposure.WITHHELD && today.has(cell.id())) {
          today.hiddenBefore(cell.id());
        }
      }
    }
    for (Relation relation : tables.relations()) {
      today.add(relation.renamed(names));
    }
    names.keySet().removeIf(id -> stateOf.apply(id) == State.SAME);
    addGrowth(today, names, stateOf);
  }

  /**
   * The increase of every count as a cell of its own. Increases add up where counts do, and that
   * replaces the sums of today: it says the same, and an attack finds its way faster, because the
   * usual doubt changes a count in both editions alike.
   */
  private void addGrowth(
      LinkedTables.Builder today, Map<String, String> names, Function<String, State> stateOf) {
    Map<String, String> growths = new HashMap<>();
    for (Map.Entry<String, String> entry : names.entrySet()) {
      String id = entry.getKey();
      Cell there = tables.cell(id);
      if (there.exposure() == Exposure.AUXILIARY || !today.has(id)) {
        continue;
      }
      boolean rewound = stateOf.apply(id) == State.REWOUND;
      int count = today.present(id).count() - there.count();
      if (rewound ? count <= 0 : count >= 0) {
        String growth = edition + " to today|" + id;
        String smaller = rewound ? id : entry.getValue();
        today.add(Cell.of(growth, Math.abs(count), Exposure.AUXILIARY));
        today.add(Relation.total(rewound ? entry.getValue() : id, List.of(smaller, growth)));
        growths.put(id, growth);
      }
    }
    for (Relation relation : tables.relations()) {
      boolean grown = relation.terms().stream().allMatch(term -> growths.containsKey(term.id()));
      if (grown && relation.lower() == 0 && relation.upper() == 0 && today.has(relation)) {
        today.add(relation.renamed(growths).withoutAttribute());
        today.implied(relation);
      }
    }
  }

  private static boolean sameToday(Cell cell, LinkedTables.Builder today) {
    return today.has(cell.id()) && today.present(cell.id()).count() == cell.count();
  }

  private Exposure exposureNow(Cell cell) {
    if (cell.exposure().neverPrinted()) {
      return cell.exposure();
    }
    return hidden.contains(cell.id()) ? Exposure.WITHHELD : Exposure.KNOWN;
  }
}

package org.netralitas.disclose;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
     * A later day: an outsider takes it that a count only grows. Where it shrank (a retraction),
     * nothing is known.
     */
    GROWN
  }

  public EarlierEdition {
    hidden = Set.copyOf(hidden);
    for (String id : hidden) {
      tables.cell(id);
    }
  }

  /** Adds what the public holds to the tables of today, which must all be there already. */
  public void addTo(LinkedTables.Builder today, State state) {
    Map<String, String> names = new HashMap<>();
    for (Cell cell : tables.cells()) {
      Exposure exposure = exposureNow(cell);
      boolean same =
          state == State.SAME
              && today.has(cell.id())
              && today.present(cell.id()).count() == cell.count();
      if (same) {
        today.change(cell.id(), now -> now.exposed(exposure));
      } else {
        String name = edition + "|" + cell.id();
        names.put(cell.id(), name);
        today.add(cell.renamed(name).exposed(exposure));
        if (state == State.GROWN
            && today.has(cell.id())
            && today.present(cell.id()).count() >= cell.count()) {
          today.add(Relation.atLeast(cell.id(), name));
        }
      }
    }
    for (Relation relation : tables.relations()) {
      today.add(relation.renamed(names));
    }
  }

  private Exposure exposureNow(Cell cell) {
    if (cell.exposure().neverPrinted()) {
      return cell.exposure();
    }
    return hidden.contains(cell.id()) ? Exposure.WITHHELD : Exposure.KNOWN;
  }
}

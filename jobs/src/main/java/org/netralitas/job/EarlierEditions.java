package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.netralitas.protect.EarlierTables;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;

/** What the public holds already when an edition is made. */
final class EarlierEditions {
  private EarlierEditions() {}

  /** Names of the published editions but this one. */
  static List<String> before(EditionStore store, String editionId) throws IOException {
    return store.editions().stream().filter(id -> !id.equals(editionId)).toList();
  }

  /**
   * Their tables.
   *
   * @throws RunFailure naming the edition that cannot be read: what it hid could not be protected
   */
  static List<EarlierTables> tables(EditionStore store, List<String> editionIds) {
    List<EarlierTables> earlier = new ArrayList<>();
    for (String id : editionIds) {
      try {
        EditionTables tables = EditionTables.of(store, id);
        earlier.add(new EarlierTables(id, tables.internal(), tables.published()));
      } catch (IOException | RuntimeException e) {
        throw new RunFailure(
            RunFailure.Kind.VERIFICATION_FAILED,
            store.layout().edition(id)
                + ": this earlier edition cannot be read, so what it hid cannot be protected ("
                + e.getMessage()
                + "); restore it, or remove its folder if it never left this house",
            e);
      }
    }
    return earlier;
  }
}

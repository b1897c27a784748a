package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netralitas.parse.Rule;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.StoreException;
import org.netralitas.summary.RuleHistory;
import org.netralitas.table.Tables;

/** Rule counts of the editions that a store has published, newest first. */
final class PublishedQuality {
  /** Editions looked back at; enough for the runs before and after two elections. */
  private static final int MOST = 24;

  private PublishedQuality() {}

  /**
   * The current edition and those before it, each as its manifest names the one before. The chain
   * ends where an edition is gone or of a program whose tables this one does not read.
   *
   * @param except this edition is skipped where it is found
   */
  static List<RuleHistory.Edition> of(EditionStore store, String except) throws IOException {
    List<RuleHistory.Edition> editions = new ArrayList<>();
    Optional<String> next = store.current();
    for (int i = 0; i < MOST && next.isPresent(); i++) {
      String id = next.get();
      try {
        if (!id.equals(except)) {
          editions.add(
              new RuleHistory.Edition(
                  id,
                  EditionTables.of(store, id)
                      .internal(List.of(Tables.DATA_QUALITY))
                      .of(Tables.DATA_QUALITY)));
        }
        next = Optional.ofNullable(store.manifest(id).previousEdition());
      } catch (IOException | StoreException e) {
        return editions;
      }
    }
    return editions;
  }

  /** Field of each rule. */
  static Map<String, String> fields(RuleCatalogue rules) {
    Map<String, String> fields = new HashMap<>();
    for (Rule rule : rules.rules()) {
      fields.put(rule.code(), rule.field());
    }
    return fields;
  }
}

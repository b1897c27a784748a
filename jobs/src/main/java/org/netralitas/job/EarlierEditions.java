package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.protect.EarlierTables;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.Manifest;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;

/** What the public holds already when an edition is made. */
final class EarlierEditions {
  private EarlierEditions() {}

  /** Names of the published editions but this one. */
  static List<String> before(EditionStore store, String editionId) throws IOException {
    return store.editions().stream().filter(id -> !id.equals(editionId)).toList();
  }

  /**
   * The edition that readers had before this one; null for the first. For an edition that is made
   * anew it is the one that was current when it was first made, so that it says the same again.
   * When {@code CURRENT} names an edition that is lost, it is the last one that is there.
   */
  static @Nullable String previous(EditionStore store, String editionId) throws IOException {
    Optional<String> current = store.current();
    if (current.isPresent() && store.exists(current.get())) {
      return current.get().equals(editionId)
          ? store.manifest(editionId).previousEdition()
          : current.get();
    }
    return last(store, before(store, editionId));
  }

  /** The one that no other came after; null when there is none. */
  private static @Nullable String last(EditionStore store, List<String> editions)
      throws IOException {
    Set<String> last = new TreeSet<>(editions);
    for (String id : editions) {
      String previous = store.manifest(id).previousEdition();
      if (previous != null) {
        last.remove(previous);
      }
    }
    return last.stream().reduce((one, next) -> next).orElse(null);
  }

  /**
   * Their tables.
   *
   * @param smallestCount of the edition that is to be protected
   * @throws RunFailure naming the edition that cannot be read, as what it hid could not be
   *     protected, or that shows what would now be hidden
   */
  static List<EarlierTables> tables(
      EditionStore store, List<String> editionIds, int smallestCount) {
    List<EarlierTables> earlier = new ArrayList<>();
    for (String id : editionIds) {
      try {
        requireAsStrict(store, id, smallestCount);
        EditionTables tables = EditionTables.of(store, id);
        earlier.add(
            new EarlierTables(
                id, tables.internal(EarlierTables.TABLES), tables.published(EarlierTables.TABLES)));
      } catch (RunFailure e) {
        throw e;
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

  /**
   * Some public tables of a published edition.
   *
   * @throws RunFailure naming the edition when they cannot be read
   */
  static TableRows published(EditionStore store, String id, List<Table<?>> tables) {
    try {
      return EditionTables.of(store, id).published(tables);
    } catch (IOException | RuntimeException e) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          store.layout().edition(id)
              + ": this edition cannot be read, so what is new since it cannot be told ("
              + e.getMessage()
              + "); restore it, or remove its folder if it never left this house",
          e);
    }
  }

  private static void requireAsStrict(EditionStore store, String id, int smallestCount)
      throws IOException {
    int then = smallestCount(store.manifest(id));
    if (then < smallestCount) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          store.layout().edition(id)
              + ": this earlier edition was made with --smallest-count "
              + then
              + " and shows what "
              + smallestCount
              + " would hide; give another --output, or remove its folder if it never left this"
              + " house",
          null);
    }
  }

  /** The smallest count that an edition shows. */
  static int smallestCount(Manifest manifest) {
    return Integer.parseInt(manifest.options().getOrDefault("smallest-count", "5"));
  }
}

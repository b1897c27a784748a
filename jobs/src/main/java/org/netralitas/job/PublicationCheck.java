package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.protect.PublicTables;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.summary.Measures;
import org.netralitas.table.TableRows;

/**
 * What must hold of an edition's tables as they lie in their files, before it is published and
 * whenever it is verified: totals add up, CSV says what Parquet says, an outsider who reads the
 * public tables works out nothing that is hidden, and shares, rates and ranks follow from shown
 * counts.
 */
final class PublicationCheck {
  private PublicationCheck() {}

  /**
   * One line per fault; empty when the tables may be public.
   *
   * @param published what {@code tables} has in its public files
   */
  static List<String> faults(
      EditionStore store,
      EditionTables tables,
      TableRows published,
      int smallestCount,
      List<String> earlier)
      throws IOException {
    TableRows internal = tables.internal();
    List<String> faults = new ArrayList<>();
    faults.addAll(TotalsCheck.faults(internal));
    faults.addAll(TotalsCheck.faults(published));
    faults.addAll(tables.differentCsv(published));
    faults.addAll(
        PublicTables.attack(
            internal,
            published,
            PrimaryRule.ofSmallestCount(smallestCount),
            EarlierEditions.tables(store, earlier, smallestCount)));
    TableRows filled = Measures.fill(published);
    filled.tables().stream()
        .filter(table -> !filled.of(table).equals(published.of(table)))
        .map(table -> table.name() + ": a share, rate or rank does not follow from shown counts")
        .forEach(faults::add);
    return faults;
  }
}

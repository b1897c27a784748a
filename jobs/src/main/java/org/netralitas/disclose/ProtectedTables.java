package org.netralitas.disclose;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may be published: which open cells are hidden, and the audit that proves it.
 *
 * @param hidden ids of the open cells that must not be printed
 */
public record ProtectedTables(
    LinkedTables tables, PrimaryRule rule, SortedSet<String> hidden, AuditReport audit) {

  public ProtectedTables {
    hidden = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
  }

  /** True when the count of this cell may be printed. */
  public boolean printed(String id) {
    Exposure exposure = tables.cell(id).exposure();
    return exposure == Exposure.KNOWN || (exposure == Exposure.OPEN && !hidden.contains(id));
  }
}

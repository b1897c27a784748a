package org.netralitas.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of several tables, each in key order. */
public final class TableRows {
  private final Map<Table<?>, List<? extends Record>> rows = new LinkedHashMap<>();

  /** Takes the rows of a table, after checking that no key occurs twice. */
  public <R extends Record> TableRows put(Table<R> table, List<R> tableRows) {
    rows.put(table, table.sorted(tableRows));
    return this;
  }

  /** Takes the rows that {@code from} has of a table. */
  public <R extends Record> TableRows putAll(Table<R> table, TableRows from) {
    return put(table, from.of(table));
  }

  /** Adds the rows of the same tables of another part, such as another election. */
  public TableRows plus(TableRows other) {
    TableRows sum = new TableRows();
    for (Table<?> table : rows.keySet()) {
      sum.join(table, this, other);
    }
    for (Table<?> table : other.rows.keySet()) {
      if (!rows.containsKey(table)) {
        sum.join(table, this, other);
      }
    }
    return sum;
  }

  private <R extends Record> void join(Table<R> table, TableRows a, TableRows b) {
    List<R> joined = new ArrayList<>(a.of(table));
    joined.addAll(b.of(table));
    put(table, joined);
  }

  /** The rows of a table; none when it was not put. */
  @SuppressWarnings("unchecked") // put only takes rows of the table's own type
  public <R extends Record> List<R> of(Table<R> table) {
    return (List<R>) rows.getOrDefault(table, List.of());
  }

  public Set<Table<?>> tables() {
    return rows.keySet();
  }
}

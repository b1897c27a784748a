package org.netralitas.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.table.Table;

/** The rows of an edition's tables, sorted by key; a table that was not put has no rows. */
public final class EditionTables {
  private final Map<Table<?>, List<? extends Record>> rows;

  private EditionTables(Map<Table<?>, List<? extends Record>> rows) {
    this.rows = rows;
  }

  public static Builder builder() {
    return new Builder();
  }

  List<PublishedRow> rows(Table<?> table) {
    return rows.containsKey(table) ? wrapped(table) : List.of();
  }

  private <R extends Record> List<PublishedRow> wrapped(Table<R> table) {
    return typed(table).stream().map(row -> PublishedRow.of(table, row)).toList();
  }

  @SuppressWarnings("unchecked") // put() files rows under the table of their type only
  private <R extends Record> List<R> typed(Table<R> table) {
    return (List<R>) rows.getOrDefault(table, List.of());
  }

  /** Collects tables. */
  public static final class Builder {
    private final Map<Table<?>, List<? extends Record>> rows = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a table.
     *
     * @throws IllegalArgumentException when the table is already there or two rows share a key
     */
    public <R extends Record> Builder put(Table<R> table, List<R> tableRows) {
      if (rows.putIfAbsent(table, table.sorted(tableRows)) != null) {
        throw new IllegalArgumentException("two sets of rows for " + table.name());
      }
      return this;
    }

    public EditionTables build() {
      return new EditionTables(new LinkedHashMap<>(rows));
    }
  }
}

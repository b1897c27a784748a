package org.netralitas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Column;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;

/** One row of a published table, read by column name, so that every number keeps its address. */
final class PublishedRow {
  private final Table<?> table;
  private final List<Object> key;
  private final @Nullable Object[] values;

  private PublishedRow(Table<?> table, List<Object> key, @Nullable Object[] values) {
    this.table = table;
    this.key = key;
    this.values = values;
  }

  static <R extends Record> PublishedRow of(Table<R> table, R row) {
    return new PublishedRow(table, table.key(row), table.values(row));
  }

  String table() {
    return table.name();
  }

  List<Object> key() {
    return key;
  }

  /** Whether disclosure control withheld numbers of the row. */
  boolean isConfidential() {
    String status = text("conf_status");
    return status.equals("C") || status.equals("D");
  }

  String text(String column) {
    Object value = values[index(column)];
    if (value == null) {
      throw new IllegalStateException(table.name() + "." + column + " is null in " + key);
    }
    return value.toString();
  }

  @Nullable String optionalText(String column) {
    Object value = values[index(column)];
    return value == null ? null : value.toString();
  }

  @Nullable LocalDate date(String column) {
    return (LocalDate) values[index(column)];
  }

  boolean flag(String column) {
    return Boolean.TRUE.equals(values[index(column)]);
  }

  int integer(String column) {
    return Integer.parseInt(text(column));
  }

  Quantity count(String column) {
    return quantity(column, NumberStyle.COUNT);
  }

  Quantity share(String column) {
    return quantity(column, NumberStyle.SHARE);
  }

  Quantity rate(String column) {
    return quantity(column, NumberStyle.RATE);
  }

  Quantity quantity(String column, NumberStyle style) {
    int index = index(column);
    Binding address = new Binding.Cell(table.name(), key, column);
    if (values[index] instanceof Number number) {
      return Quantity.shown(number.doubleValue(), style, address);
    }
    Column.Role role = table.columns().get(index).role();
    boolean canBeHidden = role == Column.Role.COUNT || role == Column.Role.MEASURE;
    return new Quantity(
        null,
        style,
        canBeHidden && isConfidential() ? Quantity.Standing.HIDDEN : Quantity.Standing.ABSENT,
        address);
  }

  private int index(String column) {
    List<TableColumn> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(table.name() + " has no column " + column);
  }

  @Override
  public String toString() {
    return table.name() + key;
  }
}

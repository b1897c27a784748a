package org.netralitas.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;

/**
 * What differs in one table. The day of the edition stands in every row and is not a difference.
 */
record TableDifference(Comparison.TableChange rows, List<Comparison.CellChange> cells) {
  private static final String AS_OF = "as_of";

  static <R extends Record> TableDifference of(Table<R> table, TableRows older, TableRows newer) {
    Map<List<Object>, R> before = byKey(table, older);
    Map<List<Object>, R> after = byKey(table, newer);
    List<Comparison.CellChange> cells = new ArrayList<>();
    int changed = 0;
    int removed = 0;
    for (Map.Entry<List<Object>, R> row : before.entrySet()) {
      R now = after.remove(row.getKey());
      if (now == null) {
        removed++;
      } else {
        int found = cells.size();
        compare(table, row.getValue(), now, cells);
        changed += cells.size() > found ? 1 : 0;
      }
    }
    return new TableDifference(
        new Comparison.TableChange(table.name(), after.size(), removed, changed), cells);
  }

  private static <R extends Record> Map<List<Object>, R> byKey(Table<R> table, TableRows rows) {
    Map<List<Object>, R> byKey = new LinkedHashMap<>();
    rows.of(table).forEach(row -> byKey.put(table.key(row), row));
    return byKey;
  }

  private static <R extends Record> void compare(
      Table<R> table, R before, R after, List<Comparison.CellChange> cells) {
    @Nullable Object[] old = table.values(before);
    @Nullable Object[] now = table.values(after);
    for (int i = 0; i < old.length; i++) {
      TableColumn column = table.columns().get(i);
      if (!column.name().equals(AS_OF) && !Objects.equals(old[i], now[i])) {
        cells.add(
            new Comparison.CellChange(
                table.name(),
                String.join("/", table.key(before).stream().map(String::valueOf).toList()),
                column.name(),
                text(old[i]),
                text(now[i])));
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}

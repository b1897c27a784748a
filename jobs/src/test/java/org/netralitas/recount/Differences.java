package org.netralitas.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions of a table, row by row and cell by cell. */
final class Differences {
  private static final double RELATIVE = 1e-12;

  private Differences() {}

  /**
   * Every difference in the columns that {@code expected} has: rows that one side lacks, cells that
   * differ. Empty when there is none.
   *
   * @throws IllegalArgumentException when a key stands twice
   */
  static List<String> between(
      String table,
      List<String> key,
      List<Map<String, @Nullable Object>> expected,
      List<Map<String, @Nullable Object>> actual) {
    Map<List<String>, Map<String, @Nullable Object>> wanted = byKey(table, key, expected);
    Map<List<String>, Map<String, @Nullable Object>> found = byKey(table, key, actual);
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (name, row) -> {
          Map<String, @Nullable Object> other = found.get(name);
          if (other == null) {
            differences.add(table + " " + name + ": no such row, recounted " + row);
          } else {
            cells(table, name, row, other, differences);
          }
        });
    found.forEach(
        (name, row) -> {
          if (!wanted.containsKey(name)) {
            differences.add(table + " " + name + ": should not be there: " + row);
          }
        });
    return differences;
  }

  /** Rows by the text of their key. */
  static Map<List<String>, Map<String, @Nullable Object>> byKey(
      String table, List<String> key, List<Map<String, @Nullable Object>> rows) {
    Map<List<String>, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      List<String> name = key.stream().map(column -> String.valueOf(row.get(column))).toList();
      if (byKey.put(name, row) != null) {
        throw new IllegalArgumentException(table + " has two rows for " + name);
      }
    }
    return byKey;
  }

  private static void cells(
      String table,
      List<String> name,
      Map<String, @Nullable Object> expected,
      Map<String, @Nullable Object> actual,
      List<String> differences) {
    Set<String> columns = expected.keySet();
    for (String column : columns) {
      if (!actual.containsKey(column)) {
        differences.add(table + " has no column " + column);
      } else if (!same(expected.get(column), actual.get(column))) {
        differences.add(
            table
                + " "
                + name
                + " "
                + column
                + ": recounted "
                + expected.get(column)
                + ", published "
                + actual.get(column));
      }
    }
  }

  /** Whole numbers exactly, fractions to the last digits of a double, the rest as text. */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      BigDecimal left = new BigDecimal(x.toString());
      BigDecimal right = new BigDecimal(y.toString());
      if (whole(x) && whole(y)) {
        return left.compareTo(right) == 0;
      }
      double size = Math.max(Math.abs(x.doubleValue()), Math.abs(y.doubleValue()));
      return Math.abs(x.doubleValue() - y.doubleValue()) <= RELATIVE * size;
    }
    return Objects.equals(a == null ? null : a.toString(), b == null ? null : b.toString());
  }

  private static boolean whole(Number number) {
    return !(number instanceof Double || number instanceof Float);
  }
}

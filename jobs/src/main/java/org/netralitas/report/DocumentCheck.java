package org.netralitas.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * Reads every number of a document again from the published tables, and computes every ratio and
 * sum again from the numbers it is said to come from.
 */
public final class DocumentCheck {
  private static final double TOLERANCE = 1e-9;

  private record RowAddress(String table, List<Object> key) {}

  private final Map<RowAddress, PublishedRow> rows = new HashMap<>();

  private DocumentCheck(ReportInput input) {
    for (Table<?> table : Tables.PUBLIC) {
      for (PublishedRow row : input.tables().rows(table)) {
        rows.put(new RowAddress(table.name(), row.key()), row);
      }
    }
  }

  /** One line per number that is not what its cell says; empty when all are right. */
  public static List<String> faults(Document document, ReportInput input) {
    DocumentCheck check = new DocumentCheck(input);
    List<String> faults = new ArrayList<>();
    for (Quantity quantity : Quantities.of(document)) {
      if (quantity.equals(Quantity.NONE)) {
        continue;
      }
      Double published = check.value(quantity.binding());
      Double printed = quantity.value();
      if (!isSame(published, printed)) {
        faults.add(quantity.binding() + " is " + published + " but the report says " + printed);
      }
    }
    return faults;
  }

  private static boolean isSame(@Nullable Double published, @Nullable Double printed) {
    if (published == null || printed == null) {
      return published == null && printed == null;
    }
    return Math.abs(published - printed) <= TOLERANCE * Math.max(1, Math.abs(published));
  }

  private @Nullable Double value(Binding binding) {
    if (binding instanceof Binding.Cell cell) {
      PublishedRow row = rows.get(new RowAddress(cell.table(), cell.key()));
      return row == null ? null : row.count(cell.column()).value();
    }
    if (binding instanceof Binding.Ratio ratio) {
      Double numerator = value(ratio.numerator());
      Double denominator = value(ratio.denominator());
      return numerator == null || denominator == null || denominator == 0
          ? null
          : numerator / denominator;
    }
    if (binding instanceof Binding.Sum sum) {
      double total = 0;
      for (Binding part : sum.parts()) {
        Double value = value(part);
        if (value == null) {
          return null;
        }
        total += value;
      }
      return total;
    }
    if (binding instanceof Binding.Rows counted) {
      return (double)
          counted.keys().stream()
              .filter(key -> rows.containsKey(new RowAddress(counted.table(), key)))
              .count();
    }
    return null;
  }
}

package org.netralitas.report;

import java.util.List;

/** Where a printed number comes from, so that a check can read it again. */
public sealed interface Binding {

  /** No number, and so no address. */
  record Nothing() implements Binding {}

  /** One cell of a published table. */
  record Cell(String table, List<Object> key, String column) implements Binding {
    public Cell {
      key = List.copyOf(key);
    }
  }

  /** One printed number over another. */
  record Ratio(Binding numerator, Binding denominator) implements Binding {}

  /** The sum of printed numbers. */
  record Sum(List<Binding> parts) implements Binding {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** The number of rows with these keys. */
  record Rows(String table, List<List<Object>> keys) implements Binding {
    public Rows {
      keys = List.copyOf(keys);
    }
  }
}

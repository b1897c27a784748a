package org.netralitas.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same table of all elections as one sheet: the election is a column, a range is two columns, a
 * link is its words and its address.
 *
 * @param headers distinct
 * @param rows per row one {@link Quantity} or {@link String} per header
 * @param nameColumn the column that names a row: the first one that is not the election
 * @param parts rows that are a part of one above them
 */
record FlatTable(
    String tableId,
    Origin origin,
    List<String> headers,
    List<List<Object>> rows,
    int nameColumn,
    Set<Integer> parts,
    List<String> notes) {

  FlatTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    parts = Set.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** Whether the cell names a part of a row above. */
  boolean isPart(int row, int column) {
    return column == nameColumn && parts.contains(row);
  }

  /**
   * The tables of a document in reading order; one without any row has no columns and is left out.
   */
  static List<FlatTable> of(Document document, Texts texts) {
    Map<String, Builder> builders = new LinkedHashMap<>();
    Map<String, String> elections = new LinkedHashMap<>();
    document.elections().forEach(e -> elections.put(e.electionId(), e.name()));
    Numbers numbers = new Numbers(document.language());
    for (Section section : document.sections()) {
      for (DataTable table : tables(section.blocks())) {
        builders
            .computeIfAbsent(
                table.tableId(), id -> new Builder(id, section.origin(), numbers, texts))
            .add(table, elections.getOrDefault(table.electionId(), table.electionId()));
      }
    }
    return builders.values().stream()
        .map(Builder::build)
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** The tables among these blocks and in their panels, in reading order. */
  static List<DataTable> tables(List<Block> blocks) {
    List<DataTable> tables = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof DataTable table) {
        tables.add(table);
      } else if (block instanceof Block.Panels panels) {
        panels.panels().forEach(panel -> tables.addAll(tables(panel.blocks())));
      }
    }
    return tables;
  }

  /** Rows of tables whose columns may differ: a column that a table lacks stays empty. */
  private static final class Builder {
    private final String tableId;
    private final Origin origin;
    private final Numbers numbers;
    private final Texts texts;
    private final Set<String> headers = new LinkedHashSet<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Set<Integer> parts = new HashSet<>();
    private int nameColumn;
    private final Set<String> notes = new LinkedHashSet<>();

    Builder(String tableId, Origin origin, Numbers numbers, Texts texts) {
      this.tableId = tableId;
      this.origin = origin;
      this.numbers = numbers;
      this.texts = texts;
    }

    void add(DataTable table, String election) {
      table.notes().forEach(note -> notes.add(note.plain(numbers)));
      for (DataTable.Row row : table.rows()) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!election.isEmpty()) {
          values.put(texts.words("column.election"), election);
          nameColumn = 1;
        }
        if (row.weight() == DataTable.Weight.PART) {
          parts.add(rows.size());
        }
        for (int i = 0; i < row.cells().size(); i++) {
          put(values, table.columns().get(i).title(), row.cells().get(i));
        }
        headers.addAll(values.keySet());
        rows.add(values);
      }
    }

    private void put(Map<String, Object> values, String title, DataTable.Cell cell) {
      String header = title;
      for (int n = 2; isTaken(values, header); n++) {
        header = title + " (" + n + ")";
      }
      if (cell instanceof DataTable.Cell.Amount amount) {
        values.put(header, amount.quantity());
      } else if (cell instanceof DataTable.Cell.Range range) {
        values.put(header + ", " + texts.words("column.low"), range.low());
        values.put(header + ", " + texts.words("column.high"), range.high());
      } else if (cell instanceof DataTable.Cell.Words words) {
        values.put(header, words.text().plain(numbers));
        for (Span span : words.text().spans()) {
          if (span instanceof Span.Link link) {
            values.put(header + ", " + texts.words("column.address"), link.href());
          }
        }
      }
    }

    private boolean isTaken(Map<String, Object> values, String header) {
      return values.containsKey(header)
          || values.containsKey(header + ", " + texts.words("column.low"));
    }

    FlatTable build() {
      List<String> columns = List.copyOf(headers);
      List<List<Object>> filled = new ArrayList<>();
      for (Map<String, Object> row : rows) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
        filled.add(cells);
      }
      return new FlatTable(tableId, origin, columns, filled, nameColumn, parts, List.copyOf(notes));
    }
  }
}

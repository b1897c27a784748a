package org.netralitas.recount;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB database in memory and the statements in {@code src/test/resources/recount}.
 *
 * @param places what stands for <code>${name}</code> in a statement
 */
record Duck(Connection connection, Map<String, String> places) implements AutoCloseable {

  static Duck open(Map<String, String> places) {
    try {
      return new Duck(DriverManager.getConnection("jdbc:duckdb:"), places);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs every statement of a file; a statement ends with a semicolon at the end of a line. */
  void script(String name) {
    for (String statement : text(name).split(";\\s*\\n", -1)) {
      if (!statement.isBlank()) {
        run(statement);
      }
    }
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(filled(sql));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Rows of the query in a file. */
  List<Map<String, @Nullable Object>> query(String name) {
    return rows(text(name));
  }

  List<Map<String, @Nullable Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(filled(sql))) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns; i++) {
          row.put(result.getMetaData().getColumnName(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one number that a query gives; NaN where there is none. */
  double number(String sql) {
    Object value = rows(sql).get(0).values().iterator().next();
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String filled(String sql) {
    String filled = sql;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("${" + place.getKey() + "}", place.getValue().replace("'", "''"));
    }
    return filled;
  }

  private static String text(String name) {
    try (InputStream in = Duck.class.getResourceAsStream("/recount/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no recount/" + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

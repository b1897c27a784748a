package org.netralitas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * DuckDB through JDBC, two threads: {@code INPUT LOOKUP OUTPUT MEMORY}, for instance {@code data
 * lookup.parquet out 4GB}. Prints the seconds of its two parts.
 */
final class DuckDbPeer {
  private DuckDbPeer() {}

  public static void main(String[] args) throws SQLException, IOException {
    Path output = Files.createDirectories(Path.of(args[2]));
    try (Connection duck = open(args[3]);
        Statement statement = duck.createStatement()) {
      long start = System.nanoTime();
      statement.execute(raw(GeneratedFiles.in(Path.of(args[0]))));
      statement.execute("create view lookup as from read_parquet('" + args[1] + "')");
      statement.execute(
          "copy ("
              + PeerSql.labelled()
              + ") to '"
              + output.resolve("labelled")
              + "' (format parquet, partition_by (election_id), overwrite true)");
      say("cases", start);
      start = System.nanoTime();
      statement.execute(
          "create view labelled as from read_parquet('"
              + output.resolve("labelled")
              + "/**/*.parquet', hive_partitioning = true)");
      statement.execute("create view cases as from labelled where disposition = 'ACCEPTED'");
      for (Map.Entry<String, String> table : PeerSql.tables().entrySet()) {
        statement.execute(
            "copy ("
                + table.getValue()
                + ") to '"
                + output.resolve(table.getKey() + ".parquet")
                + "' (format parquet)");
      }
      say("tables", start);
    }
  }

  static Connection open(String memory) throws SQLException {
    Connection duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute("set memory_limit = '" + memory + "'");
      statement.execute("set preserve_insertion_order = false");
      return duck;
    }
  }

  /** The view {@code raw}: all files under the names of the fields, every column a text. */
  static String raw(GeneratedFiles input) {
    return input.files().stream()
        .map(
            file ->
                "select '"
                    + file.electionId()
                    + "' as election_id, '"
                    + file.path().getFileName()
                    + "' as source_file, "
                    + GeneratedFiles.FIELDS.stream()
                        .map(file::select)
                        .collect(Collectors.joining(", "))
                    + " from read_csv('"
                    + file.path()
                    + "', header = true, auto_detect = false, quote = '\"', escape = '\"', delim = '"
                    + file.delimiter()
                    + "', columns = {"
                    + file.columns().stream()
                        .map(column -> "'" + column + "': 'VARCHAR'")
                        .collect(Collectors.joining(", "))
                    + "})")
        .collect(Collectors.joining("\nunion all\n", "create view raw as\n", ""));
  }

  static void say(String part, long start) {
    System.out.printf(
        Locale.ROOT, "%s %.2f%n", part, (System.nanoTime() - start) / 1_000_000_000.0);
  }
}

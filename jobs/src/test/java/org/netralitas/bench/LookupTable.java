package org.netralitas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.InterpretedRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.RowInterpreter;

/**
 * What every distinct text means, worked out by our rules before the peers start: {@code INPUT
 * OUTPUT}. The peers get the hardest part of the work for nothing; the document says so.
 */
final class LookupTable {
  private LookupTable() {}

  public static void main(String[] args) throws SQLException, IOException {
    ReferenceSource reference = ReferenceSource.packaged();
    CodeLists codeLists = CodeLists.load(reference);
    try (Connection read = DuckDbPeer.open("2GB");
        Connection write = DriverManager.getConnection("jdbc:duckdb:");
        Statement reading = read.createStatement();
        Statement writing = write.createStatement()) {
      reading.execute(DuckDbPeer.raw(GeneratedFiles.in(Path.of(args[0]))));
      writing.execute(
          "create table lookup (election_id varchar, field varchar, raw varchar, code varchar)");
      Map<String, RowInterpreter> interpreters = new HashMap<>();
      try (DuckDBAppender appender =
          write.unwrap(DuckDBConnection.class).createAppender("main", "lookup")) {
        for (Map.Entry<String, String> key : PeerSql.KEYS.entrySet()) {
          try (ResultSet texts =
              reading.executeQuery(
                  "select distinct r.election_id, " + key.getValue() + " from raw r")) {
            while (texts.next()) {
              RowInterpreter interpreter =
                  interpreters.computeIfAbsent(
                      texts.getString(1), id -> interpreter(reference, codeLists, id));
              append(appender, texts.getString(1), key.getKey(), texts.getString(2), interpreter);
            }
          }
        }
      }
      writing.execute("copy lookup to '" + args[1] + "' (format parquet)");
      try (ResultSet rows = writing.executeQuery("select count(*) from lookup")) {
        rows.next();
        System.out.println("texts " + rows.getLong(1));
      }
    }
  }

  private static RowInterpreter interpreter(
      ReferenceSource reference, CodeLists codeLists, String electionId) {
    Election election = codeLists.requireElection(electionId);
    return RowInterpreter.load(
        reference,
        election,
        codeLists.regions().all(),
        (act, day) -> codeLists.actClass(act, election, day).orElse(null));
  }

  private static void append(
      DuckDBAppender appender,
      String electionId,
      String field,
      String raw,
      RowInterpreter interpreter)
      throws SQLException {
    String code = code(field, raw, interpreter);
    if (code == null) {
      return;
    }
    appender.beginRow();
    appender.append(electionId);
    appender.append(field);
    appender.append(raw);
    appender.append(code);
    appender.endRow();
  }

  private static @Nullable String code(String field, String raw, RowInterpreter interpreter) {
    if (field.equals("place")) {
      String[] parts = raw.split("\\|", -1);
      InterpretedRow row =
          interpreter.interpret(
              Map.of("province", parts[0], "region", parts[1], "agency", parts[2]));
      return row.place() == null ? null : row.place().regionCode();
    }
    Function<InterpretedRow, @Nullable Object> meaning =
        switch (field) {
          case "position_title" ->
              row ->
                  row.positionSubgroup() == PositionSubgroup.UNKNOWN
                      ? null
                      : row.positionSubgroup();
          case "act" -> InterpretedRow::act;
          case "outcome" -> row -> row.outcome() == Outcome.REPORTED ? null : row.outcome();
          case "source" -> InterpretedRow::source;
          case "recommended_sanction" -> InterpretedRow::recommendedSanction;
          case "imposed_sanction" -> InterpretedRow::imposedSanction;
          case "act_date" -> InterpretedRow::actDate;
          case "reported_date" -> InterpretedRow::reportedDate;
          case "recommendation_date" -> InterpretedRow::recommendationDate;
          case "follow_up_date" -> InterpretedRow::followUpDate;
          default -> throw new IllegalArgumentException("no field " + field);
        };
    Object code = meaning.apply(interpreter.interpret(Map.of(field, raw)));
    return code == null ? null : code.toString();
  }
}

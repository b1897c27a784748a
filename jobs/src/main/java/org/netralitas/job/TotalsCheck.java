package org.netralitas.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** Adds up again what must add up to the headline; parts that are hidden leave a sum open. */
final class TotalsCheck {
  private TotalsCheck() {}

  static List<String> faults(TableRows tables) {
    List<String> faults = new ArrayList<>();
    for (HeadlineRow headline : tables.of(Tables.HEADLINE)) {
      String id = headline.electionId();
      Long reported = headline.reportedCases();
      Long proven = headline.provenCases();
      add(
          faults,
          tables,
          Tables.BY_POSITION_GROUP,
          id,
          r -> r.level() == 1,
          r -> r.reportedCases(),
          reported);
      add(
          faults,
          tables,
          Tables.BY_POSITION_GROUP,
          id,
          r -> r.level() == 2,
          r -> r.provenCases(),
          proven);
      add(faults, tables, Tables.BY_REGION, id, r -> r.level() == 1, r -> r.provenCases(), proven);
      add(
          faults,
          tables,
          Tables.BY_REGION,
          id,
          r -> r.level() == 2,
          r -> r.reportedCases(),
          reported);
      add(faults, tables, Tables.BY_ACT, id, r -> true, r -> r.reportedCases(), reported);
      add(faults, tables, Tables.BY_ACT, id, r -> true, r -> r.provenCases(), proven);
      add(faults, tables, Tables.BY_SOURCE, id, r -> true, r -> r.reportedCases(), reported);
      add(
          faults,
          tables,
          Tables.BY_SANCTION,
          id,
          r -> true,
          r -> r.recommendedCases(),
          headline.recommendedCases());
      add(
          faults,
          tables,
          Tables.BY_POSITION_AND_ACT,
          id,
          r -> r.level() == 1,
          r -> r.provenCases(),
          proven);
      add(
          faults,
          tables,
          Tables.BY_POSITION_AND_REGION,
          id,
          r -> r.level() == 2,
          r -> r.provenCases(),
          proven);
      add(faults, tables, Tables.CELLS, id, r -> true, r -> r.cases(), reported);
    }
    faults.addAll(rowsIn(tables));
    return faults;
  }

  private static <R extends Record> void add(
      List<String> faults,
      TableRows tables,
      Table<R> table,
      String electionId,
      Predicate<R> which,
      Function<R, @Nullable Long> count,
      @Nullable Long total) {
    long sum = 0;
    boolean open = false;
    List<R> rows = tables.of(table);
    if (rows.isEmpty() || total == null) {
      return;
    }
    for (R row : rows) {
      if (which.test(row) && table.key(row).get(0).equals(electionId)) {
        Long part = count.apply(row);
        open |= part == null;
        sum += part == null ? 0 : part;
      }
    }
    if (open ? sum > total : sum != total) {
      faults.add(
          table.name()
              + " of "
              + electionId
              + " adds up to "
              + sum
              + ", the headline says "
              + total);
    }
  }

  private static List<String> rowsIn(TableRows tables) {
    Map<String, Map<String, Long>> files = new HashMap<>();
    for (var row : tables.of(Tables.DATA_QUALITY)) {
      Long count = row.rows();
      if (count != null) {
        files
            .computeIfAbsent(row.electionId() + "/" + row.sourceFile(), unused -> new HashMap<>())
            .put(row.reasonCode(), count);
      }
    }
    List<String> faults = new ArrayList<>();
    files.forEach(
        (file, codes) -> {
          long out =
              codes.getOrDefault("ACCEPTED", 0L)
                  + codes.getOrDefault("DUPLICATE", 0L)
                  + codes.getOrDefault("QUARANTINED", 0L);
          if (codes.containsKey("READ") && codes.getOrDefault("READ", 0L) != out) {
            faults.add(
                "data_quality of " + file + ": " + codes.get("READ") + " rows in, " + out + " out");
          }
        });
    return faults;
  }
}

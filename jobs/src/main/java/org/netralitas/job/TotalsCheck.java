package org.netralitas.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** Adds up again what must add up to the headline; parts that are hidden leave a sum open. */
final class TotalsCheck {
  private static final double ROUNDING = 1e-6;

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
    tables.of(Tables.EDITION_CHANGES).stream()
        .filter(row -> !isSumOfParts(row))
        .map(
            row -> Tables.EDITION_CHANGES.key(row) + " of edition_changes: its parts do not add up")
        .forEach(faults::add);
    return faults;
  }

  /** A change is now minus before and the sum of its parts; parts not told leave it open. */
  private static boolean isSumOfParts(EditionChangeRow row) {
    Double change = row.change();
    Double before = row.earlierValue();
    Double now = row.value();
    if (change == null || before == null || now == null) {
      return change == null;
    }
    List<@Nullable Double> parts =
        Arrays.asList(
            row.lateDataPart(),
            row.correctionPart(),
            row.codeListPart(),
            row.denominatorPart(),
            row.programPart(),
            row.optionPart(),
            row.unseparatedPart());
    double sum = 0;
    boolean isOpen = false;
    for (Double part : parts) {
      isOpen |= part == null;
      sum += part == null ? 0 : part;
    }
    return Math.abs(now - before - change) < ROUNDING
        && (isOpen || Math.abs(sum - change) < ROUNDING);
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

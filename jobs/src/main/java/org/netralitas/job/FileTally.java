package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.model.Severity;
import org.netralitas.parse.layout.LayoutRule;
import org.netralitas.store.BadInputException;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.transform.RowTally;

/**
 * Raw rows by election, file and code, and what must hold of them before anything is kept.
 *
 * @param rowsByFile election, then file, then code
 * @param lastEvents latest day on record by election
 */
record FileTally(
    RunPlan plan,
    SortedMap<String, SortedMap<String, SortedMap<String, Long>>> rowsByFile,
    Map<String, LocalDate> lastEvents) {
  private static final String READ = "READ";
  private static final String ACCEPTED = "ACCEPTED";
  private static final String DUPLICATE = "DUPLICATE";
  private static final String QUARANTINED = "QUARANTINED";

  static FileTally of(RowTally rows, RunPlan plan) {
    return new FileTally(plan, rows.rowsByFile(), rows.lastEvents());
  }

  /** Raw rows of all files. */
  long rows() {
    long sum = 0;
    for (SortedMap<String, SortedMap<String, Long>> files : rowsByFile.values()) {
      for (SortedMap<String, Long> codes : files.values()) {
        sum += codes.getOrDefault(READ, 0L);
      }
    }
    return sum;
  }

  /**
   * Rows in = accepted + duplicate + quarantined, for every file.
   *
   * @throws IllegalStateException naming the file where it does not hold
   */
  void requireBalance() {
    rowsByFile.forEach(
        (election, files) ->
            files.forEach(
                (file, codes) -> {
                  long in = codes.getOrDefault(READ, 0L);
                  long out =
                      codes.getOrDefault(ACCEPTED, 0L)
                          + codes.getOrDefault(DUPLICATE, 0L)
                          + codes.getOrDefault(QUARANTINED, 0L);
                  if (in != out) {
                    throw new IllegalStateException(
                        election
                            + "/"
                            + file
                            + ": "
                            + in
                            + " rows were read, "
                            + out
                            + " came out");
                  }
                }));
  }

  /**
   * No file may be unread in part.
   *
   * @throws BadInputException with the first remark that says so
   */
  void requireReadable(List<RowTally.Note> notes) {
    Set<String> stopping = new java.util.HashSet<>();
    for (LayoutRule rule : LayoutRule.values()) {
      if (rule.severity() != Severity.WARN) {
        stopping.add(rule.name());
      }
    }
    for (RowTally.Note note : notes) {
      if (stopping.contains(note.code())) {
        throw new BadInputException(note.message());
      }
    }
  }

  /**
   * No file may have more of its rows set aside than the budget.
   *
   * @throws BadInputException naming the file, its share and its most frequent reason
   */
  void requireWithinBudget(double budget) {
    rowsByFile.forEach(
        (election, files) ->
            files.forEach((file, codes) -> requireWithinBudget(election, file, codes, budget)));
  }

  private static void requireWithinBudget(
      String election, String file, SortedMap<String, Long> codes, double budget) {
    long read = codes.getOrDefault(READ, 0L);
    long setAside = codes.getOrDefault(QUARANTINED, 0L);
    if (setAside <= budget * read) {
      return;
    }
    String most =
        codes.entrySet().stream()
            .filter(
                entry -> !Set.of(READ, ACCEPTED, DUPLICATE, QUARANTINED).contains(entry.getKey()))
            .max(Map.Entry.comparingByValue())
            .map(entry -> entry.getKey() + " in " + entry.getValue() + " rows")
            .orElse("no reason");
    throw new BadInputException(
        election
            + "/"
            + file
            + ": "
            + setAside
            + " of "
            + read
            + " rows would be set aside, most often for "
            + most
            + "; mend the file, or raise --error-budget");
  }

  /** What is to be recorded of each election. */
  List<Ingested> ingested(List<String> elections) {
    List<Ingested> ingested = new ArrayList<>();
    for (String election : elections) {
      LocalDate lastEvent = lastEvents.get(election);
      ingested.add(
          new Ingested(
              election,
              plan.ingestFingerprint(election),
              lastEvent == null ? null : lastEvent.toString(),
              rowsByFile.getOrDefault(election, new TreeMap<>())));
    }
    return ingested;
  }
}

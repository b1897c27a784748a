package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.model.Issue;
import org.netralitas.model.Severity;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.LayoutRule;
import org.netralitas.store.BadInputException;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.transform.RowTally;
import org.netralitas.transform.TextSample;

/**
 * Raw rows by election, file and code, and what must hold of them before anything is kept.
 *
 * @param rowsByFile election, then file, then code
 * @param lastEvents latest day on record by election
 * @param texts some distinct texts by election
 */
record FileTally(
    RunPlan plan,
    SortedMap<String, SortedMap<String, SortedMap<String, Long>>> rowsByFile,
    Map<String, LocalDate> lastEvents,
    SortedMap<String, TextSample> texts) {
  private static final String READ = "READ";
  private static final String ACCEPTED = "ACCEPTED";
  private static final String DUPLICATE = "DUPLICATE";
  private static final String QUARANTINED = "QUARANTINED";

  static FileTally of(RowTally rows, RunPlan plan) {
    return new FileTally(plan, rows.rowsByFile(), rows.lastEvents(), rows.texts());
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
  static void requireReadable(List<RowTally.Note> notes, RuleCatalogue rules) {
    for (RowTally.Note note : notes) {
      if (rules.severity(Issue.of(note.code(), LayoutRule.WHOLE_FILE)) != Severity.WARN) {
        throw BadInputException.at(note.file(), note.sheet(), note.row(), note.message());
      }
    }
  }

  /**
   * No file may have more of its rows set aside than the budget, nor more with the remark of one
   * rule than that rule's.
   *
   * @throws BadInputException naming the file, its share and its most frequent reason
   */
  void requireWithinBudget(ErrorBudget budget, RuleCatalogue rules) {
    rowsByFile.forEach(
        (election, files) ->
            files.forEach(
                (file, codes) -> requireWithinBudget(election, file, codes, budget, rules)));
  }

  private static void requireWithinBudget(
      String election,
      String file,
      SortedMap<String, Long> codes,
      ErrorBudget budget,
      RuleCatalogue rules) {
    requireWithinBudget(
        election + "/" + file,
        codes.getOrDefault(READ, 0L),
        codes.getOrDefault(QUARANTINED, 0L),
        codes,
        budget,
        rules);
  }

  static void requireWithinBudget(
      String file,
      long read,
      long setAside,
      SortedMap<String, Long> codes,
      ErrorBudget budget,
      RuleCatalogue rules) {
    String overspent = budget.overspent(codes, read, rules);
    if (overspent != null) {
      throw new BadInputException(file + ": " + overspent);
    }
    if (setAside <= budget.fileShare() * read) {
      return;
    }
    String most =
        codes.entrySet().stream()
            .filter(entry -> setsAside(entry.getKey(), rules))
            .max(Map.Entry.comparingByValue())
            .map(entry -> entry.getKey() + " in " + entry.getValue() + " rows")
            .orElse("no reason");
    throw new BadInputException(
        file
            + ": "
            + setAside
            + " of "
            + read
            + " rows would be set aside, most often for "
            + most
            + " (budget "
            + ErrorBudget.percent(budget.fileShare())
            + "); mend the file, or raise --error-budget");
  }

  private static boolean setsAside(String code, RuleCatalogue rules) {
    return rules.rule(code).filter(rule -> rule.severity() != Severity.WARN).isPresent();
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
              plan.pseudonym().keyCheck(),
              lastEvent == null ? null : lastEvent.toString(),
              rowsByFile.getOrDefault(election, new TreeMap<>()),
              texts.getOrDefault(election, new TextSample()).texts(),
              null));
    }
    return ingested;
  }
}

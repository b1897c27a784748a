package org.netralitas.disclose;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.netralitas.disclose.AttackerAudit.Depth;

/**
 * Measures control and audit of a full-size edition ({@link SyntheticEdition}), and what the reader
 * keeps, beside the plain heuristic. Wall and processor seconds; the first round is a cold start.
 * Run from the test class path: {@code java -cp ... org.netralitas.disclose.DisclosureBenchmark}.
 */
final class DisclosureBenchmark {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  private DisclosureBenchmark() {}

  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    LinkedTables tables = new SyntheticEdition(2020).tables();
    for (int round = 1; round <= rounds; round++) {
      say("round %d", round);
      LinkedTables built = timed("tables", () -> new SyntheticEdition(2020).tables());
      ProtectedTables safe = timed("control, proven", () -> Suppression.of(RULE).protect(built));
      AuditReport again =
          timed(
              "audit from nothing",
              () -> AttackerAudit.of(RULE, Depth.PROOF).audit(built, safe.hidden()));
      say("safe %s %s, hidden %d", safe.audit().safe(), again.safe(), safe.hidden().size());
    }
    secondEdition();
    for (InformationLoss loss :
        List.of(InformationLoss.CELLS, InformationLoss.COUNTS, InformationLoss.LOG_COUNTS)) {
      ProtectedTables safe =
          timed("control by " + loss, () -> Suppression.of(RULE, loss).protect(tables));
      kept(safe.audit().kept());
    }
    Set<String> byHand = timed("by hand", () -> PlainHeuristic.byHand(tables, RULE));
    kept(InformationKept.of(tables, byHand));
    say(
        "by hand: %d cells left open to attack",
        AttackerAudit.of(RULE, Depth.PROOF).audit(tables, byHand).failures().size());
    Set<String> untilSafe =
        timed("by hand until safe", () -> PlainHeuristic.untilSafe(tables, RULE));
    kept(InformationKept.of(tables, untilSafe));
  }

  /** One election has grown since the edition before; the others are as they were. */
  private static void secondEdition() {
    LinkedTables before = new SyntheticEdition(2020).builder(90).build();
    EarlierEdition first =
        new EarlierEdition("before", before, Suppression.of(RULE).protect(before).hidden());
    LinkedTables both =
        timed(
            "tables of two editions",
            () -> {
              LinkedTables.Builder today = new SyntheticEdition(2020).builder(100);
              first.addTo(
                  today,
                  id ->
                      id.contains(SyntheticEdition.GROWING)
                          ? EarlierEdition.State.GROWN
                          : EarlierEdition.State.SAME);
              return today.build();
            });
    ProtectedTables second = timed("control, proven", () -> Suppression.of(RULE).protect(both));
    AuditReport again =
        timed(
            "audit from nothing",
            () -> AttackerAudit.of(RULE, Depth.PROOF).audit(both, second.hidden()));
    say("safe %s %s", second.audit().safe(), again.safe());
  }

  private static void kept(InformationKept kept) {
    say(
        "  kept: %.4f of the cells, %.4f of the filled cells (%d), %.4f of the count",
        kept.cellShare(), kept.filledCellShare(), kept.printedFilledCells(), kept.countShare());
  }

  private static <T> T timed(String what, java.util.function.Supplier<T> work) {
    long wall = System.nanoTime();
    long processor = processorTime();
    T result = work.get();
    say(
        "%-20s %6.2f s, processor %6.2f s",
        what, (System.nanoTime() - wall) / 1e9, (processorTime() - processor) / 1e9);
    return result;
  }

  private static long processorTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

package org.netralitas.protect;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.netralitas.disclose.InformationKept;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.disclose.PlainHeuristic;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.Hadoop;
import org.netralitas.table.TableRows;

/**
 * Disclosure control of a store's current edition beside what an office does by hand, on the same
 * tables. Run from the test class path by {@code scripts/benchmark}; one line per figure.
 */
final class DisclosurePeer {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  private DisclosurePeer() {}

  public static void main(String[] arguments) throws IOException {
    Configuration hadoop = Hadoop.plainLocalFiles(new Configuration());
    EditionStore store = EditionStore.at(hadoop, new Path(arguments[0]));
    TableRows tables = EditionTables.of(store, store.current().orElseThrow()).internal();
    LinkedTables linked = LinkedCounts.of(PossibleRows.of(tables));

    long begin = System.nanoTime();
    InformationKept ours = PublicTables.of(tables, RULE, List.of()).audit().kept();
    say("ours", begin, ours, 0);

    begin = System.nanoTime();
    Set<String> byHand = PlainHeuristic.byHand(linked, RULE);
    say(
        "by-hand",
        begin,
        InformationKept.of(linked, byHand),
        PlainHeuristic.open(linked, RULE, byHand));

    begin = System.nanoTime();
    Set<String> untilSafe = PlainHeuristic.untilSafe(linked, RULE);
    say(
        "by-hand-until-safe",
        begin,
        InformationKept.of(linked, untilSafe),
        PlainHeuristic.open(linked, RULE, untilSafe));
  }

  private static void say(String what, long begin, InformationKept kept, int found) {
    System.out.printf(
        Locale.ROOT,
        "%s %.2f %.1f %.1f %d%n",
        what,
        (System.nanoTime() - begin) / 1e9,
        100 * kept.filledCellShare(),
        100 * kept.countShare(),
        found);
  }
}

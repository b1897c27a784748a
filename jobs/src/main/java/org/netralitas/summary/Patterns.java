package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.model.ElectionTally;
import org.netralitas.stat.ActPatterns;
import org.netralitas.table.PatternRow;

/** Sets of acts that the same persons committed, of one election. */
final class Patterns {
  /** Fewer persons than this carry no claim. */
  private static final int FEWEST_CLAIMED = 5;

  private static final int FEWEST_LISTED = 2;
  private static final int LARGEST_SET = 3;
  private static final int RANDOM_TABLES = 200;
  private static final double ERROR = 0.05;

  /** Persons beyond which random tables would take longer than the rest of the statistics. */
  private static final long MOST_PERSONS = 50_000;

  private Patterns() {}

  static List<PatternRow> of(ElectionTally tally, LocalDate asOf) {
    TreeSet<String> acts = new TreeSet<>();
    tally.actSets().keySet().forEach(set -> acts.addAll(Arrays.asList(set.split("\\+", -1))));
    List<String> codes = List.copyOf(acts);
    long all = Cube.total(tally.actSets().values());
    List<Integer> people = new ArrayList<>();
    for (Map.Entry<String, Long> set : new TreeMap<>(tally.actSets()).entrySet()) {
      int bits = 0;
      for (String act : set.getKey().split("\\+", -1)) {
        bits |= 1 << codes.indexOf(act);
      }
      for (long i = 0; i < set.getValue(); i++) {
        people.add(bits);
      }
    }
    int tables =
        (int) Math.max(1, RANDOM_TABLES * Math.min(1, MOST_PERSONS / Math.max(1.0, (double) all)));
    List<PatternRow> rows = new ArrayList<>();
    for (ActPatterns.Pattern pattern :
        ActPatterns.find(
            people.stream().mapToInt(Integer::intValue).toArray(),
            FEWEST_LISTED,
            LARGEST_SET,
            tables,
            tally.electionId().hashCode())) {
      rows.add(row(tally.electionId(), asOf, codes, pattern, all));
    }
    return rows;
  }

  private static PatternRow row(
      String electionId,
      LocalDate asOf,
      List<String> codes,
      ActPatterns.Pattern pattern,
      long all) {
    List<String> names = new ArrayList<>();
    for (int act = 0; act < codes.size(); act++) {
      if (((pattern.acts() >>> act) & 1) == 1) {
        names.add(codes.get(act));
      }
    }
    String gate =
        pattern.persons() < FEWEST_CLAIMED
            ? "TOO_FEW"
            : pattern.falseDiscoveryShare() < ERROR ? "MORE_THAN_CHANCE" : "NOT_SHOWN";
    return new PatternRow(
        electionId,
        String.join("+", names),
        asOf,
        names.size(),
        (long) pattern.persons(),
        (double) pattern.persons() / all,
        pattern.lift(),
        pattern.expected(),
        pattern.pValue(),
        pattern.falseDiscoveryShare(),
        gate,
        Counts.NORMAL,
        Counts.INTERNAL_ONLY);
  }
}

package org.netralitas.disclose;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Our simplex method beside a general solver, on linear programs of the largest part of a full-size
 * edition: how far one sensitive count can change when every other cell may give way, as when
 * suppression looks for what to hide. Run from the test class path by {@code scripts/benchmark}:
 * programs, then milliseconds a program by each.
 */
final class SolverPeer {
  private static final PrimaryRule RULE = PrimaryRule.standard();
  private static final int PROGRAMS = 40;

  private SolverPeer() {}

  public static void main(String[] arguments) {
    LinkedTables tables = new SyntheticEdition(2020).tables();
    AttackSystem part = SolverAttacker.largestPart(tables, RULE);
    boolean[] everything = new boolean[part.unknowns];
    Arrays.fill(everything, true);
    int[] attacked =
        IntStream.range(0, part.unknowns)
            .filter(j -> part.need[j] != null)
            .limit(PROGRAMS)
            .toArray();
    MoveSearch search = new MoveSearch(part);
    double ours = millis(attacked, j -> search.farthest(everything, j, 1, 0, Long.MAX_VALUE));
    double theirs = millis(attacked, j -> SolverAttacker.farthest(part, everything, j, 1));
    System.out.printf(
        Locale.ROOT,
        "solver %d %d %d %.2f %.2f%n",
        attacked.length,
        part.unknowns,
        part.rows,
        ours,
        theirs);
  }

  /** The second time over, when classes are loaded and code is compiled. */
  private static double millis(int[] attacked, IntConsumer attack) {
    IntStream.of(attacked).forEach(attack);
    long begin = System.nanoTime();
    IntStream.of(attacked).forEach(attack);
    return (System.nanoTime() - begin) / 1e6 / attacked.length;
  }
}

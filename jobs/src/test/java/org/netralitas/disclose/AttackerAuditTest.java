package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.AttackerAudit.Depth;
import org.netralitas.disclose.BruteForceAttacker.Range;
import org.netralitas.disclose.HiddenCell.Precision;

class AttackerAuditTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @Test
  void intervalsAreThoseOfWritingDownEveryPossibleTable() {
    int compared = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomTables random = new RandomTables(seed);
      LinkedTables tables = seed % 2 == 0 ? random.small() : random.smallWithKnowledge();
      PrimaryRule rule = seed % 5 == 4 ? RULE.withZeros(ZeroPolicy.HIDDEN) : RULE;
      Set<String> hidden = someHidden(tables, rule, seed);
      Map<String, Range> truth = BruteForceAttacker.attack(tables, rule, hidden);
      AuditReport report = AttackerAudit.of(rule, Depth.EXACT).audit(tables, hidden);
      if (truth.isEmpty()) {
        continue;
      }
      for (HiddenCell cell : report.hidden()) {
        assertThat(cell.precision()).as("seed %d %s", seed, cell).isEqualTo(Precision.EXACT);
        assertThat(new Range(cell.low(), cell.high()))
            .as("seed %d %s", seed, cell)
            .isEqualTo(truth.get(cell.id()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** The sensitive cells and a few more, so that some are protected and some are not. */
  private static Set<String> someHidden(LinkedTables tables, PrimaryRule rule, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> hidden = new HashSet<>();
    Set<String> sensitive = rule.sensitive(tables).keySet();
    for (Cell cell : tables.cells()) {
      boolean more = cell.count() > 0 && random.nextInt(4) == 0;
      if (sensitive.contains(cell.id()) || more) {
        hidden.add(cell.id());
      }
    }
    return hidden;
  }

  @Test
  void aMarkThatCannotBeZeroGivesOnesAway() {
    LinkedTables tables =
        LinkedTables.builder()
            .open("total", 2)
            .open("a", 1)
            .open("b", 1)
            .change("total", cell -> cell.exposed(Exposure.KNOWN))
            .total("total", List.of("a", "b"))
            .build();

    AuditReport report = AttackerAudit.of(RULE, Depth.EXACT).audit(tables, Set.of("a", "b"));

    assertThat(report.failures()).extracting(AuditFailure::cellId).containsExactly("a", "b");
    assertThat(report.hidden()).extracting(HiddenCell::low).containsExactly(1L, 1L);
    assertThat(report.hidden()).extracting(HiddenCell::high).containsExactly(1L, 1L);
  }
}

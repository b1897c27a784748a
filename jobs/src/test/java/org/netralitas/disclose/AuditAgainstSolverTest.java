package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.AttackerAudit.Depth;

/** The same linear programs, solved by a general solver. */
class AuditAgainstSolverTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @Test
  void theFarthestMoveIsAsFarAsTheSolverFindsIt() {
    LinkedTables tables = new SyntheticEdition(11).tablesOf("pilkada-2015");
    Set<String> published = Suppression.of(RULE).protect(tables).hidden();
    AttackSystem largest = SolverAttacker.largestPart(tables, RULE);
    boolean[] hidden = new boolean[largest.unknowns];
    List<Integer> attacked = new ArrayList<>();
    for (int j = 0; j < largest.unknowns; j++) {
      hidden[j] =
          largest.members.get(j).stream()
              .noneMatch(m -> m.exposure() == Exposure.OPEN && !published.contains(m.id()));
      if (hidden[j] && j % 5 == 0) {
        attacked.add(j);
      }
    }
    MoveSearch search = new MoveSearch(largest);
    for (int j : attacked) {
      for (int direction : new int[] {1, -1}) {
        Move move = search.farthest(hidden, j, direction, 0, Long.MAX_VALUE);
        long far = move == null ? 0 : Math.abs(move.stepOf(j));
        assertThat(search.undecided()).isFalse();
        // Whole numbers reach at most as far as fractions, and here always as far.
        assertThat((double) far)
            .as("%s, direction %d", largest.members.get(j), direction)
            .isCloseTo(
                Math.floor(SolverAttacker.farthest(largest, hidden, j, direction) + 1e-6),
                within(1e-9));
      }
    }
    assertThat(attacked).hasSizeGreaterThan(10);
    assertThat(search.steps()).isGreaterThan(500);
  }

  @Test
  void proofAndExactAttackAgreeOnAWholeElection() {
    LinkedTables tables = new SyntheticEdition(5).tablesOf("pemilu-2024");
    ProtectedTables result = Suppression.of(RULE).protect(tables);

    AuditReport proof = AttackerAudit.of(RULE, Depth.PROOF).audit(tables, result.hidden());
    AuditReport exact = AttackerAudit.of(RULE, Depth.EXACT).audit(tables, result.hidden());

    assertThat(result.audit().safe()).isTrue();
    assertThat(proof.safe()).isTrue();
    assertThat(exact.safe()).isTrue();
    for (int i = 0; i < exact.hidden().size(); i++) {
      HiddenCell all = exact.hidden().get(i);
      for (AuditReport report : List.of(proof, result.audit())) {
        HiddenCell some = report.hidden().get(i);
        assertThat(some.id()).isEqualTo(all.id());
        assertThat(some.low()).as("%s in %s", some, all).isGreaterThanOrEqualTo(all.low());
        assertThat(some.high()).as("%s in %s", some, all).isLessThanOrEqualTo(all.high());
      }
    }
  }
}

package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.AttackerAudit.Depth;

class SuppressionTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @Test
  void onSmallTablesNoSetOfCellsIsCheaper() {
    int solved = 0;
    for (long seed = 0; seed < 40; seed++) {
      LinkedTables tables = new RandomTables(seed).small();
      if (choices(tables).size() > 9) {
        continue;
      }
      for (InformationLoss loss :
          List.of(InformationLoss.CELLS, InformationLoss.COUNTS, InformationLoss.LOG_COUNTS)) {
        ProtectedTables result = Suppression.of(RULE, loss).protect(tables);
        if (result.audit().safe()) {
          solved++;
          assertThat(loss(tables, result.hidden(), loss))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(leastLoss(tables, loss) + 1e-6);
        }
      }
    }
    assertThat(solved).isGreaterThan(60);
  }

  /** Tries every set of complements, cheapest first in no particular order. */
  private static double leastLoss(LinkedTables tables, InformationLoss loss) {
    Set<String> sensitive = RULE.sensitive(tables).keySet();
    List<String> choices = choices(tables);
    double least = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << choices.size(); set++) {
      Set<String> hidden = new TreeSet<>(sensitive);
      for (int i = 0; i < choices.size(); i++) {
        if ((set >> i & 1) == 1) {
          hidden.add(choices.get(i));
        }
      }
      double cost = loss(tables, hidden, loss);
      if (cost < least
          && AttackerAudit.of(RULE, Depth.PROOF).audit(tables, hidden).failures().stream()
              .noneMatch(failure -> sensitive.contains(failure.cellId()))) {
        least = cost;
      }
    }
    return least;
  }

  private static List<String> choices(LinkedTables tables) {
    Set<String> sensitive = RULE.sensitive(tables).keySet();
    return tables.cells().stream()
        .filter(cell -> cell.count() > 0 && !sensitive.contains(cell.id()))
        .map(Cell::id)
        .toList();
  }

  private static double loss(LinkedTables tables, Set<String> hidden, InformationLoss loss) {
    return hidden.stream().mapToDouble(id -> loss.of(tables.cell(id))).sum();
  }

  @Test
  void keepsAtLeastAsMuchAsThePlainHeuristicOnEveryTable() {
    int compared = 0;
    for (long seed = 0; seed < 60; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      Set<String> plain = PlainHeuristic.untilSafe(tables, RULE);
      if (!AttackerAudit.of(RULE, Depth.PROOF).audit(tables, plain).safe()) {
        continue;
      }
      compared++;
      InformationKept kept = InformationKept.of(tables, plain);
      assertThat(protect(tables, InformationLoss.CELLS).audit().kept().printedCells())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(kept.printedCells());
      assertThat(protect(tables, InformationLoss.COUNTS).audit().kept().printedCount())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(kept.printedCount());
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static ProtectedTables protect(LinkedTables tables, InformationLoss loss) {
    return Suppression.of(RULE, loss).protect(tables);
  }

  @Test
  void theOrderInWhichTablesArriveChangesNothing() {
    for (long seed = 0; seed < 20; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      List<Cell> cells = new ArrayList<>(tables.cells());
      List<Relation> relations = new ArrayList<>(tables.relations());
      Collections.shuffle(cells, new Random(seed));
      Collections.shuffle(relations, new Random(seed));
      LinkedTables.Builder shuffled = LinkedTables.builder();
      cells.forEach(shuffled::add);
      relations.forEach(shuffled::add);

      ProtectedTables one = Suppression.of(RULE).protect(tables);
      ProtectedTables other = Suppression.of(RULE).protect(shuffled.build());

      assertThat(other.hidden()).isEqualTo(one.hidden());
      assertThat(other.audit()).isEqualTo(one.audit());
    }
  }

  /** Where several sets cost the same, the machine must not decide which of them is hidden. */
  @Test
  void howBusyTheMachineIsChangesNothing() {
    List<Set<String>> quiet =
        LongStream.range(0, 30).mapToObj(SuppressionTest::hiddenOfSmallTables).toList();
    List<Set<String>> busy =
        LongStream.range(0, 900)
            .parallel()
            .mapToObj(round -> hiddenOfSmallTables(round % 30))
            .toList();
    for (int round = 0; round < busy.size(); round++) {
      assertThat(busy.get(round)).as("seed %d", round % 30).isEqualTo(quiet.get(round % 30));
    }
  }

  private static Set<String> hiddenOfSmallTables(long seed) {
    return Suppression.of(RULE).protect(new RandomTables(seed).small()).hidden();
  }

  @Test
  void newNamesChangeNeitherTheIntervalsNorTheLoss() {
    for (long seed = 0; seed < 30; seed++) {
      LinkedTables tables = new RandomTables(seed).small();
      Map<String, String> names = new HashMap<>();
      // Turns the order of the ids round.
      tables.cells().forEach(cell -> names.put(cell.id(), "z" + (999 - names.size()) + cell.id()));
      LinkedTables renamed = renamed(tables, names);

      Set<String> hidden = Suppression.of(RULE).protect(tables).hidden();
      Set<String> hiddenRenamed = Suppression.of(RULE).protect(renamed).hidden();

      assertThat(loss(renamed, hiddenRenamed, InformationLoss.COUNTS))
          .as("seed %d", seed)
          .isEqualTo(loss(tables, hidden, InformationLoss.COUNTS));
      assertThat(intervals(renamed, hidden.stream().map(names::get).toList(), Map.of()))
          .as("seed %d", seed)
          .isEqualTo(intervals(tables, hidden, names));
    }
  }

  private static LinkedTables renamed(LinkedTables tables, Map<String, String> names) {
    LinkedTables.Builder renamed = LinkedTables.builder();
    tables
        .cells()
        .forEach(cell -> renamed.add(cell.renamed(names.getOrDefault(cell.id(), cell.id()))));
    tables.relations().forEach(relation -> renamed.add(relation.renamed(names)));
    return renamed.build();
  }

  private static Map<String, List<Long>> intervals(
      LinkedTables tables, Collection<String> hidden, Map<String, String> names) {
    Map<String, List<Long>> intervals = new TreeMap<>();
    for (HiddenCell cell :
        AttackerAudit.of(RULE, Depth.EXACT).audit(tables, new TreeSet<>(hidden)).hidden()) {
      intervals.put(names.getOrDefault(cell.id(), cell.id()), List.of(cell.low(), cell.high()));
    }
    return intervals;
  }

  @Test
  void anEmptyRowChangesNothing() {
    for (long seed = 0; seed < 30; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      LinkedTables.Builder longer = LinkedTables.builder();
      tables.cells().forEach(longer::add);
      for (Relation relation : tables.relations()) {
        String total = relation.terms().get(0).id();
        if (relation.kind() == Relation.Kind.TOTAL && total.contains("outcome=outcome2")) {
          String empty = total + "|empty";
          longer.open(empty, 0);
          List<String> parts =
              new ArrayList<>(relation.parts().stream().map(Relation.Term::id).toList());
          parts.add(empty);
          longer.total(total, parts);
        } else {
          longer.add(relation);
        }
      }

      assertThat(Suppression.of(RULE).protect(longer.build()).hidden())
          .as("seed %d", seed)
          .isEqualTo(Suppression.of(RULE).protect(tables).hidden());
    }
  }

  @Test
  void aLargerSmallestCountNeverPrintsMoreSensitiveCells() {
    for (long seed = 0; seed < 20; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      ProtectedTables three = Suppression.of(PrimaryRule.ofSmallestCount(3)).protect(tables);
      ProtectedTables ten = Suppression.of(PrimaryRule.ofSmallestCount(10)).protect(tables);

      assertThat(three.audit().safe()).isTrue();
      assertThat(ten.audit().safe()).isTrue();
      assertThat(ten.audit().kept().printedFilledCells())
          .isLessThanOrEqualTo(three.audit().kept().printedFilledCells());
    }
  }

  @Test
  void withZerosHiddenAMarkDoesNotSayThatSomebodyIsThere() {
    for (long seed = 0; seed < 20; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      PrimaryRule rule = RULE.withZeros(ZeroPolicy.HIDDEN);
      ProtectedTables result = Suppression.of(rule).protect(tables);

      assertThat(result.audit().failures()).as("seed %d", seed).isEmpty();
      assertThat(tables.cells())
          .filteredOn(cell -> cell.exposure() == Exposure.OPEN && cell.count() == 0)
          .allMatch(cell -> !result.printed(cell.id()));
    }
  }

  @Test
  void aDominatedCountIsHiddenUntilTheAgencyCannotBeSeenToDominate() {
    LinkedTables tables =
        LinkedTables.builder()
            .add(Cell.open("act APK", 40).contributedAtMost(38))
            .add(Cell.open("act FOTO", 30).contributedAtMost(10))
            .add(Cell.open("act MEDSOS", 90).contributedAtMost(20))
            .open("all", 160)
            .total("all", List.of("act APK", "act FOTO", "act MEDSOS"))
            .build();

    ProtectedTables result = Suppression.of(RULE).protect(tables);

    assertThat(result.hidden()).containsExactly("act APK", "act FOTO");
    assertThat(result.audit().hidden().get(0).reason()).isEqualTo(HiddenReason.DOMINANCE);
    assertThat(result.audit().hidden().get(0).high()).isGreaterThanOrEqualTo(43);
  }

  @Test
  void whatIsKnownAnywayFailsTheAuditByName() {
    LinkedTables tables =
        LinkedTables.builder()
            .add(Cell.of("total", 9, Exposure.KNOWN))
            .add(Cell.of("a", 6, Exposure.KNOWN))
            .open("b", 3)
            .total("total", List.of("a", "b"))
            .build();

    ProtectedTables result = Suppression.of(RULE).protect(tables);

    assertThat(result.audit().failures()).extracting(AuditFailure::cellId).containsExactly("b");
  }

  @Test
  void theTimelineOfAnEditionHidesItsFirstDaysOnly() {
    LinkedTables.Builder tables = LinkedTables.builder();
    List<String> ids = List.of("t1", "t2", "t3", "t4", "t5");
    int[] counts = {1, 3, 9, 30, 60};
    for (int i = 0; i < counts.length; i++) {
      tables.open(ids.get(i), counts[i]);
    }
    LinkedTables built = tables.timeline(ids, Exposure.AUXILIARY).build();

    ProtectedTables result = Suppression.of(RULE).protect(built);

    assertThat(result.hidden()).containsExactly("t1", "t2");
    assertThat(result.audit().safe()).isTrue();
  }
}

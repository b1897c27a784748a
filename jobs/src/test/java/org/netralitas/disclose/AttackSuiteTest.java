package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.AttackerAudit.Depth;
import org.netralitas.disclose.EarlierEdition.State;
import org.netralitas.disclose.Hierarchy.Links;

/**
 * Every way of getting at a hidden number that the house knows of, before and after the control.
 */
class AttackSuiteTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @Test
  void nothingIsRecoveredFromTwoHundredRandomEditions() {
    int leakingWithoutComplements = 0;
    for (long seed = 0; seed < 200; seed++) {
      LinkedTables tables = new RandomTables(seed).edition();
      Set<String> small = openSensitive(tables);
      leakingWithoutComplements +=
          EliminationAttacker.recovered(tables, RULE, small).isEmpty() ? 0 : 1;

      ProtectedTables result = Suppression.of(RULE).protect(tables);

      assertThat(result.audit().failures()).as("seed %d", seed).isEmpty();
      assertThat(result.hidden()).as("seed %d", seed).containsAll(small);
      assertThat(EliminationAttacker.recovered(tables, RULE, result.hidden()))
          .as("seed %d", seed)
          .isEmpty();
    }
    assertThat(leakingWithoutComplements).isGreaterThan(150);
  }

  @Test
  void nothingIsRecoveredWhenTheSameEditionsGrow() {
    for (long seed = 0; seed < 40; seed++) {
      LinkedTables before = new RandomTables(seed).edition(85).build();
      EarlierEdition earlier =
          new EarlierEdition("e1", before, Suppression.of(RULE).protect(before).hidden());
      LinkedTables.Builder today = new RandomTables(seed).edition(100);
      earlier.addTo(today, State.GROWN);
      LinkedTables both = today.build();

      ProtectedTables result = Suppression.of(RULE).protect(both);

      Map<String, Long> recovered = EliminationAttacker.recovered(both, RULE, result.hidden());
      assertThat(recovered).as("seed %d", seed).isEmpty();
      assertThat(result.audit().failures()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void margins() {
    LinkedTables tables =
        LinkedTables.builder()
            .open("total", 20)
            .open("guru", 12)
            .open("camat", 6)
            .open("lurah", 2)
            .total("total", List.of("guru", "camat", "lurah"))
            .build();

    assertThat(EliminationAttacker.recovered(tables, RULE, Set.of("lurah")))
        .containsEntry("lurah", 2L);

    ProtectedTables result = Suppression.of(RULE).protect(tables);
    assertThat(result.hidden()).containsExactly("camat", "lurah");
    assertThat(result.audit().safe()).isTrue();
  }

  @Test
  void percentageOfAHiddenCountLeavesOneInteger() {
    LinkedTables.Builder tables =
        LinkedTables.builder()
            .open("all", 240)
            .open("camat", 4)
            .open("dosen", 3)
            .open("others", 233)
            .total("all", List.of("camat", "dosen", "others"));
    Set<String> hidden = Suppression.of(RULE).protect(tables.build()).hidden();
    assertThat(audit(tables.build(), hidden).safe()).isTrue();

    LinkedTables withShare = tables.addAll(PrintedRatio.percent("1.7").of("camat", "all")).build();

    assertThat(EliminationAttacker.recovered(withShare, RULE, hidden)).containsEntry("camat", 4L);
    assertThat(audit(withShare, hidden).failures())
        .extracting(AuditFailure::cellId)
        .contains("camat");
    // Hiding the base helps: then the share fits several pairs of counts.
    ProtectedTables result = Suppression.of(RULE).protect(withShare);
    assertThat(result.hidden()).contains("all", "camat");
    assertThat(result.audit().safe()).isTrue();
  }

  @Test
  void rateOnAPublicPopulationCannotBeProtectedAndSaysSo() {
    LinkedTables tables =
        LinkedTables.builder()
            .open("dosen", 3)
            .open("guru", 30)
            .open("all", 33)
            .total("all", List.of("dosen", "guru"))
            .add(new PrintedRatio(new BigDecimal("2.98"), 100_000).of("dosen", 100_675))
            .build();

    ProtectedTables result = Suppression.of(RULE).protect(tables);

    assertThat(result.audit().failures()).extracting(AuditFailure::cellId).containsExactly("dosen");
    assertThatThrownBy(() -> result.audit().requireSafe())
        .isInstanceOf(DisclosureException.class)
        .hasMessageContaining("dosen")
        .hasMessageNotContaining("3");
  }

  @Test
  void aLaterEditionOfTheSameStateKeepsHiddenWhatTheEarlierOneHid() {
    Hierarchy acts = flat("act", "APK", "MEDSOS", "FOTO", "LAINNYA");
    Hierarchy regions = flat("region", "73", "74", "75");
    CrossTable byAct = CrossTable.of("proven", acts);
    CrossTable byRegion = CrossTable.of("proven", regions);
    LinkedTables.Builder first = LinkedTables.builder();
    byAct.addTo(first, counts(Map.of("APK", 3, "MEDSOS", 6, "FOTO", 20, "LAINNYA", 9), "ALL", 38));
    LinkedTables firstTables = first.build();
    Set<String> hiddenFirst = Suppression.of(RULE).protect(firstTables).hidden();
    assertThat(hiddenFirst).containsExactly("proven|act=APK", "proven|act=MEDSOS");

    LinkedTables.Builder second = LinkedTables.builder();
    byAct.addTo(second, counts(Map.of("APK", 3, "MEDSOS", 6, "FOTO", 20, "LAINNYA", 9), "ALL", 38));
    byRegion.addTo(second, counts(Map.of("73", 20, "74", 10, "75", 8), "ALL", 38));
    new EarlierEdition("e1", firstTables, hiddenFirst).addTo(second, State.SAME);
    ProtectedTables result = Suppression.of(RULE).protect(second.build());

    assertThat(result.printed("proven|act=MEDSOS")).isFalse();
    assertThat(result.printed("proven|region=73")).isTrue();
    assertThat(result.audit().safe()).isTrue();
  }

  @Test
  void aCountThatGrewOverTheLimitWouldGiveTheEarlierOneAway() {
    LinkedTables before =
        LinkedTables.builder()
            .open("province", 40)
            .open("guru", 4)
            .open("camat", 7)
            .open("others", 29)
            .total("province", List.of("guru", "camat", "others"))
            .build();
    Set<String> hiddenBefore = Set.of("guru", "camat");
    LinkedTables.Builder today =
        LinkedTables.builder()
            .open("province", 41)
            .open("guru", 5)
            .open("camat", 7)
            .open("others", 29)
            .total("province", List.of("guru", "camat", "others"));
    new EarlierEdition("e1", before, hiddenBefore).addTo(today, State.GROWN);
    LinkedTables both = today.build();

    // Nothing is small today, yet printing all says that guru were 4 or 5 before.
    assertThat(audit(both, Set.of()).failures())
        .extracting(AuditFailure::cellId)
        .containsExactly("e1|guru");
    ProtectedTables result = Suppression.of(RULE).protect(both);
    assertThat(result.audit().safe()).isTrue();
    assertThat(result.hidden()).containsExactly("camat", "guru");
  }

  @Test
  void oldAndNewProvincesOfPapua() {
    Set<String> newCodes = Set.of("91", "93", "94", "95");
    LinkedTables.Builder tables = LinkedTables.builder();
    tables.open("old 91", 30).open("new 91", 14).open("new 93", 6);
    tables.open("new 94", 8).open("new 95", 2);
    List<String> parts = newCodes.stream().sorted().map(code -> "new " + code).toList();
    tables.total("old 91", parts);
    LinkedTables both = tables.build();

    Set<String> onlySmall = Set.of("new 95");
    assertThat(EliminationAttacker.recovered(both, RULE, onlySmall)).containsEntry("new 95", 2L);

    tables.change("old 91", cell -> cell.exposed(Exposure.KNOWN));
    ProtectedTables result = Suppression.of(RULE).protect(tables.build());
    assertThat(result.hidden()).containsExactly("new 93", "new 95");
    assertThat(result.audit().safe()).isTrue();
  }

  @Test
  void theDifferenceOfTwoViewsIsProtectedThoughNobodyPrintsIt() {
    LinkedTables tables =
        LinkedTables.builder()
            .open("with the new regency", 41)
            .open("without it", 39)
            .open("next door", 50)
            .open("island", 91)
            .total("island", List.of("with the new regency", "next door"))
            .difference("with the new regency", "without it", Exposure.IMPLICIT)
            .build();
    String difference = "with the new regency - without it";

    assertThat(audit(tables, Set.of()).failures())
        .extracting(AuditFailure::cellId)
        .containsExactly(difference);
    ProtectedTables result = Suppression.of(RULE).protect(tables);
    assertThat(result.audit().safe()).isTrue();
    assertThat(result.hidden()).containsExactly("without it");
  }

  @Test
  void everybodyInAGroupWithTheSameSanction() {
    Hierarchy sanctions = Hierarchy.of("sanction", "ALL", Links.ATTRIBUTE);
    List.of("MORAL", "SEDANG", "BERAT").forEach(code -> sanctions.add("ALL", code));
    Hierarchy positions = flat("position", "SEKDA", "CAMAT");
    CrossTable table = CrossTable.of("proven", positions, sanctions);
    LinkedTables.Builder tables = LinkedTables.builder();
    table.addTo(
        tables,
        table.sums(
            Map.of(
                List.of("SEKDA", "BERAT"), 6,
                List.of("CAMAT", "MORAL"), 9,
                List.of("CAMAT", "SEDANG"), 8,
                List.of("CAMAT", "BERAT"), 7)));
    LinkedTables built = tables.build();
    String all = "proven|position=SEKDA|sanction=BERAT";

    assertThat(RULE.sensitive(built)).containsOnlyKeys(all);
    ProtectedTables result = Suppression.of(RULE).protect(built);

    assertThat(result.audit().safe()).isTrue();
    AuditReport exact = AttackerAudit.of(RULE, Depth.EXACT).audit(built, result.hidden());
    assertThat(exact.hidden())
        .filteredOn(cell -> cell.id().equals(all))
        .singleElement()
        .satisfies(cell -> assertThat(cell.low()).isLessThan(6));
    assertThat(RULE.withSharedAttribute(SharedAttribute.SHOWN).sensitive(built)).isEmpty();
  }

  private static AuditReport audit(LinkedTables tables, Set<String> hidden) {
    return AttackerAudit.of(RULE, Depth.PROOF).audit(tables, hidden);
  }

  private static Set<String> openSensitive(LinkedTables tables) {
    Set<String> open = new HashSet<>(RULE.sensitive(tables).keySet());
    open.removeIf(id -> tables.cell(id).exposure() != Exposure.OPEN);
    return open;
  }

  private static Hierarchy flat(String name, String... codes) {
    Hierarchy hierarchy = Hierarchy.of(name, "ALL", Links.PARTITION);
    for (String code : codes) {
      hierarchy.add("ALL", code);
    }
    return hierarchy;
  }

  private static ToIntFunction<List<String>> counts(
      Map<String, Integer> byCode, String root, int total) {
    return key -> key.get(0).equals(root) ? total : byCode.getOrDefault(key.get(0), 0);
  }
}

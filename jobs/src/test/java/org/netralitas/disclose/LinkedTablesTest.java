package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netralitas.disclose.Hierarchy.Links;

class LinkedTablesTest {

  @Test
  void oneIdIsOneQuantity() {
    LinkedTables.Builder tables = LinkedTables.builder().open("a", 3).open("a", 3);

    assertThat(tables.build().cells()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tables.open("a", 4))
        .withMessageContaining("count=3")
        .withMessageContaining("count=4");
  }

  @Test
  void aSumThatDoesNotHoldIsRefusedWithItsFigures() {
    LinkedTables.Builder tables =
        LinkedTables.builder()
            .open("total", 1158)
            .open("waiting", 667)
            .open("others", 551)
            .total("total", List.of("waiting", "others"));

    assertThatIllegalArgumentException()
        .isThrownBy(tables::build)
        .withMessageContaining("total")
        .withMessageContaining("60");
  }

  @Test
  void aRelationOfAnUnknownCellIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkedTables.builder().add(Relation.atLeast("a", "b")).build())
        .withMessageContaining("no cell a");
  }

  @Test
  void marginsOfTwoTablesAreTheSameCells() {
    Hierarchy positions = Hierarchy.of("position", "ALL", Links.PARTITION);
    positions.add("ALL", "JPT").add("JPT", "SEKDA").add("JPT", "KEPALA_OPD").add("ALL", "PENGAWAS");
    Hierarchy acts =
        Hierarchy.of("act", "ALL", Links.ATTRIBUTE).add("ALL", "APK").add("ALL", "FOTO");
    CrossTable byBoth = CrossTable.of("proven|pilkada-2020", positions, acts);
    CrossTable byAct = CrossTable.of("proven|pilkada-2020", acts);
    LinkedTables.Builder tables = LinkedTables.builder();
    byBoth.addTo(
        tables,
        byBoth.sums(
            Map.of(
                List.of("SEKDA", "APK"), 4,
                List.of("KEPALA_OPD", "FOTO"), 7,
                List.of("PENGAWAS", "APK"), 2)));
    byAct.addTo(tables, byAct.sums(Map.of(List.of("APK"), 6, List.of("FOTO"), 7)));
    LinkedTables built = tables.build();

    assertThat(built.cell("proven|pilkada-2020").count()).isEqualTo(13);
    assertThat(built.cell("proven|pilkada-2020|act=APK").count()).isEqualTo(6);
    assertThat(built.cell("proven|pilkada-2020|position=JPT").count()).isEqualTo(11);
    assertThat(built.cell("proven|pilkada-2020|position=SEKDA|act=FOTO").count()).isZero();
    assertThat(built.cells()).hasSize(5 * 3);
    assertThat(built.relations())
        .contains(
            Relation.attributeTotal(
                "proven|pilkada-2020",
                List.of("proven|pilkada-2020|act=APK", "proven|pilkada-2020|act=FOTO")),
            Relation.total(
                "proven|pilkada-2020|position=JPT|act=APK",
                List.of(
                    "proven|pilkada-2020|position=SEKDA|act=APK",
                    "proven|pilkada-2020|position=KEPALA_OPD|act=APK")));
    // 3 acts (with all) times 2 sums of positions, 5 positions (with all) times 1 sum of acts.
    assertThat(built.relations()).hasSize(3 * 2 + 5);
  }

  @Test
  void tablesThatDisagreeAreRefused() {
    Hierarchy acts = Hierarchy.of("act", "ALL", Links.PARTITION).add("ALL", "APK");
    CrossTable byAct = CrossTable.of("proven", acts);
    LinkedTables.Builder tables = LinkedTables.builder().open("proven", 5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> byAct.addTo(tables, byAct.sums(Map.of(List.of("APK"), 4))))
        .withMessageContaining("proven: 4 here, 5 in another table");
  }

  @Test
  void personsInSeveralPartsAddUpToMore() {
    Hierarchy acts =
        Hierarchy.of("act", "ALL", Links.OVERLAPPING).add("ALL", "APK").add("ALL", "FOTO");
    CrossTable byAct = CrossTable.of("persons", acts);
    Map<String, Integer> persons = Map.of("ALL", 10, "APK", 8, "FOTO", 6);
    LinkedTables.Builder tables = LinkedTables.builder();

    byAct.addTo(tables, key -> persons.getOrDefault(key.get(0), 0));

    assertThat(tables.build().relations())
        .containsExactlyInAnyOrder(
            Relation.atMostSum("persons", List.of("persons|act=APK", "persons|act=FOTO")),
            Relation.atLeast("persons", "persons|act=APK"),
            Relation.atLeast("persons", "persons|act=FOTO"));
  }

  @Test
  void aCodeAppearsOnceInAClassification() {
    Hierarchy regions = Hierarchy.of("region", "ID", Links.PARTITION).add("ID", "91");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> regions.add("ID", "91"))
        .withMessageContaining("code 91 twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> regions.add("92", "92.01"))
        .withMessageContaining("no code 92");
  }
}

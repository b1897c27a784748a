package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaryRuleTest {
  private static final PrimaryRule RULE = PrimaryRule.standard();

  @ParameterizedTest(name = "{0} with smallest count {1} and zeros {2}: sensitive {3}")
  @CsvSource({
    "0, 5, SHOWN, false",
    "1, 5, SHOWN, true",
    "4, 5, SHOWN, true",
    "5, 5, SHOWN, false",
    "0, 5, HIDDEN, true",
    "1, 1, SHOWN, false",
    "9, 10, SHOWN, true"
  })
  void smallCounts(int count, int smallest, ZeroPolicy zeros, boolean sensitive) {
    PrimaryRule rule = PrimaryRule.ofSmallestCount(smallest).withZeros(zeros);
    LinkedTables tables = LinkedTables.builder().open("cell", count).build();

    assertThat(rule.sensitive(tables).containsKey("cell")).isEqualTo(sensitive);
  }

  @ParameterizedTest(name = "{0} of {1}: sensitive {2}")
  @CsvSource({"90, 100, true", "89, 100, false", "5, 5, true", "0, 40, false"})
  void dominance(int largest, int count, boolean sensitive) {
    LinkedTables tables =
        LinkedTables.builder().add(Cell.open("cell", count).contributedAtMost(largest)).build();

    assertThat(RULE.sensitive(tables).containsKey("cell")).isEqualTo(sensitive);
    assertThat(RULE.withDominance(null).sensitive(tables)).isEmpty();
  }

  @Test
  void whatADominatedCellNeedsIsACountInWhichNobodyDominates() {
    Dominance dominance = new Dominance(1, 90);

    assertThat(dominance.dominated((int) dominance.smallestUndominated(38), 38)).isFalse();
    assertThat(dominance.dominated((int) dominance.smallestUndominated(38) - 1, 38)).isTrue();
  }

  @Test
  void knownAndAuxiliaryCellsNeedNothingAndWithheldOnesAlwaysDo() {
    LinkedTables tables =
        LinkedTables.builder()
            .add(Cell.of("known", 2, Exposure.KNOWN))
            .add(Cell.of("auxiliary", 2, Exposure.AUXILIARY))
            .add(Cell.of("implicit", 2, Exposure.IMPLICIT))
            .add(Cell.of("withheld", 20, Exposure.WITHHELD))
            .build();

    assertThat(RULE.sensitive(tables)).containsOnlyKeys("implicit", "withheld");
    assertThat(RULE.sensitive(tables).get("withheld"))
        .isEqualTo(new Sensitive(HiddenReason.EARLIER_EDITION, Need.DOUBT));
  }

  @Test
  void aSharedAttributeNeedsAnotherCategory() {
    LinkedTables tables =
        LinkedTables.builder()
            .open("all", 9)
            .open("berat", 9)
            .add(Cell.structuralZero("sedang"))
            .attributeTotal("all", List.of("berat", "sedang"))
            .build();
    LinkedTables withAnother =
        LinkedTables.builder()
            .open("all", 9)
            .open("berat", 9)
            .open("sedang", 0)
            .attributeTotal("all", List.of("berat", "sedang"))
            .build();

    assertThat(RULE.sensitive(tables)).isEmpty();
    assertThat(RULE.sensitive(withAnother))
        .containsEntry(
            "berat", new Sensitive(HiddenReason.SHARED_ATTRIBUTE, new Need(1, Long.MIN_VALUE, 8)));
  }

  @Test
  void theStandardLeavesAsManyCountsPossibleAsAreSmall() {
    assertThat(PrimaryRule.standard().smallestCount()).isEqualTo(5);
    assertThat(PrimaryRule.standard().protectionWidth()).isEqualTo(3);
    assertThat(PrimaryRule.ofSmallestCount(2).protectionWidth()).isEqualTo(1);
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrimaryRule.ofSmallestCount(0))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dominance(1, 101))
        .withMessageContaining("101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cell.open("act", -1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cell.open("act", 7).contributedAtMost(8))
        .withMessageContaining("8");
  }
}

package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The recount is worth as much as what it compares with. */
class DifferencesTest {
  private static final List<String> KEY = List.of("code");

  @Test
  void namesTableKeyColumnAndBothValues() {
    assertThat(
            Differences.between(
                "by_act",
                KEY,
                List.of(Map.of("code", "APK", "cases", 5L)),
                List.of(Map.of("code", "APK", "cases", 6L))))
        .containsExactly("by_act [APK] cases: recounted 5, published 6");
  }

  @Test
  void missesAndSurplusAreDifferences() {
    assertThat(
            Differences.between(
                "by_act",
                KEY,
                List.of(Map.of("code", "APK", "cases", 5L)),
                List.of(Map.of("code", "DEKLARASI", "cases", 5L))))
        .hasSize(2);
  }

  @Test
  void wholeNumbersAreComparedExactlyWhateverTheirType() {
    assertThat(Differences.same(9_007_199_254_740_993L, 9_007_199_254_740_992L)).isFalse();
    assertThat(Differences.same(5, 5L)).isTrue();
    assertThat(Differences.same(0L, null)).isFalse();
    assertThat(Differences.same(0.1 + 0.2, 0.3)).isTrue();
    assertThat(Differences.same(0.3001, 0.3)).isFalse();
  }
}

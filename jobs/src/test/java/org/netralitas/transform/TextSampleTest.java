package org.netralitas.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSampleTest {
  private static List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add("Camat " + i);
    }
    return texts;
  }

  private static TextSample of(List<String> texts) {
    TextSample sample = new TextSample();
    for (String text : texts) {
      if (sample.wants("act", text)) {
        sample.add("act", text);
      }
    }
    return sample;
  }

  @Test
  void keepsTheSameTextsHoweverTheyAreParted() {
    List<String> texts = texts(5_000);
    TextSample whole = of(texts);
    Collections.shuffle(texts, new Random(3));
    TextSample merged = of(texts.subList(0, 1_700));
    merged.merge(of(texts.subList(1_700, 1_800)));
    merged.merge(TextSample.ofLines(of(texts.subList(1_500, 5_000)).lines()));

    assertThat(merged.texts()).isEqualTo(whole.texts());
    assertThat(whole.texts().get("act")).hasSize(TextSample.MOST).isSorted();
  }

  @Test
  void keepsFewTextsAllAndEachOnce() {
    List<String> texts = texts(20);
    texts.addAll(texts(20));
    assertThat(of(texts).texts().get("act")).containsExactlyInAnyOrderElementsOf(texts(20));
    assertThat(TextSample.ofLines("").texts()).isEmpty();
  }

  @Test
  void isNoBlockOfTheAlphabet() {
    List<String> kept = of(texts(5_000)).texts().getOrDefault("act", List.of());
    assertThat(kept.stream().filter(text -> text.startsWith("Camat 1"))).hasSizeBetween(30, 120);
  }
}

package org.netralitas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.netralitas.parse.ReferenceSource;

class ScaledSampleTest {
  private static final long ROWS = 20_000;
  private static final MemorySink SAMPLE = MemorySink.of(3, ROWS);
  private static final List<Map<String, String>> KEY = SAMPLE.answerKey();

  @Test
  void hasAsManyRowsAsAskedFor() {
    assertThat(KEY).hasSize((int) ROWS);
    long lines =
        SAMPLE.names().stream()
            .filter(name -> name.contains("/"))
            .mapToLong(
                name -> new String(SAMPLE.bytes(name), StandardCharsets.UTF_8).lines().count() - 1)
            .sum();
    assertThat(lines).isEqualTo(ROWS);
  }

  @Test
  void keepsTheSharesOfTheCalibratedSample() {
    Map<String, Long> byElection =
        KEY.stream()
            .collect(Collectors.groupingBy(r -> r.get("election_id"), Collectors.counting()));
    assertThat(byElection.get("pilkada-2020") / (double) ROWS)
        .isCloseTo(2034.0 / 4758, within(0.001));
    List<Map<String, String>> proven =
        KEY.stream()
            .filter(row -> row.get("election_id").equals("pilkada-2020"))
            .filter(row -> row.get("disposition").equals("ACCEPTED"))
            .filter(row -> row.get("outcome").equals("PROVEN"))
            .toList();
    long keberpihakan =
        proven.stream().filter(row -> row.get("act_code").equals("KEBERPIHAKAN")).count();
    assertThat(keberpihakan / (double) proven.size()).isCloseTo(358.0 / 1596, within(0.02));
  }

  @Test
  void everyCaseHasAPersonOfItsOwn() {
    assertThat(
            KEY.stream()
                .filter(row -> row.get("disposition").equals("ACCEPTED"))
                .map(row -> row.get("person")))
        .doesNotHaveDuplicates();
  }

  @Test
  void faultsComeAtTheRatesOfTheTable() {
    Map<String, Long> dispositions =
        KEY.stream()
            .collect(Collectors.groupingBy(r -> r.get("disposition"), Collectors.counting()));
    assertThat(dispositions.get("DUPLICATE") / (double) ROWS).isCloseTo(0.017, within(0.005));
    assertThat(dispositions.get("QUARANTINED") / (double) ROWS).isCloseTo(0.012, within(0.004));
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    MemorySink again = MemorySink.of(3, ROWS);
    for (String name : SAMPLE.names()) {
      assertThat(Arrays.equals(again.bytes(name), SAMPLE.bytes(name))).as(name).isTrue();
    }
  }

  @Test
  void refusesFewerThanNoRows() {
    assertThatThrownBy(
            () -> SampleGenerator.generate(ReferenceSource.packaged(), 1, -1, new MemorySink()))
        .hasMessage("records is -1, below 0");
  }
}

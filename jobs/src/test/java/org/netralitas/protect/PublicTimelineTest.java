package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

class PublicTimelineTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate FIRST = LocalDate.of(2020, 10, 1);

  @Test
  void aDayWithASmallStepIsLeftOutAndTheNextOneStepsOverIt() {
    assertThat(kept(60, 20, 23, 29, 60)).containsExactly(20L, 29L, 60L);
  }

  @ParameterizedTest(name = "the headline says {0}, the last day kept shows {1}")
  @CsvSource({"60, 60", "62, 29", "65, 60"})
  void theHeadlineLessTheLastDayIsNoSmallStepEither(long headline, long last) {
    List<Long> kept = kept(headline, 20, 29, 60);

    assertThat(kept.get(kept.size() - 1)).isEqualTo(last);
  }

  @Test
  void whereATotalIsHiddenThereIsNoTimeline() {
    Set<String> hidden = Set.of(CountIds.total(ELECTION, "proven_cases"));

    assertThat(PublicTimeline.thinned(tables(60, 20, 60), hidden, 5)).isEmpty();
  }

  private static List<Long> kept(long headline, long... reported) {
    return PublicTimeline.thinned(tables(headline, reported), Set.of(), 5).stream()
        .map(TimelineRow::reportedCases)
        .toList();
  }

  /** A day for each count of reported cases, of which none is proven. */
  private static TableRows tables(long headline, long... reported) {
    List<TimelineRow> days = new java.util.ArrayList<>();
    for (int i = 0; i < reported.length; i++) {
      LocalDate day = FIRST.plusDays(7L * i);
      days.add(new TimelineRow(ELECTION, FIRST, -i, day, reported[i], 0L, 0L, "A", "N"));
    }
    HeadlineRow row =
        new HeadlineRow(
            ELECTION, FIRST, headline, 0L, 0L, 0L, 0L, headline, 0L, 0L, 0L, headline, 0L, 0L, null,
            null, null, null, null, "A", "N");
    return new TableRows().put(Tables.HEADLINE, List.of(row)).put(Tables.TIMELINE, days);
  }
}

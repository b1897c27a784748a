package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.netralitas.table.PublishedTimelineRow;
import org.netralitas.table.Tables;

/** An edition as of a day knows no figure that counts up to a later one. */
class PublishedTimelineTest {
  private static final LocalDate DAY = LocalDate.of(2020, 10, 31);

  @Test
  void anEditionHoldsWhatHadBeenPublishedByItsDay() {
    List<PublishedTimelineRow> known = rows(DAY);
    assertThat(known).isNotEmpty().noneMatch(row -> row.cutOffDate().isAfter(DAY));
    assertThat(known)
        .isEqualTo(
            rows(LocalDate.of(2025, 12, 31)).stream()
                .filter(row -> !row.cutOffDate().isAfter(DAY))
                .toList());
  }

  @Test
  void aFigureOfTheDayItselfIsKnown() {
    LocalDate published = LocalDate.of(2020, 10, 27);
    assertThat(rows(published)).anyMatch(row -> row.cutOffDate().equals(published));
    assertThat(rows(published.minusDays(1))).noneMatch(row -> row.cutOffDate().equals(published));
  }

  private static List<PublishedTimelineRow> rows(LocalDate asOf) {
    return new Summaries(SmallElections.CODE_LISTS, SmallElections.PUBLISHED, asOf)
        .tables(List.of(), new TreeMap<>(), Map.of())
        .of(Tables.PUBLISHED_TIMELINE);
  }
}

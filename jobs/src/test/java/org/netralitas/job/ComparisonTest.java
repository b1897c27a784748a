package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.job.Comparison.Cause;
import org.netralitas.job.Comparison.HeadlineChange;
import org.netralitas.job.Comparison.Kind;
import org.netralitas.job.Comparison.Part;
import org.netralitas.store.Manifest;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

class ComparisonTest {
  private static final String ELECTION = "pilkada-2020";
  private static final LocalDate MAY = LocalDate.of(2020, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);

  @Test
  void eventsAfterTheOlderDayAreLateDataAndTheRestIsTheOneOtherCause() {
    assertThat(parts(List.of(cause(Kind.CORRECTION)), headline(MAY, 10L), june(12, 17)))
        .containsExactly(new Part(Set.of(Kind.LATE_DATA), 5), new Part(Set.of(Kind.CORRECTION), 2));
  }

  /** The public line ends at 15 before the day of the edition, as its last step of 2 is small. */
  @Test
  void theLastSmallStepThatAPublicLineLeavesOutIsLateDataToo() {
    TableRows newer =
        new TableRows()
            .put(Tables.HEADLINE, List.of(headline(JUNE, 17L)))
            .put(Tables.TIMELINE, List.of(point(MAY, 10), point(JUNE.minusDays(3), 15)));
    assertThat(parts(List.of(), headline(MAY, 10L), newer))
        .containsExactly(new Part(Set.of(Kind.LATE_DATA), 7));
  }

  @Test
  void severalCausesOfTheRestStayTogether() {
    assertThat(
            parts(
                List.of(cause(Kind.CORRECTION), cause(Kind.CODE_LIST), cause(Kind.DENOMINATOR)),
                headline(MAY, 10L),
                june(8, 13)))
        .containsExactly(
            new Part(Set.of(Kind.LATE_DATA), 5),
            new Part(Set.of(Kind.CORRECTION, Kind.CODE_LIST), -2));
  }

  @Test
  void withoutATimelineLateDataCannotBeSeparated() {
    TableRows newer = new TableRows().put(Tables.HEADLINE, List.of(headline(JUNE, 17L)));
    assertThat(parts(List.of(cause(Kind.PROGRAM)), headline(MAY, 10L), newer))
        .containsExactly(new Part(Set.of(Kind.LATE_DATA, Kind.PROGRAM), 7));
  }

  @Test
  void onTheSameDayTheWholeChangeHasTheOtherCause() {
    TableRows newer = new TableRows().put(Tables.HEADLINE, List.of(headline(MAY, 11L)));
    assertThat(parts(List.of(cause(Kind.CODE_LIST)), headline(MAY, 10L), newer))
        .containsExactly(new Part(Set.of(Kind.CODE_LIST), 1));
  }

  @Test
  void aHiddenNumberHasNoParts() {
    TableRows newer = new TableRows().put(Tables.HEADLINE, List.of(headline(MAY, null)));
    assertThat(parts(List.of(cause(Kind.OPTION)), headline(MAY, 10L), newer)).isEmpty();
  }

  @Test
  void aChangedFileWithAsManyRowsIsACorrection() {
    assertThat(causes(file("a", "1"), file("a", "2"), 40, 40))
        .containsExactly(
            new Cause(Kind.CORRECTION, ELECTION, "changed file pilkada-2020/a, 40 → 40 rows"));
  }

  @Test
  void aChangedFileWithMoreRowsMayBeBoth() {
    assertThat(causes(file("a", "1"), file("a", "2"), 40, 44))
        .extracting(Cause::kind)
        .containsExactly(Kind.CORRECTION, Kind.LATE_DATA);
  }

  @Test
  void aNewFileIsLateDataAndAFileThatIsGoneACorrection() {
    assertThat(causes(file("a", "1"), file("b", "1"), 40, 40))
        .extracting(Cause::kind, Cause::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CORRECTION, "file pilkada-2020/a is gone"),
            org.assertj.core.groups.Tuple.tuple(Kind.LATE_DATA, "new file pilkada-2020/b"));
  }

  @Test
  void populationsAreNoCodeListsAndLanguagesNoOptions() {
    Manifest older =
        manifest(
            file("a", "1"),
            Map.of("reference/populations.csv", "1", "reference/rules.csv", "1"),
            Map.of("language", "id", "as-of", "latest"));
    Manifest newer =
        manifest(
            file("a", "1"),
            Map.of("reference/populations.csv", "2", "reference/rules.csv", "2"),
            Map.of("language", "id,en", "as-of", "latest"));
    assertThat(ChangeCauses.of(older, newer, new TableRows(), new TableRows()))
        .extracting(Cause::kind)
        .containsExactly(Kind.DENOMINATOR, Kind.CODE_LIST, Kind.WORDING);
  }

  private static List<Part> parts(List<Cause> causes, HeadlineRow before, TableRows newer) {
    TableRows older = new TableRows().put(Tables.HEADLINE, List.of(before));
    List<HeadlineChange> changes = HeadlineChanges.of(causes, older, newer);
    assertThat(changes).extracting(HeadlineChange::measure).containsExactly("proven_cases");
    return changes.get(0).parts();
  }

  /** An edition of June, with its timeline at the end of May and of June. */
  private static TableRows june(long inMay, long inJune) {
    return new TableRows()
        .put(Tables.HEADLINE, List.of(headline(JUNE, inJune)))
        .put(Tables.TIMELINE, List.of(point(MAY, inMay), point(JUNE, inJune)));
  }

  private static TimelineRow point(LocalDate day, long proven) {
    return new TimelineRow(ELECTION, JUNE, -day.getDayOfYear(), day, 20L, proven, 0L, "A", "N");
  }

  private static HeadlineRow headline(LocalDate asOf, @Nullable Long proven) {
    return new HeadlineRow(
        ELECTION, asOf, 20L, 0L, proven, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, null, null, null, null,
        null, "A", "N");
  }

  private static Cause cause(Kind kind) {
    return new Cause(kind, "", "something");
  }

  private static Manifest.Input file(String name, String hash) {
    return new Manifest.Input(ELECTION, name, 1, hash);
  }

  private static List<Cause> causes(
      Manifest.Input before, Manifest.Input after, long rowsBefore, long rowsAfter) {
    return ChangeCauses.of(
        manifest(before, Map.of(), Map.of()),
        manifest(after, Map.of(), Map.of()),
        quality(before, rowsBefore),
        quality(after, rowsAfter));
  }

  private static TableRows quality(Manifest.Input file, long rows) {
    List<DataQualityRow> read = new ArrayList<>();
    read.add(new DataQualityRow(ELECTION, file.name(), "READ", "TALLY", rows, "A", "N"));
    return new TableRows().put(Tables.DATA_QUALITY, read);
  }

  private static Manifest manifest(
      Manifest.Input input, Map<String, String> codeLists, Map<String, String> options) {
    return new Manifest(
        "id",
        true,
        "program",
        "lists",
        new TreeMap<>(codeLists),
        new TreeMap<>(options),
        List.of(input),
        null,
        List.of(),
        new TreeMap<>());
  }
}

package org.netralitas.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

class PublicQualityTest {
  private static final String ELECTION = "pilkada-2020";

  @ParameterizedTest(name = "{0} hidden: posts {1}, acts {2}")
  @CsvSource({
    "nothing, true, true",
    "reported_cases|group=UNKNOWN, false, true",
    "proven_cases|act=UNKNOWN, true, false",
    "reported_cases|group=PELAKSANA, true, true"
  })
  void warningsThatAddUpToAHiddenCountAreHiddenWithIt(String id, boolean posts, boolean acts) {
    List<DataQualityRow> rows =
        shown(
            Set.of(ELECTION + "|" + id),
            row("NOT_ASN", "WARN", 12),
            row("POSITION_UNREADABLE", "WARN", 20),
            row("ACT_VAGUE", "WARN", 9),
            row("DATE_SERIAL", "WARN", 7));

    assertThat(codesShown(rows).contains("NOT_ASN")).isEqualTo(posts);
    assertThat(codesShown(rows).contains("POSITION_UNREADABLE")).isEqualTo(posts);
    assertThat(codesShown(rows).contains("ACT_VAGUE")).isEqualTo(acts);
    assertThat(codesShown(rows)).contains("DATE_SERIAL");
    assertThat(rows).allMatch(row -> row.confStatus().equals(row.rows() == null ? "C" : "F"));
  }

  @Test
  void aSmallNumberOfWarningsIsHiddenAndThoseOfItsFieldWithIt() {
    List<DataQualityRow> rows =
        shown(
            Set.of(),
            row("NOT_ASN", "WARN", 2),
            row("POSITION_UNREADABLE", "WARN", 20),
            row("ACT_VAGUE", "WARN", 9),
            row("DATE_SERIAL", "WARN", 3),
            row("DATE_RANGE", "WARN", 8),
            row("NO_PERSON", "REJECT", 1),
            row("QUARANTINED", "TALLY", 1));

    assertThat(codesShown(rows))
        .containsExactlyInAnyOrder("ACT_VAGUE", "DATE_RANGE", "NO_PERSON", "QUARANTINED");
  }

  @Test
  void theRowsAcceptedAreHiddenWithTheCasesReported() {
    List<DataQualityRow> rows =
        shown(
            Set.of(CountIds.total(ELECTION, "reported_cases")),
            row("READ", "TALLY", 44),
            row("ACCEPTED", "TALLY", 40),
            row("DUPLICATE", "TALLY", 4));

    assertThat(codesShown(rows)).containsExactly("DUPLICATE");
  }

  @Test
  void everyWarningAboutAFieldWithACountOfUnreadValuesIsKnownAsSuch() throws Exception {
    Map<String, String> fields =
        Map.of(
            "position_title", "POSITION",
            "act", "ACT",
            "region", "REGION",
            "source", "SOURCE",
            "outcome", "OUTCOME",
            "*_sanction", "SANCTION");
    List<String> checked = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../data/reference/rules.csv"))) {
      String[] cells = line.split(",", 4);
      String field = fields.get(cells[1]);
      if (field != null && cells[2].equals("WARN")) {
        assertThat(PublicQuality.fieldOf(cells[0])).as(cells[0]).isEqualTo(field);
        checked.add(cells[0]);
      }
    }
    assertThat(checked).contains("MISSING_POSITION", "ACT_VAGUE", "SOURCE_UNREADABLE");
  }

  private static DataQualityRow row(String code, String severity, long rows) {
    return new DataQualityRow(ELECTION, "_T", code, severity, rows, "A", "N");
  }

  private static List<DataQualityRow> shown(Set<String> hidden, DataQualityRow... rows) {
    TableRows internal = new TableRows().put(Tables.DATA_QUALITY, List.of(rows));
    return PublicQuality.of(internal, hidden, 5);
  }

  private static List<String> codesShown(List<DataQualityRow> rows) {
    return rows.stream().filter(row -> row.rows() != null).map(DataQualityRow::reasonCode).toList();
  }
}

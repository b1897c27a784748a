package org.netralitas.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;

class PersonRowsTest {
  private static final Pseudonym IDS = new Pseudonym("key".getBytes(StandardCharsets.UTF_8));
  private static final String ANNA = "0123456789abcdef" + "0".repeat(16);
  private static final String BUDI = "0123456789abcdef" + "1".repeat(16);
  private static final String CITRA = "f123456789abcdef" + "0".repeat(16);

  private final Packing packing = new Packing(PackingTest.WORDS);

  private InternalRow row(String person, int number) {
    @Nullable Object[] values = new @Nullable Object[Labelled.SCHEMA.size()];
    for (String column : List.of("source_codes", "reason_codes", Labelled.UNREAD)) {
      values[Labelled.index(column)] = new String[0];
    }
    values[Labelled.index("election_id")] = "pilkada-2020";
    values[Labelled.index("person_key")] = person;
    values[Labelled.index("case_id")] = CaseIds.newId(IDS, "pilkada-2020", person, "APK", null);
    values[Labelled.index("act_code")] = "APK";
    values[Labelled.index("source_code")] = "ZZ";
    values[Labelled.index("act_date")] = LocalDate.of(2020, 10, 1);
    values[Labelled.index("outcome")] = "REPORTED";
    values[Labelled.index("source_file")] = "laporan.csv";
    values[Labelled.index("source_row")] = (long) number;
    values[Labelled.index(Labelled.RECORD_KIND)] = "NIP";
    values[Labelled.index(Labelled.DISPOSITION)] = "ACCEPTED";
    return new GenericInternalRow(
        new Object[] {PersonGroups.bits("pilkada-2020", person), packing.pack(values)});
  }

  private List<Row> settled(InternalRow... rows) {
    PersonGroups nobody = PersonGroups.of(List.of(), null, Map.of());
    List<Row> settled = new ArrayList<>();
    new PersonRows(List.of(rows).iterator(), packing, IDS, nobody)
        .forEachRemaining(row -> settled.add(packing.row(row)));
    return settled;
  }

  private static List<String> dispositions(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.getLong(Labelled.index("source_row"))
                    + " "
                    + row.getString(Labelled.index(Labelled.DISPOSITION)))
        .toList();
  }

  @Test
  void rowsOfOnePersonAndActAreOneCase() {
    assertThat(dispositions(settled(row(ANNA, 2), row(ANNA, 1), row(CITRA, 3))))
        .containsExactly("1 ACCEPTED", "2 DUPLICATE", "3 ACCEPTED");
  }

  @Test
  void twoPersonsWhoShareTheirBitsStayTwo() {
    assertThat(PersonGroups.bits("pilkada-2020", ANNA))
        .isEqualTo(PersonGroups.bits("pilkada-2020", BUDI))
        .isNotEqualTo(PersonGroups.bits("pilkada-2020", CITRA))
        .isNotEqualTo(PersonGroups.bits("pemilu-2019", ANNA));
    assertThat(dispositions(settled(row(BUDI, 4), row(ANNA, 1), row(BUDI, 2), row(ANNA, 3))))
        .containsExactly("1 ACCEPTED", "3 DUPLICATE", "2 ACCEPTED", "4 DUPLICATE");
  }
}

package org.netralitas.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.netralitas.summary.SmallElections.analysed;
import static org.netralitas.summary.SmallElections.cases;
import static org.netralitas.summary.SmallElections.election;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Act;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

class ModelsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

  @Test
  void deletedRowsOfGroupsWithoutACaseAreDetected() {
    TableRows tables =
        analysed(
            election("pilkada-2018", cases("73.71", PositionSubgroup.GURU, Act.APK, 20)),
            election("pilkada-2020", cases("33.03", PositionSubgroup.CAMAT, Act.APK, 30)));
    assertThat(Models.of(tables, DAY, "N").expected()).isNotEmpty();

    tables.put(
        Tables.BY_POSITION_GROUP,
        tables.of(Tables.BY_POSITION_GROUP).stream()
            .filter(row -> !Objects.equals(row.provenCases(), 0L))
            .toList());
    assertThatThrownBy(() -> Models.of(tables, DAY, "N"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cells with population are missing")
        .hasMessageContaining("pilkada-2018 ADMINISTRATOR");
  }
}

package org.netralitas.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * The two-way tables with a row for every pair that could have a case. They list pairs with at
 * least one; a row whose count is hidden would then say that there is one, and every other pair
 * that there is none. So zeros take part in the control like other counts: one that is printed has
 * no row, and one that is hidden has the row that a hidden case would have.
 */
final class PossibleRows {
  /** The tables that leave out zeros. */
  static final Set<Table<?>> WITHOUT_ZEROS =
      Set.of(Tables.BY_POSITION_AND_ACT, Tables.BY_POSITION_AND_REGION);

  private final TableRows internal;

  private PossibleRows(TableRows internal) {
    this.internal = internal;
  }

  /** All tables, those without zeros filled up with them. */
  static TableRows of(TableRows internal) {
    PossibleRows possible = new PossibleRows(internal);
    TableRows filled = new TableRows();
    internal.tables().forEach(table -> filled.putAll(table, internal));
    filled.put(Tables.BY_POSITION_AND_ACT, possible.positionsAndActs());
    filled.put(Tables.BY_POSITION_AND_REGION, possible.positionsAndRegions());
    return filled;
  }

  /** A position that has no case at all is shown to have none; so are its pairs. */
  private List<ByPositionGroupRow> positions() {
    return internal.of(Tables.BY_POSITION_GROUP).stream()
        .filter(row -> isAbove0(row.provenCases()))
        .toList();
  }

  private List<ByPositionAndActRow> positionsAndActs() {
    List<ByPositionAndActRow> rows = new ArrayList<>(internal.of(Tables.BY_POSITION_AND_ACT));
    Set<List<Object>> there = keys(Tables.BY_POSITION_AND_ACT);
    for (ByPositionGroupRow position : positions()) {
      for (ByActRow act : internal.of(Tables.BY_ACT)) {
        if (act.electionId().equals(position.electionId())) {
          ByPositionAndActRow row =
              new ByPositionAndActRow(
                  position.electionId(),
                  position.asOf(),
                  position.level(),
                  position.positionGroup(),
                  position.positionSubgroup(),
                  act.actCode(),
                  0L,
                  0L,
                  null,
                  position.obsStatus(),
                  HiddenReason.FREE_STATUS);
          if (there.add(Tables.BY_POSITION_AND_ACT.key(row))) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private List<ByPositionAndRegionRow> positionsAndRegions() {
    List<ByPositionAndRegionRow> rows = new ArrayList<>(internal.of(Tables.BY_POSITION_AND_REGION));
    Set<List<Object>> there = keys(Tables.BY_POSITION_AND_REGION);
    Set<List<Object>> provinces = new HashSet<>();
    for (ByRegionRow row : internal.of(Tables.BY_REGION)) {
      if (row.level() == 1 && isAbove0(row.provenCases())) {
        provinces.add(List.of(row.electionId(), row.regionCode()));
      }
    }
    for (ByPositionGroupRow position : positions()) {
      for (ByRegionRow region : internal.of(Tables.BY_REGION)) {
        if (position.level() == 1
            && region.electionId().equals(position.electionId())
            && provinces.contains(List.of(region.electionId(), region.provinceCode()))) {
          ByPositionAndRegionRow row =
              new ByPositionAndRegionRow(
                  position.electionId(),
                  position.asOf(),
                  position.positionGroup(),
                  region.level(),
                  region.regionCode(),
                  region.provinceCode(),
                  0L,
                  0L,
                  null,
                  position.obsStatus(),
                  HiddenReason.FREE_STATUS);
          if (there.add(Tables.BY_POSITION_AND_REGION.key(row))) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private <R extends Record> Set<List<Object>> keys(Table<R> table) {
    Set<List<Object>> keys = new HashSet<>();
    internal.of(table).forEach(row -> keys.add(table.key(row)));
    return keys;
  }

  private static boolean isAbove0(@Nullable Long count) {
    return count != null && count > 0;
  }
}

package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.Stage;
import org.netralitas.stat.CompleteGrid;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.CellsRow;
import org.netralitas.table.ExpectedByCellRow;
import org.netralitas.table.ModelCoefficientRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * The grids that regressions of counts are fitted on: every cell with population, those without a
 * case included. How the cells are fitted is {@link CellModel}'s; a distributed fit of the same
 * cells has to give the same answer.
 */
final class Models {
  private static final String ALL = Counts.TOTAL;

  private final TableRows counts;
  private final LocalDate asOf;
  private final String status;
  private final List<ModelCoefficientRow> coefficients = new ArrayList<>();
  private final List<ExpectedByCellRow> expected = new ArrayList<>();

  /**
   * One cell of a grid.
   *
   * @param cases null when hidden
   * @param population null when none was published
   */
  record GridCell(
      String electionId,
      String positionGroup,
      String regionCode,
      String stage,
      @Nullable Long cases,
      @Nullable Long population) {

    boolean isUsable() {
      return cases != null && population != null;
    }
  }

  private Models(TableRows counts, LocalDate asOf, String status) {
    this.counts = counts;
    this.asOf = asOf;
    this.status = status;
  }

  static Models of(TableRows counts, LocalDate asOf, String status) {
    Models models = new Models(counts, asOf, status);
    models.add(
        new CellModel("GROUP", List.of(CellModel.Factor.GROUP, CellModel.Factor.ELECTION)),
        models.groups());
    models.add(
        new CellModel("PROVINCE", List.of(CellModel.Factor.PROVINCE, CellModel.Factor.ELECTION)),
        models.provinces());
    models.add(
        new CellModel(
            "GROUP_STAGE",
            List.of(CellModel.Factor.GROUP, CellModel.Factor.ELECTION, CellModel.Factor.STAGE)),
        models.groupsAndStages());
    return models;
  }

  List<ModelCoefficientRow> coefficients() {
    return coefficients;
  }

  List<ExpectedByCellRow> expected() {
    return expected;
  }

  private void add(CellModel model, List<GridCell> grid) {
    if (!grid.isEmpty()) {
      CellModel.Fitted fitted = model.fit(grid, asOf, status);
      coefficients.addAll(fitted.coefficients());
      expected.addAll(fitted.expected());
    }
  }

  /**
   * Every group of every election.
   *
   * @throws IllegalArgumentException when the rows of groups without a case are gone
   */
  private List<GridCell> groups() {
    List<GridCell> grid = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (ByPositionGroupRow row : counts.of(Tables.BY_POSITION_GROUP)) {
      if (row.level() == 1) {
        for (PositionGroup group : PositionGroup.values()) {
          expected.add(row.electionId() + " " + group);
        }
        grid.add(
            new GridCell(
                row.electionId(),
                row.positionGroup(),
                ALL,
                ALL,
                row.provenCases(),
                row.population()));
      }
    }
    CompleteGrid.require(
        expected,
        grid.stream().map(cell -> cell.electionId() + " " + cell.positionGroup()).toList());
    return grid;
  }

  /** Provinces in which something was voted for and reported; no report is not a low rate. */
  private List<GridCell> provinces() {
    List<GridCell> grid = new ArrayList<>();
    for (ByRegionRow row : counts.of(Tables.BY_REGION)) {
      boolean reported = !Objects.equals(row.reportedCases(), 0L);
      if (row.level() == 1 && row.isParticipant() && reported) {
        grid.add(
            new GridCell(
                row.electionId(), ALL, row.regionCode(), ALL, row.provenCases(), row.population()));
      }
    }
    return grid;
  }

  /** Acts whose day is unknown have no stage and are left out. */
  private List<GridCell> groupsAndStages() {
    Map<List<String>, Long> cases = new HashMap<>();
    for (CellsRow row : counts.of(Tables.CELLS)) {
      Long count = row.cases();
      if (count != null && OutcomeStage.valueOf(row.outcomeStage()).isProven()) {
        cases.merge(List.of(row.electionId(), row.positionGroup(), row.stage()), count, Long::sum);
      }
    }
    List<GridCell> grid = new ArrayList<>();
    if (cases.isEmpty()) {
      return grid;
    }
    for (GridCell cell : groups()) {
      for (Stage stage : Stage.values()) {
        grid.add(
            new GridCell(
                cell.electionId(),
                cell.positionGroup(),
                ALL,
                stage.name(),
                cases.getOrDefault(
                    List.of(cell.electionId(), cell.positionGroup(), stage.name()), 0L),
                cell.population()));
      }
    }
    return grid;
  }
}

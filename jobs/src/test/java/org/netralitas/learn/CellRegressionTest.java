package org.netralitas.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netralitas.SharedSpark;
import org.netralitas.learn.CellRegression.Factor;
import org.netralitas.learn.CellRegression.Fit;
import org.netralitas.learn.PopulationGrid.Cell;

/** MLlib's regression against R's, on the same cells. */
class CellRegressionTest {
  private static final double RELATIVE = 1e-6;

  /**
   * On the scale of logarithms, where 1e-6 is a millionth of a rate ratio. R takes its standard
   * errors from the weights before its last step, which leaves them 1e-7 from where MLlib's end.
   */
  private static final double ABSOLUTE = 1e-6;

  private static final CellRegression REGRESSION =
      new CellRegression(
          List.of(
              new Factor("position_group", "FUNGSIONAL"),
              new Factor("province_code", "33"),
              new Factor("election_id", "pilkada-2020")));

  private static final Map<List<String>, Double> POPULATION = new HashMap<>();
  private static final Map<List<String>, Long> CASES = new HashMap<>();

  static {
    for (NamedCsvRecord row : read("glm_cells.csv")) {
      List<String> levels =
          List.of(
              row.getField("position_group"),
              row.getField("province_code"),
              row.getField("election_id"));
      POPULATION.put(levels, Double.valueOf(row.getField("population")));
      long proven = Long.parseLong(row.getField("proven"));
      if (proven > 0) {
        CASES.put(levels, proven);
      }
    }
  }

  private static final Fit FIT =
      REGRESSION.fit(SharedSpark.session(), PopulationGrid.expanded(POPULATION, CASES));

  private static List<NamedCsvRecord> read(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        CellRegressionTest.class.getResourceAsStream("/vectors/" + name), name),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double expected(String name) {
    return read("glm_fit.csv").stream()
        .filter(row -> row.getField("name").equals(name))
        .mapToDouble(row -> Double.parseDouble(row.getField("value")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void coefficientsAndStandardErrorsAreThoseOfR() {
    List<NamedCsvRecord> rows = read("glm_coefficients.csv");
    assertThat(FIT.terms()).hasSameSizeAs(rows);
    for (NamedCsvRecord row : rows) {
      CellRegression.Term term = FIT.term(row.getField("term"));
      double estimate = Double.parseDouble(row.getField("poisson_estimate"));
      double error = Double.parseDouble(row.getField("poisson_se"));
      double quasi = Double.parseDouble(row.getField("quasi_se"));
      assertThat(term.estimate()).isCloseTo(estimate, within(ABSOLUTE));
      assertThat(term.standardError()).isCloseTo(error, within(ABSOLUTE));
      assertThat(term.standardError() * Math.sqrt(FIT.dispersion()))
          .isCloseTo(quasi, within(ABSOLUTE));
    }
  }

  @Test
  void fitIsThatOfR() {
    double deviance = expected("residual_deviance");
    double dispersion = expected("pearson_dispersion");
    assertThat(FIT.deviance()).isCloseTo(deviance, within(deviance * RELATIVE));
    assertThat(FIT.dispersion()).isCloseTo(dispersion, within(dispersion * RELATIVE));
    assertThat(FIT.degreesOfFreedom()).isEqualTo((long) expected("df_residual"));
  }

  @Test
  void cellsWithoutACaseCount() {
    Map<List<String>, Double> withCases = new HashMap<>(POPULATION);
    withCases.keySet().retainAll(CASES.keySet());
    assertThat(withCases).as("the vectors have cells without a case").hasSizeLessThan(96);
    Fit deleted = REGRESSION.fit(SharedSpark.session(), PopulationGrid.expanded(withCases, CASES));
    // What deletion does, and why it must be refused: rates look higher than they are.
    assertThat(deleted.term("(Intercept)").estimate())
        .isNotCloseTo(FIT.term("(Intercept)").estimate(), within(1e-3));
  }

  @Test
  void deletedCellsWithoutACaseAreDetected() {
    List<Cell> all = PopulationGrid.expanded(POPULATION, CASES).cells();
    List<Cell> withCases = all.stream().filter(cell -> cell.cases() > 0).toList();
    List<Cell> deleted = all.stream().filter(cell -> cell.cases() == 0).toList();

    assertThat(PopulationGrid.complete(POPULATION, all).cells()).isEqualTo(all);
    assertThatThrownBy(() -> PopulationGrid.complete(POPULATION, withCases))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(deleted.size() + " cells with population are missing")
        .hasMessageContaining(String.join("|", deleted.get(0).levels()));
  }

  @Test
  void casesWithoutPopulationAreRefused() {
    assertThatThrownBy(
            () ->
                PopulationGrid.expanded(Map.of(List.of("JPT"), 10.0), Map.of(List.of("LURAH"), 3L)))
        .hasMessage("[LURAH] has 3 cases and no population");
    assertThatThrownBy(() -> new Cell(List.of("JPT"), 1, 0)).hasMessageContaining("of 0.0 persons");
  }

  @Test
  void aReferenceThatDoesNotOccurIsNamed() {
    CellRegression regression = new CellRegression(List.of(new Factor("position_group", "RAJA")));
    PopulationGrid grid = PopulationGrid.expanded(Map.of(List.of("JPT"), 10.0), Map.of());
    assertThatThrownBy(() -> regression.fit(SharedSpark.session(), grid))
        .hasMessage("position_group: reference level RAJA does not occur");
  }
}

package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.SharedSpark;
import org.netralitas.learn.CellRegression;
import org.netralitas.learn.CellRegression.Factor;
import org.netralitas.learn.PopulationGrid;
import org.netralitas.stat.ConvergedPoisson;
import org.netralitas.stat.Design;
import org.netralitas.stat.GlmFit;
import org.netralitas.stat.PoissonRegression;

/** The sample's {@code model_coefficients} against MLlib's regression of the same cells. */
class ModelAgreementTest {
  private static final double RELATIVE = 1e-6;

  /** On the scale of logarithms, where 1e-6 is a millionth of a rate ratio. */
  private static final double ABSOLUTE = 1e-6;

  @ParameterizedTest(name = "{0} in the {4} zone")
  @CsvSource({
    "GROUP, position_group, position_group, 0, internal",
    "PROVINCE, province, region_code, 0, internal",
    "GROUP_STAGE, position_group, position_group, 1, internal",
    "GROUP, position_group, position_group, 0, public",
  })
  void coefficientsAndErrorsAreThoseOfMllib(
      String model, String first, String firstColumn, int stages, String zone) {
    try (Duck duck = SampleStore.made().duck()) {
      List<Map<String, @Nullable Object>> rows =
          duck.rows(
              "from read_parquet('${"
                  + zone
                  + "}/model_coefficients/model_coefficients.parquet') where model = '"
                  + model
                  + "'");
      assertThat(rows).hasSizeGreaterThan(5);
      List<String> names = new ArrayList<>(List.of(first, "election"));
      List<String> columns = new ArrayList<>(List.of(firstColumn, "election_id"));
      if (stages > 0) {
        names.add("stage");
        columns.add("stage");
      }
      List<Factor> factors = names.stream().map(n -> new Factor(n, reference(n, rows))).toList();
      PopulationGrid grid = grid(duck, zone, model, columns);
      CellRegression.Fit fit = new CellRegression(factors).fit(SharedSpark.session(), grid);
      Map<String, Double> stoppedAsR = errors(factors, grid, PoissonRegression::fit);
      Map<String, Double> converged = errors(factors, grid, ConvergedPoisson::fit);

      for (Map<String, @Nullable Object> row : rows) {
        String name = String.valueOf(row.get("term"));
        CellRegression.Term term = fit.term(name);
        double ratio = number(row, "rate_ratio");
        assertThat(term.estimate()).as(name).isCloseTo(Math.log(ratio), within(ABSOLUTE));
        assertThat(number(row, "standard_error"))
            .as(name)
            .isCloseTo(stoppedAsR.get(name), within(ABSOLUTE));
        assertThat(term.standardError()).as(name).isCloseTo(converged.get(name), within(ABSOLUTE));
        assertThat(fit.dispersion())
            .isCloseTo(number(row, "dispersion"), within(fit.dispersion() * RELATIVE));
      }
      assertThat(fit.terms()).hasSameSizeAs(rows);
    }
  }

  private interface Regression {
    GlmFit fit(Design design, double[] counts, double[] offset);
  }

  /** Standard error per term. */
  private static Map<String, Double> errors(
      List<Factor> factors, PopulationGrid grid, Regression regression) {
    List<PopulationGrid.Cell> cells = grid.cells();
    Design design = Design.intercept(cells.size());
    for (int f = 0; f < factors.size(); f++) {
      int at = f;
      design =
          design.plus(
              factors.get(f).name(),
              cells.stream().map(cell -> cell.levels().get(at)).toList(),
              factors.get(f).reference());
    }
    double[] counts = cells.stream().mapToDouble(PopulationGrid.Cell::cases).toArray();
    double[] offset = cells.stream().mapToDouble(cell -> Math.log(cell.population())).toArray();
    return regression.fit(design, counts, offset).coefficients().stream()
        .collect(Collectors.toMap(GlmFit.Coefficient::term, GlmFit.Coefficient::standardError));
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column), column)).doubleValue();
  }

  private static String reference(String factor, List<Map<String, @Nullable Object>> rows) {
    return rows.stream()
        .filter(row -> String.valueOf(row.get("term")).startsWith(factor))
        .map(row -> String.valueOf(row.get("reference")))
        .findFirst()
        .orElseThrow();
  }

  private static PopulationGrid grid(Duck duck, String zone, String model, List<String> columns) {
    Map<List<String>, Double> population = new HashMap<>();
    Map<List<String>, Long> cases = new HashMap<>();
    for (Map<String, @Nullable Object> row :
        duck.rows(
            "from read_parquet('${"
                + zone
                + "}/expected_by_cell/expected_by_cell.parquet') where expected_cases is not null"
                + " and model = '"
                + model
                + "'")) {
      List<String> levels =
          columns.stream().map(column -> String.valueOf(row.get(column))).toList();
      population.put(levels, number(row, "population"));
      cases.put(levels, (long) number(row, "observed_cases"));
    }
    return PopulationGrid.expanded(population, cases);
  }
}

package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.Design;
import org.netralitas.stat.GlmFit;
import org.netralitas.stat.NegativeBinomialRegression;
import org.netralitas.stat.PoissonRegression;
import org.netralitas.summary.Models.GridCell;
import org.netralitas.table.ExpectedByCellRow;
import org.netralitas.table.ModelCoefficientRow;

/**
 * A Poisson and a negative binomial regression of proven cases per civil servant on some factors.
 * The reference level of a factor is the one with the most cases; of equal ones the first.
 *
 * @param name as in the tables
 * @param factors in the order of the terms
 */
record CellModel(String name, List<Factor> factors) {
  private static final int FAR_RESIDUAL = 3;
  private static final double FAR_SHARE = 0.05;

  /** What a rate may depend on. */
  enum Factor {
    GROUP("position_group"),
    PROVINCE("province"),
    ELECTION("election"),
    STAGE("stage");

    private final String term;

    Factor(String term) {
      this.term = term;
    }

    String levelOf(GridCell cell) {
      return switch (this) {
        case GROUP -> cell.positionGroup();
        case PROVINCE -> cell.regionCode();
        case ELECTION -> cell.electionId();
        case STAGE -> cell.stage();
      };
    }
  }

  /** Rows of both tables. */
  record Fitted(List<ModelCoefficientRow> coefficients, List<ExpectedByCellRow> expected) {}

  CellModel {
    factors = List.copyOf(factors);
  }

  Fitted fit(List<GridCell> grid, LocalDate asOf, String status) {
    List<GridCell> cells = withCases(grid.stream().filter(GridCell::isUsable).toList());
    long hidden =
        grid.stream().filter(cell -> cell.cases() == null && cell.population() != null).count();
    Map<Factor, String> references = new HashMap<>();
    int terms = 1;
    for (Factor factor : factors) {
      references.put(factor, reference(cells, factor));
      terms += (int) cells.stream().map(factor::levelOf).distinct().count() - 1;
    }
    if (cells.isEmpty() || cells.size() <= terms) {
      return new Fitted(List.of(), expected(grid, Map.of(), asOf, status));
    }
    double[] cases = cells.stream().mapToDouble(cell -> (double) cases(cell)).toArray();
    double[] offset = cells.stream().mapToDouble(cell -> Math.log(people(cell))).toArray();
    Design design = Design.intercept(cells.size());
    for (Factor factor : factors) {
      design =
          design.plus(
              factor.term,
              cells.stream().map(factor::levelOf).toList(),
              Objects.requireNonNull(references.get(factor)));
    }
    GlmFit poisson = PoissonRegression.fit(design, cases, offset);
    NegativeBinomialRegression binomial = NegativeBinomialRegression.fit(design, cases, offset);
    double dispersion = poisson.pearsonDispersion();
    Map<GridCell, double[]> fitted = new HashMap<>();
    int far = 0;
    for (int i = 0; i < cells.size(); i++) {
      double residual = poisson.pearsonResiduals().get(i) / Math.sqrt(Math.max(1, dispersion));
      fitted.put(cells.get(i), new double[] {poisson.fitted().get(i), residual});
      far += Math.abs(residual) > FAR_RESIDUAL ? 1 : 0;
    }
    String reason = null;
    if (poisson.status() != GlmFit.Status.CONVERGED) {
      reason = poisson.status().name();
    } else if (far > FAR_SHARE * cells.size()) {
      reason = "RESIDUALS_SPREAD";
    }
    List<ModelCoefficientRow> coefficients = new ArrayList<>();
    for (int t = 0; t < poisson.coefficients().size(); t++) {
      coefficients.add(
          coefficient(
              poisson.coefficients().get(t),
              binomial.fit().coefficients().get(t),
              dispersion,
              binomial.theta(),
              references,
              cells.size(),
              hidden,
              reason,
              asOf,
              status));
    }
    return new Fitted(coefficients, expected(grid, fitted, asOf, status));
  }

  /** Without the levels that have no case at all: their rate ratio is 0 and has no error. */
  private List<GridCell> withCases(List<GridCell> cells) {
    List<GridCell> kept = cells;
    for (Factor factor : factors) {
      Map<String, Long> sums = sums(kept, factor);
      kept = kept.stream().filter(cell -> sums.getOrDefault(factor.levelOf(cell), 0L) > 0).toList();
    }
    return kept;
  }

  private static Map<String, Long> sums(List<GridCell> cells, Factor factor) {
    Map<String, Long> sums = new TreeMap<>();
    cells.forEach(cell -> sums.merge(factor.levelOf(cell), cases(cell), Long::sum));
    return sums;
  }

  private static String reference(List<GridCell> cells, Factor factor) {
    String most = "";
    long mostCases = -1;
    for (Map.Entry<String, Long> level : sums(cells, factor).entrySet()) {
      if (level.getValue() > mostCases) {
        most = level.getKey();
        mostCases = level.getValue();
      }
    }
    return most;
  }

  private static long cases(GridCell cell) {
    return Objects.requireNonNull(cell.cases());
  }

  private static double people(GridCell cell) {
    return (double) Objects.requireNonNull(cell.population());
  }

  private ModelCoefficientRow coefficient(
      GlmFit.Coefficient poisson,
      GlmFit.Coefficient binomial,
      double dispersion,
      double theta,
      Map<Factor, String> references,
      long cells,
      long hidden,
      @Nullable String reason,
      LocalDate asOf,
      String status) {
    boolean estimated = Double.isFinite(poisson.estimate());
    boolean sure = estimated && Double.isFinite(poisson.standardError(Math.max(1, dispersion)));
    boolean binomialSure =
        Double.isFinite(binomial.estimate()) && Double.isFinite(binomial.standardError());
    double quasi = Double.isNaN(dispersion) ? 1 : dispersion;
    String own = estimated ? reason : "NO_ESTIMATE";
    return new ModelCoefficientRow(
        Counts.TOTAL,
        name,
        poisson.term(),
        asOf,
        factors.stream()
            .filter(factor -> poisson.term().startsWith(factor.term))
            .map(references::get)
            .findFirst()
            .orElse(null),
        Finite.orNull(poisson.rateRatio()),
        Finite.orNull(poisson.standardError()),
        sure ? Finite.orNull(poisson.rateRatioLimits(quasi).low()) : null,
        sure ? Finite.orNull(poisson.rateRatioLimits(quasi).high()) : null,
        sure ? Finite.orNull(poisson.pValue(quasi)) : null,
        Finite.orNull(binomial.rateRatio()),
        binomialSure ? Finite.orNull(binomial.rateRatioLimits(1).low()) : null,
        binomialSure ? Finite.orNull(binomial.rateRatioLimits(1).high()) : null,
        Finite.orNull(dispersion),
        Finite.orNull(theta),
        cells,
        hidden,
        own,
        Counts.NORMAL,
        status);
  }

  private List<ExpectedByCellRow> expected(
      List<GridCell> grid, Map<GridCell, double[]> fitted, LocalDate asOf, String status) {
    List<ExpectedByCellRow> rows = new ArrayList<>();
    for (GridCell cell : grid) {
      double[] of = fitted.get(cell);
      boolean hidden = cell.cases() == null;
      String reason = hidden ? "HIDDEN" : cell.population() == null ? "NO_POPULATION" : null;
      rows.add(
          new ExpectedByCellRow(
              cell.electionId(),
              name,
              cell.positionGroup(),
              cell.regionCode(),
              cell.stage(),
              asOf,
              cell.cases(),
              cell.population(),
              of == null ? null : of[0],
              of == null ? null : of[1],
              reason == null && of == null ? "NO_CASES_IN_LEVEL" : reason,
              Counts.NORMAL,
              hidden ? Counts.HIDDEN : status));
    }
    return rows;
  }
}

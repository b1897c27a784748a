package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.netralitas.stat.Vectors.count;
import static org.netralitas.stat.Vectors.number;
import static org.netralitas.stat.Vectors.numbers;
import static org.netralitas.stat.Vectors.relative;
import static org.netralitas.stat.Vectors.texts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement with R and SciPy on the vectors under {@code src/test/resources/vectors}, and on those
 * of another folder that the property {@value Vectors#ELSEWHERE} names.
 */
class KnownAnswersTest {
  private static final double TIGHT = 1e-6;
  private static final double NEGATIVE_BINOMIAL = 1e-4;

  /** Standard errors of logarithms from here on come from a level without any case. */
  private static final double ENDLESS = 50;

  /** From here on, R's search for theta has run off towards the Poisson distribution. */
  private static final double POISSON_LIKE = 1000;

  static List<Vectors> poissonLimits() {
    return Vectors.with("poisson_limits.csv");
  }

  static List<Vectors> rateRatios() {
    return Vectors.with("rate_ratios.csv");
  }

  static List<Vectors> pAdjust() {
    return Vectors.with("p_adjust.csv");
  }

  static List<Vectors> glmCells() {
    return Vectors.with("glm_cells.csv");
  }

  static List<Vectors> followUpTimes() {
    return Vectors.with("follow_up_times.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poissonLimits")
  void limitsOfAPoissonCount(Vectors vectors) {
    for (NamedCsvRecord row : vectors.read("poisson_limits.csv")) {
      long x = count(row, "x");
      assertLimits(row, "exact", PoissonLimits.exact(x));
      assertLimits(row, "byar", PoissonLimits.byar(x));
      assertLimits(row, "midp", PoissonLimits.midP(x));
    }
  }

  private static void assertLimits(NamedCsvRecord row, String kind, Limits limits) {
    assertThat(limits.low()).as("%s", row).isCloseTo(number(row, kind + "_low"), within(5.1e-5));
    assertThat(limits.high()).as("%s", row).isCloseTo(number(row, kind + "_high"), within(5.1e-5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rateRatios")
  void exactRateRatio(Vectors vectors) {
    for (NamedCsvRecord row : vectors.read("rate_ratios.csv")) {
      RateRatio ratio =
          RateRatio.exact(
              count(row, "cases_a"),
              number(row, "population_a"),
              count(row, "cases_b"),
              number(row, "population_b"));
      assertClose(row, ratio.ratio(), number(row, "rate_ratio"), TIGHT);
      assertClose(row, ratio.limits().low(), number(row, "ratio_low"), TIGHT);
      assertClose(row, ratio.limits().high(), number(row, "ratio_high"), TIGHT);
      assertClose(row, ratio.pValue(), number(row, "p_value"), TIGHT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pAdjust")
  void adjustedPValues(Vectors vectors) {
    List<NamedCsvRecord> rows = vectors.read("p_adjust.csv");
    double[] holm = MultipleTesting.holm(numbers(rows, "p"));
    double[] bh = MultipleTesting.benjaminiHochberg(numbers(rows, "p"));
    for (int i = 0; i < rows.size(); i++) {
      assertClose(rows.get(i), holm[i], number(rows.get(i), "holm"), TIGHT);
      assertClose(rows.get(i), bh[i], number(rows.get(i), "bh"), TIGHT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("glmCells")
  void poissonRegression(Vectors vectors) {
    List<NamedCsvRecord> cells = vectors.read("glm_cells.csv");
    List<NamedCsvRecord> expected = vectors.read("glm_coefficients.csv");
    Design design = design(cells, expected);
    GlmFit fit = PoissonRegression.fit(design, numbers(cells, "proven"), offset(cells));

    assertThat(design.terms()).hasSameElementsAs(texts(expected, "term"));
    boolean endless = false;
    for (NamedCsvRecord row : expected) {
      GlmFit.Coefficient coefficient = fit.coefficient(row.getField("term"));
      if (number(row, "poisson_se") > ENDLESS) {
        assertThat(coefficient.standardError()).as("%s", row).isGreaterThan(ENDLESS);
        endless = true;
      } else {
        assertClose(row, coefficient.estimate(), number(row, "poisson_estimate"), TIGHT);
        assertClose(row, coefficient.standardError(), number(row, "poisson_se"), TIGHT);
        double quasi = coefficient.standardError(fit.pearsonDispersion());
        assertClose(row, quasi, number(row, "quasi_se"), TIGHT);
      }
    }
    assertThat(fit.status())
        .isEqualTo(endless ? GlmFit.Status.LEVEL_WITHOUT_CASES : GlmFit.Status.CONVERGED);
    assertClose(
        vectors,
        fit.pearsonDispersion(),
        vectors.value("glm_fit.csv", "pearson_dispersion"),
        TIGHT);
    assertClose(vectors, fit.deviance(), vectors.value("glm_fit.csv", "residual_deviance"), TIGHT);
    assertThat((double) fit.degreesOfFreedom())
        .isEqualTo(vectors.value("glm_fit.csv", "df_residual"));
  }

  /** Where theta runs off, R stops somewhere; the coefficients are then those of Poisson. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("glmCells")
  void negativeBinomialRegression(Vectors vectors) {
    List<NamedCsvRecord> cells = vectors.read("glm_cells.csv");
    List<NamedCsvRecord> expected = vectors.read("glm_coefficients.csv");
    NegativeBinomialRegression fit =
        NegativeBinomialRegression.fit(
            design(cells, expected), numbers(cells, "proven"), offset(cells));

    double theta = vectors.value("glm_fit.csv", "nb_theta");
    boolean runOff = theta > POISSON_LIKE;
    if (runOff) {
      assertThat(fit.theta()).isGreaterThan(POISSON_LIKE);
    } else {
      assertClose(vectors, fit.theta(), theta, NEGATIVE_BINOMIAL);
    }
    for (NamedCsvRecord row : expected) {
      GlmFit.Coefficient coefficient = fit.fit().coefficient(row.getField("term"));
      double error = number(row, "nb_se");
      if (error > ENDLESS) {
        assertThat(coefficient.standardError()).as("%s", row).isGreaterThan(ENDLESS);
      } else if (runOff) {
        assertThat(coefficient.estimate())
            .as("%s", row)
            .isCloseTo(number(row, "nb_estimate"), within(0.01 * error));
        assertThat(coefficient.standardError())
            .as("%s", row)
            .isCloseTo(error, relative(error, 0.01));
      } else {
        assertClose(row, coefficient.estimate(), number(row, "nb_estimate"), NEGATIVE_BINOMIAL);
        assertClose(row, coefficient.standardError(), number(row, "nb_se"), NEGATIVE_BINOMIAL);
      }
    }
  }

  /** The reference of a factor is the level that has no term. */
  private static Design design(List<NamedCsvRecord> cells, List<NamedCsvRecord> coefficients) {
    Set<String> terms = Set.copyOf(texts(coefficients, "term"));
    Design design = Design.intercept(cells.size());
    for (String factor : List.of("position_group", "province_code", "election_id")) {
      List<String> levels = texts(cells, factor);
      String reference =
          new TreeSet<>(levels)
              .stream().filter(level -> !terms.contains(factor + level)).findFirst().orElseThrow();
      design = design.plus(factor, levels, reference);
    }
    return design;
  }

  private static double[] offset(List<NamedCsvRecord> cells) {
    return Arrays.stream(numbers(cells, "population")).map(Math::log).toArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("followUpTimes")
  void followUpCurve(Vectors vectors) {
    KaplanMeier curve =
        KaplanMeier.of(
            vectors.read("follow_up_times.csv").stream().map(KnownAnswersTest::time).toList());
    List<NamedCsvRecord> expected = vectors.read("follow_up_curve.csv");
    assertThat(curve.steps()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      NamedCsvRecord row = expected.get(i);
      assertThat(step.days()).isEqualTo((int) count(row, "days"));
      assertThat(step.atRisk()).isEqualTo((int) count(row, "at_risk"));
      assertThat(step.followedUp()).isEqualTo((int) count(row, "followed_up"));
      assertClose(row, step.openShare(), number(row, "open_share"), TIGHT);
      Limits limits = step.limits();
      assertClose(row, limits == null ? Double.NaN : limits.low(), number(row, "low"), TIGHT);
      assertClose(row, limits == null ? Double.NaN : limits.high(), number(row, "high"), TIGHT);
    }
    assertClose(
        vectors,
        curve.median().orElse(Double.NaN),
        vectors.value("follow_up_summary.csv", "median_days"),
        TIGHT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("followUpTimes")
  void logRankTest(Vectors vectors) {
    List<NamedCsvRecord> rows = vectors.read("follow_up_times.csv");
    List<List<FollowUpTime>> groups =
        new TreeSet<>(texts(rows, "group"))
            .stream()
                .map(
                    group ->
                        rows.stream()
                            .filter(row -> row.getField("group").equals(group))
                            .map(KnownAnswersTest::time)
                            .toList())
                .toList();
    assertClose(
        vectors,
        LogRank.test(groups).chiSquared(),
        vectors.value("follow_up_summary.csv", "logrank_chisq"),
        TIGHT);
  }

  private static FollowUpTime time(NamedCsvRecord row) {
    int days = (int) count(row, "days");
    return count(row, "followed_up") == 1
        ? FollowUpTime.followedUp(days)
        : FollowUpTime.stillOpen(days);
  }

  private static void assertClose(Object of, double actual, double expected, double tolerance) {
    if (Double.isFinite(expected)) {
      double reach = Math.max(Double.MIN_NORMAL, Math.abs(expected) * tolerance);
      assertThat(actual).as("%s", of).isCloseTo(expected, within(reach));
    } else {
      assertThat(Double.valueOf(actual)).as("%s", of).isEqualTo(Double.valueOf(expected));
    }
  }
}

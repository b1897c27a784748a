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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Agreement with R and SciPy on the vectors under {@code src/test/resources/vectors}. */
class KnownAnswersTest {
  private static final double TIGHT = 1e-6;
  private static final double NEGATIVE_BINOMIAL = 1e-4;

  static List<NamedCsvRecord> poissonLimits() {
    return Vectors.read("poisson_limits.csv");
  }

  static List<NamedCsvRecord> rateRatios() {
    return Vectors.read("rate_ratios.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poissonLimits")
  void limitsOfAPoissonCount(NamedCsvRecord row) {
    long x = count(row, "x");
    assertLimits(row, "exact", PoissonLimits.exact(x));
    assertLimits(row, "byar", PoissonLimits.byar(x));
    assertLimits(row, "midp", PoissonLimits.midP(x));
  }

  private static void assertLimits(NamedCsvRecord row, String kind, Limits limits) {
    assertThat(limits.low()).as(kind).isCloseTo(number(row, kind + "_low"), within(5.1e-5));
    assertThat(limits.high()).as(kind).isCloseTo(number(row, kind + "_high"), within(5.1e-5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rateRatios")
  void exactRateRatio(NamedCsvRecord row) {
    RateRatio ratio =
        RateRatio.exact(
            count(row, "cases_a"),
            number(row, "population_a"),
            count(row, "cases_b"),
            number(row, "population_b"));
    assertClose(ratio.ratio(), number(row, "rate_ratio"), TIGHT);
    assertClose(ratio.limits().low(), number(row, "ratio_low"), TIGHT);
    assertClose(ratio.limits().high(), number(row, "ratio_high"), TIGHT);
    assertClose(ratio.pValue(), number(row, "p_value"), TIGHT);
  }

  @Test
  void adjustedPValues() {
    List<NamedCsvRecord> rows = Vectors.read("p_adjust.csv");
    double[] holm = MultipleTesting.holm(numbers(rows, "p"));
    double[] bh = MultipleTesting.benjaminiHochberg(numbers(rows, "p"));
    for (int i = 0; i < rows.size(); i++) {
      assertClose(holm[i], number(rows.get(i), "holm"), TIGHT);
      assertClose(bh[i], number(rows.get(i), "bh"), TIGHT);
    }
  }

  @Test
  void poissonAndNegativeBinomialRegression() {
    List<NamedCsvRecord> cells = Vectors.read("glm_cells.csv");
    Design design =
        Design.intercept(cells.size())
            .plus("position_group", texts(cells, "position_group"), "FUNGSIONAL")
            .plus("province_code", texts(cells, "province_code"), "33")
            .plus("election_id", texts(cells, "election_id"), "pilkada-2020");
    double[] proven = numbers(cells, "proven");
    double[] offset = Arrays.stream(numbers(cells, "population")).map(Math::log).toArray();

    GlmFit poisson = PoissonRegression.fit(design, proven, offset);
    NegativeBinomialRegression negative = NegativeBinomialRegression.fit(design, proven, offset);

    for (NamedCsvRecord row : Vectors.read("glm_coefficients.csv")) {
      GlmFit.Coefficient coefficient = poisson.coefficient(row.getField("term"));
      assertClose(coefficient.estimate(), number(row, "poisson_estimate"), TIGHT);
      assertClose(coefficient.standardError(), number(row, "poisson_se"), TIGHT);
      assertClose(
          coefficient.standardError(poisson.pearsonDispersion()), number(row, "quasi_se"), TIGHT);
      GlmFit.Coefficient other = negative.fit().coefficient(row.getField("term"));
      assertClose(other.estimate(), number(row, "nb_estimate"), NEGATIVE_BINOMIAL);
      assertClose(other.standardError(), number(row, "nb_se"), NEGATIVE_BINOMIAL);
    }
    assertClose(poisson.pearsonDispersion(), value("glm_fit.csv", "pearson_dispersion"), TIGHT);
    assertClose(poisson.deviance(), value("glm_fit.csv", "residual_deviance"), TIGHT);
    assertClose(poisson.degreesOfFreedom(), value("glm_fit.csv", "df_residual"), TIGHT);
    assertClose(negative.theta(), value("glm_fit.csv", "nb_theta"), NEGATIVE_BINOMIAL);
    assertThat(poisson.status()).isEqualTo(GlmFit.Status.CONVERGED);
  }

  @Test
  void followUpCurveAndTests() {
    List<NamedCsvRecord> rows = Vectors.read("follow_up_times.csv");
    KaplanMeier curve = KaplanMeier.of(rows.stream().map(KnownAnswersTest::time).toList());
    List<NamedCsvRecord> expected = Vectors.read("follow_up_curve.csv");
    assertThat(curve.steps()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      NamedCsvRecord row = expected.get(i);
      assertThat(step.days()).isEqualTo((int) count(row, "days"));
      assertThat(step.atRisk()).isEqualTo((int) count(row, "at_risk"));
      assertThat(step.followedUp()).isEqualTo((int) count(row, "followed_up"));
      assertClose(step.openShare(), number(row, "open_share"), TIGHT);
      Limits limits = step.limits();
      assertThat(limits).isNotNull();
      if (limits != null) {
        assertClose(limits.low(), number(row, "low"), TIGHT);
        assertClose(limits.high(), number(row, "high"), TIGHT);
      }
    }
    assertThat(curve.median()).hasValue(value("follow_up_summary.csv", "median_days"));
    List<List<FollowUpTime>> groups =
        rows.stream()
            .map(row -> row.getField("group"))
            .distinct()
            .sorted()
            .map(
                group ->
                    rows.stream()
                        .filter(row -> row.getField("group").equals(group))
                        .map(KnownAnswersTest::time)
                        .toList())
            .toList();
    assertClose(
        LogRank.test(groups).chiSquared(), value("follow_up_summary.csv", "logrank_chisq"), TIGHT);
  }

  private static FollowUpTime time(NamedCsvRecord row) {
    int days = (int) count(row, "days");
    return count(row, "followed_up") == 1
        ? FollowUpTime.followedUp(days)
        : FollowUpTime.stillOpen(days);
  }

  /** The one value that a file of names and values gives to this name. */
  private static double value(String file, String name) {
    return Vectors.read(file).stream()
        .filter(row -> row.getField("name").equals(name))
        .mapToDouble(row -> number(row, "value"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, relative(expected, tolerance));
  }
}

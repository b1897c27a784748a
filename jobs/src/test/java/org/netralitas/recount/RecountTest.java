package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.table.Column;
import org.netralitas.table.TableColumn;
import org.netralitas.table.Tables;

/**
 * Every cell of every table of the sample, counted again by DuckDB from {@code restricted/}; then
 * the public tables against the internal ones, and CSV against Parquet.
 */
class RecountTest {
  /** Counted again, with the columns that name a row. */
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("headline", List.of("election_id")),
          Map.entry(
              "cells",
              List.of(
                  "election_id",
                  "region_code",
                  "position_subgroup",
                  "act_code",
                  "stage",
                  "outcome_stage")),
          Map.entry(
              "by_position_group",
              List.of("election_id", "level", "position_group", "position_subgroup")),
          Map.entry("by_region", List.of("election_id", "level", "region_code")),
          Map.entry("by_act", List.of("election_id", "act_code")),
          Map.entry("by_sanction", List.of("election_id", "sanction_code")),
          Map.entry("by_source", List.of("election_id", "source_code")),
          Map.entry("open_recommendations", List.of("election_id", "region_code", "from_days")),
          Map.entry(
              "sanction_imposed",
              List.of("election_id", "recommended_sanction_code", "imposed_sanction_code")),
          Map.entry(
              "by_position_and_act",
              List.of("election_id", "level", "position_group", "position_subgroup", "act_code")),
          Map.entry(
              "by_position_and_region",
              List.of("election_id", "position_group", "level", "region_code")),
          Map.entry("timeline", List.of("election_id", "days_to_voting")),
          Map.entry("link_sensitivity", List.of("election_id", "threshold")),
          Map.entry("data_quality", List.of("election_id", "source_file", "reason_code")),
          Map.entry("rule_history", List.of("election_id", "reason_code", "editions_back")));

  /** Rows that are not counted exactly again; warnings have a test of their own. */
  private static final Map<String, String> ONLY =
      Map.of("data_quality", "severity in ('TALLY', 'REJECT', 'HOLD')");

  /** Published figures stand beside the counts; they are no counts of records. */
  private static final Set<String> NOT_COUNTED =
      Set.of("published_reported_cases", "published_proven_cases", "published_followed_up_cases");

  private static final Set<String> TWO_WAY =
      Set.of("by_position_and_act", "by_position_and_region");

  private static Duck duck;

  @BeforeAll
  static void open() {
    duck = SampleStore.made().duck();
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  static List<String> recounted() {
    return KEYS.keySet().stream().sorted().toList();
  }

  static List<String> published() {
    return Tables.PUBLIC.stream().map(table -> table.name()).toList();
  }

  @ParameterizedTest(name = "{0} counted again is the same in every cell")
  @MethodSource("recounted")
  void everyCellIsTheSame(String table) {
    List<Map<String, @Nullable Object>> expected = duck.query(table);
    List<Map<String, @Nullable Object>> actual =
        duck.rows(
            "select * from "
                + parquet(SampleStore.made().internal(), table)
                + " where "
                + ONLY.getOrDefault(table, "true"));

    assertThat(actual).isNotEmpty();
    assertThat(counts(table)).isSubsetOf(expected.get(0).keySet());
    assertThat(
            Differences.between(table, Objects.requireNonNull(KEYS.get(table)), expected, actual))
        .isEmpty();
  }

  @Test
  void warningsAreOnAsManyRowsAsTheStoreAllows() {
    assertThat(duck.query("data_quality_warnings")).isEmpty();
  }

  @Test
  void everyTableOfCountsIsRecounted() {
    Set<String> counted = new TreeSet<>();
    Tables.INTERNAL.forEach(table -> counted.add(table.name()));
    // Made of published figures; of the records they show only what the timeline shows.
    counted.removeAll(Set.of("published_timeline", "reconciliation"));
    // Statistics on the counts above, or of times and sets of acts; tested where they are made.
    Tables.ANALYSES.forEach(table -> counted.remove(table.name()));
    Tables.OWN_FORM.forEach(table -> counted.remove(table.name()));
    // No count of records: how a classifier of texts does; tested where it is trained.
    counted.remove("suggestion_quality");

    assertThat(recounted()).containsExactlyElementsOf(counted);
  }

  /** Public tables that are internal ones with holes; the others are made of what these show. */
  static List<String> redacted() {
    return Tables.PUBLIC.stream()
        .filter(table -> !Tables.ANALYSES.contains(table) && !Tables.OWN_FORM.contains(table))
        .filter(table -> !Tables.PUBLIC_ONLY.contains(table))
        .map(table -> table.name())
        .toList();
  }

  @ParameterizedTest(name = "public {0}: what is shown is the internal value, the rest is null")
  @MethodSource("redacted")
  void publicIsInternalOrHidden(String table) {
    List<String> key = keyOf(table);
    Map<List<String>, Map<String, @Nullable Object>> internal =
        Differences.byKey(table, key, rows(SampleStore.made().internal(), table));
    List<Map<String, @Nullable Object>> shown = rows(SampleStore.made().published(), table);
    Set<Object> electionsWithHidden = electionsWithHidden();
    List<String> wrong = new ArrayList<>();
    for (Map<String, @Nullable Object> row : shown) {
      List<String> name = key.stream().map(column -> String.valueOf(row.get(column))).toList();
      Map<String, @Nullable Object> whole = internal.get(name);
      if (whole == null) {
        if (!isHiddenZero(table, row)) {
          wrong.add(table + " " + name + ": only in the public zone");
        }
        continue;
      }
      for (TableColumn column : Tables.named(table).columns()) {
        cell(table, name, column, row, whole, electionsWithHidden, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(shown).hasSameSizeAs(expectedInPublic(table, internal, shown));
  }

  /**
   * Pairs without a case have no row inside the house, and one outside where the zero is hidden.
   */
  private static boolean isHiddenZero(String table, Map<String, @Nullable Object> row) {
    return TWO_WAY.contains(table)
        && Set.of("C", "D").contains(row.get("conf_status"))
        && counts(table).stream().allMatch(column -> row.get(column) == null);
  }

  @ParameterizedTest(name = "public {0}: CSV and Parquet say the same")
  @MethodSource("published")
  void csvIsParquet(String table) {
    Path folder = SampleStore.made().published().resolve(table);
    List<Map<String, @Nullable Object>> csv =
        duck.rows(
            "select * from read_csv('"
                + folder.resolve(table + ".csv")
                + "', all_varchar = true, header = true)");
    List<Map<String, @Nullable Object>> parquet = rows(SampleStore.made().published(), table);

    assertThat(csv).hasSameSizeAs(parquet);
    if (!csv.isEmpty()) {
      assertThat(csv.get(0).keySet()).containsExactlyElementsOf(parquet.get(0).keySet());
    }
    for (TableColumn column : Tables.named(table).columns()) {
      parquet.forEach(row -> row.computeIfPresent(column.name(), (name, value) -> written(value)));
      csv.forEach(row -> row.computeIfPresent(column.name(), (name, value) -> read(column, value)));
    }
    assertThat(Differences.between(table, keyOf(table), parquet, csv)).isEmpty();
  }

  private static void cell(
      String table,
      List<String> name,
      TableColumn column,
      Map<String, @Nullable Object> row,
      Map<String, @Nullable Object> whole,
      Set<Object> electionsWithHidden,
      List<String> wrong) {
    String status = String.valueOf(row.get("conf_status"));
    Object shown = row.get(column.name());
    Object known = whole.get(column.name());
    if (column.name().equals("conf_status")) {
      if (!Set.of("F", "C", "D").contains(status)) {
        wrong.add(table + " " + name + ": conf_status is " + status);
      }
    } else if (shown == null && known != null) {
      boolean free = status.equals("F");
      boolean restsOnHidden =
          column.role() == Column.Role.MEASURE
              && electionsWithHidden.contains(row.get("election_id"));
      if (free && !restsOnHidden) {
        wrong.add(table + " " + name + " " + column.name() + ": null and free, is " + known);
      }
    } else if (shown != null && known != null && isOfRank(column)) {
      if (!isNotSurer(column, (Number) shown, (Number) known)) {
        wrong.add(
            table
                + " "
                + name
                + " "
                + column.name()
                + ": public "
                + shown
                + " is surer than "
                + known);
      }
    } else if (!Differences.same(shown, known)) {
      wrong.add(
          table + " " + name + " " + column.name() + ": public " + shown + ", internal " + known);
    }
  }

  private static boolean isOfRank(TableColumn column) {
    return column.name().contains("rank_") || column.name().endsWith("first_probability");
  }

  /**
   * Where counts are hidden, a public rank may only be vaguer than the internal one; ranks are
   * integrated numerically, so a limit that lies between two ranks may fall to either.
   */
  private static boolean isNotSurer(TableColumn column, Number shown, Number known) {
    return column.name().endsWith("rank_high")
        ? shown.doubleValue() >= known.doubleValue() - 1
        : shown.doubleValue() <= known.doubleValue() + 1e-5;
  }

  /** Elections in which a count is hidden; a share or a rank of theirs may rest on it. */
  private static Set<Object> electionsWithHidden() {
    Set<Object> elections = new HashSet<>();
    for (String table : published()) {
      duck.rows(
              "select distinct election_id from "
                  + parquet(SampleStore.made().published(), table)
                  + " where conf_status <> 'F'")
          .forEach(row -> elections.add(Objects.requireNonNull(row.get("election_id"))));
    }
    return elections;
  }

  /** Rows that must be there: all, but for the tables that the public zone thins. */
  private static List<?> expectedInPublic(
      String table,
      Map<List<String>, Map<String, @Nullable Object>> internal,
      List<Map<String, @Nullable Object>> shown) {
    return switch (table) {
      case "timeline" -> shown;
      case "data_quality" ->
          internal.values().stream().filter(row -> "_T".equals(row.get("source_file"))).toList();
      default -> {
        List<List<String>> expected = new ArrayList<>(internal.keySet());
        for (Map<String, @Nullable Object> row : shown) {
          List<String> name =
              keyOf(table).stream().map(column -> String.valueOf(row.get(column))).toList();
          if (!internal.containsKey(name)) {
            expected.add(name);
          }
        }
        yield expected;
      }
    };
  }

  private static List<String> keyOf(String table) {
    return Tables.named(table).columns().stream()
        .filter(column -> column.role() == Column.Role.KEY)
        .map(TableColumn::name)
        .toList();
  }

  private static List<String> counts(String table) {
    return Tables.named(table).columns().stream()
        .filter(column -> column.role() == Column.Role.COUNT)
        .map(TableColumn::name)
        .filter(column -> !NOT_COUNTED.contains(column))
        .toList();
  }

  private static List<Map<String, @Nullable Object>> rows(Path zone, String table) {
    return duck.rows("select * from " + parquet(zone, table));
  }

  private static String parquet(Path zone, String table) {
    return "read_parquet('" + zone.resolve(table).resolve(table + ".parquet") + "')";
  }

  /** A cell as CSV writes it; fractions stay numbers, an empty text is no value. */
  private static @Nullable Object written(Object value) {
    return value instanceof Double || !value.toString().isEmpty() ? value : null;
  }

  /** A CSV cell as the column's type reads it, without the guard against formulas. */
  private static Object read(TableColumn column, Object value) {
    String text = value.toString();
    return switch (column.type()) {
      case NUMBER -> Double.valueOf(text);
      case TEXT -> text.matches("(?s)'[=+\\-@\t\r].*") ? text.substring(1) : text;
      default -> text;
    };
  }
}

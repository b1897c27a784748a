package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.Stage;

/**
 * From the words of the published record to our tables, measures and codes. What cannot be compared
 * has its reason; what no row speaks of fails.
 */
final class Crosswalk {
  static final String METRICS = "reference/crosswalk_metrics.csv";
  static final String CATEGORIES = "reference/crosswalk_categories.csv";
  static final String FIGURES = "reference/crosswalk_figures.csv";
  static final String SHORT_NAMES = "reference/region_short_names.csv";

  private static final Set<String> MEASURES =
      Set.of(
          "REPORTED",
          "PROVEN",
          "RECOMMENDED",
          "FOLLOWED_UP",
          "NOT_FOLLOWED_UP",
          "NOT_PROVEN",
          "INCOMPLETE",
          "DECIDED",
          "IMPOSED");

  /** What a figure is counted as; exactly one of measure and reason is given. */
  record Meaning(
      @Nullable String table,
      @Nullable String measure,
      @Nullable String base,
      @Nullable String reason) {
    Meaning {
      if ((measure == null) == (reason == null)) {
        throw new IllegalArgumentException(
            "needs a measure or a reason, one of them: " + measure + " and " + reason);
      }
      if ((measure == null) != (table == null)) {
        throw new IllegalArgumentException(
            "needs a table with a measure, and none without: " + table + " for " + measure);
      }
      if (measure != null && !MEASURES.contains(measure)) {
        throw new IllegalArgumentException(
            "measure is " + measure + ", not one of " + new TreeSet<>(MEASURES));
      }
    }

    static Meaning of(CodeListRow row) {
      return row.read(
          r ->
              new Meaning(
                  r.optionalText("table"),
                  r.optionalText("measure"),
                  r.optionalText("base"),
                  r.optionalText("reason")));
    }
  }

  /** Our codes for a category; no codes only with a reason. */
  record Category(List<String> codes, boolean isBreak, @Nullable String reason) {
    Category {
      codes = List.copyOf(codes);
      if (codes.isEmpty() == (reason == null)) {
        throw new IllegalArgumentException(
            "needs codes or a reason, one of them: " + codes + " and " + reason);
      }
    }
  }

  private final DatedRows<Meaning> metrics;
  private final DatedRows<Category> categories;
  private final Map<Long, CodeListRow> single = new HashMap<>();
  private final Map<String, String> provinces;
  private final Regions regions;

  private Crosswalk(ReferenceSource source, CodeLists codeLists) {
    regions = codeLists.regions();
    provinces = provinces(source, regions);
    metrics = new DatedRows<>(METRICS);
    for (CodeListRow row : CodeListFile.read(source, METRICS).rows()) {
      row.text("source");
      metrics.add(row.text("metric") + " by " + row.text("dimension"), row, Meaning.of(row));
    }
    categories = new DatedRows<>(CATEGORIES);
    for (CodeListRow row : CodeListFile.read(source, CATEGORIES).rows()) {
      row.text("source");
      categories.add(
          row.text("dimension") + "/" + row.text("category"), row, row.read(this::category));
    }
    for (CodeListRow row : CodeListFile.read(source, FIGURES).rows()) {
      row.text("source");
      row.text("note");
      Meaning.of(row);
      if (single.put(row.count("figure"), row) != null) {
        throw row.error("a second row for figure " + row.count("figure"));
      }
    }
  }

  static Crosswalk load(ReferenceSource source, CodeLists codeLists) {
    return new Crosswalk(source, codeLists);
  }

  /**
   * What a figure is counted as: its own row where it has one, else that of its metric and
   * dimension.
   *
   * @throws CodeListException naming the figure that no row speaks of, or the row that speaks of
   *     another figure than it says
   */
  Meaning meaning(CodeListRow figure, LocalDate day) {
    CodeListRow own = single.get(figure.line() - 1);
    if (own != null) {
      FigureKey.requireSame(own, figure);
      return Meaning.of(own);
    }
    return metrics
        .on(figure.text("metric") + " by " + figure.text("dimension"), day)
        .orElseThrow(
            () ->
                figure.error(
                    "metric "
                        + figure.text("metric")
                        + " by "
                        + figure.text("dimension")
                        + " has no row for "
                        + day
                        + " in data/"
                        + METRICS));
  }

  /**
   * Our codes for the category of a figure that has a measure.
   *
   * @throws CodeListException naming the figure whose category no row and no region speaks of
   */
  Category category(CodeListRow figure, LocalDate day) {
    String dimension = figure.text("dimension");
    String category = figure.text("category");
    Optional<Category> mapped = categories.on(dimension + "/" + category, day);
    if (mapped.isPresent()) {
      return mapped.get();
    }
    List<String> codes =
        switch (dimension) {
          case "provinsi" -> province(category);
          case "instansi" ->
              category.startsWith("Provinsi ")
                  ? province(category.substring("Provinsi ".length()))
                  : regency(category, day);
          default -> List.of();
        };
    if (codes.size() != 1) {
      throw figure.error(
          "category "
              + category
              + " of "
              + dimension
              + " has no row for "
              + day
              + " in data/"
              + CATEGORIES
              + (codes.isEmpty() ? "" : " and may be any of " + codes));
    }
    return new Category(codes, false, null);
  }

  /** Rows of their own that no figure answers to; each must be used. */
  void requireFigures(int figures) {
    for (CodeListRow row : single.values()) {
      if (row.count("figure") < 1 || row.count("figure") > figures) {
        throw row.error("there is no figure " + row.count("figure") + ", the last is " + figures);
      }
    }
  }

  private Category category(CodeListRow row) {
    List<String> codes = new ArrayList<>();
    String printed = row.optionalText("codes");
    if (printed != null) {
      codes.addAll(Arrays.asList(printed.split(";", -1)));
    }
    for (String code : codes) {
      if (!known(row.text("dimension")).contains(code)) {
        throw row.error("code " + code + " is unknown for " + row.text("dimension"));
      }
    }
    return new Category(codes, row.flag("is_break"), row.optionalText("reason"));
  }

  private Set<String> known(String dimension) {
    Set<String> codes = new TreeSet<>();
    switch (dimension) {
      case "jabatan" -> add(codes, PositionGroup.values());
      case "sub_jabatan_fungsional" -> add(codes, PositionSubgroup.values());
      case "jenis_pelanggaran" -> add(codes, Act.values());
      case "sanksi" -> add(codes, Sanction.values());
      case "tahapan" -> add(codes, Stage.values());
      default -> regions.all().forEach(region -> codes.add(region.code()));
    }
    return codes;
  }

  private static void add(Set<String> codes, Enum<?>[] values) {
    Arrays.stream(values).map(Enum::name).forEach(codes::add);
  }

  private List<String> province(String name) {
    String code = provinces.get(name.toLowerCase(Locale.ROOT));
    return code == null ? List.of() : List.of(code);
  }

  private List<String> regency(String name, LocalDate day) {
    return regions.validOn(day).stream()
        .filter(region -> region.level() == Region.Level.REGENCY)
        .filter(region -> region.name().equalsIgnoreCase(name))
        .map(Region::code)
        .toList();
  }

  private static Map<String, String> provinces(ReferenceSource source, Regions regions) {
    Map<String, String> provinces = new TreeMap<>();
    for (Region region : regions.all()) {
      if (region.level() == Region.Level.PROVINCE) {
        provinces.put(region.name().toLowerCase(Locale.ROOT), region.code());
      }
    }
    for (CodeListRow row : CodeListFile.read(source, SHORT_NAMES).rows()) {
      if (!row.text("code").contains(".")) {
        provinces.put(row.text("name").toLowerCase(Locale.ROOT), row.text("code"));
      }
    }
    return provinces;
  }
}

package org.netralitas.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.PublishedFigure;
import org.netralitas.model.Region;

/**
 * The published record: every figure read, checked, and mapped to our codes by the crosswalks, or
 * with the reason why it cannot be compared.
 */
public final class PublishedFigures {
  private static final String POPULATION = "penyebut ASN";

  private final List<PublishedFigure> figures;

  private PublishedFigures(List<PublishedFigure> figures) {
    this.figures = List.copyOf(figures);
  }

  /**
   * Reads {@code data/published/figures.csv}.
   *
   * @throws CodeListException naming the row that is no figure
   */
  public static PublishedFigures load(ReferenceSource source, CodeLists codeLists) {
    CodeListFile file = CodeListFile.read(source, "published/figures.csv");
    Map<String, CodeListRow> metrics = new HashMap<>();
    for (CodeListRow row : CodeListFile.read(source, "reference/crosswalk_metrics.csv").rows()) {
      if (metrics.put(row.text("metric") + "/" + row.text("dimension"), row) != null) {
        throw row.error("a second row for " + row.text("metric") + " by " + row.text("dimension"));
      }
    }
    Map<String, CodeListRow> categories = new HashMap<>();
    for (CodeListRow row : CodeListFile.read(source, "reference/crosswalk_categories.csv").rows()) {
      if (categories.put(row.text("dimension") + "/" + row.text("category"), row) != null) {
        throw row.error("a second row for " + row.text("category"));
      }
    }
    Map<String, String> provinces = provinces(source, codeLists);
    List<PublishedFigure> figures = new ArrayList<>();
    for (CodeListRow row : file.rows()) {
      figures.add(figure(row, metrics, categories, provinces, codeLists));
    }
    return new PublishedFigures(figures);
  }

  /** Every figure in file order. */
  public List<PublishedFigure> all() {
    return figures;
  }

  /** Figures about one election. */
  public List<PublishedFigure> of(String electionId) {
    return figures.stream().filter(figure -> electionId.equals(figure.electionId())).toList();
  }

  /** Reported, proven and followed up as published in total, of every publisher. */
  public List<PublishedFigure> totals(String electionId) {
    return of(electionId).stream()
        .filter(PublishedFigure::comparable)
        .filter(figure -> figure.dimension().equals("total") && figure.base() == null)
        .filter(figure -> figure.cutOff() != null)
        .filter(
            figure ->
                List.of("REPORTED", "PROVEN", "FOLLOWED_UP")
                    .contains(String.valueOf(figure.measure())))
        .toList();
  }

  /** True when another publisher or day-mate says otherwise. */
  public boolean disputed(PublishedFigure figure) {
    return figure.note().toUpperCase(Locale.ROOT).contains("BERBEDA")
        || figures.stream()
            .anyMatch(
                other ->
                    other.number() != figure.number()
                        && java.util.Objects.equals(other.electionId(), figure.electionId())
                        && java.util.Objects.equals(other.measure(), figure.measure())
                        && java.util.Objects.equals(other.cutOff(), figure.cutOff())
                        && other.dimension().equals(figure.dimension())
                        && other.category().equals(figure.category())
                        && java.util.Objects.equals(other.base(), figure.base())
                        && other.value() != figure.value());
  }

  private static PublishedFigure figure(
      CodeListRow row,
      Map<String, CodeListRow> metrics,
      Map<String, CodeListRow> categories,
      Map<String, String> provinces,
      CodeLists codeLists) {
    String printed = row.text("election");
    String electionId =
        codeLists
            .election(printed.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .map(election -> election.electionId())
            .orElse(null);
    String dimension = row.text("dimension");
    String category = row.text("category");
    if (!row.text("source_url").startsWith("http")) {
      throw row.error("source_url is no address: " + row.text("source_url"));
    }
    LocalDate cutOff = cutOff(row);
    CodeListRow mapped = metrics.get(row.text("metric") + "/" + dimension);
    if (mapped == null && !printed.equals(POPULATION)) {
      throw row.error(
          "metric " + row.text("metric") + " by " + dimension + " is not in crosswalk_metrics.csv");
    }
    List<String> codes = codes(dimension, category, categories, provinces, codeLists, cutOff);
    String measure = mapped == null ? null : mapped.optionalText("measure");
    String reason = reason(electionId, mapped, dimension, codes, cutOff);
    return new PublishedFigure(
        (int) row.line() - 1,
        electionId,
        row.text("metric"),
        dimension,
        category,
        row.number("value"),
        row.text("unit"),
        cutOff,
        row.text("source_publisher"),
        row.text("source_url"),
        Optional.ofNullable(row.optionalText("quote_or_note")).orElse(""),
        measure,
        mapped == null ? null : mapped.optionalText("base"),
        codes,
        reason);
  }

  private static @Nullable String reason(
      @Nullable String electionId,
      @Nullable CodeListRow mapped,
      String dimension,
      List<String> codes,
      @Nullable LocalDate cutOff) {
    if (electionId == null) {
      return "OTHER_PERIOD";
    }
    if (mapped == null) {
      return "NOT_ABOUT_CASES";
    }
    if (mapped.optionalText("measure") == null) {
      return mapped.text("reason");
    }
    if (!dimension.equals("total") && codes.isEmpty()) {
      return "NO_CODE";
    }
    return cutOff == null ? "NO_DATE" : null;
  }

  private static List<String> codes(
      String dimension,
      String category,
      Map<String, CodeListRow> categories,
      Map<String, String> provinces,
      CodeLists codeLists,
      @Nullable LocalDate cutOff) {
    CodeListRow mapped = categories.get(dimension + "/" + category);
    if (mapped != null) {
      return Arrays.asList(mapped.text("codes").split(";", -1));
    }
    if (dimension.equals("provinsi")) {
      String code = provinces.get(category.toLowerCase(Locale.ROOT));
      return code == null ? List.of() : List.of(code);
    }
    if (dimension.equals("instansi")) {
      String name = category.startsWith("Provinsi ") ? category.substring(9) : category;
      if (category.startsWith("Provinsi ")) {
        String code = provinces.get(name.toLowerCase(Locale.ROOT));
        return code == null ? List.of() : List.of(code);
      }
      LocalDate day = cutOff == null ? LocalDate.of(2020, 12, 31) : cutOff;
      return codeLists.regions().validOn(day).stream()
          .filter(region -> region.level() == Region.Level.REGENCY)
          .filter(region -> region.name().equalsIgnoreCase(name))
          .map(Region::code)
          .toList();
    }
    return List.of();
  }

  private static Map<String, String> provinces(ReferenceSource source, CodeLists codeLists) {
    Map<String, String> provinces = new TreeMap<>();
    for (Region region : codeLists.regions().all()) {
      if (region.level() == Region.Level.PROVINCE) {
        provinces.put(region.name().toLowerCase(Locale.ROOT), region.code());
      }
    }
    for (CodeListRow row : CodeListFile.read(source, "reference/region_short_names.csv").rows()) {
      if (!row.text("code").contains(".")) {
        provinces.put(row.text("name").toLowerCase(Locale.ROOT), row.text("code"));
      }
    }
    return provinces;
  }

  /** A day, or the last day of the month or year where only that is stated. */
  private static @Nullable LocalDate cutOff(CodeListRow row) {
    String printed = row.optionalText("cutoff_date");
    if (printed == null) {
      return null;
    }
    try {
      return switch (printed.length()) {
        case 4 -> Year.parse(printed).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(printed).atEndOfMonth();
        default -> LocalDate.parse(printed);
      };
    } catch (DateTimeException e) {
      throw row.error("cutoff_date is no day, month or year: " + printed);
    }
  }
}

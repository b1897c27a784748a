package org.netralitas.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.KnownError;
import org.netralitas.model.Language;
import org.netralitas.model.PublishedFigure;

/**
 * The published record: every figure read, checked, and mapped to our codes by the crosswalks, or
 * with the reason why it cannot be compared.
 */
public final class PublishedFigures {
  private static final String FILE = "published/figures.csv";

  /** What the figures about populations say in the column of elections. */
  private static final String POPULATION_FIGURES = "penyebut ASN";

  private static final String POPULATION = "POPULATION";

  private final List<PublishedFigure> figures;
  private final List<KnownError> knownErrors;

  private PublishedFigures(List<PublishedFigure> figures, List<KnownError> knownErrors) {
    this.figures = List.copyOf(figures);
    this.knownErrors = List.copyOf(knownErrors);
  }

  /**
   * Reads {@code data/published/figures.csv} with its crosswalks and known errors.
   *
   * @throws CodeListException naming the row that is no figure, that no crosswalk speaks of, or
   *     that refers to a figure which does not exist
   */
  public static PublishedFigures load(ReferenceSource source, CodeLists codeLists) {
    CodeListFile file = CodeListFile.read(source, FILE);
    Crosswalk crosswalk = Crosswalk.load(source, codeLists);
    crosswalk.requireFigures(file.rows().size());
    List<PublishedFigure> figures = new ArrayList<>();
    for (CodeListRow row : file.rows()) {
      // Numbers are lines, so that a maintainer finds the row in an editor.
      if (row.line() != figures.size() + 2) {
        throw row.error("a line before this one is no row of the table");
      }
      figures.add(row.read(r -> figure(r, crosswalk, codeLists)));
    }
    requireLabels(file.rows(), figures, codeLists);
    requirePopulations(file.rows(), figures, codeLists.populationFile());
    return new PublishedFigures(figures, KnownErrorFile.read(source, file.rows(), figures));
  }

  /** The files that {@link #load} reads besides the code lists, as paths below {@code data/}. */
  public static List<String> files() {
    return List.of(
        FILE,
        Crosswalk.METRICS,
        Crosswalk.CATEGORIES,
        Crosswalk.FIGURES,
        Crosswalk.SHORT_NAMES,
        KnownErrorFile.FILE);
  }

  /** Every figure in file order. */
  public List<PublishedFigure> all() {
    return figures;
  }

  /** Figures that are wrong or contradicted, in the order of the figures. */
  public List<KnownError> knownErrors() {
    return knownErrors;
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

  private static PublishedFigure figure(CodeListRow row, Crosswalk crosswalk, CodeLists codeLists) {
    String printed = row.text("election");
    Election election =
        codeLists.election(printed.toLowerCase(Locale.ROOT).replace(' ', '-')).orElse(null);
    String dimension = row.text("dimension");
    if (!row.text("source_url").startsWith("http")) {
      throw row.error("source_url is no address: " + row.text("source_url"));
    }
    LocalDate cutOff = cutOff(row);
    LocalDate day = meantDay(cutOff, election);
    Crosswalk.Meaning meaning = crosswalk.meaning(row, day);
    Crosswalk.Category category =
        meaning.measure() == null || dimension.equals("total")
            ? null
            : crosswalk.category(row, day);
    return new PublishedFigure(
        (int) row.line() - 1,
        election == null ? null : election.electionId(),
        row.text("metric"),
        dimension,
        row.text("category"),
        row.number("value"),
        row.text("unit"),
        cutOff,
        row.text("source_publisher"),
        row.text("source_url"),
        Optional.ofNullable(row.optionalText("quote_or_note")).orElse(""),
        meaning.table(),
        meaning.measure(),
        meaning.base(),
        category == null ? List.of() : category.codes(),
        category != null && category.isBreak(),
        reason(election, printed, meaning, category, cutOff));
  }

  private static @Nullable String reason(
      @Nullable Election election,
      String printed,
      Crosswalk.Meaning meaning,
      Crosswalk.@Nullable Category category,
      @Nullable LocalDate cutOff) {
    if (election == null && !printed.equals(POPULATION_FIGURES)) {
      return "OTHER_PERIOD";
    }
    if (meaning.reason() != null) {
      return meaning.reason();
    }
    if (category != null && category.reason() != null) {
      return category.reason();
    }
    return cutOff == null ? "NO_DATE" : null;
  }

  /** The day whose words are meant: the cut-off, else voting day, else the last year of KASN. */
  private static LocalDate meantDay(@Nullable LocalDate cutOff, @Nullable Election election) {
    if (cutOff != null) {
      return cutOff;
    }
    return election == null ? LocalDate.of(2023, 12, 31) : election.votingDate();
  }

  /** A reason that no label explains would be printed as a code. */
  private static void requireLabels(
      List<CodeListRow> rows, List<PublishedFigure> figures, CodeLists codeLists) {
    for (PublishedFigure figure : figures) {
      String reason = figure.reason();
      if (reason != null
          && codeLists.labels().find("reconciliation_reason", reason, Language.ID).isEmpty()) {
        throw rows.get(figure.number() - 1)
            .error("is not compared because of " + reason + ", which labels.csv does not name");
      }
    }
  }

  /** Populations and the figures they were taken from must say the same, both ways. */
  private static void requirePopulations(
      List<CodeListRow> rows, List<PublishedFigure> figures, PopulationFile populations) {
    Set<Integer> used = new TreeSet<>();
    for (PopulationFile.Row population : populations.rows()) {
      double sum = 0;
      for (int number : population.figures()) {
        PublishedFigure figure =
            number >= 1 && number <= figures.size() ? figures.get(number - 1) : null;
        if (figure == null || !POPULATION.equals(figure.reason())) {
          throw new CodeListException(
              populations.name(),
              population.line(),
              "figure " + number + " is no population in data/" + FILE,
              null);
        }
        if (!population.asOf().equals(figure.cutOff())) {
          throw new CodeListException(
              populations.name(),
              population.line(),
              "as_of is "
                  + population.asOf()
                  + ", but figure "
                  + number
                  + " counts to "
                  + figure.cutOff(),
              null);
        }
        used.add(number);
        sum += figure.value();
      }
      if (sum != population.persons()) {
        throw new CodeListException(
            populations.name(),
            population.line(),
            "population is "
                + population.persons()
                + ", but figures "
                + population.figures()
                + " give "
                + Math.round(sum),
            null);
      }
    }
    for (PublishedFigure figure : figures) {
      if (POPULATION.equals(figure.reason()) && !used.contains(figure.number())) {
        throw rows.get(figure.number() - 1)
            .error(
                "figure "
                    + figure.number()
                    + " is a population, but not in data/"
                    + populations.name());
      }
    }
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

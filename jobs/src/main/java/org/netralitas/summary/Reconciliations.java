package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.CubeCell;
import org.netralitas.model.Election;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PublishedFigure;
import org.netralitas.table.ReconciliationRow;

/** Each published figure of an election beside the same quantity counted from the records. */
final class Reconciliations {
  private static final Set<String> PERCENT_BASES =
      Set.of("REPORTED", "PROVEN", "RECOMMENDED", "FOLLOWED_UP");

  private final Election election;
  private final Cube cube;
  private final List<LocalDate> cutOffs;
  private final LocalDate asOf;
  private final LocalDate lastEvent;

  /**
   * @param cutOffs ascending; the cut-offs that the cube's bins refer to
   * @param lastEvent last day on record in the election
   */
  Reconciliations(
      Election election,
      List<CubeCell> cells,
      List<LocalDate> cutOffs,
      LocalDate asOf,
      LocalDate lastEvent) {
    this.election = election;
    this.cube = new Cube(cells);
    this.cutOffs = cutOffs;
    this.asOf = asOf;
    this.lastEvent = lastEvent;
  }

  List<ReconciliationRow> rows(List<PublishedFigure> figures) {
    List<ReconciliationRow> rows = new ArrayList<>();
    for (PublishedFigure figure : figures) {
      rows.add(row(figure));
    }
    return rows;
  }

  private ReconciliationRow row(PublishedFigure figure) {
    String reason = reason(figure);
    Double computed = reason == null ? computed(figure) : null;
    return new ReconciliationRow(
        election.electionId(),
        figure.number(),
        figure.measure() == null ? figure.metric() : figure.measure(),
        figure.dimension(),
        figure.category(),
        figure.codes().isEmpty() ? null : String.join("+", figure.codes()),
        figure.value(),
        figure.unit(),
        figure.cutOff(),
        computed,
        computed == null ? null : computed - figure.value(),
        reason == null,
        reason == null ? null : reason,
        figure.publisher(),
        figure.sourceUrl(),
        Counts.NORMAL,
        Counts.INTERNAL_ONLY);
  }

  private @Nullable String reason(PublishedFigure figure) {
    LocalDate cutOff = figure.cutOff();
    if (!figure.comparable() || cutOff == null) {
      return figure.reason() == null ? "NO_DATE" : figure.reason();
    }
    if (cutOff.isAfter(asOf)) {
      return "AFTER_AS_OF";
    }
    boolean undated =
        Set.of("NOT_PROVEN", "INCOMPLETE", "DECIDED").contains(String.valueOf(figure.measure()));
    return undated && cutOff.isBefore(lastEvent) ? "UNDATED_DECISION" : null;
  }

  private double computed(PublishedFigure figure) {
    int bin = cutOffs.indexOf(figure.cutOff());
    Predicate<CubeCell> category = category(figure);
    String base = figure.base();
    if (base == null) {
      return cases(String.valueOf(figure.measure()), bin, category);
    }
    Predicate<CubeCell> within = PERCENT_BASES.contains(base) ? cell -> true : position(base);
    String baseMeasure = PERCENT_BASES.contains(base) ? base : "PROVEN";
    long whole = cases(baseMeasure, bin, within);
    long part = cases(String.valueOf(figure.measure()), bin, category.and(within));
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
  }

  private long cases(String measure, int bin, Predicate<CubeCell> category) {
    Predicate<CubeCell> counted =
        switch (measure) {
          case "REPORTED" -> cell -> cell.key().reportedBin() <= bin;
          case "PROVEN", "RECOMMENDED" -> cell -> cell.key().provenBin() <= bin;
          case "FOLLOWED_UP" -> cell -> cell.key().followedUpBin() <= bin;
          case "NOT_FOLLOWED_UP" ->
              cell -> cell.key().provenBin() <= bin && cell.key().followedUpBin() > bin;
          case "NOT_PROVEN" -> cell -> cell.key().outcome() == OutcomeStage.NOT_PROVEN;
          case "INCOMPLETE" -> cell -> cell.key().outcome() == OutcomeStage.INCOMPLETE;
          case "DECIDED" -> cell -> cell.key().outcome().isDecided();
          case "IMPOSED" ->
              cell ->
                  cell.key().followedUpBin() <= bin
                      && !cell.key().imposedSanction().equals(CubeCell.Key.NONE);
          default -> throw new IllegalArgumentException("no measure " + measure);
        };
    return cube.cases(counted.and(category));
  }

  private static Predicate<CubeCell> category(PublishedFigure figure) {
    Set<String> codes = new TreeSet<>(figure.codes());
    boolean imposed = "IMPOSED".equals(figure.measure());
    return switch (figure.dimension()) {
      case "total" -> cell -> true;
      case "jabatan", "sub_jabatan_fungsional" -> position(String.join(";", codes));
      case "jenis_pelanggaran" -> cell -> codes.contains(cell.key().act().name());
      case "sanksi" ->
          cell ->
              codes.contains(
                  imposed ? cell.key().imposedSanction() : cell.key().recommendedSanction());
      case "tahapan" -> cell -> codes.contains(cell.key().stage());
      case "provinsi" -> cell -> codes.contains(cell.key().provinceCode());
      case "instansi" -> cell -> codes.contains(cell.key().regionCode());
      default -> throw new IllegalArgumentException("no dimension " + figure.dimension());
    };
  }

  /** Position groups or subgroups, separated by semicolons. */
  private static Predicate<CubeCell> position(String codes) {
    Set<String> wanted = Set.of(codes.split(";", -1));
    return cell ->
        wanted.contains(cell.key().group().name()) || wanted.contains(cell.key().subgroup().name());
  }
}

package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.ChangeDecomposition;
import org.netralitas.stat.DetectableChange;
import org.netralitas.stat.MultipleTesting;
import org.netralitas.stat.PairChange;
import org.netralitas.stat.RateRatio;
import org.netralitas.stat.TrendPoint;
import org.netralitas.table.TrendRow;

/** Judges the comparisons of one pair of elections together, as one family per kind of row. */
final class TrendRows {
  static final String POPULATION = "POPULATION";
  static final String ELECTION_TOTAL = "ELECTION_TOTAL";

  private static final double ERROR = 0.05;
  private static final String SERIES = "same";

  /**
   * What is compared.
   *
   * @param gate why nothing may be said whatever the counts; null when they may speak
   * @param breakReason what changed in the way of counting; null when nothing did
   * @param decomposition null where there is none
   */
  record Compared(
      int level,
      String code,
      String stage,
      String base,
      @Nullable Long earlierCases,
      @Nullable Long laterCases,
      @Nullable Long earlierBase,
      @Nullable Long laterBase,
      @Nullable String gate,
      @Nullable String breakReason,
      @Nullable ChangeDecomposition decomposition) {

    boolean isHidden() {
      boolean share = base.equals(ELECTION_TOTAL);
      return earlierCases == null
          || laterCases == null
          || (share && (earlierBase == null || laterBase == null));
    }

    private String family() {
      return level + stage + base;
    }
  }

  private record Judged(Compared compared, String gate, @Nullable PairChange change) {}

  private final ElectionPair pair;
  private final LocalDate asOf;
  private final String status;

  /**
   * Rows of one pair.
   *
   * @param status confidentiality of a row that rests on nothing hidden
   */
  TrendRows(ElectionPair pair, LocalDate asOf, String status) {
    this.pair = pair;
    this.asOf = asOf;
    this.status = status;
  }

  List<TrendRow> of(List<Compared> comparisons) {
    Map<String, List<Judged>> families = new TreeMap<>();
    for (Compared compared : comparisons) {
      families
          .computeIfAbsent(compared.family(), unused -> new ArrayList<>())
          .add(judged(compared));
    }
    List<TrendRow> rows = new ArrayList<>();
    for (List<Judged> family : families.values()) {
      List<Judged> telling = family.stream().filter(TrendRows::isTelling).toList();
      double[] adjusted =
          MultipleTesting.benjaminiHochberg(
              telling.stream().mapToDouble(judged -> ratio(judged).pValue()).toArray());
      for (Judged judged : family) {
        int place = telling.indexOf(judged);
        rows.add(row(judged, place < 0 ? null : adjusted[place]));
      }
    }
    return rows;
  }

  private static boolean isTelling(Judged judged) {
    return judged.change() != null && !judged.gate().equals("TOO_FEW");
  }

  private static RateRatio ratio(Judged judged) {
    return Objects.requireNonNull(Objects.requireNonNull(judged.change()).ratio());
  }

  private static Judged judged(Compared compared) {
    if (compared.isHidden()) {
      return new Judged(compared, "HIDDEN", null);
    }
    if (compared.gate() != null) {
      return new Judged(compared, compared.gate(), null);
    }
    long earlier = Objects.requireNonNull(compared.earlierCases());
    long later = Objects.requireNonNull(compared.laterCases());
    Long earlierBase = compared.earlierBase();
    Long laterBase = compared.laterBase();
    if (earlierBase == null || laterBase == null) {
      return new Judged(compared, "NO_POPULATION", null);
    }
    if (earlierBase == 0 || laterBase == 0) {
      return new Judged(compared, "TOO_FEW", null);
    }
    PairChange change =
        PairChange.of(
            new TrendPoint(0, earlier, (double) earlierBase, SERIES),
            new TrendPoint(1, later, (double) laterBase, SERIES));
    return new Judged(compared, change.reason().name(), change);
  }

  private TrendRow row(Judged judged, @Nullable Double adjusted) {
    Compared compared = judged.compared();
    PairChange change = judged.change();
    RateRatio ratio = change == null ? null : change.ratio();
    DetectableChange detectable = change == null ? null : change.detectable();
    ChangeDecomposition parts = change == null ? null : compared.decomposition();
    boolean hidden = judged.gate().equals("HIDDEN");
    return new TrendRow(
        pair.later().electionId(),
        pair.earlier().electionId(),
        compared.level(),
        compared.code(),
        compared.stage(),
        compared.base(),
        asOf,
        pair.why().name(),
        compared.earlierCases(),
        compared.laterCases(),
        compared.earlierBase(),
        compared.laterBase(),
        ratio == null ? null : Finite.orNull(ratio.ratio()),
        ratio == null ? null : ratio.limits().low(),
        ratio == null ? null : Finite.orNull(ratio.limits().high()),
        ratio == null ? null : ratio.pValue(),
        adjusted,
        detectable == null ? null : detectable.rise(),
        detectable == null ? null : detectable.fall(),
        compared.breakReason() != null,
        compared.breakReason(),
        gate(judged, adjusted),
        parts == null ? null : parts.size(),
        parts == null ? null : Finite.orNull(parts.mix()),
        parts == null ? null : parts.rate(),
        Counts.NORMAL,
        hidden ? Counts.HIDDEN : status);
  }

  /** A change is one only when it stays one after looking at the whole family. */
  private static String gate(Judged judged, @Nullable Double adjusted) {
    if (adjusted == null) {
      return judged.gate();
    }
    if (adjusted >= ERROR) {
      return PairChange.Reason.NO_CHANGE_SHOWN.name();
    }
    return ratio(judged).ratio() > 1
        ? PairChange.Reason.ROSE.name()
        : PairChange.Reason.FELL.name();
  }
}

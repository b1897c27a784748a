package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.stat.BackTest;
import org.netralitas.stat.ChainLadder;
import org.netralitas.stat.Forecast;
import org.netralitas.stat.NowcastBackTest;
import org.netralitas.stat.PaceCurve;
import org.netralitas.stat.PublicationDecision;
import org.netralitas.stat.ReportingTriangle;
import org.netralitas.table.NowcastRow;
import org.netralitas.table.PublishedTimelineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * The final count of an election whose reports still come in, from how earlier elections of its
 * kind grew; once from the edition's timeline, once from the figures that authorities announced.
 */
final class Nowcasts {
  /** What is reported later than half a year after the vote is not waited for. */
  private static final int FINAL_DAY = -180;

  private static final int[] AGES = {90, 60, 30, 0, -30, -60, -90, -120, FINAL_DAY};
  private static final int FEWEST_PAST = 2;

  private final CodeLists codeLists;
  private final SeriesBreaks breaks;
  private final TableRows counts;
  private final LocalDate asOf;
  private final String status;

  Nowcasts(
      CodeLists codeLists, SeriesBreaks breaks, TableRows counts, LocalDate asOf, String status) {
    this.codeLists = codeLists;
    this.breaks = breaks;
    this.counts = counts;
    this.asOf = asOf;
    this.status = status;
  }

  private enum Series {
    RECORDS,
    PUBLISHED
  }

  /** The curve of an election; null when none can be shown. */
  private record Seen(Election election, @Nullable PaceCurve curve) {
    boolean isComplete() {
      return curve != null && curve.lastDay() <= FINAL_DAY;
    }
  }

  List<NowcastRow> rows() {
    List<NowcastRow> rows = new ArrayList<>();
    for (Series series : Series.values()) {
      for (Election.Kind kind : Election.Kind.values()) {
        List<Seen> elections =
            counts.of(Tables.HEADLINE).stream()
                .map(row -> codeLists.requireElection(row.electionId()))
                .filter(election -> election.kind() == kind)
                .sorted(Comparator.comparing(Election::votingDate))
                .map(election -> new Seen(election, curve(series, election)))
                .filter(seen -> series == Series.RECORDS || seen.curve() != null)
                .toList();
        if (!elections.isEmpty()) {
          rows.add(row(series, elections));
        }
      }
    }
    return rows;
  }

  private @Nullable PaceCurve curve(Series series, Election election) {
    NavigableMap<Integer, Long> points = new TreeMap<>(Comparator.reverseOrder());
    if (series == Series.RECORDS) {
      for (TimelineRow row : counts.of(Tables.TIMELINE)) {
        Long reported = row.reportedCases();
        if (row.electionId().equals(election.electionId()) && reported != null) {
          points.put(row.daysToVoting(), reported);
        }
      }
    } else {
      for (PublishedTimelineRow row : counts.of(Tables.PUBLISHED_TIMELINE)) {
        if (row.electionId().equals(election.electionId())
            && row.metric().equals("REPORTED")
            && !row.isDisputed()) {
          points.merge(row.daysToVoting(), row.value(), Math::max);
        }
      }
    }
    return points.isEmpty()
        ? null
        : PaceCurve.of(
            points.keySet().stream().mapToInt(Integer::intValue).toArray(),
            points.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** The last of these elections, from those before it whose curve is whole. */
  private NowcastRow row(Series series, List<Seen> elections) {
    Seen newest = elections.get(elections.size() - 1);
    PaceCurve curve = newest.curve();
    List<Seen> past =
        elections.subList(0, elections.size() - 1).stream().filter(Seen::isComplete).toList();
    if (curve == null) {
      return row(series, newest, past.size(), "HIDDEN");
    }
    if (newest.isComplete()) {
      return row(series, newest, past.size(), "COMPLETE");
    }
    if (curve.lastKnown() == 0) {
      return row(series, newest, past.size(), "NO_CASES");
    }
    if (past.size() < FEWEST_PAST) {
      return row(series, newest, past.size(), "TOO_FEW_ELECTIONS");
    }
    List<PaceCurve> curves = new ArrayList<>();
    for (Seen seen : past) {
      PaceCurve known = seen.curve();
      if (known != null) {
        curves.add(known);
      }
    }
    curves.add(curve);
    ReportingTriangle triangle = ReportingTriangle.of(curves, ages(curve.lastDay()));
    PublicationDecision decision = NowcastBackTest.decide(triangle);
    Optional<Forecast> forecast = ChainLadder.of(triangle).finalCount(curves.size() - 1);
    boolean broken =
        breaks.changesAgency(past.get(0).election().votingDate(), newest.election().votingDate());
    boolean published = decision.isPublished() && !broken && forecast.isPresent();
    return row(
        series,
        newest,
        past.size(),
        published ? forecast.get() : null,
        decision.backTest(),
        decision.isPublished() && broken ? "BREAK_IN_SERIES" : decision.reason().name());
  }

  /** The ages at which elections are compared; the last day of the newest is one of them. */
  private static int[] ages(int lastDay) {
    return IntStream.concat(IntStream.of(AGES), IntStream.of(lastDay))
        .filter(day -> day >= FINAL_DAY)
        .distinct()
        .boxed()
        .sorted(Comparator.reverseOrder())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private NowcastRow row(Series series, Seen newest, int past, String reason) {
    return row(series, newest, past, null, null, reason);
  }

  private NowcastRow row(
      Series series,
      Seen newest,
      int past,
      @Nullable Forecast forecast,
      @Nullable BackTest test,
      String reason) {
    PaceCurve curve = newest.curve();
    BackTest scored = test != null && test.candidate().trials() > 0 ? test : null;
    return new NowcastRow(
        newest.election().electionId(),
        series.name(),
        asOf,
        curve == null ? null : curve.lastDay(),
        curve == null ? null : curve.lastKnown(),
        forecast == null ? null : forecast.expected(),
        forecast == null ? null : forecast.limits().low(),
        forecast == null ? null : forecast.limits().high(),
        past,
        test == null ? 0 : test.origins(),
        scored == null ? null : Finite.orNull(scored.candidate().intervalScore()),
        scored == null ? null : Finite.orNull(scored.baseline().intervalScore()),
        scored == null ? null : Finite.orNull(scored.candidate().coverage()),
        forecast != null,
        reason,
        Counts.NORMAL,
        reason.equals("HIDDEN") ? Counts.HIDDEN : status);
  }
}

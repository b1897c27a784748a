package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Population;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.stat.BackTest;
import org.netralitas.stat.Forecast;
import org.netralitas.stat.Outlook;
import org.netralitas.stat.OutlookBackTest;
import org.netralitas.stat.PublicationDecision;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.OutlookRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * What to expect of the next election of each kind, by position group and by province, from the
 * counts that a zone may see; and whether past elections bear it out. Cells counted per PNS in one
 * election and per ASN in another are left out: their rates are not of one kind.
 */
final class Outlooks {
  private static final String ALL = Counts.TOTAL;

  private final CodeLists codeLists;
  private final SeriesBreaks breaks;
  private final TableRows counts;
  private final LocalDate asOf;
  private final String status;

  /** Proven cases and civil servants, with their unit, of one cell in one election. */
  private record Seen(@Nullable Long cases, @Nullable Long population, @Nullable String unit) {}

  /** Cells of one kind, such as all provinces, with what was seen of them by election. */
  private record Family(
      Map<String, Map<String, Seen>> cells,
      Function<String, Optional<Population>> next,
      Function<String, String> group,
      Function<String, String> region,
      boolean ownRates) {}

  Outlooks(
      CodeLists codeLists, SeriesBreaks breaks, TableRows counts, LocalDate asOf, String status) {
    this.codeLists = codeLists;
    this.breaks = breaks;
    this.counts = counts;
    this.asOf = asOf;
    this.status = status;
  }

  List<OutlookRow> rows() {
    List<OutlookRow> rows = new ArrayList<>();
    for (Election.Kind kind : Election.Kind.values()) {
      Optional<Election> next =
          codeLists.elections().stream()
              .filter(election -> election.kind() == kind && !election.isHeld())
              .filter(election -> election.votingDate().isAfter(asOf))
              .min(Comparator.comparing(Election::votingDate));
      if (next.isPresent()) {
        List<Election> past = past(kind);
        rows.addAll(rows(next.get(), past, groups(next.get())));
        rows.addAll(rows(next.get(), past, provinces(next.get())));
      }
    }
    return rows;
  }

  private List<Election> past(Election.Kind kind) {
    return counts.of(Tables.HEADLINE).stream()
        .map(row -> codeLists.requireElection(row.electionId()))
        .filter(election -> election.kind() == kind && !election.votingDate().isAfter(asOf))
        .sorted(Comparator.comparing(Election::votingDate))
        .toList();
  }

  private Family groups(Election next) {
    Map<String, Map<String, Seen>> cells = new HashMap<>();
    for (ByPositionGroupRow row : counts.of(Tables.BY_POSITION_GROUP)) {
      if (row.level() == 1) {
        cells
            .computeIfAbsent(row.positionGroup(), unused -> new HashMap<>())
            .put(
                row.electionId(),
                new Seen(row.provenCases(), row.population(), row.populationUnit()));
      }
    }
    return new Family(
        cells,
        code -> codeLists.populationOfPosition(next.electionId(), 1, code),
        code -> code,
        code -> ALL,
        true);
  }

  private Family provinces(Election next) {
    Map<String, Map<String, Seen>> cells = new HashMap<>();
    for (ByRegionRow row : counts.of(Tables.BY_REGION)) {
      boolean region = !row.regionCode().equals("00") && !row.regionCode().equals("ZZ");
      if (row.level() == 1 && region && row.isParticipant()) {
        cells
            .computeIfAbsent(row.regionCode(), unused -> new HashMap<>())
            .put(
                row.electionId(),
                new Seen(row.provenCases(), row.population(), row.populationUnit()));
      }
    }
    return new Family(
        cells,
        code -> codeLists.populationOfProvince(next.electionId(), code),
        code -> ALL,
        code -> code,
        false);
  }

  private List<OutlookRow> rows(Election next, List<Election> past, Family family) {
    List<String> usable = new ArrayList<>();
    List<OutlookRow> rows = new ArrayList<>();
    for (String code : new TreeSet<>(family.cells().keySet())) {
      String reason = reason(code, past, family);
      if (reason == null) {
        usable.add(code);
      } else {
        rows.add(row(next, past, family, code, null, null, reason));
      }
    }
    boolean enough = past.size() >= Outlook.FEWEST_ELECTIONS && usable.size() > 1;
    if (!enough) {
      for (String code : usable) {
        rows.add(row(next, past, family, code, null, null, "TOO_FEW_ELECTIONS"));
      }
      return rows;
    }
    long[][] cases = new long[usable.size()][past.size()];
    double[][] people = new double[usable.size()][past.size()];
    int[] strata = new int[usable.size()];
    double[] ahead = new double[usable.size()];
    for (int c = 0; c < usable.size(); c++) {
      strata[c] = family.ownRates() ? c : 0;
      ahead[c] = (double) family.next().apply(usable.get(c)).orElseThrow().persons();
      for (int e = 0; e < past.size(); e++) {
        Seen seen = seen(family, usable.get(c), past.get(e));
        // Cases without a vote have no rate; they are few and stay out.
        Long population = seen == null ? null : seen.population();
        people[c][e] = population == null ? 0 : population;
        cases[c][e] = seen == null || population == null ? 0 : Objects.requireNonNull(seen.cases());
      }
    }
    boolean anyCase = Arrays.stream(cases).flatMapToLong(Arrays::stream).anyMatch(n -> n > 0);
    if (!anyCase || !everyElectionHasPopulation(people)) {
      for (String code : usable) {
        rows.add(row(next, past, family, code, null, null, anyCase ? "NO_POPULATION" : "NO_CASES"));
      }
      return rows;
    }
    PublicationDecision decision = OutlookBackTest.decide(cases, people, strata);
    boolean broken =
        breaks.changesAgency(past.get(0).votingDate(), past.get(past.size() - 1).votingDate());
    String reason = decision.isPublished() && broken ? "BREAK_IN_SERIES" : decision.reason().name();
    List<Forecast> forecasts = Outlook.from(cases, people, strata).forecast(ahead);
    for (int c = 0; c < usable.size(); c++) {
      Forecast forecast = decision.isPublished() && !broken ? forecasts.get(c) : null;
      rows.add(row(next, past, family, usable.get(c), forecast, decision.backTest(), reason));
    }
    return rows;
  }

  private static boolean everyElectionHasPopulation(double[][] people) {
    for (int e = 0; e < people[0].length; e++) {
      double sum = 0;
      for (double[] cell : people) {
        sum += cell[e];
      }
      if (sum == 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Seen seen(Family family, String code, Election election) {
    return family.cells().getOrDefault(code, Map.of()).get(election.electionId());
  }

  private static @Nullable String reason(String code, List<Election> past, Family family) {
    for (Election election : past) {
      Seen seen = seen(family, code, election);
      if (seen != null && seen.cases() == null) {
        return "HIDDEN";
      }
    }
    boolean counted =
        past.stream()
            .map(election -> seen(family, code, election))
            .anyMatch(seen -> seen != null && seen.population() != null);
    Optional<Population> next = family.next().apply(code);
    if (!counted || next.isEmpty()) {
      return "NO_POPULATION";
    }
    return past.stream()
            .map(election -> seen(family, code, election))
            .filter(seen -> seen != null && seen.unit() != null)
            .allMatch(seen -> next.get().unit().equals(seen.unit()))
        ? null
        : "BREAK_IN_SERIES";
  }

  private OutlookRow row(
      Election next,
      List<Election> past,
      Family family,
      String code,
      @Nullable Forecast forecast,
      @Nullable BackTest test,
      String reason) {
    Seen last = past.isEmpty() ? null : seen(family, code, past.get(past.size() - 1));
    BackTest scored = test != null && test.candidate().trials() > 0 ? test : null;
    return new OutlookRow(
        next.electionId(),
        family.group().apply(code),
        family.region().apply(code),
        asOf,
        last == null ? null : last.cases(),
        family.next().apply(code).map(Population::persons).orElse(null),
        forecast == null ? null : forecast.expected(),
        forecast == null ? null : forecast.limits().low(),
        forecast == null ? null : forecast.limits().high(),
        past.size(),
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

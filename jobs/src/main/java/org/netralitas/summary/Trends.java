package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Population;
import org.netralitas.model.Stage;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.stat.ChangeDecomposition;
import org.netralitas.summary.TrendRows.Compared;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.CellsRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TrendRow;

/**
 * Changes between two elections, from the counts that a zone may see and nothing else. Everything
 * is in proven cases, which add up.
 */
final class Trends {
  private static final String ALL = Counts.TOTAL;

  /** Days after the vote by which reports have come in, where no end of appeals is known. */
  private static final int SETTLING_DAYS = 180;

  private final CodeLists codeLists;
  private final SeriesBreaks breaks;
  private final TableRows counts;
  private final LocalDate asOf;
  private final String status;
  private final Map<String, HeadlineRow> headlines = new HashMap<>();
  private final List<ElectionPair> pairs;

  Trends(
      CodeLists codeLists, SeriesBreaks breaks, TableRows counts, LocalDate asOf, String status) {
    this.codeLists = codeLists;
    this.breaks = breaks;
    this.counts = counts;
    this.asOf = asOf;
    this.status = status;
    List<Election> elections = new ArrayList<>();
    for (HeadlineRow row : counts.of(Tables.HEADLINE)) {
      headlines.put(row.electionId(), row);
      elections.add(codeLists.requireElection(row.electionId()));
    }
    this.pairs = ElectionPair.of(elections, codeLists);
  }

  List<TrendRow> byPositionGroup() {
    Map<List<String>, ByPositionGroupRow> rows = new TreeMap<>(Trends::compare);
    for (ByPositionGroupRow row : counts.of(Tables.BY_POSITION_GROUP)) {
      String code = row.level() == 1 ? row.positionGroup() : row.positionSubgroup();
      rows.put(List.of(row.electionId(), String.valueOf(row.level()), code), row);
    }
    StageCounts stages = StageCounts.of(counts, CellsRow::positionGroup);
    List<TrendRow> trends = new ArrayList<>();
    for (ElectionPair pair : pairs) {
      List<Compared> compared = new ArrayList<>();
      Compared total = total(pair, rows);
      compared.add(total);
      if (!isComplete(pair.later())) {
        EqualDays.of(counts, pair).ifPresent(days -> compared.add(atEqualDays(total, days)));
      }
      for (ByPositionGroupRow later : rows.values()) {
        if (later.electionId().equals(pair.later().electionId())) {
          String code = later.level() == 1 ? later.positionGroup() : later.positionSubgroup();
          ByPositionGroupRow earlier =
              rows.get(List.of(pair.earlier().electionId(), String.valueOf(later.level()), code));
          if (earlier != null) {
            compared.add(perPopulation(pair, code, earlier, later));
            compared.add(
                share(pair, later.level(), code, earlier.provenCases(), later.provenCases(), null));
          }
        }
      }
      compared.addAll(atStages(pair, stages, code -> null));
      trends.addAll(new TrendRows(pair, asOf, status).of(compared));
    }
    return trends;
  }

  List<TrendRow> byAct() {
    Map<String, Map<String, @Nullable Long>> cases = new TreeMap<>();
    for (ByActRow row : counts.of(Tables.BY_ACT)) {
      cases
          .computeIfAbsent(row.electionId(), unused -> new LinkedHashMap<>())
          .put(row.actCode(), row.provenCases());
    }
    for (SortedSet<String> joint : breaks.jointCodes()) {
      cases.values().forEach(acts -> addJoint(acts, joint));
    }
    StageCounts stages = StageCounts.of(counts, CellsRow::actCode).withJoint(breaks.jointCodes());
    List<TrendRow> trends = new ArrayList<>();
    for (ElectionPair pair : pairs) {
      Map<String, @Nullable Long> earlier =
          cases.getOrDefault(pair.earlier().electionId(), Map.of());
      Map<String, @Nullable Long> later = cases.getOrDefault(pair.later().electionId(), Map.of());
      List<Compared> compared = new ArrayList<>();
      for (String act : later.keySet()) {
        if (earlier.containsKey(act)) {
          compared.add(share(pair, 1, act, earlier.get(act), later.get(act), split(pair, act)));
        }
      }
      compared.addAll(
          atStages(pair, stages, act -> split(pair, act)).stream()
              .filter(row -> !row.code().equals(ALL))
              .toList());
      trends.addAll(new TrendRows(pair, asOf, status).of(compared));
    }
    return trends;
  }

  List<TrendRow> byRegion() {
    Map<String, Map<List<String>, ByRegionRow>> rows = new TreeMap<>();
    for (ByRegionRow row : counts.of(Tables.BY_REGION)) {
      rows.computeIfAbsent(row.electionId(), unused -> new TreeMap<>(Trends::compare))
          .put(List.of(String.valueOf(row.level()), row.regionCode()), row);
    }
    List<TrendRow> trends = new ArrayList<>();
    for (ElectionPair pair : pairs) {
      Map<List<String>, ByRegionRow> earlier =
          rows.getOrDefault(pair.earlier().electionId(), Map.of());
      List<Compared> compared = new ArrayList<>();
      rows.getOrDefault(pair.later().electionId(), Map.of())
          .forEach(
              (key, row) -> {
                ByRegionRow before = earlier.get(key);
                if (before != null && isComparedRegion(pair, row)) {
                  compared.addAll(region(pair, before, row));
                }
              });
      trends.addAll(new TrendRows(pair, asOf, status).of(compared));
    }
    return trends;
  }

  /** Regencies only where nearly all of them voted both times: the others say nothing. */
  private static boolean isComparedRegion(ElectionPair pair, ByRegionRow row) {
    return !row.regionCode().equals("ZZ") && (row.level() == 1 || pair.isSameRegions());
  }

  private List<Compared> region(ElectionPair pair, ByRegionRow earlier, ByRegionRow later) {
    boolean territory = pair.isSameTerritory(later.regionCode());
    List<Compared> compared = new ArrayList<>();
    Compared share =
        share(
            pair,
            later.level(),
            later.regionCode(),
            earlier.provenCases(),
            later.provenCases(),
            null);
    boolean comparable = territory && pair.isSameRegions() && pair.isSameKind();
    compared.add(comparable || share.gate() != null ? share : withGate(share, "OTHER_REGIONS"));
    if (later.level() == 1) {
      String unit = unitBreak(earlier.populationUnit(), later.populationUnit());
      compared.add(
          perPopulation(
              pair,
              1,
              later.regionCode(),
              earlier.provenCases(),
              later.provenCases(),
              ofItsTime(earlier.population(), earlier.rateReason()),
              ofItsTime(later.population(), later.rateReason()),
              unit,
              territory ? null : "OTHER_REGIONS",
              null));
    }
    return compared;
  }

  private Compared total(ElectionPair pair, Map<List<String>, ByPositionGroupRow> rows) {
    Population earlier = codeLists.populationOfAll(pair.earlier().electionId()).orElse(null);
    Population later = codeLists.populationOfAll(pair.later().electionId()).orElse(null);
    return perPopulation(
        pair,
        0,
        ALL,
        proven(pair.earlier()),
        proven(pair.later()),
        earlier == null ? null : ofItsTime(earlier.persons(), earlier.reason()),
        later == null ? null : ofItsTime(later.persons(), later.reason()),
        unitBreak(earlier == null ? null : earlier.unit(), later == null ? null : later.unit()),
        pair.isSameRegions() ? null : "OTHER_REGIONS",
        decomposition(pair, rows, earlier, later));
  }

  /**
   * A population that may be compared with another election's: one number that stands for both, for
   * want of others, would make every change a change of the rate.
   */
  private static @Nullable Long ofItsTime(@Nullable Long population, @Nullable String reason) {
    return reason != null && reason.startsWith("OTHER_YEAR") ? null : population;
  }

  /** An election that is not over, with what the earlier one had so many days before its vote. */
  private static Compared atEqualDays(Compared total, EqualDays days) {
    String gate = total.gate();
    return new Compared(
        0,
        ALL,
        EqualDays.NAME,
        TrendRows.POPULATION,
        days.earlierCases(),
        days.laterCases(),
        total.earlierBase(),
        total.laterBase(),
        "NOT_COMPLETE".equals(gate) ? null : gate,
        total.breakReason(),
        null);
  }

  /**
   * Over the groups, where all that have a population have one of its time in both elections; else
   * of the whole, without mix.
   */
  private @Nullable ChangeDecomposition decomposition(
      ElectionPair pair,
      Map<List<String>, ByPositionGroupRow> rows,
      @Nullable Population earlier,
      @Nullable Population later) {
    ChangeDecomposition ofGroups = decomposition(pair, rows);
    Long earlierCases = proven(pair.earlier());
    Long laterCases = proven(pair.later());
    if (ofGroups != null
        || earlier == null
        || later == null
        || earlierCases == null
        || laterCases == null) {
      return ofGroups;
    }
    return ChangeDecomposition.ofTotal(
        earlierCases, (double) earlier.persons(), laterCases, (double) later.persons());
  }

  /** Null when a group has a population of another year or unit, or a hidden count. */
  private static @Nullable ChangeDecomposition decomposition(
      ElectionPair pair, Map<List<String>, ByPositionGroupRow> rows) {
    List<ByPositionGroupRow> earlier = new ArrayList<>();
    List<ByPositionGroupRow> later = new ArrayList<>();
    for (ByPositionGroupRow row : rows.values()) {
      if (row.level() == 1 && row.electionId().equals(pair.later().electionId())) {
        ByPositionGroupRow before =
            rows.get(List.of(pair.earlier().electionId(), "1", row.positionGroup()));
        if (before != null && row.population() != null && before.population() != null) {
          boolean usable =
              row.provenCases() != null
                  && before.provenCases() != null
                  && ofItsTime(row.population(), row.rateReason()) != null
                  && ofItsTime(before.population(), before.rateReason()) != null
                  && unitBreak(before.populationUnit(), row.populationUnit()) == null;
          if (!usable) {
            return null;
          }
          earlier.add(before);
          later.add(row);
        }
      }
    }
    return later.isEmpty()
        ? null
        : ChangeDecomposition.of(cases(earlier), people(earlier), cases(later), people(later));
  }

  private static long[] cases(List<ByPositionGroupRow> rows) {
    return rows.stream().mapToLong(row -> Objects.requireNonNull(row.provenCases())).toArray();
  }

  private static double[] people(List<ByPositionGroupRow> rows) {
    return rows.stream()
        .mapToDouble(row -> (double) Objects.requireNonNull(row.population()))
        .toArray();
  }

  private Compared perPopulation(
      ElectionPair pair, String code, ByPositionGroupRow earlier, ByPositionGroupRow later) {
    return perPopulation(
        pair,
        later.level(),
        code,
        earlier.provenCases(),
        later.provenCases(),
        ofItsTime(earlier.population(), earlier.rateReason()),
        ofItsTime(later.population(), later.rateReason()),
        unitBreak(earlier.populationUnit(), later.populationUnit()),
        pair.isSameRegions() ? null : "OTHER_REGIONS",
        null);
  }

  private Compared perPopulation(
      ElectionPair pair,
      int level,
      String code,
      @Nullable Long earlierCases,
      @Nullable Long laterCases,
      @Nullable Long earlierPopulation,
      @Nullable Long laterPopulation,
      @Nullable String unitBreak,
      @Nullable String regions,
      @Nullable ChangeDecomposition decomposition) {
    String broken = agencyBreak(pair) != null ? agencyBreak(pair) : unitBreak;
    String gate = null;
    if (broken != null) {
      gate = "BREAK_IN_SERIES";
    } else if (!pair.isSameKind()) {
      gate = "OTHER_KIND";
    } else if (earlierPopulation == null || laterPopulation == null) {
      gate = "NO_POPULATION";
    } else if (regions != null) {
      gate = regions;
    } else if (!isComplete(pair.later())) {
      gate = "NOT_COMPLETE";
    }
    return new Compared(
        level,
        code,
        ALL,
        TrendRows.POPULATION,
        earlierCases,
        laterCases,
        earlierPopulation,
        laterPopulation,
        gate,
        broken,
        decomposition);
  }

  private Compared share(
      ElectionPair pair,
      int level,
      String code,
      @Nullable Long earlierCases,
      @Nullable Long laterCases,
      @Nullable String split) {
    return share(
        pair,
        level,
        code,
        ALL,
        earlierCases,
        laterCases,
        proven(pair.earlier()),
        proven(pair.later()),
        split);
  }

  private Compared share(
      ElectionPair pair,
      int level,
      String code,
      String stage,
      @Nullable Long earlierCases,
      @Nullable Long laterCases,
      @Nullable Long earlierBase,
      @Nullable Long laterBase,
      @Nullable String split) {
    String broken = split != null ? split : agencyBreak(pair);
    String gate =
        broken != null ? "BREAK_IN_SERIES" : isComplete(pair.later()) ? null : "NOT_COMPLETE";
    return new Compared(
        level,
        code,
        stage,
        TrendRows.ELECTION_TOTAL,
        earlierCases,
        laterCases,
        earlierBase,
        laterBase,
        gate,
        broken,
        null);
  }

  private static Compared withGate(Compared row, String gate) {
    return new Compared(
        row.level(),
        row.code(),
        row.stage(),
        row.base(),
        row.earlierCases(),
        row.laterCases(),
        row.earlierBase(),
        row.laterBase(),
        gate,
        row.breakReason(),
        row.decomposition());
  }

  /** Every code at every stage, and the stages' own part of the election. */
  private List<Compared> atStages(
      ElectionPair pair, StageCounts stages, Function<String, @Nullable String> split) {
    String earlier = pair.earlier().electionId();
    String later = pair.later().electionId();
    List<Compared> compared = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (String code : stages.codes(earlier, later)) {
        boolean all = code.equals(ALL);
        compared.add(
            share(
                pair,
                all ? 0 : 1,
                code,
                stage.name(),
                stages.cases(earlier, stage, code),
                stages.cases(later, stage, code),
                all ? proven(pair.earlier()) : Long.valueOf(stages.cases(earlier, stage, ALL)),
                all ? proven(pair.later()) : Long.valueOf(stages.cases(later, stage, ALL)),
                split.apply(code)));
      }
    }
    return compared;
  }

  /** The sum of codes that are only comparable together; hidden when one of them is. */
  private static void addJoint(Map<String, @Nullable Long> acts, SortedSet<String> joint) {
    Long sum = 0L;
    for (String code : joint) {
      Long part = acts.get(code);
      sum = sum == null || part == null ? null : Long.valueOf(sum + part);
    }
    acts.put(String.join("+", joint), sum);
  }

  private @Nullable String split(ElectionPair pair, String code) {
    return breaks.splitsCategory(code, pair.earlier().votingDate(), pair.later().votingDate())
        ? "CATEGORY"
        : null;
  }

  private @Nullable String agencyBreak(ElectionPair pair) {
    return breaks.changesAgency(pair.earlier().votingDate(), pair.later().votingDate())
        ? "AGENCY"
        : null;
  }

  private static @Nullable String unitBreak(@Nullable String earlier, @Nullable String later) {
    return earlier == null || later == null || earlier.equals(later) ? null : "UNIT";
  }

  private boolean isComplete(Election election) {
    LocalDate end =
        Objects.requireNonNullElse(
            election.appealsEnd(), election.votingDate().plusDays(SETTLING_DAYS));
    return !asOf.isBefore(end);
  }

  private @Nullable Long proven(Election election) {
    HeadlineRow row = headlines.get(election.electionId());
    return row == null ? null : row.provenCases();
  }

  private static int compare(List<String> a, List<String> b) {
    return String.join("\u0000", a).compareTo(String.join("\u0000", b));
  }
}

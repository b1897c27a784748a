package org.netralitas.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.RankInterval;
import org.netralitas.stat.Ranking;
import org.netralitas.stat.Rate;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.BySanctionRow;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Shares, rates and ranks of every table, computed only from the counts that stand in the tables. A
 * zone that hides a count therefore has no measure that rests on it.
 */
public final class Measures {
  /** Rows whose code says that nothing is known are counted but not ranked. */
  private static final String UNKNOWN = "UNKNOWN";

  private static final String NOT_STATED = "ZZ";

  private Measures() {}

  /** The tables with every measure filled in that their counts allow. */
  public static TableRows fill(TableRows tables) {
    TableRows filled = new TableRows();
    tables.tables().forEach(table -> filled.putAll(table, tables));
    Bases bases = Bases.of(tables);
    filled.put(Tables.BY_POSITION_GROUP, positions(tables.of(Tables.BY_POSITION_GROUP), bases));
    filled.put(Tables.BY_REGION, regions(tables.of(Tables.BY_REGION), bases));
    filled.put(Tables.BY_ACT, acts(tables.of(Tables.BY_ACT), bases));
    filled.put(Tables.BY_SANCTION, sanctions(tables.of(Tables.BY_SANCTION), bases));
    filled.put(Tables.BY_SOURCE, sources(tables.of(Tables.BY_SOURCE), bases));
    filled.put(
        Tables.BY_POSITION_AND_ACT,
        positionsAndActs(tables.of(Tables.BY_POSITION_AND_ACT), tables));
    filled.put(
        Tables.BY_POSITION_AND_REGION,
        positionsAndRegions(tables.of(Tables.BY_POSITION_AND_REGION), tables));
    return filled;
  }

  /** What shares of an election are shares of; null when hidden. */
  private record Bases(Map<String, HeadlineRow> headlines, Map<String, Long> imposed) {
    static Bases of(TableRows tables) {
      Map<String, HeadlineRow> headlines = new HashMap<>();
      tables.of(Tables.HEADLINE).forEach(row -> headlines.put(row.electionId(), row));
      Map<String, Long> imposed = new HashMap<>();
      Map<String, Integer> hidden = new HashMap<>();
      for (BySanctionRow row : tables.of(Tables.BY_SANCTION)) {
        Long count = row.imposedCases();
        if (count == null) {
          hidden.merge(row.electionId(), 1, Integer::sum);
        } else {
          imposed.merge(row.electionId(), count, Long::sum);
        }
      }
      hidden.keySet().forEach(imposed::remove);
      return new Bases(headlines, imposed);
    }

    @Nullable Long of(String electionId, Function<HeadlineRow, @Nullable Long> count) {
      HeadlineRow headline = headlines.get(electionId);
      return headline == null ? null : count.apply(headline);
    }
  }

  private static @Nullable Double share(@Nullable Long part, @Nullable Long base) {
    return part == null || base == null || base == 0 ? null : (double) part / base;
  }

  private static @Nullable Rate rate(@Nullable Long persons, @Nullable Long population) {
    return persons == null || population == null ? null : Rate.of(persons, population);
  }

  private static List<ByPositionGroupRow> positions(List<ByPositionGroupRow> rows, Bases bases) {
    Map<ByPositionGroupRow, RankInterval> byCount =
        ranks(
            rows,
            row -> row.electionId() + row.level(),
            row -> !row.positionGroup().equals(UNKNOWN),
            ByPositionGroupRow::provenPersons,
            row -> 1.0,
            ByPositionGroupRow::provenCases,
            row -> bases.of(row.electionId(), HeadlineRow::provenCases));
    Map<ByPositionGroupRow, RankInterval> byRate =
        ranks(
            rows,
            row -> row.electionId() + row.level(),
            row -> row.population() != null,
            ByPositionGroupRow::provenPersons,
            row -> asDouble(row.population()),
            ByPositionGroupRow::provenCases,
            row -> bases.of(row.electionId(), HeadlineRow::provenCases));
    return rows.stream()
        .map(
            row -> {
              Rate rate = rate(row.provenPersons(), row.population());
              RankInterval count = byCount.get(row);
              RankInterval rated = byRate.get(row);
              return new ByPositionGroupRow(
                  row.electionId(),
                  row.asOf(),
                  row.level(),
                  row.positionGroup(),
                  row.positionSubgroup(),
                  row.reportedCases(),
                  row.provenCases(),
                  row.provenPersons(),
                  share(
                      row.provenPersons(), bases.of(row.electionId(), HeadlineRow::provenPersons)),
                  row.population(),
                  row.populationUnit(),
                  row.populationDate(),
                  rate == null ? null : rate.per100000(),
                  rate == null ? null : rate.limits().low(),
                  rate == null ? null : rate.limits().high(),
                  row.rateReason(),
                  count == null ? null : count.low(),
                  count == null ? null : count.high(),
                  count == null ? null : count.firstProbability(),
                  rated == null ? null : rated.low(),
                  rated == null ? null : rated.high(),
                  rated == null ? null : rated.firstProbability(),
                  row.obsStatus(),
                  row.confStatus());
            })
        .toList();
  }

  private static List<ByRegionRow> regions(List<ByRegionRow> rows, Bases bases) {
    Predicate<ByRegionRow> isRegion =
        row -> !row.regionCode().equals(NOT_STATED) && !row.regionCode().equals("00");
    Map<ByRegionRow, RankInterval> byCount =
        ranks(
            rows,
            row -> row.electionId() + row.level(),
            isRegion,
            ByRegionRow::provenPersons,
            row -> 1.0,
            ByRegionRow::provenCases,
            row -> bases.of(row.electionId(), HeadlineRow::provenCases));
    Map<ByRegionRow, RankInterval> byRate =
        ranks(
            rows,
            row -> row.electionId() + row.level(),
            isRegion.and(row -> row.population() != null),
            ByRegionRow::provenPersons,
            row -> asDouble(row.population()),
            ByRegionRow::provenCases,
            row -> bases.of(row.electionId(), HeadlineRow::provenCases));
    return rows.stream()
        .map(
            row -> {
              Rate rate = rate(row.provenPersons(), row.population());
              RankInterval count = byCount.get(row);
              RankInterval rated = byRate.get(row);
              return new ByRegionRow(
                  row.electionId(),
                  row.asOf(),
                  row.level(),
                  row.regionCode(),
                  row.provinceCode(),
                  row.regionName(),
                  row.isParticipant(),
                  row.reportedCases(),
                  row.provenCases(),
                  row.provenPersons(),
                  share(
                      row.provenPersons(), bases.of(row.electionId(), HeadlineRow::provenPersons)),
                  row.population(),
                  row.populationUnit(),
                  row.populationDate(),
                  rate == null ? null : rate.per100000(),
                  rate == null ? null : rate.limits().low(),
                  rate == null ? null : rate.limits().high(),
                  row.rateReason(),
                  count == null ? null : count.low(),
                  count == null ? null : count.high(),
                  count == null ? null : count.firstProbability(),
                  rated == null ? null : rated.low(),
                  rated == null ? null : rated.high(),
                  rated == null ? null : rated.firstProbability(),
                  row.obsStatus(),
                  row.confStatus());
            })
        .toList();
  }

  private static List<ByActRow> acts(List<ByActRow> rows, Bases bases) {
    Map<ByActRow, RankInterval> byCount =
        ranks(
            rows,
            ByActRow::electionId,
            row -> !row.actCode().equals(UNKNOWN),
            ByActRow::provenCases,
            row -> 1.0,
            ByActRow::provenCases,
            row -> bases.of(row.electionId(), HeadlineRow::provenCases));
    return rows.stream()
        .map(
            row -> {
              RankInterval count = byCount.get(row);
              return new ByActRow(
                  row.electionId(),
                  row.asOf(),
                  row.actCode(),
                  row.reportedCases(),
                  row.provenCases(),
                  row.provenPersons(),
                  share(row.provenCases(), bases.of(row.electionId(), HeadlineRow::provenCases)),
                  count == null ? null : count.low(),
                  count == null ? null : count.high(),
                  count == null ? null : count.firstProbability(),
                  row.obsStatus(),
                  row.confStatus());
            })
        .toList();
  }

  private static List<BySanctionRow> sanctions(List<BySanctionRow> rows, Bases bases) {
    return rows.stream()
        .map(
            row ->
                new BySanctionRow(
                    row.electionId(),
                    row.asOf(),
                    row.sanctionCode(),
                    row.recommendedCases(),
                    share(
                        row.recommendedCases(),
                        bases.of(row.electionId(), HeadlineRow::recommendedCases)),
                    row.imposedCases(),
                    share(row.imposedCases(), bases.imposed().get(row.electionId())),
                    row.obsStatus(),
                    row.confStatus()))
        .toList();
  }

  private static List<BySourceRow> sources(List<BySourceRow> rows, Bases bases) {
    return rows.stream()
        .map(
            row ->
                new BySourceRow(
                    row.electionId(),
                    row.asOf(),
                    row.sourceCode(),
                    row.reportedCases(),
                    share(
                        row.reportedCases(),
                        bases.of(row.electionId(), HeadlineRow::reportedCases)),
                    row.provenCases(),
                    share(row.provenCases(), row.reportedCases()),
                    row.obsStatus(),
                    row.confStatus()))
        .toList();
  }

  private static List<ByPositionAndActRow> positionsAndActs(
      List<ByPositionAndActRow> rows, TableRows tables) {
    Map<List<Object>, @Nullable Long> bases = new HashMap<>();
    for (ByPositionGroupRow row : tables.of(Tables.BY_POSITION_GROUP)) {
      bases.put(
          List.of(row.electionId(), row.positionGroup(), row.positionSubgroup()),
          row.provenCases());
    }
    return rows.stream()
        .map(
            row ->
                new ByPositionAndActRow(
                    row.electionId(),
                    row.asOf(),
                    row.level(),
                    row.positionGroup(),
                    row.positionSubgroup(),
                    row.actCode(),
                    row.provenCases(),
                    row.provenPersons(),
                    share(
                        row.provenCases(),
                        bases.get(
                            List.of(
                                row.electionId(), row.positionGroup(), row.positionSubgroup()))),
                    row.obsStatus(),
                    row.confStatus()))
        .toList();
  }

  private static List<ByPositionAndRegionRow> positionsAndRegions(
      List<ByPositionAndRegionRow> rows, TableRows tables) {
    Map<List<Object>, @Nullable Long> bases = new HashMap<>();
    for (ByRegionRow row : tables.of(Tables.BY_REGION)) {
      bases.put(List.of(row.electionId(), row.level(), row.regionCode()), row.provenCases());
    }
    return rows.stream()
        .map(
            row ->
                new ByPositionAndRegionRow(
                    row.electionId(),
                    row.asOf(),
                    row.positionGroup(),
                    row.level(),
                    row.regionCode(),
                    row.provinceCode(),
                    row.provenCases(),
                    row.provenPersons(),
                    share(
                        row.provenCases(),
                        bases.get(List.of(row.electionId(), row.level(), row.regionCode()))),
                    row.obsStatus(),
                    row.confStatus()))
        .toList();
  }

  private static @Nullable Double asDouble(@Nullable Long count) {
    return count == null ? null : (double) count;
  }

  /**
   * Rank intervals within each ranking of the eligible rows. A hidden count may be anything from 0
   * to the cases of its row, and where these are hidden too, to all that the published total
   * leaves: the best rank, the worst, and the smallest probability of being first, are those over
   * this range. Without a total there are none.
   *
   * @param cases cases of a row, at least its count; null when hidden
   * @param total cases of all rows of a ranking, eligible or not; null when hidden
   */
  private static <R> Map<R, RankInterval> ranks(
      List<R> rows,
      Function<R, String> ranking,
      Predicate<R> eligible,
      Function<R, @Nullable Long> count,
      Function<R, @Nullable Double> population,
      Function<R, @Nullable Long> cases,
      Function<R, @Nullable Long> total) {
    Map<String, List<R>> rankings = new TreeMap<>();
    Map<String, Long> shown = new HashMap<>();
    for (R row : rows) {
      String name = ranking.apply(row);
      shown.merge(name, Objects.requireNonNullElse(cases.apply(row), 0L), Long::sum);
      if (eligible.test(row)) {
        rankings.computeIfAbsent(name, unused -> new ArrayList<>()).add(row);
      }
    }
    Map<R, RankInterval> intervals = new HashMap<>();
    rankings.forEach(
        (name, ranked) -> {
          Long all = total.apply(ranked.get(0));
          boolean complete = ranked.stream().allMatch(row -> count.apply(row) != null);
          if (complete || all != null) {
            long left = all == null ? 0 : Math.max(0, all - shown.getOrDefault(name, 0L));
            Function<R, Long> most = row -> Objects.requireNonNullElse(cases.apply(row), left);
            List<RankInterval> best = ranks(ranked, count, population, row -> 0L);
            List<RankInterval> worst = complete ? best : ranks(ranked, count, population, most);
            for (int i = 0; i < ranked.size(); i++) {
              if (count.apply(ranked.get(i)) != null) {
                intervals.put(
                    ranked.get(i),
                    new RankInterval(
                        best.get(i).rank(),
                        best.get(i).low(),
                        worst.get(i).high(),
                        worst.get(i).firstProbability()));
              }
            }
          }
        });
    return intervals;
  }

  private static <R> List<RankInterval> ranks(
      List<R> ranked,
      Function<R, @Nullable Long> count,
      Function<R, @Nullable Double> population,
      Function<R, Long> ofHidden) {
    long[] counts = new long[ranked.size()];
    double[] populations = new double[ranked.size()];
    for (int i = 0; i < counts.length; i++) {
      R row = ranked.get(i);
      counts[i] = Objects.requireNonNullElseGet(count.apply(row), () -> ofHidden.apply(row));
      populations[i] = Objects.requireNonNull(population.apply(row));
    }
    return Ranking.byRate(counts, populations);
  }
}

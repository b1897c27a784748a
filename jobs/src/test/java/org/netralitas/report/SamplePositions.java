package org.netralitas.report;

import static org.netralitas.report.SampleCounts.FREE;
import static org.netralitas.report.SampleCounts.PRIMARY;
import static org.netralitas.report.SampleCounts.count;
import static org.netralitas.report.SampleCounts.interval;
import static org.netralitas.report.SampleCounts.per100000;
import static org.netralitas.report.SampleCounts.ratio;
import static org.netralitas.report.SampleCounts.shown;
import static org.netralitas.report.SampleEdition.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionGroupRow;

/** Position groups and their acts, counted from made-up cases. */
final class SamplePositions {
  private final List<ByPositionGroupRow> positions = new ArrayList<>();
  private final List<ByPositionAndActRow> crossed = new ArrayList<>();

  List<ByPositionGroupRow> rows() {
    return positions;
  }

  List<ByPositionAndActRow> withActs() {
    return crossed;
  }

  void add(Election election, List<SampleCases.Case> cases, long persons) {
    Map<String, Long> populations = populations(election.electionId());
    List<ByPositionGroupRow> groupRows = new ArrayList<>();
    for (PositionGroup group : PositionGroup.values()) {
      groupRows.add(
          position(
              election,
              1,
              group,
              "_T",
              cases,
              c -> PositionSubgroup.valueOf(c.subgroup()).group() == group,
              persons,
              populations.get(group.name())));
    }
    positions.addAll(ranked(groupRows));
    for (PositionSubgroup subgroup : PositionSubgroup.values()) {
      positions.add(
          position(
              election,
              2,
              subgroup.group(),
              subgroup.name(),
              cases,
              c -> c.subgroup().equals(subgroup.name()),
              persons,
              subgroup == PositionSubgroup.GURU ? populations.get("GURU") : null));
    }
    for (PositionGroup group : PositionGroup.values()) {
      Predicate<SampleCases.Case> isGroup =
          c -> PositionSubgroup.valueOf(c.subgroup()).group() == group && c.reached("PROVEN");
      long all = count(cases, isGroup);
      for (Act act : Act.values()) {
        long n = count(cases, c -> isGroup.test(c) && c.act().equals(act.name()));
        if (n > 0) {
          Long number = shown(n);
          crossed.add(
              new ByPositionAndActRow(
                  election.electionId(),
                  AS_OF,
                  1,
                  group.name(),
                  "_T",
                  act.name(),
                  number,
                  number,
                  ratio(number, all),
                  "A",
                  number == null ? PRIMARY : FREE));
        }
      }
    }
  }

  private static Map<String, Long> populations(String id) {
    return switch (id) {
      case "pilkada-2020" ->
          Map.of(
              "FUNGSIONAL",
              2053115L,
              "JPT",
              19538L,
              "ADMINISTRATOR",
              95225L,
              "PENGAWAS",
              301355L,
              "PELAKSANA",
              1518340L,
              "GURU",
              1418266L);
      case "pemilu-2024", "pilkada-2024" ->
          Map.of("FUNGSIONAL", 3330060L, "JPT", 21992L, "PELAKSANA", 1096916L, "GURU", 2026704L);
      default -> Map.of();
    };
  }

  private ByPositionGroupRow position(
      Election election,
      int level,
      PositionGroup group,
      String subgroup,
      List<SampleCases.Case> cases,
      Predicate<SampleCases.Case> is,
      long persons,
      @Nullable Long population) {
    long proven = count(cases, c -> is.test(c) && c.reached("PROVEN"));
    long people = election.electionId().equals("pemilu-2024") ? proven : proven - proven / 25;
    Long shown = shown(people);
    String day = election.electionId().contains("2024") ? "2024-07-01" : "2021-12-31";
    return new ByPositionGroupRow(
        election.electionId(),
        AS_OF,
        level,
        group.name(),
        subgroup,
        shown(count(cases, is)),
        shown(proven),
        shown,
        ratio(shown, persons),
        population,
        population == null ? null : day.startsWith("2024") ? "ASN" : "PNS",
        population == null ? null : LocalDate.parse(day),
        per100000(shown, population, n -> n),
        per100000(shown, population, SampleCounts::low),
        per100000(shown, population, SampleCounts::high),
        population == null ? "NO_POPULATION" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        "A",
        shown == null ? PRIMARY : FREE);
  }

  private static List<ByPositionGroupRow> ranked(List<ByPositionGroupRow> rows) {
    SampleRanks<ByPositionGroupRow> counts =
        new SampleRanks<>(rows, r -> interval(r.provenPersons(), 1.0));
    SampleRanks<ByPositionGroupRow> rates =
        new SampleRanks<>(
            rows,
            r -> {
              Double low = r.rateLow();
              Double high = r.rateHigh();
              return low == null || high == null ? null : new double[] {low, high};
            });
    List<ByPositionGroupRow> ranked = new ArrayList<>();
    for (ByPositionGroupRow r : rows) {
      ranked.add(
          new ByPositionGroupRow(
              r.electionId(),
              r.asOf(),
              r.level(),
              r.positionGroup(),
              r.positionSubgroup(),
              r.reportedCases(),
              r.provenCases(),
              r.provenPersons(),
              r.share(),
              r.population(),
              r.populationUnit(),
              r.populationDate(),
              r.ratePer100000(),
              r.rateLow(),
              r.rateHigh(),
              r.rateReason(),
              counts.low(r),
              counts.high(r),
              counts.first(r),
              rates.low(r),
              rates.high(r),
              rates.first(r),
              r.obsStatus(),
              r.confStatus()));
    }
    return ranked;
  }
}

package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.Election;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.BySanctionRow;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.CellsRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.SanctionImposedRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * The count columns of every table of one election, each a sum over its tally. Shares, rates and
 * ranks are left open: {@link Measures} computes them from whatever counts a zone may see.
 */
final class Counts {
  /** Code of a total in a dimension, as SDMX has it. */
  static final String TOTAL = "_T";

  static final String NORMAL = "A";
  static final String INTERNAL_ONLY = "N";
  static final String HIDDEN = "C";

  private final String electionId;
  private final LocalDate asOf;
  private final Cube cube;
  private final VotingRegions regions;

  Counts(Election election, ElectionTally tally, LocalDate asOf, VotingRegions regions) {
    this.electionId = election.electionId();
    this.asOf = asOf;
    this.cube = new Cube(tally.cells());
    this.regions = regions;
  }

  TableRows tables() {
    return new TableRows()
        .put(Tables.HEADLINE, List.of(headline()))
        .put(Tables.CELLS, cells())
        .put(Tables.BY_POSITION_GROUP, byPositionGroup())
        .put(Tables.BY_REGION, byRegion())
        .put(Tables.BY_ACT, byAct())
        .put(Tables.BY_SANCTION, bySanction())
        .put(Tables.SANCTION_IMPOSED, sanctionImposed())
        .put(Tables.BY_SOURCE, bySource())
        .put(Tables.BY_POSITION_AND_ACT, byPositionAndAct())
        .put(Tables.BY_POSITION_AND_REGION, byPositionAndRegion());
  }

  private HeadlineRow headline() {
    Map<OutcomeStage, Cube> byOutcome = cube.by(CubeCell.Key::outcome);
    long decided = cube.cases(cell -> cell.key().outcome().isDecided());
    return new HeadlineRow(
        electionId,
        asOf,
        cube.cases(),
        decided,
        cube.cases(Cube.PROVEN),
        Cube.at(byOutcome, OutcomeStage.NOT_PROVEN).cases(),
        Cube.at(byOutcome, OutcomeStage.INCOMPLETE).cases(),
        cube.cases() - decided,
        cube.cases(cell -> cell.key().outcome().isRecommended()),
        cube.cases(Cube.FOLLOWED_UP),
        cube.cases(cell -> !cell.key().imposedSanction().equals(CubeCell.Key.NONE)),
        cube.persons(Margin.REPORTED_TOTAL),
        cube.persons(Margin.PROVEN_TOTAL),
        cube.persons(Margin.FOLLOWED_UP_TOTAL),
        null,
        null,
        null,
        null,
        null,
        NORMAL,
        INTERNAL_ONLY);
  }

  private List<CellsRow> cells() {
    record Grain(
        String region, PositionSubgroup subgroup, Act act, String stage, OutcomeStage outcome) {}
    Map<Grain, Long> cases = new LinkedHashMap<>();
    Map<String, String> provinces = new TreeMap<>();
    for (CubeCell cell : cube.cells()) {
      CubeCell.Key key = cell.key();
      provinces.put(key.regionCode(), key.provinceCode());
      cases.merge(
          new Grain(key.regionCode(), key.subgroup(), key.act(), key.stage(), key.outcome()),
          cell.cases(),
          Long::sum);
    }
    List<CellsRow> rows = new ArrayList<>();
    cases.forEach(
        (grain, count) ->
            rows.add(
                new CellsRow(
                    electionId,
                    asOf,
                    grain.region(),
                    provinces.getOrDefault(grain.region(), CubeCell.Key.NONE),
                    grain.subgroup().group().name(),
                    grain.subgroup().name(),
                    grain.act().name(),
                    grain.stage(),
                    grain.outcome().name(),
                    count,
                    NORMAL,
                    INTERNAL_ONLY)));
    return rows;
  }

  private List<ByPositionGroupRow> byPositionGroup() {
    List<ByPositionGroupRow> rows = new ArrayList<>();
    Map<PositionGroup, Cube> groups = cube.by(CubeCell.Key::group);
    for (PositionGroup group : PositionGroup.values()) {
      rows.add(position(1, group, TOTAL, Cube.at(groups, group), Margin.PROVEN_GROUP));
    }
    Map<PositionSubgroup, Cube> subgroups = cube.by(CubeCell.Key::subgroup);
    for (PositionSubgroup subgroup : PositionSubgroup.values()) {
      rows.add(
          position(
              2,
              subgroup.group(),
              subgroup.name(),
              Cube.at(subgroups, subgroup),
              Margin.PROVEN_SUBGROUP));
    }
    return rows;
  }

  private ByPositionGroupRow position(
      int level, PositionGroup group, String subgroup, Cube part, Margin margin) {
    return new ByPositionGroupRow(
        electionId,
        asOf,
        level,
        group.name(),
        subgroup,
        part.cases(),
        part.cases(Cube.PROVEN),
        part.persons(margin),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        NORMAL,
        INTERNAL_ONLY);
  }

  private List<ByRegionRow> byRegion() {
    List<ByRegionRow> rows = new ArrayList<>();
    Map<String, Cube> provinces = cube.by(CubeCell.Key::provinceCode);
    TreeSet<String> provinceCodes = new TreeSet<>(regions.provinces());
    provinceCodes.addAll(provinces.keySet());
    for (String code : provinceCodes) {
      rows.add(region(1, code, code, Cube.at(provinces, code), Margin.PROVEN_PROVINCE));
    }
    Map<String, Cube> regencies = cube.by(CubeCell.Key::regionCode);
    TreeSet<String> regionCodes = new TreeSet<>(regions.regencies());
    regionCodes.addAll(regencies.keySet());
    for (String code : regionCodes) {
      rows.add(
          region(
              2, code, regions.provinceOf(code), Cube.at(regencies, code), Margin.PROVEN_REGION));
    }
    return rows;
  }

  private ByRegionRow region(int level, String code, String province, Cube part, Margin margin) {
    return new ByRegionRow(
        electionId,
        asOf,
        level,
        code,
        province,
        regions.name(code),
        regions.votes(level, code),
        part.cases(),
        part.cases(Cube.PROVEN),
        part.persons(margin),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        NORMAL,
        INTERNAL_ONLY);
  }

  private List<ByActRow> byAct() {
    Map<Act, Cube> acts = cube.by(CubeCell.Key::act);
    List<ByActRow> rows = new ArrayList<>();
    for (Act act : Act.values()) {
      Cube part = Cube.at(acts, act);
      rows.add(
          new ByActRow(
              electionId,
              asOf,
              act.name(),
              part.cases(),
              part.cases(Cube.PROVEN),
              part.persons(Margin.PROVEN_ACT),
              null,
              null,
              null,
              null,
              NORMAL,
              INTERNAL_ONLY));
    }
    return rows;
  }

  private List<BySanctionRow> bySanction() {
    Cube recommended = cube.where(cell -> cell.key().outcome().isRecommended());
    Map<String, Cube> byRecommended = recommended.by(CubeCell.Key::recommendedSanction);
    Predicate<CubeCell> acted =
        cell ->
            cell.key().outcome() == OutcomeStage.FOLLOWED_UP
                || !cell.key().imposedSanction().equals(CubeCell.Key.NONE);
    Map<String, Cube> byImposed = cube.where(acted).by(CubeCell.Key::imposedSanction);
    List<BySanctionRow> rows = new ArrayList<>();
    for (String code : codesWithNone(Sanction.values())) {
      rows.add(
          new BySanctionRow(
              electionId,
              asOf,
              code,
              Cube.at(byRecommended, code).cases(),
              null,
              Cube.at(byImposed, code).cases(),
              null,
              NORMAL,
              INTERNAL_ONLY));
    }
    return rows;
  }

  private List<SanctionImposedRow> sanctionImposed() {
    List<SanctionImposedRow> rows = new ArrayList<>();
    cube.where(Cube.FOLLOWED_UP)
        .by(CubeCell.Key::recommendedSanction)
        .forEach(
            (recommended, part) ->
                part.by(CubeCell.Key::imposedSanction)
                    .forEach(
                        (imposed, both) ->
                            rows.add(
                                new SanctionImposedRow(
                                    electionId,
                                    recommended,
                                    imposed,
                                    asOf,
                                    both.cases(),
                                    comparison(recommended, imposed),
                                    NORMAL,
                                    INTERNAL_ONLY))));
    return rows;
  }

  private static String comparison(String recommended, String imposed) {
    if (recommended.equals(CubeCell.Key.NONE) || imposed.equals(CubeCell.Key.NONE)) {
      return "UNKNOWN";
    }
    int heavier = Sanction.valueOf(imposed).compareTo(Sanction.valueOf(recommended));
    return heavier == 0 ? "SAME" : heavier < 0 ? "LIGHTER" : "HEAVIER";
  }

  private List<BySourceRow> bySource() {
    Map<String, Cube> sources = cube.by(CubeCell.Key::source);
    List<BySourceRow> rows = new ArrayList<>();
    for (String code : codesWithNone(Source.values())) {
      Cube part = Cube.at(sources, code);
      rows.add(
          new BySourceRow(
              electionId,
              asOf,
              code,
              part.cases(),
              null,
              part.cases(Cube.PROVEN),
              null,
              NORMAL,
              INTERNAL_ONLY));
    }
    return rows;
  }

  private List<ByPositionAndActRow> byPositionAndAct() {
    List<ByPositionAndActRow> rows = new ArrayList<>();
    Cube proven = cube.where(Cube.PROVEN);
    proven
        .by(CubeCell.Key::group)
        .forEach(
            (group, part) ->
                part.by(CubeCell.Key::act)
                    .forEach(
                        (act, cell) ->
                            rows.add(
                                positionAndAct(
                                    1, group, TOTAL, act, cell, Margin.PROVEN_GROUP_ACT))));
    proven
        .by(CubeCell.Key::subgroup)
        .forEach(
            (subgroup, part) ->
                part.by(CubeCell.Key::act)
                    .forEach(
                        (act, cell) ->
                            rows.add(
                                positionAndAct(
                                    2,
                                    subgroup.group(),
                                    subgroup.name(),
                                    act,
                                    cell,
                                    Margin.PROVEN_SUBGROUP_ACT))));
    return rows;
  }

  private ByPositionAndActRow positionAndAct(
      int level, PositionGroup group, String subgroup, Act act, Cube cell, Margin margin) {
    return new ByPositionAndActRow(
        electionId,
        asOf,
        level,
        group.name(),
        subgroup,
        act.name(),
        cell.cases(),
        cell.persons(margin),
        null,
        NORMAL,
        INTERNAL_ONLY);
  }

  private List<ByPositionAndRegionRow> byPositionAndRegion() {
    List<ByPositionAndRegionRow> rows = new ArrayList<>();
    Map<PositionGroup, Cube> groups = new EnumMap<>(PositionGroup.class);
    groups.putAll(cube.where(Cube.PROVEN).by(CubeCell.Key::group));
    groups.forEach(
        (group, part) -> {
          part.by(CubeCell.Key::provinceCode)
              .forEach(
                  (code, cell) ->
                      rows.add(
                          positionAndRegion(
                              group, 1, code, code, cell, Margin.PROVEN_GROUP_PROVINCE)));
          part.by(CubeCell.Key::regionCode)
              .forEach(
                  (code, cell) ->
                      rows.add(
                          positionAndRegion(
                              group,
                              2,
                              code,
                              regions.provinceOf(code),
                              cell,
                              Margin.PROVEN_GROUP_REGION)));
        });
    return rows;
  }

  private ByPositionAndRegionRow positionAndRegion(
      PositionGroup group, int level, String code, String province, Cube cell, Margin margin) {
    return new ByPositionAndRegionRow(
        electionId,
        asOf,
        group.name(),
        level,
        code,
        province,
        cell.cases(),
        cell.persons(margin),
        null,
        NORMAL,
        INTERNAL_ONLY);
  }

  private static List<String> codesWithNone(Enum<?>[] codes) {
    List<String> names = new ArrayList<>();
    for (Enum<?> code : codes) {
      names.add(code.name());
    }
    names.add(CubeCell.Key.NONE);
    return names;
  }
}

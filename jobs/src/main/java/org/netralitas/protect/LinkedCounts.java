package org.netralitas.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.Exposure;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.disclose.Relation;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.BySanctionRow;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** All counts of the public tables as one problem of linked cells, and what adds up to what. */
final class LinkedCounts {
  private final LinkedTables.Builder builder = LinkedTables.builder();
  private final TableRows tables;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Whole> wholes = new ArrayList<>();

  /** Names of cases that add up. */
  private record Whole(String cases, List<String> parts) {}

  private LinkedCounts(TableRows tables) {
    this.tables = tables;
  }

  /** The cells and relations behind tables whose counts are all there. */
  static LinkedTables of(TableRows tables) {
    return builder(tables).build();
  }

  /** The same with what earlier editions gave away. */
  static LinkedTables of(TableRows tables, List<EarlierTables> earlier) {
    LinkedTables.Builder builder = builder(tables);
    if (!earlier.isEmpty()) {
      LinkedTables now = of(tables);
      earlier.forEach(edition -> edition.addTo(builder, now, EarlierTables.dayOf(tables)));
    }
    return builder.build();
  }

  private static LinkedTables.Builder builder(TableRows tables) {
    LinkedCounts linked = new LinkedCounts(tables);
    linked.addCells();
    for (HeadlineRow headline : tables.of(Tables.HEADLINE)) {
      linked.addHeadline(headline);
      linked.addPositions(headline.electionId());
      linked.addRegions(headline.electionId());
      linked.addActs(headline.electionId());
      linked.addSanctions(headline.electionId());
      linked.addSources(headline.electionId());
      linked.addPositionsAndActs(headline.electionId());
      linked.addPositionsAndRegions(headline.electionId());
    }
    linked.addPersons();
    return linked.builder;
  }

  private void addCells() {
    for (Table<?> table : CountIds.tables()) {
      readCounts(table);
    }
    counts.forEach(
        (id, count) -> {
          if (!id.contains("|proven_persons|") || id.endsWith("|proven_persons|")) {
            builder.open(id, Math.toIntExact(count));
          }
        });
  }

  private <R extends Record> void readCounts(Table<R> table) {
    for (R row : tables.of(table)) {
      Map<String, String> names = CountIds.of(table, row);
      if (names.isEmpty()) {
        continue;
      }
      @Nullable Object[] values = table.values(row);
      List<TableColumn> columns = table.columns();
      for (int i = 0; i < values.length; i++) {
        String id = names.get(columns.get(i).name());
        if (id != null) {
          counts.put(id, (Long) Objects.requireNonNull(values[i], id));
        }
      }
    }
  }

  /**
   * Where every person of a row has one case, persons and cases are one quantity: a row hides both
   * or none, and an outsider is taken to know that they are equal.
   */
  private boolean onePersonPerCase(Map<String, String> names) {
    return Objects.equals(
        counts.get(names.get("proven_persons")), counts.get(names.get("proven_cases")));
  }

  private void addHeadline(HeadlineRow row) {
    String election = row.electionId();
    builder.total(
        total(election, "reported_cases"), totals(election, "processed_cases", "open_cases"));
    // No attribute of persons: who was decided on is not known outside.
    builder.total(
        total(election, "processed_cases"),
        totals(election, "proven_cases", "not_proven_cases", "incomplete_cases"));
    difference(total(election, "proven_cases"), total(election, "recommended_cases"));
    difference(total(election, "recommended_cases"), total(election, "followed_up_cases"));
    atLeast(total(election, "reported_cases"), total(election, "reported_persons"));
    atLeast(total(election, "proven_cases"), total(election, "proven_persons"));
    atLeast(total(election, "followed_up_cases"), total(election, "followed_up_persons"));
    atLeast(total(election, "reported_persons"), total(election, "proven_persons"));
    atLeast(total(election, "proven_persons"), total(election, "followed_up_persons"));
  }

  private void addPositions(String election) {
    for (String measure : List.of("reported_cases", "proven_cases")) {
      List<String> groups = new ArrayList<>();
      Map<String, List<String>> subgroups = new LinkedHashMap<>();
      for (ByPositionGroupRow row : rows(Tables.BY_POSITION_GROUP, election)) {
        String id =
            CountIds.position(election, measure, row.positionGroup(), row.positionSubgroup());
        String group = CountIds.position(election, measure, row.positionGroup(), CountIds.TOTAL);
        if (row.level() == 1) {
          groups.add(id);
        } else if (!id.equals(group)) {
          subgroups.computeIfAbsent(group, unused -> new ArrayList<>()).add(id);
        }
      }
      total(total(election, measure), groups);
      subgroups.forEach(this::total);
    }
    for (ByPositionGroupRow row : rows(Tables.BY_POSITION_GROUP, election)) {
      provenWithinReported(CountIds.of(Tables.BY_POSITION_GROUP, row));
    }
  }

  private void addRegions(String election) {
    for (String measure : List.of("reported_cases", "proven_cases")) {
      List<String> provinces = new ArrayList<>();
      Map<String, List<String>> regions = new LinkedHashMap<>();
      for (ByRegionRow row : rows(Tables.BY_REGION, election)) {
        String id = CountIds.region(election, measure, row.level(), row.regionCode());
        if (row.level() == 1) {
          provinces.add(id);
        } else {
          String province = CountIds.region(election, measure, 1, row.provinceCode());
          regions.computeIfAbsent(province, unused -> new ArrayList<>()).add(id);
          // A region that did not vote is listed because it was reported.
          if (row.isParticipant() || measure.equals("proven_cases")) {
            builder.zeroInDoubt(id);
          }
        }
      }
      total(total(election, measure), provinces);
      regions.forEach(this::total);
    }
    for (ByRegionRow row : rows(Tables.BY_REGION, election)) {
      provenWithinReported(CountIds.of(Tables.BY_REGION, row));
    }
  }

  private void addActs(String election) {
    for (String measure : List.of("reported_cases", "proven_cases")) {
      attributeTotal(
          total(election, measure),
          rows(Tables.BY_ACT, election).stream()
              .map(row -> CountIds.act(election, measure, row.actCode()))
              .toList());
    }
    for (ByActRow row : rows(Tables.BY_ACT, election)) {
      provenWithinReported(CountIds.of(Tables.BY_ACT, row));
    }
  }

  private void addSanctions(String election) {
    List<BySanctionRow> rows = rows(Tables.BY_SANCTION, election);
    builder.attributeTotal(
        total(election, "recommended_cases"),
        rows.stream()
            .map(row -> CountIds.sanction(election, "recommended_cases", row.sanctionCode()))
            .toList());
    builder.attributeTotal(
        total(election, "imposed_cases"),
        rows.stream()
            .filter(row -> !row.sanctionCode().equals("ZZ"))
            .map(row -> CountIds.sanction(election, "imposed_cases", row.sanctionCode()))
            .toList());
    String followedUp = total(election, "followed_up_cases");
    String imposed = total(election, "imposed_cases");
    String notStated = CountIds.sanction(election, "imposed_cases", "ZZ");
    // Where no sanction stands beside an open recommendation, an outsider is taken to know it.
    if (!rows.isEmpty() && count(followedUp) == count(imposed) + count(notStated)) {
      builder.total(followedUp, List.of(imposed, notStated));
    }
  }

  private void addSources(String election) {
    for (String measure : List.of("reported_cases", "proven_cases")) {
      builder.total(
          total(election, measure),
          rows(Tables.BY_SOURCE, election).stream()
              .map(row -> CountIds.source(election, measure, row.sourceCode()))
              .toList());
    }
    for (BySourceRow row : rows(Tables.BY_SOURCE, election)) {
      provenWithinReported(CountIds.of(Tables.BY_SOURCE, row));
    }
  }

  private void addPositionsAndActs(String election) {
    String measure = "proven_cases";
    Map<String, List<String>> byPosition = new LinkedHashMap<>();
    Map<String, List<String>> byAct = new LinkedHashMap<>();
    Map<String, List<String>> byGroupAndAct = new LinkedHashMap<>();
    for (ByPositionAndActRow row : rows(Tables.BY_POSITION_AND_ACT, election)) {
      Map<String, String> names = CountIds.of(Tables.BY_POSITION_AND_ACT, row);
      personsWithinCases(names);
      String id = Objects.requireNonNull(names.get(measure));
      String group =
          CountIds.positionAndAct(
              election, measure, row.positionGroup(), CountIds.TOTAL, row.actCode());
      add(
          byPosition,
          CountIds.position(election, measure, row.positionGroup(), row.positionSubgroup()),
          id);
      if (row.level() == 1) {
        add(byAct, CountIds.act(election, measure, row.actCode()), id);
      } else if (!id.equals(group)) {
        add(byGroupAndAct, group, id);
      }
    }
    byPosition.forEach((position, acts) -> attributeTotal(position, distinct(acts)));
    byAct.forEach(this::total);
    byGroupAndAct.forEach(this::total);
  }

  private void addPositionsAndRegions(String election) {
    String measure = "proven_cases";
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    Map<String, List<String>> byRegion = new LinkedHashMap<>();
    Map<String, List<String>> byGroupAndProvince = new LinkedHashMap<>();
    for (ByPositionAndRegionRow row : rows(Tables.BY_POSITION_AND_REGION, election)) {
      Map<String, String> names = CountIds.of(Tables.BY_POSITION_AND_REGION, row);
      personsWithinCases(names);
      String id = Objects.requireNonNull(names.get(measure));
      add(byRegion, CountIds.region(election, measure, row.level(), row.regionCode()), id);
      if (row.level() == 1) {
        add(byGroup, CountIds.position(election, measure, row.positionGroup(), CountIds.TOTAL), id);
      } else {
        String province =
            CountIds.positionAndRegion(
                election, measure, row.positionGroup(), 1, row.provinceCode());
        add(byGroupAndProvince, province, id);
      }
    }
    byGroup.forEach(this::total);
    byRegion.forEach(this::attributeTotal);
    byGroupAndProvince.forEach(this::total);
  }

  private void total(String whole, List<String> parts) {
    builder.total(whole, parts);
    wholes.add(new Whole(whole, parts));
  }

  private void attributeTotal(String whole, List<String> parts) {
    builder.attributeTotal(whole, parts);
    wholes.add(new Whole(whole, parts));
  }

  /** A person can be in several parts, so the persons of a whole are at most those of its parts. */
  private void addPersons() {
    for (Whole whole : wholes) {
      String persons = persons(whole.cases());
      if (!persons.equals(whole.cases())) {
        builder.add(
            Relation.atMostSum(persons, whole.parts().stream().map(this::persons).toList()));
      }
    }
  }

  /** The quantity of the persons in these cases: the cases themselves where each has its own. */
  private String persons(String cases) {
    String persons = cases.replace("|proven_cases|", "|proven_persons|");
    boolean isTotal = persons.endsWith("|");
    return isTotal || !Objects.equals(counts.get(persons), counts.get(cases)) ? persons : cases;
  }

  /**
   * Reported is proven and the rest; a small rest must stay hidden too. Persons are at most cases.
   */
  private void provenWithinReported(Map<String, String> names) {
    String reported = Objects.requireNonNull(names.get("reported_cases"));
    String proven = Objects.requireNonNull(names.get("proven_cases"));
    difference(reported, proven);
    personsWithinCases(names);
  }

  private void personsWithinCases(Map<String, String> names) {
    String persons = names.get("proven_persons");
    if (persons != null && !onePersonPerCase(names)) {
      builder.open(persons, Math.toIntExact(Objects.requireNonNull(counts.get(persons))));
      atLeast(Objects.requireNonNull(names.get("proven_cases")), persons);
    }
  }

  private long count(String id) {
    return Objects.requireNonNull(counts.get(id), id);
  }

  private void difference(String greater, String smaller) {
    builder.difference(greater, smaller, Exposure.IMPLICIT);
  }

  private void atLeast(String greater, String smaller) {
    builder.add(Relation.atLeast(greater, smaller));
  }

  private <R extends Record> List<R> rows(Table<R> table, String election) {
    return tables.of(table).stream().filter(row -> table.key(row).contains(election)).toList();
  }

  private static void add(Map<String, List<String>> parts, String total, String part) {
    parts.computeIfAbsent(total, unused -> new ArrayList<>()).add(part);
  }

  private static List<String> distinct(List<String> ids) {
    return ids.stream().distinct().toList();
  }

  private static String total(String election, String measure) {
    return CountIds.total(election, measure);
  }

  private static List<String> totals(String election, String... measures) {
    List<String> totals = new ArrayList<>();
    for (String measure : measures) {
      totals.add(total(election, measure));
    }
    return totals;
  }
}

package org.netralitas.protect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.BySanctionRow;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * The name of the quantity behind every count of a public table. One quantity has one name wherever
 * it is shown: the only subgroup of a group is the group.
 */
final class CountIds {
  static final String TOTAL = "_T";

  private static final Pattern SEPARATOR = Pattern.compile("\\|");
  private static final Set<String> MAIN_TOTALS =
      Set.of(
          "reported_cases",
          "reported_persons",
          "proven_cases",
          "proven_persons",
          "followed_up_cases",
          "followed_up_persons");

  /** Groups that are not divided on level 2. */
  private static boolean undivided(String group, String subgroup) {
    return group.equals(subgroup);
  }

  private static final Map<Table<?>, Function<Object, Map<String, String>>> NAMES =
      new LinkedHashMap<>();

  static {
    NAMES.put(Tables.HEADLINE, row -> of((HeadlineRow) row));
    NAMES.put(Tables.BY_POSITION_GROUP, row -> of((ByPositionGroupRow) row));
    NAMES.put(Tables.BY_REGION, row -> of((ByRegionRow) row));
    NAMES.put(Tables.BY_ACT, row -> of((ByActRow) row));
    NAMES.put(Tables.BY_SANCTION, row -> of((BySanctionRow) row));
    NAMES.put(Tables.BY_SOURCE, row -> of((BySourceRow) row));
    NAMES.put(Tables.BY_POSITION_AND_ACT, row -> of((ByPositionAndActRow) row));
    NAMES.put(Tables.BY_POSITION_AND_REGION, row -> of((ByPositionAndRegionRow) row));
  }

  private CountIds() {}

  /** The tables whose counts have names. */
  static List<Table<?>> tables() {
    return List.copyOf(NAMES.keySet());
  }

  /** Name of the quantity by count column; empty for a table without protected counts. */
  static Map<String, String> of(Table<?> table, Record row) {
    Function<Object, Map<String, String>> names = NAMES.get(table);
    return names == null ? Map.of() : names.apply(row);
  }

  static String total(String election, String measure) {
    return id(election, measure, "");
  }

  static String position(String election, String measure, String group, String subgroup) {
    String what =
        subgroup.equals(TOTAL) || undivided(group, subgroup)
            ? "group=" + group
            : "subgroup=" + subgroup;
    return id(election, measure, what);
  }

  static String region(String election, String measure, int level, String code) {
    return id(election, measure, (level == 1 ? "province=" : "region=") + code);
  }

  static String act(String election, String measure, String act) {
    return id(election, measure, "act=" + act);
  }

  static String positionAndAct(
      String election, String measure, String group, String subgroup, String act) {
    return position(election, measure, group, subgroup) + "|act=" + act;
  }

  static String positionAndRegion(
      String election, String measure, String group, int level, String code) {
    return region(election, measure, level, code) + "|group=" + group;
  }

  static String sanction(String election, String measure, String code) {
    return id(election, measure, "sanction=" + code);
  }

  static String source(String election, String measure, String code) {
    return id(election, measure, "source=" + code);
  }

  /**
   * How many cells of a two-way table a reader would give for this count; 1 for one of them. What
   * is reported, proven and followed up in an election comes first, then position groups, acts,
   * sanctions and sources, then what is below a group or a province; proven before reported.
   */
  static double importance(String id) {
    String[] parts = SEPARATOR.split(id, 3);
    String measure = parts[1];
    String what = parts[2];
    double importance;
    if (what.isEmpty()) {
      importance = MAIN_TOTALS.contains(measure) ? 1000 : 100;
    } else if (what.contains("|")) {
      importance = 1;
    } else {
      importance =
          switch (what.substring(0, what.indexOf('='))) {
            case "subgroup", "province" -> 10;
            case "region" -> 3;
            default -> 30;
          };
    }
    return measure.startsWith("reported") ? importance * 0.7 : importance;
  }

  private static String id(String election, String measure, String what) {
    return election + "|" + measure + "|" + what;
  }

  private static Map<String, String> of(HeadlineRow row) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String measure :
        new String[] {
          "reported_cases",
          "processed_cases",
          "proven_cases",
          "not_proven_cases",
          "incomplete_cases",
          "open_cases",
          "recommended_cases",
          "followed_up_cases",
          "imposed_cases",
          "reported_persons",
          "proven_persons",
          "followed_up_persons"
        }) {
      names.put(measure, total(row.electionId(), measure));
    }
    return names;
  }

  private static Map<String, String> of(ByPositionGroupRow row) {
    return measures(
        measure -> position(row.electionId(), measure, row.positionGroup(), row.positionSubgroup()),
        "reported_cases",
        "proven_cases",
        "proven_persons");
  }

  private static Map<String, String> of(ByRegionRow row) {
    return measures(
        measure -> region(row.electionId(), measure, row.level(), row.regionCode()),
        "reported_cases",
        "proven_cases",
        "proven_persons");
  }

  private static Map<String, String> of(ByActRow row) {
    return measures(
        measure -> act(row.electionId(), measure, row.actCode()),
        "reported_cases",
        "proven_cases",
        "proven_persons");
  }

  private static Map<String, String> of(BySanctionRow row) {
    return measures(
        measure -> sanction(row.electionId(), measure, row.sanctionCode()),
        "recommended_cases",
        "imposed_cases");
  }

  private static Map<String, String> of(BySourceRow row) {
    return measures(
        measure -> source(row.electionId(), measure, row.sourceCode()),
        "reported_cases",
        "proven_cases");
  }

  private static Map<String, String> of(ByPositionAndActRow row) {
    return measures(
        measure ->
            positionAndAct(
                row.electionId(),
                measure,
                row.positionGroup(),
                row.positionSubgroup(),
                row.actCode()),
        "proven_cases",
        "proven_persons");
  }

  private static Map<String, String> of(ByPositionAndRegionRow row) {
    return measures(
        measure ->
            positionAndRegion(
                row.electionId(), measure, row.positionGroup(), row.level(), row.regionCode()),
        "proven_cases",
        "proven_persons");
  }

  private static Map<String, String> measures(Function<String, String> name, String... measures) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String measure : measures) {
      names.put(measure, name.apply(measure));
    }
    return names;
  }
}

package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.netralitas.model.Election;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;

/** Published numbers of civil servants, each once; one row per code, unit and day. */
final class PopulationFile {
  /** What a number counts. */
  enum Level {
    TOTAL,
    VOTING_REGIONS,
    GROUP,
    SUBGROUP,
    PROVINCE
  }

  /**
   * One number.
   *
   * @param line row of the file
   * @param unit PNS, or ASN (PNS and PPPK)
   * @param figures rows of {@code data/published/figures.csv} that it is the sum of
   */
  record Row(
      long line,
      Level level,
      String code,
      String unit,
      LocalDate asOf,
      long persons,
      List<Integer> figures,
      String source) {
    Row {
      figures = List.copyOf(figures);
      if (!unit.equals("PNS") && !unit.equals("ASN")) {
        throw new IllegalArgumentException("unit is " + unit + ", not PNS or ASN");
      }
      if (persons < 1) {
        throw new IllegalArgumentException("population is " + persons);
      }
    }

    /** Rows of one day and unit added up under a code. */
    static Row sum(String code, List<Row> rows) {
      Row first = rows.get(0);
      return new Row(
          first.line,
          first.level,
          code,
          first.unit,
          first.asOf,
          rows.stream().mapToLong(Row::persons).sum(),
          rows.stream().flatMap(row -> row.figures.stream()).toList(),
          first.source);
    }
  }

  private final String name;
  private final List<Row> rows;

  private PopulationFile(String name, List<Row> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads the numbers.
   *
   * @throws CodeListException naming the row with an unknown code, a second number for the same
   *     day, or parts larger than their whole
   */
  static PopulationFile of(CodeListFile file, List<Election> elections, Regions regions) {
    List<Row> rows = new ArrayList<>();
    Map<String, CodeListRow> seen = new TreeMap<>();
    for (CodeListRow line : file.rows()) {
      Row row = line.read(PopulationFile::row);
      requireCode(line, row, elections, regions);
      String key =
          String.join(" ", row.level().name(), row.code(), row.unit(), row.asOf().toString());
      CodeListRow first = seen.putIfAbsent(key, line);
      if (first != null) {
        throw line.error(
            "population "
                + row.persons()
                + " for "
                + key
                + ", but row "
                + first.line()
                + " has "
                + first.text("population"));
      }
      rows.add(row);
    }
    PopulationFile populations = new PopulationFile(file.name(), rows);
    for (int i = 0; i < rows.size(); i++) {
      populations.requireWithinWhole(file.rows().get(i), rows.get(i));
    }
    return populations;
  }

  String name() {
    return name;
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> of(Level level, String code) {
    return rows.stream().filter(row -> row.level() == level && row.code().equals(code)).toList();
  }

  /** Rows of the days on which every province of that day was published in one unit. */
  List<Row> completeProvinces(Regions regions) {
    Map<String, List<Row>> lists = new TreeMap<>();
    for (Row row : rows) {
      if (row.level() == Level.PROVINCE) {
        lists.computeIfAbsent(row.asOf() + row.unit(), unused -> new ArrayList<>()).add(row);
      }
    }
    List<Row> complete = new ArrayList<>();
    lists.forEach(
        (key, list) -> {
          Set<String> all =
              regions.validOn(list.get(0).asOf()).stream()
                  .filter(region -> region.level() == Region.Level.PROVINCE)
                  .map(Region::code)
                  .collect(Collectors.toCollection(TreeSet::new));
          if (list.stream().map(Row::code).collect(Collectors.toSet()).containsAll(all)) {
            complete.addAll(list);
          }
        });
    return complete;
  }

  private static Row row(CodeListRow row) {
    List<Integer> figures = new ArrayList<>();
    for (String figure : row.text("figures").split("\\+", -1)) {
      try {
        figures.add(Integer.parseInt(figure));
      } catch (NumberFormatException e) {
        throw row.error("figures is " + row.text("figures") + ", not row numbers joined by +");
      }
    }
    return new Row(
        row.line(),
        level(row),
        row.text("code"),
        row.text("unit"),
        row.date("as_of"),
        row.count("population"),
        figures,
        row.text("source"));
  }

  private static Level level(CodeListRow row) {
    String level = row.text("level");
    return Arrays.stream(Level.values())
        .filter(value -> value.name().toLowerCase(java.util.Locale.ROOT).equals(level))
        .findFirst()
        .orElseThrow(
            () ->
                row.error(
                    "level is "
                        + level
                        + ", not total, voting_regions, group, subgroup or province"));
  }

  private static void requireCode(
      CodeListRow line, Row row, List<Election> elections, Regions regions) {
    switch (row.level()) {
      case TOTAL -> {
        if (!row.code().equals("ALL")) {
          throw line.error("code is " + row.code() + ", not ALL");
        }
      }
      case VOTING_REGIONS -> {
        if (elections.stream().noneMatch(e -> e.electionId().equals(row.code()))) {
          throw line.error("code is " + row.code() + ", which is not in elections.csv");
        }
      }
      case GROUP -> line.code("code", PositionGroup.class);
      case SUBGROUP -> line.code("code", PositionSubgroup.class);
      case PROVINCE -> {
        Optional<Region> province = regions.find(row.code());
        if (province.isEmpty()
            || province.get().level() != Region.Level.PROVINCE
            || !province.get().validOn(row.asOf())) {
          throw line.error("code " + row.code() + " is no province on " + row.asOf());
        }
      }
    }
  }

  /** A group is part of the total of its day and unit, a subgroup part of its group. */
  private void requireWithinWhole(CodeListRow line, Row part) {
    Level level = part.level() == Level.SUBGROUP ? Level.GROUP : Level.TOTAL;
    String code =
        part.level() == Level.SUBGROUP
            ? PositionSubgroup.valueOf(part.code()).group().name()
            : "ALL";
    Map<Level, String> wholes = new HashMap<>();
    wholes.put(level, code);
    wholes.put(Level.TOTAL, "ALL");
    for (Row whole : rows) {
      if (code(wholes, whole.level()).equals(whole.code())
          && whole.unit().equals(part.unit())
          && whole.asOf().equals(part.asOf())
          && whole.persons() < part.persons()) {
        throw line.error(
            part.code()
                + " has "
                + part.persons()
                + ", more than the "
                + whole.persons()
                + " of "
                + whole.code()
                + " in row "
                + whole.line());
      }
    }
  }

  private static String code(Map<Level, String> wholes, Level level) {
    return wholes.getOrDefault(level, "");
  }
}

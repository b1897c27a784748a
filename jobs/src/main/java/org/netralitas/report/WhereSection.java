package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** Where: provinces on a tile-grid map by count and by rate, regencies in a table. */
final class WhereSection {
  static final String ID = "wilayah";
  private static final String UNKNOWN = "ZZ";
  private static final String CENTRAL = "00";

  private final Story story;

  private WhereSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    WhereSection where = new WhereSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("where.intro"));
    blocks.add(story.panels(where::panel));
    return new Section(ID, story.words("where.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> provinces = level(election, 1);
    if (provinces.isEmpty()) {
      return null;
    }
    DataTable table = provinceTable(election, provinces);
    List<Block> blocks = new ArrayList<>();
    Text byCount = finding(provinces, election, "where.count", "", r -> r.count("proven_persons"));
    List<PublishedRow> votedInParts =
        provinces.stream().filter(WhereSection::hasVotedInParts).toList();
    String rate = votedInParts.isEmpty() ? "where.rate" : "where.rate.whole";
    Text byRate = finding(provinces, election, rate, "rate_", r -> r.rate("rate_per_100000"));
    if (!votedInParts.isEmpty()) {
      byRate =
          byRate.then(
              story.say(
                  "where.rate.parts",
                  "parts",
                  rowsOf(votedInParts.stream().map(PublishedRow::key).toList())));
    }
    blocks.add(story.lead(byCount));
    blocks.add(story.lead(byRate));
    blocks.add(map(election, provinces, byCount, Chart.TileMap.Ramp.COUNT, table.anchor()));
    blocks.add(map(election, provinces, byRate, Chart.TileMap.Ramp.RATE, table.anchor()));
    blocks.add(table);
    blocks.addAll(FunnelBlocks.of(story, election));
    List<PublishedRow> regencies = level(election, 2);
    if (!regencies.isEmpty()) {
      blocks.addAll(regencies(election, regencies));
    }
    return story.panel(election, Text.EMPTY, blocks);
  }

  private static boolean hasVotedInParts(PublishedRow row) {
    return "PART_VOTED".equals(row.optionalText("rate_reason"));
  }

  private List<PublishedRow> level(Election election, int level) {
    return story.rows(Tables.BY_REGION, election.electionId()).stream()
        .filter(row -> row.integer("level") == level)
        .sorted(
            Comparator.comparing((PublishedRow row) -> row.text("region_code").equals(UNKNOWN))
                .thenComparing(row -> -row.count("proven_persons").orElse(0.5))
                .thenComparing(row -> -row.count("reported_cases").orElse(0.5))
                .thenComparing(row -> row.text("region_code")))
        .toList();
  }

  private Text finding(
      List<PublishedRow> provinces,
      Election election,
      String key,
      String rankPrefix,
      Function<PublishedRow, Quantity> measure) {
    PublishedRow headline = story.headline(election.electionId());
    Quantity total = headline == null ? Quantity.NONE : headline.count("proven_persons");
    List<PublishedRow> areas =
        provinces.stream().filter(row -> !row.text("region_code").equals(UNKNOWN)).toList();
    Ranking ranking = Ranking.of(areas, measure, rankPrefix, total);
    if (ranking.isEmpty() && ranking.verdict() != Ranking.Verdict.HIDDEN) {
      return story.say(key + ".none");
    }
    if (ranking.silence() != null) {
      return story.say(key + "." + ranking.silence());
    }
    PublishedRow first = ranking.first();
    return story.say(
        ranking.verdict() == Ranking.Verdict.CLEAR ? key + ".clear" : key + ".tied",
        "region",
        new Span.Strong(name(first)),
        "n",
        measure.apply(first),
        "low",
        first.rate("rate_low"),
        "high",
        first.rate("rate_high"),
        "others",
        Phrases.list(story, ranking.contenders().stream().map(this::name).toList()));
  }

  private String name(PublishedRow row) {
    String code = row.text("region_code");
    String label = story.label("region", code);
    return label.equals(code) ? row.text("region_name") : label;
  }

  private Figure map(
      Election election,
      List<PublishedRow> provinces,
      Text finding,
      Chart.TileMap.Ramp ramp,
      String twin) {
    String kind = ramp == Chart.TileMap.Ramp.COUNT ? "count" : "rate";
    Map<String, PublishedRow> byCode = new HashMap<>();
    for (PublishedRow row : provinces) {
      byCode.put(row.text("region_code"), row);
    }
    List<Chart.Tile> tiles = new ArrayList<>();
    for (ProvinceTile place : story.input().tiles()) {
      tiles.add(tile(place, byCode.get(place.provinceCode()), ramp));
    }
    return new Figure(
        "c-map-" + kind + "-" + election.electionId(),
        story.say("where.map." + kind + ".title", "election", story.electionName(election)),
        finding,
        new Chart.TileMap(
            tiles,
            new Chart.TileMap.Words(
                story.words("where.map." + kind + ".legend"),
                story.words("where.map.hidden"),
                story.words("where.map." + kind + ".none"),
                story.words("where.map.outside")),
            ramp),
        twin,
        List.of(story.say("where.map.note")));
  }

  private Chart.Tile tile(ProvinceTile place, @Nullable PublishedRow row, Chart.TileMap.Ramp ramp) {
    if (row == null) {
      return new Chart.Tile(
          place,
          story.label("region", place.provinceCode()),
          Quantity.NONE,
          Chart.TileState.OUTSIDE);
    }
    boolean isCount = ramp == Chart.TileMap.Ramp.COUNT;
    Quantity quantity = isCount ? row.count("proven_persons") : row.rate("rate_per_100000");
    Chart.TileState state =
        quantity.isHidden()
            ? Chart.TileState.HIDDEN
            : !quantity.isShown() || (isCount && row.count("reported_cases").orElse(1) == 0)
                ? Chart.TileState.NONE
                : Chart.TileState.SHOWN;
    return new Chart.Tile(place, name(row), quantity, state);
  }

  private List<DataTable.Column> columns(String first) {
    return List.of(
        DataTable.Column.words(story.words(first)),
        DataTable.Column.number(story.words("column.reported_cases")),
        DataTable.Column.number(story.words("column.proven_cases")),
        DataTable.Column.number(story.words("column.proven_persons")),
        DataTable.Column.number(story.words("column.population")),
        DataTable.Column.number(story.words("column.rate")),
        new DataTable.Column(
            story.words("column.limits"), DataTable.Kind.RANGE, story.words("column.limits.help")),
        new DataTable.Column(
            story.words("column.rate_rank"),
            DataTable.Kind.RANGE,
            story.words("column.rank.help")));
  }

  private List<DataTable.Cell> cells(PublishedRow row, DataTable.Cell name) {
    return List.of(
        name,
        DataTable.number(row.count("reported_cases")),
        DataTable.number(row.count("proven_cases")),
        DataTable.number(row.count("proven_persons")),
        DataTable.number(row.count("population")),
        DataTable.number(row.rate("rate_per_100000")),
        DataTable.range(row.rate("rate_low"), row.rate("rate_high")),
        DataTable.range(
            row.quantity("rate_rank_low", NumberStyle.RANK),
            row.quantity("rate_rank_high", NumberStyle.RANK)));
  }

  private DataTable provinceTable(Election election, List<PublishedRow> provinces) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (PublishedRow row : provinces) {
      rows.add(DataTable.Row.of(cells(row, DataTable.words(name(row)))));
    }
    return new DataTable(
        "by_region_province",
        election.electionId(),
        story.say("where.province.caption", "election", story.electionName(election)),
        columns("column.province"),
        rows,
        notes(provinces),
        DataTable.Length.LONG);
  }

  private List<Text> notes(List<PublishedRow> rows) {
    List<Text> notes = new ArrayList<>();
    notes.add(populationNote(rows));
    Set<String> reasons = new TreeSet<>();
    for (PublishedRow row : rows) {
      String reason = row.optionalText("rate_reason");
      if (reason != null && row.count("population").isShown()) {
        reasons.add(reason);
      }
    }
    for (String reason : reasons) {
      notes.add(story.say("rate.remark", "remark", story.label("rate_reason", reason)));
    }
    notes.add(story.say("symbols.note"));
    return notes;
  }

  /** Of which day and kind the populations are, when all are of one. */
  private Text populationNote(List<PublishedRow> rows) {
    LocalDate day = null;
    String unit = null;
    for (PublishedRow row : rows) {
      if (row.count("population").isShown()) {
        day = row.date("population_date");
        unit = row.optionalText("population_unit");
      }
    }
    return day == null || unit == null
        ? story.say("where.population.none")
        : story.say("where.population", "unit", unit, "day", story.day(day));
  }

  private List<Block> regencies(Election election, List<PublishedRow> regencies) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<List<Object>> silent = new ArrayList<>();
    List<List<Object>> participants = new ArrayList<>();
    for (PublishedRow row : regencies) {
      Quantity reported = row.count("reported_cases");
      if (row.flag("is_participant") && !isProvinceOffice(row)) {
        participants.add(row.key());
        if (reported.isShown() && reported.orElse(1) == 0) {
          silent.add(row.key());
        }
      }
      if (!reported.isShown() || reported.orElse(0) > 0) {
        rows.add(
            DataTable.Row.of(
                List.of(
                    DataTable.words(
                        isProvinceOffice(row)
                            ? story.plain("where.province_office", "province", name(row))
                            : name(row)),
                    DataTable.words(story.label("region", row.text("province_code"))),
                    DataTable.number(reported),
                    DataTable.number(row.count("proven_cases")),
                    DataTable.number(row.count("proven_persons")))));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        story.paragraph(
            "where.silent", "silent", rowsOf(silent), "participants", rowsOf(participants)));
    blocks.add(
        new DataTable(
            "by_region_regency",
            election.electionId(),
            story.say("where.regency.caption", "election", story.electionName(election)),
            List.of(
                DataTable.Column.words(story.words("column.regency")),
                DataTable.Column.words(story.words("column.province")),
                DataTable.Column.number(story.words("column.reported_cases")),
                DataTable.Column.number(story.words("column.proven_cases")),
                DataTable.Column.number(story.words("column.proven_persons"))),
            rows,
            List.of(story.say("where.regency.note"), story.say("symbols.note")),
            DataTable.Length.LONG));
    return blocks;
  }

  /** Cases of a province that belong to none of its regencies stand under the province's code. */
  private static boolean isProvinceOffice(PublishedRow row) {
    String code = row.text("region_code");
    return code.equals(row.text("province_code")) && !code.equals(CENTRAL) && !code.equals(UNKNOWN);
  }

  private static Quantity rowsOf(List<List<Object>> keys) {
    return Quantity.shown(
        keys.size(), NumberStyle.COUNT, new Binding.Rows(Tables.BY_REGION.name(), keys));
  }
}

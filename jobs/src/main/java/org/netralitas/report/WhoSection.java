package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** Who: position groups by count and by rate, so that the reader sees both orders. */
final class WhoSection {
  static final String ID = "siapa";

  private final Story story;
  private final PositionClaims claims;

  private WhoSection(Story story) {
    this.story = story;
    this.claims = new PositionClaims(story);
  }

  static Section of(Story story) {
    WhoSection who = new WhoSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("who.intro"));
    blocks.add(story.panels(who::panel));
    blocks.addAll(ModelBlocks.of(story));
    return new Section(ID, story.words("who.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> groups = claims.groups(election);
    if (groups.isEmpty()) {
      return null;
    }
    Text byCount = claims.byCount(election);
    Text byRate = claims.byRate(election);
    DataTable table = table(election, groups);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(byCount));
    blocks.add(story.lead(byRate));
    Text both = claims.bothOrders(election);
    if (!both.isEmpty()) {
      blocks.add(story.lead(both));
    }
    Text teachers = TeachersClaim.of(story, election);
    if (!teachers.isEmpty()) {
      blocks.add(new Block.Paragraph(teachers, Block.Tone.PLAIN));
    }
    blocks.add(
        new Figure(
            "c-who-" + election.electionId(),
            story.say("who.chart.title", "election", story.electionName(election)),
            byCount.then(byRate),
            new Chart.TwoOrders(
                story.words("who.chart.count"),
                story.words("who.chart.rate"),
                groups.stream().map(this::orders).toList()),
            table.anchor(),
            List.of(story.say("who.chart.note"))));
    blocks.add(table);
    return story.panel(election, Text.EMPTY, blocks);
  }

  private Chart.TwoOrdersRow orders(PublishedRow row) {
    Quantity rate = row.rate("rate_per_100000");
    return new Chart.TwoOrdersRow(
        claims.name(row),
        row.count("proven_persons"),
        rate,
        row.rate("rate_low"),
        row.rate("rate_high"),
        rate.isShown() ? "" : shortReason(row));
  }

  /** In the chart there is room for a few words only. */
  private String shortReason(PublishedRow row) {
    boolean isHidden = row.rate("rate_per_100000").isHidden() && row.count("population").isShown();
    return story.words(isHidden ? "reason.hidden" : "reason.no_population");
  }

  private String reason(PublishedRow row) {
    if (row.rate("rate_per_100000").isHidden() && row.count("population").isShown()) {
      return story.words("reason.hidden");
    }
    String code = row.optionalText("rate_reason");
    return code == null ? story.words("reason.no_population") : story.label("rate_reason", code);
  }

  private DataTable table(Election election, List<PublishedRow> groups) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<PublishedRow> all = story.rows(Tables.BY_POSITION_GROUP, election.electionId());
    for (PublishedRow group : groups) {
      rows.add(row(group, claims.name(group), DataTable.Weight.NORMAL));
      List<PublishedRow> parts =
          all.stream()
              .filter(row -> row.integer("level") == 2)
              .filter(row -> row.text("position_group").equals(group.text("position_group")))
              .sorted(
                  Comparator.comparingDouble(
                          (PublishedRow row) -> -row.count("proven_persons").orElse(0.5))
                      .thenComparing(row -> row.text("position_subgroup")))
              .toList();
      if (parts.size() > 1) {
        for (PublishedRow part : parts) {
          rows.add(
              row(
                  part,
                  story.label("position_subgroup", part.text("position_subgroup")),
                  DataTable.Weight.PART));
        }
      }
    }
    return new DataTable(
        "by_position_group",
        election.electionId(),
        story.say(
            "who.table.caption",
            "election",
            story.electionName(election),
            "total",
            claims.total(election)),
        List.of(
            DataTable.Column.words(story.words("column.position_group")),
            DataTable.Column.number(story.words("column.proven_persons")),
            DataTable.Column.number(story.words("column.share")),
            new DataTable.Column(
                story.words("column.count_rank"),
                DataTable.Kind.RANGE,
                story.words("column.rank.help")),
            DataTable.Column.number(story.words("column.population")),
            DataTable.Column.number(story.words("column.rate")),
            new DataTable.Column(
                story.words("column.limits"),
                DataTable.Kind.RANGE,
                story.words("column.limits.help")),
            new DataTable.Column(
                story.words("column.rate_rank"),
                DataTable.Kind.RANGE,
                story.words("column.rank.help")),
            DataTable.Column.words(story.words("column.population_of"))),
        rows,
        List.of(story.say("who.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  private DataTable.Row row(PublishedRow row, String name, DataTable.Weight weight) {
    LocalDate day = row.date("population_date");
    String unit = row.optionalText("population_unit");
    List<String> remarks = new ArrayList<>();
    if (day != null && unit != null) {
      remarks.add(unit + ", " + story.numbers().shortDay(day));
    }
    boolean isPart = weight == DataTable.Weight.PART;
    boolean hasBase = row.count("population").isShown();
    if ((row.optionalText("rate_reason") != null || !row.rate("rate_per_100000").isShown())
        && (hasBase || !isPart)) {
      remarks.add(reason(row));
    }
    return new DataTable.Row(
        List.of(
            DataTable.words(name),
            DataTable.number(row.count("proven_persons")),
            DataTable.number(row.share("share")),
            DataTable.range(
                row.quantity("rank_low", NumberStyle.RANK),
                row.quantity("rank_high", NumberStyle.RANK)),
            DataTable.number(row.count("population")),
            DataTable.number(row.rate("rate_per_100000")),
            DataTable.range(row.rate("rate_low"), row.rate("rate_high")),
            DataTable.range(
                row.quantity("rate_rank_low", NumberStyle.RANK),
                row.quantity("rate_rank_high", NumberStyle.RANK)),
            DataTable.words(String.join("; ", remarks))),
        weight);
  }
}

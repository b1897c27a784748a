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
  private static final String UNKNOWN = "UNKNOWN";

  private final Story story;

  private WhoSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    WhoSection who = new WhoSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("who.intro"));
    blocks.add(story.panels(who::panel));
    return new Section(ID, story.words("who.title"), Origin.RECORDS, blocks);
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> groups = groups(story, election);
    if (groups.isEmpty()) {
      return null;
    }
    Text byCount = byCount(story, election);
    Text byRate = byRate(story, election);
    DataTable table = table(election, groups);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(byCount));
    blocks.add(story.lead(byRate));
    Text both = bothOrders(story, election);
    if (!both.isEmpty()) {
      blocks.add(story.lead(both));
    }
    blocks.add(
        new Figure(
            "c-who-" + election.electionId(),
            story.say("who.chart.title", "election", story.electionName(election)),
            joined(byCount, byRate),
            new Chart.TwoOrders(
                story.words("who.chart.count"),
                story.words("who.chart.rate"),
                groups.stream().map(this::orders).toList()),
            table.anchor(),
            List.of(story.say("who.chart.note"))));
    blocks.add(table);
    return story.panel(election, Text.EMPTY, blocks);
  }

  private static List<PublishedRow> groups(Story story, Election election) {
    return story.rows(Tables.BY_POSITION_GROUP, election.electionId()).stream()
        .filter(row -> row.integer("level") == 1)
        .sorted(
            Comparator.comparing((PublishedRow row) -> row.text("position_group").equals(UNKNOWN))
                .thenComparing(row -> -row.count("proven_persons").orElse(0.5))
                .thenComparing(row -> row.text("position_group")))
        .toList();
  }

  private static List<PublishedRow> known(Story story, Election election) {
    return groups(story, election).stream()
        .filter(row -> !row.text("position_group").equals(UNKNOWN))
        .toList();
  }

  private static Quantity total(Story story, Election election) {
    PublishedRow headline = story.headline(election.electionId());
    return headline == null ? Quantity.NONE : headline.count("proven_persons");
  }

  private static String name(Story story, PublishedRow row) {
    return story.label("position_group", row.text("position_group"));
  }

  /** Who leads by count, as far as the ranks allow to say. */
  static Text byCount(Story story, Election election) {
    Quantity total = total(story, election);
    Ranking ranking =
        Ranking.of(known(story, election), row -> row.count("proven_persons"), "", total);
    if (ranking.isEmpty() || ranking.verdict() == Ranking.Verdict.TOO_FEW) {
      return story.say("who.count.too_few", "total", total);
    }
    PublishedRow first = ranking.first();
    return story.say(
        ranking.verdict() == Ranking.Verdict.CLEAR ? "who.count.clear" : "who.count.tied",
        "group",
        new Span.Strong(name(story, first)),
        "n",
        first.count("proven_persons"),
        "total",
        total,
        "share",
        first.share("share"),
        "others",
        others(story, ranking));
  }

  /** Who leads per head, as far as the ranks allow to say. */
  static Text byRate(Story story, Election election) {
    Ranking ranking =
        Ranking.of(
            known(story, election),
            row -> row.rate("rate_per_100000"),
            "rate_",
            total(story, election));
    if (ranking.isEmpty()) {
      return story.say("who.rate.none");
    }
    if (ranking.verdict() == Ranking.Verdict.TOO_FEW) {
      return story.say("who.rate.too_few");
    }
    PublishedRow first = ranking.first();
    return story.say(
        ranking.verdict() == Ranking.Verdict.CLEAR ? "who.rate.clear" : "who.rate.tied",
        "group",
        new Span.Strong(name(story, first)),
        "rate",
        first.rate("rate_per_100000"),
        "low",
        first.rate("rate_low"),
        "high",
        first.rate("rate_high"),
        "others",
        others(story, ranking));
  }

  private static String others(Story story, Ranking ranking) {
    return Phrases.list(
        ranking.contenders().stream().map(row -> name(story, row)).toList(),
        story.words("list.and"));
  }

  /** Says both orders in one sentence when they disagree about the first; else nothing. */
  static Text bothOrders(Story story, Election election) {
    List<PublishedRow> known = known(story, election);
    Quantity total = total(story, election);
    Ranking counts = Ranking.of(known, row -> row.count("proven_persons"), "", total);
    Ranking rates = Ranking.of(known, row -> row.rate("rate_per_100000"), "rate_", total);
    if (counts.isEmpty() || rates.isEmpty()) {
      return Text.EMPTY;
    }
    PublishedRow most = counts.first();
    PublishedRow highest = rates.first();
    Quantity rateOfMost = most.rate("rate_per_100000");
    if (most.key().equals(highest.key())) {
      return story.say("who.both.same", "group", new Span.Strong(name(story, most)));
    }
    if (!rateOfMost.isShown()) {
      return Text.EMPTY;
    }
    return story.say(
        "who.both.differ",
        "most",
        new Span.Strong(name(story, most)),
        "most_rate",
        rateOfMost,
        "highest",
        new Span.Strong(name(story, highest)),
        "highest_rate",
        highest.rate("rate_per_100000"),
        "highest_count",
        highest.count("proven_persons"),
        "most_count",
        most.count("proven_persons"));
  }

  private Chart.TwoOrdersRow orders(PublishedRow row) {
    Quantity rate = row.rate("rate_per_100000");
    return new Chart.TwoOrdersRow(
        name(story, row),
        row.count("proven_persons"),
        rate,
        row.rate("rate_low"),
        row.rate("rate_high"),
        rate.isShown() ? "" : reason(row));
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
      rows.add(row(group, name(story, group), DataTable.Weight.NORMAL));
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
            total(story, election)),
        List.of(
            DataTable.Column.words(story.words("column.position_group")),
            DataTable.Column.number(story.words("column.proven_persons")),
            DataTable.Column.number(story.words("column.share")),
            new DataTable.Column(
                story.words("column.count_rank"),
                DataTable.Kind.RANGE,
                story.words("column.rank.help")),
            DataTable.Column.number(story.words("column.population")),
            DataTable.Column.words(story.words("column.population_of")),
            DataTable.Column.number(story.words("column.rate")),
            new DataTable.Column(
                story.words("column.limits"),
                DataTable.Kind.RANGE,
                story.words("column.limits.help")),
            new DataTable.Column(
                story.words("column.rate_rank"),
                DataTable.Kind.RANGE,
                story.words("column.rank.help")),
            DataTable.Column.words(story.words("column.remark"))),
        rows,
        List.of(story.say("who.table.note"), story.say("symbols.note")),
        DataTable.Length.SHORT);
  }

  private DataTable.Row row(PublishedRow row, String name, DataTable.Weight weight) {
    LocalDate day = row.date("population_date");
    String unit = row.optionalText("population_unit");
    boolean needsRemark =
        row.optionalText("rate_reason") != null || !row.rate("rate_per_100000").isShown();
    return new DataTable.Row(
        List.of(
            DataTable.words(name),
            DataTable.number(row.count("proven_persons")),
            DataTable.number(row.share("share")),
            DataTable.range(
                row.quantity("rank_low", NumberStyle.RANK),
                row.quantity("rank_high", NumberStyle.RANK)),
            DataTable.number(row.count("population")),
            DataTable.words(
                day == null || unit == null ? "" : unit + ", " + story.numbers().shortDay(day)),
            DataTable.number(row.rate("rate_per_100000")),
            DataTable.range(row.rate("rate_low"), row.rate("rate_high")),
            DataTable.range(
                row.quantity("rate_rank_low", NumberStyle.RANK),
                row.quantity("rate_rank_high", NumberStyle.RANK)),
            DataTable.words(needsRemark ? reason(row) : "")),
        weight);
  }

  private static Text joined(Text first, Text second) {
    List<Span> spans = new ArrayList<>(first.spans());
    spans.add(new Span.Words(" "));
    spans.addAll(second.spans());
    return new Text(spans);
  }
}

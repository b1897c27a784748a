package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** How many, as of when: reported, proven, recommended, followed up. */
final class HeadlineSection {
  static final String ID = "ringkasan";

  /** Counts of the records, in the order in which they are read. */
  static final List<String> MEASURES =
      List.of(
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
          "followed_up_persons");

  private static final List<String> PUBLISHED =
      List.of("published_reported_cases", "published_proven_cases", "published_followed_up_cases");

  private final Story story;

  private HeadlineSection(Story story) {
    this.story = story;
  }

  static Section of(Story story) {
    return new HeadlineSection(story).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.paragraph("headline.intro", "as_of", story.day(story.input().asOf())));
    blocks.add(story.panels(this::panel));
    DataTable comparison = comparison();
    blocks.add(
        new Figure(
            "c-headline",
            story.say("headline.chart.title"),
            story.say("headline.chart.finding"),
            chart(),
            comparison.anchor(),
            List.of()));
    blocks.add(story.remark("headline.no_trend"));
    blocks.add(comparison);
    return new Section(ID, story.words("headline.title"), Origin.RECORDS, blocks);
  }

  private Block.Panel panel(Election election) {
    PublishedRow row = story.rows(Tables.HEADLINE, election.electionId()).get(0);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding(story, election)));
    Quantity reported = row.count("reported_cases");
    Quantity proven = row.count("proven_cases");
    Quantity recommended = row.count("recommended_cases");
    Quantity followed = row.count("followed_up_cases");
    blocks.add(
        new Block.Flow(
            story.plain("headline.flow.title", "election", story.electionName(election)),
            List.of(
                step("reported", reported, Text.EMPTY, reported),
                step("proven", proven, of("headline.of_reported", proven, reported), reported),
                step(
                    "recommended",
                    recommended,
                    of("headline.of_proven", recommended, proven),
                    reported),
                step(
                    "followed_up",
                    followed,
                    of("headline.of_recommended", followed, recommended),
                    reported))));
    blocks.add(
        story.paragraph(
            "headline.rest",
            "not_proven",
            row.count("not_proven_cases"),
            "incomplete",
            row.count("incomplete_cases"),
            "open",
            row.count("open_cases"),
            "persons",
            row.count("proven_persons")));
    LocalDate day = row.date("published_date");
    String source = row.optionalText("published_source");
    if (day != null && source != null) {
      blocks.add(
          story.paragraph(
              "headline.published",
              "day",
              story.day(day),
              "source",
              source,
              "reported",
              row.count("published_reported_cases"),
              "proven",
              row.count("published_proven_cases"),
              "followed_up",
              row.count("published_followed_up_cases")));
    }
    return story.panel(election, Text.EMPTY, blocks);
  }

  /** The election in one sentence. */
  static Text finding(Story story, Election election) {
    PublishedRow row = story.rows(Tables.HEADLINE, election.electionId()).get(0);
    LocalDate asOf = row.date("as_of");
    return story.say(
        "headline.finding",
        "election",
        story.electionName(election),
        "as_of",
        story.day(asOf == null ? story.input().asOf() : asOf),
        "reported",
        row.count("reported_cases"),
        "proven",
        row.count("proven_cases"),
        "recommended",
        row.count("recommended_cases"),
        "followed_up",
        row.count("followed_up_cases"));
  }

  private Text of(String key, Quantity part, Quantity whole) {
    return story.say(key, "share", part.over(whole, NumberStyle.SHARE));
  }

  private Block.Step step(String term, Quantity count, Text ofBefore, Quantity first) {
    return new Block.Step(
        story.words("term." + term), count, ofBefore, count.over(first, NumberStyle.SHARE));
  }

  private Chart chart() {
    List<Chart.Line> lines = new ArrayList<>();
    for (Election election : story.elections()) {
      PublishedRow row = story.rows(Tables.HEADLINE, election.electionId()).get(0);
      lines.add(
          Chart.Line.of(
              story.electionName(election),
              row.count("reported_cases"),
              row.count("proven_cases"),
              row.count("followed_up_cases")));
    }
    return new Chart.Bars(
        List.of(
            new Chart.Series(story.words("term.reported"), Ink.REPORTED),
            new Chart.Series(story.words("term.proven"), Ink.PROVEN),
            new Chart.Series(story.words("term.followed_up"), Ink.FOLLOWED)),
        lines,
        Chart.Bars.Layout.NESTED);
  }

  private DataTable comparison() {
    List<Election> elections = story.elections();
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(story.words("column.measure")));
    for (Election election : elections) {
      columns.add(DataTable.Column.number(story.electionName(election)));
    }
    List<DataTable.Row> rows = new ArrayList<>();
    for (String measure : MEASURES) {
      rows.add(row(elections, measure));
    }
    for (String measure : PUBLISHED) {
      rows.add(row(elections, measure));
    }
    List<DataTable.Cell> dates = new ArrayList<>();
    dates.add(DataTable.words(story.words("measure.published_date")));
    List<DataTable.Cell> sources = new ArrayList<>();
    sources.add(DataTable.words(story.words("measure.published_source")));
    for (Election election : elections) {
      PublishedRow row = story.rows(Tables.HEADLINE, election.electionId()).get(0);
      LocalDate day = row.date("published_date");
      dates.add(DataTable.words(day == null ? Numbers.ABSENT : story.numbers().shortDay(day)));
      String source = row.optionalText("published_source");
      sources.add(DataTable.words(source == null ? Numbers.ABSENT : source));
    }
    rows.add(DataTable.Row.of(dates));
    rows.add(DataTable.Row.of(sources));
    return new DataTable(
        "headline",
        "",
        story.say("headline.table.caption", "as_of", story.day(story.input().asOf())),
        columns,
        rows,
        List.of(story.say("headline.table.note")),
        DataTable.Length.SHORT);
  }

  private DataTable.Row row(List<Election> elections, String measure) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(DataTable.words(story.words("measure." + measure)));
    for (Election election : elections) {
      cells.add(
          DataTable.number(
              story.rows(Tables.HEADLINE, election.electionId()).get(0).count(measure)));
    }
    return DataTable.Row.of(cells);
  }
}

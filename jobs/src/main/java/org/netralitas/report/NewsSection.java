package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What is new since the edition that readers had before, and why. */
final class NewsSection {
  static final String ID = "yang-baru";

  private static final String RATE = "rate_per_100000";

  /** Of more elections than these the counts stand in the tables only. */
  private static final int MOST_SAID = 2;

  private static final Set<String> MOVED = Set.of("MOVED", "NEW", "GONE", "HIDDEN");

  /** Columns of the parts of a change, each with the words of its cause. */
  private static final Map<String, String> PARTS = parts();

  private final Story story;

  private NewsSection(Story story) {
    this.story = story;
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("late_data_part", "cause.LATE_DATA");
    parts.put("correction_part", "cause.CORRECTION");
    parts.put("code_list_part", "cause.CODE_LIST");
    parts.put("denominator_part", "cause.DENOMINATOR");
    parts.put("program_part", "cause.PROGRAM");
    parts.put("option_part", "cause.OPTION");
    parts.put("unseparated_part", "news.unseparated");
    return parts;
  }

  static Section of(Story story) {
    NewsSection news = new NewsSection(story);
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(finding(story)));
    blocks.addAll(news.blocks());
    return new Section(ID, story.words("news.title"), Origin.RECORDS, blocks);
  }

  /** The same changes as the difference between two editions that the reader has chosen. */
  static Section ofChosen(Story story) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(story.lead(findingOfChosen(story)));
    blocks.addAll(new NewsSection(story).blocks());
    return new Section(ID, story.words("comparison.changes.title"), Origin.RECORDS, blocks);
  }

  /** What is new since the last edition, in a few sentences. */
  static Text finding(Story story) {
    return finding(story, "news.");
  }

  /** What differs between two editions that the reader has chosen. */
  static Text findingOfChosen(Story story) {
    return finding(story, "comparison.");
  }

  private static Text finding(Story story, String words) {
    List<PublishedRow> rows = all(story);
    if (rows.isEmpty()) {
      return story.say("news.first");
    }
    List<List<Object>> moved = new ArrayList<>();
    Set<String> elections = new TreeSet<>();
    for (PublishedRow row : rows) {
      if (row.text("status").equals("MOVED") && !row.text("measure").equals(RATE)) {
        moved.add(row.key());
        elections.add(row.text("election_id"));
      }
    }
    PublishedRow any = rows.get(0);
    String day = Phrases.day(story, any, "earlier_as_of");
    if (moved.isEmpty()) {
      return story.say(
          words + "none",
          "day",
          day,
          "now",
          Phrases.day(story, any, "as_of"),
          "edition",
          any.text("earlier_edition_id"));
    }
    List<String> names = new ArrayList<>();
    Text counts = Text.EMPTY;
    for (Election election : story.elections()) {
      if (elections.contains(election.electionId())) {
        if (names.size() < MOST_SAID) {
          counts = counts.then(counts(story, election));
        }
        names.add(story.electionName(election));
      }
    }
    Text finding = finding(story, words, day, any, moved, names);
    return counts.isEmpty() ? finding : finding.then(counts);
  }

  private static Text finding(
      Story story,
      String words,
      String day,
      PublishedRow any,
      List<List<Object>> moved,
      List<String> names) {
    return story.say(
        words + "finding",
        "day",
        day,
        "now",
        Phrases.day(story, any, "as_of"),
        "edition",
        any.text("earlier_edition_id"),
        "numbers",
        Quantity.shown(
            moved.size(),
            NumberStyle.COUNT,
            new Binding.Rows(Tables.EDITION_CHANGES.name(), moved)),
        "elections",
        Phrases.list(story, names));
  }

  /** From how many to how many reported and proven; empty where either did not move. */
  private static Text counts(Story story, Election election) {
    PublishedRow reported = moved(story, election, "reported_cases");
    PublishedRow proven = moved(story, election, "proven_cases");
    if (reported == null || proven == null) {
      return Text.EMPTY;
    }
    return story.say(
        "news.counts",
        "election",
        story.electionName(election),
        "reported_before",
        reported.count("earlier_value"),
        "reported",
        reported.count("value"),
        "proven_before",
        proven.count("earlier_value"),
        "proven",
        proven.count("value"));
  }

  private static @Nullable PublishedRow moved(Story story, Election election, String measure) {
    return story.rows(Tables.EDITION_CHANGES, election.electionId()).stream()
        .filter(row -> row.text("status").equals("MOVED") && row.text("measure").equals(measure))
        .filter(row -> row.count("earlier_value").isShown() && row.count("value").isShown())
        .findFirst()
        .orElse(null);
  }

  private static List<PublishedRow> all(Story story) {
    return story.input().tables().rows(Tables.EDITION_CHANGES);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<String> gone = gone();
    if (!gone.isEmpty()) {
      blocks.add(story.paragraph("news.gone", "elections", Phrases.list(story, gone)));
    }
    Block.Panels panels = story.panels(this::panel);
    if (!panels.panels().isEmpty()) {
      blocks.add(story.paragraph("news.intro"));
      blocks.add(panels);
    }
    return blocks;
  }

  /** Elections that only the earlier edition has. */
  private List<String> gone() {
    Set<String> here = new TreeSet<>();
    story.elections().forEach(election -> here.add(election.electionId()));
    Set<String> gone = new TreeSet<>();
    for (PublishedRow row : all(story)) {
      if (!here.contains(row.text("election_id"))) {
        gone.add(row.text("election_id"));
      }
    }
    return story.input().elections().stream()
        .filter(election -> gone.contains(election.electionId()))
        .map(story::electionName)
        .toList();
  }

  private Block.@Nullable Panel panel(Election election) {
    List<PublishedRow> changes =
        story.rows(Tables.EDITION_CHANGES, election.electionId()).stream()
            .filter(row -> MOVED.contains(row.text("status")))
            .filter(row -> !row.text("status").equals("HIDDEN") || row.count("value").isShown())
            .sorted(Comparator.comparingInt(NewsSection::place))
            .toList();
    if (changes.isEmpty()) {
      return null;
    }
    List<Block> blocks = new ArrayList<>();
    boolean isNew =
        story.rows(Tables.EDITION_CHANGES, election.electionId()).stream()
            .allMatch(row -> Set.of("NEW", "NONE").contains(row.text("status")));
    if (isNew) {
      blocks.add(
          story.lead(story.say("news.new_election", "election", story.electionName(election))));
      return story.panel(election, Text.EMPTY, blocks);
    }
    Text withdrawn = withdrawn(election, changes);
    if (!withdrawn.isEmpty()) {
      blocks.add(story.lead(withdrawn));
    }
    blocks.add(table(election, changes));
    return story.panel(election, Text.EMPTY, blocks);
  }

  /** Counts as the headline has them, then rates in the order of their codes. */
  private static int place(PublishedRow row) {
    int place = HeadlineSection.MEASURES.indexOf(row.text("measure"));
    return place < 0 ? HeadlineSection.MEASURES.size() : place;
  }

  /** Proven cases that are proven no more: how many at least, or that there are a few. */
  private Text withdrawn(Election election, List<PublishedRow> changes) {
    for (PublishedRow row : changes) {
      if (row.text("measure").equals("proven_cases") && row.text("status").equals("MOVED")) {
        Quantity cases = row.count("withdrawn_cases");
        if (cases.isHidden()) {
          return story.say("news.withdrawn.few", "election", story.electionName(election));
        }
        if (cases.orElse(0) > 0) {
          return story.say(
              "news.withdrawn", "election", story.electionName(election), "cases", cases);
        }
      }
    }
    return Text.EMPTY;
  }

  private DataTable table(Election election, List<PublishedRow> changes) {
    List<String> used = new ArrayList<>();
    for (String part : PARTS.keySet()) {
      if (changes.stream().anyMatch(row -> row.count(part).orElse(0) != 0)) {
        used.add(part);
      }
    }
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.Column.words(story.words("column.measure")));
    columns.add(DataTable.Column.number(story.words("news.earlier")));
    columns.add(DataTable.Column.number(story.words("news.now")));
    columns.add(DataTable.Column.number(story.words("news.change")));
    used.forEach(part -> columns.add(DataTable.Column.number(story.words(partWords(part)))));
    List<DataTable.Row> rows = new ArrayList<>();
    Set<String> together = new TreeSet<>();
    for (PublishedRow row : changes) {
      boolean isRate = row.text("measure").equals(RATE);
      NumberStyle style = isRate ? NumberStyle.RATE : NumberStyle.COUNT;
      NumberStyle difference = isRate ? NumberStyle.RATE_DIFFERENCE : NumberStyle.DIFFERENCE;
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.words(measure(row)));
      cells.add(DataTable.number(row.quantity("earlier_value", style)));
      cells.add(DataTable.number(row.quantity("value", style)));
      cells.add(DataTable.number(row.quantity("change", difference)));
      for (String part : used) {
        cells.add(DataTable.number(row.quantity(part, difference)));
      }
      rows.add(DataTable.Row.of(cells));
      String causes = row.optionalText("unseparated_causes");
      if (causes != null) {
        together.add(causes);
      }
    }
    List<Text> notes = new ArrayList<>();
    notes.add(story.say("news.table.note"));
    for (String causes : together) {
      notes.add(story.say("news.together", "causes", causes(causes)));
    }
    notes.add(story.say("symbols.note"));
    PublishedRow any = changes.get(0);
    return new DataTable(
        "edition_changes",
        election.electionId(),
        story.say(
            "news.table.caption",
            "election",
            story.electionName(election),
            "earlier",
            Phrases.day(story, any, "earlier_as_of"),
            "now",
            Phrases.day(story, any, "as_of")),
        columns,
        rows,
        notes,
        DataTable.Length.SHORT);
  }

  private static String partWords(String part) {
    return PARTS.getOrDefault(part, part);
  }

  private String measure(PublishedRow row) {
    return row.text("measure").equals(RATE)
        ? story.plain("news.rate", "group", story.label("position_group", row.text("code")))
        : story.words("measure." + row.text("measure"));
  }

  private String causes(String codes) {
    List<String> words = new ArrayList<>();
    for (String code : codes.split("\\+", -1)) {
      words.add(story.words("cause." + code).toLowerCase(java.util.Locale.ROOT));
    }
    return String.join(", ", words);
  }
}

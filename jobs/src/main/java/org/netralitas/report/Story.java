package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Language;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/** What every section needs to speak: tables, words, numbers and the order of the elections. */
final class Story {
  private final ReportInput input;
  private final Language language;
  private final Texts texts;
  private final Numbers numbers;
  private final Map<String, Map<String, List<PublishedRow>>> rows = new HashMap<>();
  private final List<Election> newestFirst;

  Story(ReportInput input, Language language) {
    this.input = input;
    this.language = language;
    this.texts = Texts.of(language);
    this.numbers = new Numbers(language);
    for (Table<?> table : Tables.PUBLIC) {
      Map<String, List<PublishedRow>> byElection = new LinkedHashMap<>();
      for (PublishedRow row : input.tables().rows(table)) {
        byElection.computeIfAbsent(row.text("election_id"), id -> new ArrayList<>()).add(row);
      }
      rows.put(table.name(), byElection);
    }
    this.newestFirst =
        input.elections().stream()
            .filter(election -> !rows(Tables.HEADLINE, election.electionId()).isEmpty())
            .sorted(
                Comparator.comparing(this::isWithoutReports)
                    .thenComparing(Election::votingDate, Comparator.reverseOrder()))
            .toList();
  }

  private boolean isWithoutReports(Election election) {
    PublishedRow row = headline(election.electionId());
    return row == null || row.count("reported_cases").orElse(1) == 0;
  }

  ReportInput input() {
    return input;
  }

  Language language() {
    return language;
  }

  Numbers numbers() {
    return numbers;
  }

  /** Elections of the edition, the latest first; those without a report last. */
  List<Election> elections() {
    return newestFirst;
  }

  /** The rows of a table for one election, in key order. */
  List<PublishedRow> rows(Table<?> table, String electionId) {
    return rows.getOrDefault(table.name(), Map.of()).getOrDefault(electionId, List.of());
  }

  @Nullable PublishedRow headline(String electionId) {
    List<PublishedRow> headline = rows(Tables.HEADLINE, electionId);
    return headline.isEmpty() ? null : headline.get(0);
  }

  String words(String key) {
    return texts.words(key);
  }

  /** The text of a key; names and spans, strings or quantities alternate. */
  Text say(String key, Object... namesAndSpans) {
    Map<String, Span> spans = new HashMap<>();
    for (int i = 0; i < namesAndSpans.length; i += 2) {
      spans.put((String) namesAndSpans[i], span(namesAndSpans[i + 1]));
    }
    return texts.text(key, spans);
  }

  /** {@link #say} without marks. */
  String plain(String key, Object... namesAndSpans) {
    return say(key, namesAndSpans).plain(numbers);
  }

  private Span span(Object content) {
    if (content instanceof Span span) {
      return span;
    }
    if (content instanceof Quantity quantity) {
      return amount(quantity);
    }
    return new Span.Words(content.toString());
  }

  Span amount(Quantity quantity) {
    return switch (quantity.standing()) {
      case SHOWN -> Span.Amount.of(quantity);
      case HIDDEN -> new Span.Amount(quantity, texts.words("symbol.hidden"));
      case ABSENT -> new Span.Amount(quantity, texts.words("symbol.absent"));
    };
  }

  String day(LocalDate day) {
    return numbers.day(day);
  }

  String electionName(Election election) {
    return language == Language.ID ? election.labelId() : election.labelEn();
  }

  /** What a code is called: from the code lists, else from the report's own texts, else itself. */
  String label(String list, String code) {
    return input
        .labels()
        .find(list, code, language)
        .or(() -> texts.find("code." + list + "." + code.replaceAll("[^A-Za-z0-9]+", "_")))
        .orElse(code);
  }

  /** The same blocks for every election that has any, the latest first. */
  Block.Panels panels(Function<Election, Block.@Nullable Panel> toPanel) {
    List<Block.Panel> panels = new ArrayList<>();
    for (Election election : newestFirst) {
      Block.Panel panel = toPanel.apply(election);
      if (panel != null) {
        panels.add(panel);
      }
    }
    return new Block.Panels(panels);
  }

  Block.Panel panel(Election election, Text summary, List<Block> blocks) {
    return new Block.Panel(election.electionId(), electionName(election), summary, blocks);
  }

  Block.Paragraph lead(Text text) {
    return new Block.Paragraph(text, Block.Tone.LEAD);
  }

  Block.Paragraph paragraph(String key, Object... namesAndSpans) {
    return new Block.Paragraph(say(key, namesAndSpans), Block.Tone.PLAIN);
  }

  Block.Paragraph small(String key, Object... namesAndSpans) {
    return new Block.Paragraph(say(key, namesAndSpans), Block.Tone.SMALL);
  }

  Block.Remark remark(String key, Object... namesAndSpans) {
    return new Block.Remark(words(key + ".title"), say(key + ".text", namesAndSpans));
  }
}

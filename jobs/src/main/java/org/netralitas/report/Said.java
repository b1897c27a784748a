package org.netralitas.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every number that a document says, as it is written: in its words and in its quantities. */
final class Said {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/-]*");

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private final Numbers style;

  private final String logo;

  private Said(Document document) {
    this.style = new Numbers(document.language());
    Texts texts = Texts.of(document.language());
    texts.keys().forEach(key -> say(texts.words(key)));
    say(document.title());
    say(document.subtitle());
    say(document.issuer().name());
    document.issuer().letterhead().forEach(this::say);
    this.logo = document.issuer().logoAddress();
    say(document.mark());
    say(document.editionId());
    say(document.asOf().toString());
    for (Document.ElectionName election : document.elections()) {
      say(election.name());
      say(election.electionId());
    }
    blocks(document.overview());
    for (int i = 0; i < document.sections().size(); i++) {
      // Renderers number the sections.
      say(i + 1 + ".");
      say(document.sections().get(i).title());
      blocks(document.sections().get(i).blocks());
    }
    for (Quantity quantity : Quantities.of(document)) {
      say(style.text(quantity));
      values.add(String.valueOf(quantity.value()));
    }
  }

  static Said by(Document document) {
    return new Said(document);
  }

  /** The numbers in this text that the document does not say, as written. */
  List<String> unsaid(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(found -> trimmed(found.group()))
        .filter(number -> !numbers.contains(number))
        .distinct()
        .toList();
  }

  /** Whether a quantity of the document has this value. */
  boolean isValue(String value) {
    return values.contains(value);
  }

  private void say(String text) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(trimmed(matcher.group()));
    }
  }

  /** A full stop after a number belongs to the sentence. */
  private static String trimmed(String number) {
    int end = number.length();
    while (end > 0 && !Character.isDigit(number.charAt(end - 1))) {
      end--;
    }
    return number.substring(0, end);
  }

  private void text(Text text) {
    say(text.plain(style));
    for (Span span : text.spans()) {
      if (span instanceof Span.Link link) {
        say(link.href());
      } else if (span instanceof Span.Amount amount && amount.explanation() != null) {
        say(amount.explanation());
      }
    }
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        text(paragraph.text());
      } else if (block instanceof Block.Points points) {
        for (Block.Point point : points.points()) {
          say(point.title());
          text(point.text());
        }
      } else if (block instanceof Block.Remark remark) {
        say(remark.title());
        text(remark.text());
      } else if (block instanceof Block.Flow flow) {
        say(flow.title());
        for (Block.Step step : flow.steps()) {
          say(step.label());
          text(step.ofBefore());
        }
      } else if (block instanceof Block.Definitions definitions) {
        for (Block.Definition definition : definitions.definitions()) {
          say(definition.term());
          text(definition.meaning());
        }
      } else if (block instanceof Block.Panels panels) {
        for (Block.Panel panel : panels.panels()) {
          say(panel.title());
          text(panel.summary());
          blocks(panel.blocks());
        }
      } else if (block instanceof DataTable table) {
        table(table);
      } else if (block instanceof Figure figure) {
        text(figure.title());
        text(figure.finding());
        figure.notes().forEach(this::text);
        chart(figure.chart());
      }
    }
  }

  private void table(DataTable table) {
    text(table.caption());
    table.notes().forEach(this::text);
    for (DataTable.Column column : table.columns()) {
      say(column.title());
      say(column.help());
    }
    for (DataTable.Row row : table.rows()) {
      for (DataTable.Cell cell : row.cells()) {
        if (cell instanceof DataTable.Cell.Words words) {
          text(words.text());
        } else if (cell instanceof DataTable.Cell.Range range) {
          say(style.range(range.low(), range.high()));
        }
      }
    }
  }

  private void chart(Chart chart) {
    if (chart instanceof Chart.Bars bars) {
      bars.series().forEach(series -> say(series.label()));
      for (Chart.Line line : bars.lines()) {
        say(line.label());
        say(line.remark());
      }
    } else if (chart instanceof Chart.TwoOrders orders) {
      say(orders.countTitle());
      say(orders.rateTitle());
      for (Chart.TwoOrdersRow row : orders.rows()) {
        say(row.label());
        say(row.reason());
        say(style.range(row.low(), row.high()));
      }
    } else if (chart instanceof Chart.TileMap map) {
      map.tiles().forEach(tile -> say(tile.label()));
    } else if (chart instanceof Chart.Curves curves) {
      for (Chart.Curve curve : curves.curves()) {
        say(curve.label());
        curve.points().forEach(point -> say(point.label()));
      }
    } else if (chart instanceof Chart.Funnel funnel) {
      funnel.points().forEach(point -> say(point.label()));
    }
  }

  /** The address of the only picture that may stand in the page; empty without one. */
  String logo() {
    return logo;
  }
}

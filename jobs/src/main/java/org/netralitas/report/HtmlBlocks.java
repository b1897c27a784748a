package org.netralitas.report;

import java.util.List;
import java.util.Locale;

/** Blocks as HTML. */
final class HtmlBlocks {
  private final StringBuilder out;
  private final Numbers numbers;
  private final Texts texts;
  private final DataKind kind;
  private final Medium medium;
  private final HtmlTable tables;

  HtmlBlocks(StringBuilder out, Numbers numbers, Texts texts, DataKind kind, Medium medium) {
    this.out = out;
    this.kind = kind;
    this.medium = medium;
    this.numbers = numbers;
    this.texts = texts;
    this.tables = new HtmlTable(out, numbers, this);
  }

  /** Writes blocks; their headings start at {@code level}. */
  void write(List<Block> blocks, int level) {
    for (int i = 0; i < blocks.size(); i++) {
      int maps = i;
      while (maps < blocks.size() && isMap(blocks.get(maps))) {
        maps++;
      }
      if (maps - i > 1) {
        out.append("<div class=\"sw\">\n");
        for (Block map : blocks.subList(i, maps)) {
          write(map, level);
        }
        out.append("</div>\n");
        i = maps - 1;
      } else {
        write(blocks.get(i), level);
      }
    }
  }

  private static boolean isMap(Block block) {
    return block instanceof Figure figure && figure.chart() instanceof Chart.TileMap;
  }

  private void write(Block block, int level) {
    if (block instanceof Block.Paragraph paragraph) {
      out.append("<p class=\"").append(paragraph.tone().name().toLowerCase(Locale.ROOT));
      out.append("\">");
      text(paragraph.text());
      out.append("</p>\n");
    } else if (block instanceof Block.Points points) {
      points(points, level);
    } else if (block instanceof Block.Remark remark) {
      out.append("<div class=\"remark\">");
      heading(level, remark.title());
      out.append("<p>");
      text(remark.text());
      out.append("</p></div>\n");
    } else if (block instanceof Block.Flow flow) {
      flow(flow);
    } else if (block instanceof Block.Definitions definitions) {
      out.append("<dl>\n");
      for (Block.Definition definition : definitions.definitions()) {
        out.append("<div><dt>");
        Markup.escape(out, definition.term());
        out.append("</dt><dd>");
        text(definition.meaning());
        out.append("</dd></div>\n");
      }
      out.append("</dl>\n");
    } else if (block instanceof Block.Panels panels) {
      panels(panels, level);
    } else if (block instanceof DataTable table) {
      table(table);
    } else if (block instanceof Figure figure) {
      figure(figure);
    }
  }

  /**
   * Long tables of earlier elections would make a book of the PDF; the workbook has them. A head
   * without rows is no table to a reader of tags.
   */
  private void table(DataTable table) {
    if (medium == Medium.PAPER && table.rows().isEmpty()) {
      instead(table, "table.empty");
    } else if (medium == Medium.PAPER && !PaperTables.isPrinted(table)) {
      instead(table, "pdf.long_table");
    } else {
      tables.write(table);
      if (table.rows().isEmpty()) {
        instead(table, "table.empty");
      }
    }
  }

  private void instead(DataTable table, String key) {
    out.append("<p class=\"note\">");
    text(table.caption());
    out.append(": ");
    Markup.escape(out, texts.words(key));
    out.append("</p>\n");
  }

  private void heading(int level, String words) {
    out.append("<h").append(level).append('>');
    Markup.escape(out, words);
    out.append("</h").append(level).append('>');
  }

  private void points(Block.Points points, int level) {
    out.append("<ol class=\"points\">\n");
    for (Block.Point point : points.points()) {
      String origin = originKey(point.origin());
      out.append("<li>");
      if (!origin.isEmpty()) {
        out.append("<p class=\"tag ").append(origin.replace('.', '-')).append("\">");
        Markup.escape(out, texts.words(origin));
        out.append("</p>");
      }
      heading(level, point.title());
      out.append("<p>");
      text(point.text());
      out.append("</p>");
      if (medium == Medium.SCREEN) {
        out.append("<p class=\"more\"><a href=\"").append(point.target()).append("\">");
        Markup.escape(out, texts.words("html.more"));
        out.append("<span class=\"vh\">: ");
        Markup.escape(out, point.title());
        out.append("</span></a></p>");
      }
      out.append("</li>\n");
    }
    out.append("</ol>\n");
  }

  /** On paper the stages are a small table, which a reader of tags understands. */
  private void paperFlow(Block.Flow flow) {
    out.append("<table class=\"flow\"><thead><tr>");
    for (Block.Step step : flow.steps()) {
      out.append("<th scope=\"col\">");
      Markup.escape(out, step.label());
      out.append("</th>");
    }
    out.append("</tr></thead><tbody><tr>");
    for (Block.Step step : flow.steps()) {
      out.append("<td><p class=\"big\">");
      amount(step.count(), "");
      out.append("</p><p class=\"of\">");
      text(step.ofBefore());
      out.append("</p></td>");
    }
    out.append("</tr></tbody></table>\n");
  }

  private void flow(Block.Flow flow) {
    if (medium == Medium.PAPER) {
      paperFlow(flow);
      return;
    }
    out.append("<ol class=\"flow\" aria-label=\"");
    Markup.escape(out, flow.title());
    out.append("\">\n");
    for (Block.Step step : flow.steps()) {
      out.append("<li><span class=\"what\">");
      Markup.escape(out, step.label());
      out.append("</span><span class=\"big\">");
      amount(step.count(), "");
      out.append("</span><span class=\"of\">");
      text(step.ofBefore());
      out.append("</span>");
      meter(step.ofFirst());
      out.append("</li>\n");
    }
    out.append("</ol>\n");
  }

  private void meter(Quantity ofFirst) {
    out.append("<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" ");
    out.append("aria-hidden=\"true\"><rect width=\"100\" height=\"6\" class=\"gr\"/>");
    out.append("<rect width=\"").append(Math.round(ofFirst.orElse(0) * 1000) / 10.0);
    out.append("\" height=\"6\" class=\"pv\"/></svg>");
  }

  /** The first election in full; of the others what was found, in words. */
  private void paperPanels(Block.Panels panels, int level) {
    for (int i = 0; i < panels.panels().size(); i++) {
      Block.Panel panel = panels.panels().get(i);
      List<Block> printed = i == 0 ? panel.blocks() : PaperTables.findings(panel.blocks());
      if (!printed.isEmpty()) {
        out.append("<div class=\"panel\">");
        heading(level, panel.title());
        write(printed, level + 1);
        out.append("</div>\n");
      }
    }
  }

  private void panels(Block.Panels panels, int level) {
    if (medium == Medium.PAPER) {
      paperPanels(panels, level);
      return;
    }
    out.append("<div class=\"panels\">\n");
    boolean isFirst = true;
    for (Block.Panel panel : panels.panels()) {
      out.append("<details class=\"panel\" data-e=\"");
      Markup.escape(out, panel.electionId());
      out.append(isFirst ? "\" open=\"open\">" : "\">");
      out.append("<summary><h").append(level).append('>');
      Markup.escape(out, panel.title());
      out.append("</h").append(level).append("></summary>\n<div class=\"body\">\n");
      write(panel.blocks(), level + 1);
      out.append("</div></details>\n");
      isFirst = false;
    }
    out.append("</div>\n");
  }

  private void figure(Figure figure) {
    String title = figure.title().plain(numbers);
    String alt = figure.finding().plain(numbers);
    if (medium == Medium.PAPER) {
      paperFigure(figure, title, alt);
      return;
    }
    out.append("<figure id=\"").append(figure.figureId()).append('"');
    if (figure.chart() instanceof Chart.TileMap map) {
      out.append(" data-switch=\"");
      Markup.escape(
          out,
          texts.words(
              map.ramp() == Chart.TileMap.Ramp.COUNT ? "html.switch_count" : "html.switch_rate"));
      out.append('"');
    }
    out.append("><figcaption>");
    text(figure.title());
    out.append("</figcaption>\n");
    SvgWriter.write(
        out,
        ChartPainter.paint(figure.chart(), numbers, ChartPainter.WIDE),
        figure.figureId() + "-w",
        "wide",
        title,
        alt);
    SvgWriter.write(
        out,
        ChartPainter.paint(figure.chart(), numbers, ChartPainter.NARROW),
        figure.figureId() + "-n",
        "narrow",
        title,
        alt);
    for (Text note : figure.notes()) {
      out.append("<p class=\"note\">");
      text(note);
      out.append("</p>");
    }
    out.append("<p class=\"twin\"><a href=\"#").append(figure.twin()).append("\">");
    Markup.escape(out, texts.words("html.twin"));
    out.append("<span class=\"vh\">: ").append(Markup.escaped(title));
    out.append("</span></a></p></figure>\n");
  }

  private void paperFigure(Figure figure, String title, String alt) {
    Drawing drawing = ChartPainter.paint(figure.chart(), numbers, ChartPainter.PAPER);
    out.append("<div class=\"figure\"><p class=\"figcaption\">");
    Markup.escape(out, title);
    out.append("</p><object type=\"").append(PdfCharts.TYPE).append("\" data-figure=\"");
    Markup.escape(out, figure.figureId());
    out.append("\" alt=\"");
    Markup.escape(out, title + ". " + alt);
    out.append("\" style=\"width:").append(Math.round(drawing.width())).append("px;height:");
    out.append(Math.round(drawing.height())).append("px\"></object>");
    for (Text note : figure.notes()) {
      out.append("<p class=\"note\">");
      text(note);
      out.append("</p>");
    }
    out.append("</div>\n");
  }

  /** The text key of what numbers rest on; empty where there are none. */
  String originKey(Origin origin) {
    return switch (origin) {
      case PUBLISHED -> "origin.published";
      case RECORDS -> "origin." + kind.code();
      case BOTH -> "origin.both." + kind.code();
      case NONE -> "";
    };
  }

  void text(Text text) {
    for (Span span : text.spans()) {
      if (span instanceof Span.Words words) {
        Markup.escape(out, words.text());
      } else if (span instanceof Span.Strong strong) {
        out.append("<strong>");
        Markup.escape(out, strong.text());
        out.append("</strong>");
      } else if (span instanceof Span.Amount amount) {
        String explanation = amount.explanation();
        amount(amount.quantity(), explanation == null ? "" : explanation);
      } else if (span instanceof Span.Link link) {
        out.append("<a href=\"");
        Markup.escape(out, link.href());
        out.append(medium == Medium.SCREEN ? "\" rel=\"noreferrer\">" : "\" title=\"");
        if (medium == Medium.PAPER) {
          Markup.escape(out, link.text());
          out.append("\">");
        }
        Markup.escape(out, link.text());
        out.append("</a>");
      }
    }
  }

  private void amount(Quantity quantity, String explanation) {
    if (quantity.isShown() && medium == Medium.PAPER) {
      // Where an element ends a line may break: a full stop must not begin the next one.
      Markup.escape(out, numbers.text(quantity));
    } else if (quantity.isShown()) {
      out.append("<data class=\"n\" value=\"").append(quantity.value()).append("\">");
      Markup.escape(out, numbers.text(quantity));
      out.append("</data>");
    } else {
      out.append("<abbr title=\"");
      Markup.escape(
          out,
          explanation.isEmpty()
              ? texts.words(quantity.isHidden() ? "symbol.hidden" : "symbol.absent")
              : explanation);
      out.append("\">").append(numbers.text(quantity)).append("</abbr>");
    }
  }
}

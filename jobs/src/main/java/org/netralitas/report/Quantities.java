package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** Every number of a document, wherever it is printed or drawn. */
final class Quantities {
  private final List<Quantity> found = new ArrayList<>();

  private Quantities() {}

  static List<Quantity> of(Document document) {
    Quantities quantities = new Quantities();
    quantities.blocks(document.overview());
    for (Section section : document.sections()) {
      quantities.blocks(section.blocks());
    }
    return List.copyOf(quantities.found);
  }

  /** Every number of these blocks. */
  static List<Quantity> in(List<Block> blocks) {
    Quantities quantities = new Quantities();
    quantities.blocks(blocks);
    return List.copyOf(quantities.found);
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        text(paragraph.text());
      } else if (block instanceof Block.Points points) {
        points.points().forEach(point -> text(point.text()));
      } else if (block instanceof Block.Remark remark) {
        text(remark.text());
      } else if (block instanceof Block.Flow flow) {
        for (Block.Step step : flow.steps()) {
          found.add(step.count());
          found.add(step.ofFirst());
          text(step.ofBefore());
        }
      } else if (block instanceof Block.Definitions definitions) {
        definitions.definitions().forEach(definition -> text(definition.meaning()));
      } else if (block instanceof Block.Panels panels) {
        for (Block.Panel panel : panels.panels()) {
          text(panel.summary());
          blocks(panel.blocks());
        }
      } else if (block instanceof DataTable table) {
        table(table);
      } else if (block instanceof Figure figure) {
        text(figure.title());
        text(figure.finding());
        chart(figure.chart());
      }
    }
  }

  private void text(Text text) {
    for (Span span : text.spans()) {
      if (span instanceof Span.Amount amount) {
        found.add(amount.quantity());
      }
    }
  }

  private void table(DataTable table) {
    text(table.caption());
    table.notes().forEach(this::text);
    for (DataTable.Row row : table.rows()) {
      for (DataTable.Cell cell : row.cells()) {
        if (cell instanceof DataTable.Cell.Words words) {
          text(words.text());
        } else if (cell instanceof DataTable.Cell.Amount amount) {
          found.add(amount.quantity());
        } else if (cell instanceof DataTable.Cell.Range range) {
          found.add(range.low());
          found.add(range.high());
        }
      }
    }
  }

  private void chart(Chart chart) {
    if (chart instanceof Chart.Bars bars) {
      bars.lines().forEach(line -> line.bars().forEach(bar -> found.add(bar.quantity())));
    } else if (chart instanceof Chart.TwoOrders orders) {
      for (Chart.TwoOrdersRow row : orders.rows()) {
        found.addAll(List.of(row.count(), row.rate(), row.low(), row.high()));
      }
    } else if (chart instanceof Chart.TileMap map) {
      map.tiles().forEach(tile -> found.add(tile.quantity()));
    } else if (chart instanceof Chart.Curves curves) {
      curves.curves().forEach(c -> c.points().forEach(point -> found.add(point.quantity())));
    } else if (chart instanceof Chart.Funnel funnel) {
      for (Chart.FunnelPoint point : funnel.points()) {
        found.add(point.expected());
        found.add(point.ratio());
        found.addAll(point.limits());
      }
    }
  }
}

package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.Language;

class ChartPainterTest {
  private static final Numbers NUMBERS = new Numbers(Language.ID);

  @ParameterizedTest(name = "{0} px")
  @ValueSource(doubles = {ChartPainter.WIDE, ChartPainter.PAPER, ChartPainter.NARROW})
  void everyMarkLiesInsideTheDrawing(double width) {
    List<Figure> figures = figures();
    assertThat(figures).hasSizeGreaterThan(40);
    for (Figure figure : figures) {
      Drawing drawing = ChartPainter.paint(figure.chart(), NUMBERS, width);
      for (Drawing.Mark mark : drawing.marks()) {
        double[] box = box(mark);
        assertThat(
                box[0] >= -1
                    && box[1] >= -1
                    && box[2] <= width + 1
                    && box[3] <= drawing.height() + 1)
            .as("%s: %s in %s x %s", figure.figureId(), mark, width, drawing.height())
            .isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0} px")
  @ValueSource(doubles = {ChartPainter.WIDE, ChartPainter.PAPER, ChartPainter.NARROW})
  void labelsOfBarsDoNotCoverOneAnother(double width) {
    for (Figure figure : figures()) {
      if (figure.chart() instanceof Chart.TileMap) {
        continue;
      }
      List<Drawing.Mark.Label> labels = new ArrayList<>();
      for (Drawing.Mark mark : ChartPainter.paint(figure.chart(), NUMBERS, width).marks()) {
        if (mark instanceof Drawing.Mark.Label label) {
          labels.add(label);
        }
      }
      for (int i = 0; i < labels.size(); i++) {
        for (int j = i + 1; j < labels.size(); j++) {
          assertThat(overlap(labels.get(i), labels.get(j)))
              .as("%s: %s over %s", figure.figureId(), labels.get(i), labels.get(j))
              .isFalse();
        }
      }
    }
  }

  @Test
  void barsAreAsLongAsTheirNumbers() {
    Chart.Bars bars =
        new Chart.Bars(
            List.of(new Chart.Series("n", Ink.PROVEN)),
            List.of(Chart.Line.of("a", quantity(40)), Chart.Line.of("b", quantity(10))),
            Chart.Bars.Layout.NESTED);
    List<Double> lengths = new ArrayList<>();
    for (Drawing.Mark mark : ChartPainter.paint(bars, NUMBERS, ChartPainter.WIDE).marks()) {
      if (mark instanceof Drawing.Mark.Box box && !box.tip().isEmpty()) {
        lengths.add(box.width());
      }
    }
    assertThat(lengths.get(0) / lengths.get(1)).isEqualTo(4.0);
  }

  private static Quantity quantity(double value) {
    return Quantity.shown(value, NumberStyle.COUNT, new Binding.Rows("x", List.of()));
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Section section : ReportDocument.of(SampleEdition.input(), Language.ID).sections()) {
      collect(section.blocks(), figures);
    }
    return figures;
  }

  private static void collect(List<Block> blocks, List<Figure> figures) {
    for (Block block : blocks) {
      if (block instanceof Figure figure) {
        figures.add(figure);
      } else if (block instanceof Block.Panels panels) {
        panels.panels().forEach(panel -> collect(panel.blocks(), figures));
      }
    }
  }

  private static boolean overlap(Drawing.Mark.Label a, Drawing.Mark.Label b) {
    double[] x = box(a);
    double[] y = box(b);
    double slack = 2;
    return x[0] + slack < y[2] && y[0] + slack < x[2] && x[1] + slack < y[3] && y[1] + slack < x[3];
  }

  /** Left, top, right, bottom; a label's height is that of its capitals. */
  private static double[] box(Drawing.Mark mark) {
    if (mark instanceof Drawing.Mark.Box box) {
      return new double[] {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()};
    }
    if (mark instanceof Drawing.Mark.Dot dot) {
      return new double[] {dot.x(), dot.y(), dot.x(), dot.y()};
    }
    if (mark instanceof Drawing.Mark.Label label) {
      double w = TextWidth.of(label.text(), label.size()) * 0.97;
      double left =
          switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - w / 2;
            case END -> label.x() - w;
          };
      return new double[] {left, label.y() - label.size() * 0.7, left + w, label.y()};
    }
    Drawing.Mark.Stroke stroke = (Drawing.Mark.Stroke) mark;
    double[] box = {1e9, 1e9, -1e9, -1e9};
    for (Drawing.Point point : stroke.points()) {
      box[0] = Math.min(box[0], point.x());
      box[1] = Math.min(box[1], point.y());
      box[2] = Math.max(box[2], point.x());
      box[3] = Math.max(box[3], point.y());
    }
    return box;
  }
}

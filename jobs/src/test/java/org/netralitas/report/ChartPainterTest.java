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
      assertLabelsApart(figure.figureId(), figure.chart(), width);
    }
  }

  /** As many curves as there are elections, counted for as long as the oldest is. */
  @ParameterizedTest(name = "{0} px")
  @ValueSource(doubles = {ChartPainter.WIDE, ChartPainter.PAPER, ChartPainter.NARROW})
  void curvesOfNineYearsKeepTheirNamesAndNumbers(double width) {
    List<Chart.Curve> curves = new ArrayList<>();
    for (int year = 2015; year < 2022; year++) {
      List<Chart.CurvePoint> points = new ArrayList<>();
      for (int day : new int[] {240, 30, 0, -90, -400, -3285}) {
        points.add(new Chart.CurvePoint(day, "", quantity((year - 2010) * (300 - day / 20))));
      }
      curves.add(new Chart.Curve("Pilkada Serentak " + year, Ink.QUIET, points));
    }
    Chart.Curves chart =
        new Chart.Curves(curves, "Pemungutan suara", "Hari sebelum dan sesudah", "Kemudian");

    assertLabelsApart("curves", chart, width);
    Drawing drawing = ChartPainter.paint(chart, NUMBERS, width);
    String words = String.join(" ", labels(drawing).stream().map(label -> label.text()).toList());
    assertThat(words)
        .contains("Pilkada Serentak 2021: 5.104", "Kemudian", "H+")
        .doesNotContain("…");
    double vote =
        labels(drawing).stream()
            .filter(label -> label.text().equals("H"))
            .mapToDouble(Drawing.Mark.Label::x)
            .findFirst()
            .orElseThrow();
    double first = labels(drawing).stream().mapToDouble(Drawing.Mark.Label::x).min().orElseThrow();
    assertThat(vote - first).as("room for the days before the vote").isGreaterThan(width / 6);
  }

  /** A region far above the others is named with its number, and the limits are seen. */
  @Test
  void aFunnelSaysHowHighItsHighestPointIs() {
    List<Chart.FunnelPoint> points = new ArrayList<>();
    for (int expected = 1; expected < 6; expected++) {
      double wide = 6.0 / expected;
      points.add(
          new Chart.FunnelPoint(
              "Provinsi " + expected,
              quantity(expected),
              quantity(expected == 1 ? 19 : 1),
              List.of(quantity(0), quantity(6 + wide), quantity(0), quantity(3 + wide)),
              expected == 1 ? Chart.FunnelMark.OUTSIDE : Chart.FunnelMark.INSIDE));
    }
    String notes = "Garis utuh: batas 99,8%. Garis putus: batas 95%. Provinsi di luar diberi nama.";
    Drawing drawing =
        ChartPainter.paint(new Chart.Funnel(points, notes, notes), NUMBERS, ChartPainter.NARROW);

    List<String> texts = labels(drawing).stream().map(Drawing.Mark.Label::text).toList();
    assertThat(texts).contains("Provinsi 1 (19)");
    assertThat(String.join(" ", texts)).contains(notes + " " + notes);
    List<Drawing.Mark.Stroke> lines = new ArrayList<>();
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Mark.Stroke stroke && stroke.ink() == Ink.RATE) {
        lines.add(stroke);
      }
    }
    assertThat(lines).hasSize(2);
    List<Drawing.Point> upper = lines.get(1).points();
    for (int i = 1; i < upper.size(); i++) {
      assertThat(upper.get(i).y()).isGreaterThan(upper.get(i - 1).y());
    }
  }

  private static void assertLabelsApart(String name, Chart chart, double width) {
    List<Drawing.Mark.Label> labels = labels(ChartPainter.paint(chart, NUMBERS, width));
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        assertThat(overlap(labels.get(i), labels.get(j)))
            .as("%s: %s over %s", name, labels.get(i), labels.get(j))
            .isFalse();
      }
    }
  }

  private static List<Drawing.Mark.Label> labels(Drawing drawing) {
    List<Drawing.Mark.Label> labels = new ArrayList<>();
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Mark.Label label) {
        labels.add(label);
      }
    }
    return labels;
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

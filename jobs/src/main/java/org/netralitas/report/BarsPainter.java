package org.netralitas.report;

import java.util.List;
import org.netralitas.report.Drawing.Anchor;

/**
 * Horizontal bars with their numbers in columns at the right, so that nothing has to be read off an
 * axis. Nested series lie inside one another, each thinner than the one before.
 */
final class BarsPainter {
  private static final double NUMBER_GAP = 10;
  private static final double DIVIDER = 26;

  private final Chart.Bars chart;
  private final Numbers numbers;
  private final double width;
  private final boolean narrow;
  private final double[] numberWidths;
  private final double labelWidth;
  private final double max;

  BarsPainter(Chart.Bars chart, Numbers numbers, double width) {
    this.chart = chart;
    this.numbers = numbers;
    this.width = width;
    this.narrow = width < 500;
    this.numberWidths = numberWidths();
    double longest = 0;
    double largest = 1;
    for (Chart.Line line : chart.lines()) {
      longest = Math.max(longest, TextWidth.of(label(line), ChartPainter.TEXT));
      for (Chart.Bar bar : line.bars()) {
        largest = Math.max(largest, bar.quantity().orElse(0));
      }
    }
    this.labelWidth = Math.min(longest + 8, width * 0.36);
    this.max = largest;
  }

  private static String label(Chart.Line line) {
    if (line.bars().isEmpty()) {
      return "";
    }
    return line.remark().isEmpty() ? line.label() : line.label() + "  " + line.remark();
  }

  private double[] numberWidths() {
    double[] widths = new double[chart.series().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = narrow ? 0 : TextWidth.of(chart.series().get(i).label(), ChartPainter.SMALL) + 12;
      for (Chart.Line line : chart.lines()) {
        if (!line.bars().isEmpty()) {
          widths[i] =
              Math.max(widths[i], TextWidth.of(number(line.bars().get(i)), ChartPainter.TEXT));
        }
      }
    }
    return widths;
  }

  private String number(Chart.Bar bar) {
    if (bar.quantity().equals(Quantity.NONE)) {
      return "";
    }
    return numbers.text(bar.quantity()) + (bar.trust() == Chart.Trust.DISPUTED ? "*" : "");
  }

  Drawing paint() {
    Drawing drawing = new Drawing(width);
    double y = narrow ? narrowLegend(drawing) : wideLegend(drawing);
    double barStart = narrow ? 0 : labelWidth + 8;
    double barWidth = narrow ? width : numberColumn(0) - numberWidths[0] - 14 - barStart;
    for (Chart.Line line : chart.lines()) {
      if (line.bars().isEmpty()) {
        y = divider(drawing, line, y);
      } else if (narrow) {
        drawing.label(
            0,
            y + 12,
            TextWidth.fitted(label(line), ChartPainter.TEXT, narrowLabelWidth()),
            Anchor.START,
            Ink.TEXT,
            ChartPainter.TEXT);
        numbers(drawing, line, y + 12);
        bars(drawing, line, 0, barWidth, y + 17);
        y += 17 + thickness() + 11;
      } else {
        y = wideLine(drawing, line, barStart, barWidth, y);
      }
    }
    drawing.height(y + 2);
    return drawing;
  }

  private double narrowLabelWidth() {
    return numberColumn(0) - numberWidths[0] - 8;
  }

  private double wideLine(
      Drawing drawing, Chart.Line line, double barStart, double barWidth, double y) {
    List<String> words =
        TextWidth.lines(label(line).replace("  ", " "), ChartPainter.TEXT, labelWidth);
    double height = Math.max(thickness() + 10, words.size() * 16 + 6);
    double middle = y + height / 2;
    if (words.size() == 1) {
      drawing.label(
          labelWidth - remarkWidth(line),
          middle + 4.5,
          line.label(),
          Anchor.END,
          Ink.TEXT,
          ChartPainter.TEXT);
      drawing.label(
          labelWidth, middle + 4.5, line.remark(), Anchor.END, Ink.MUTED, ChartPainter.SMALL);
    } else {
      double baseline = middle + 4.5 - (words.size() - 1) * 8;
      for (String word : words) {
        drawing.label(labelWidth, baseline, word, Anchor.END, Ink.TEXT, ChartPainter.TEXT);
        baseline += 16;
      }
    }
    bars(drawing, line, barStart, barWidth, middle - thickness() / 2);
    numbers(drawing, line, middle + 4.5);
    return y + height;
  }

  private static double remarkWidth(Chart.Line line) {
    return line.remark().isEmpty() ? 0 : TextWidth.of(line.remark(), ChartPainter.SMALL) + 6;
  }

  private double thickness() {
    return chart.layout() == Chart.Bars.Layout.GROUPED ? 9.0 * chart.series().size() : 18;
  }

  private void bars(Drawing drawing, Chart.Line line, double x, double barWidth, double top) {
    for (int i = 0; i < line.bars().size(); i++) {
      Quantity quantity = line.bars().get(i).quantity();
      boolean grouped = chart.layout() == Chart.Bars.Layout.GROUPED;
      double height = grouped ? 8 : Math.max(4, 18 - 7.0 * i);
      double y = grouped ? top + 9.0 * i : top + (18 - height) / 2;
      String tip =
          line.label() + ", " + chart.series().get(i).label() + ": " + numbers.text(quantity);
      if (quantity.isHidden()) {
        drawing.box(x + (grouped ? 0 : 16.0 * i), y, 14, height, Ink.HIDDEN, tip);
      } else if (quantity.orElse(0) > 0) {
        double length = Math.max(1.5, quantity.orElse(0) / max * barWidth);
        Ink ink =
            line.bars().get(i).trust() == Chart.Trust.DISPUTED
                ? Ink.DISPUTED
                : chart.series().get(i).ink();
        drawing.box(x, y, length, height, ink, tip);
      }
    }
    drawing.line(x, top - 2, x, top + thickness() + 2, Ink.AXIS);
  }

  /** Right edge of a number column. */
  private double numberColumn(int series) {
    double right = width;
    for (int i = numberWidths.length - 1; i > series; i--) {
      right -= numberWidths[i] + NUMBER_GAP;
    }
    return right;
  }

  private void numbers(Drawing drawing, Chart.Line line, double baseline) {
    for (int i = 0; i < line.bars().size(); i++) {
      drawing.label(
          numberColumn(i),
          baseline,
          number(line.bars().get(i)),
          Anchor.END,
          i == 0 && chart.layout() == Chart.Bars.Layout.NESTED ? Ink.MUTED : Ink.STRONG,
          ChartPainter.TEXT);
    }
  }

  private double wideLegend(Drawing drawing) {
    for (int i = 0; i < chart.series().size(); i++) {
      Chart.Series series = chart.series().get(i);
      double right = numberColumn(i);
      double textWidth = TextWidth.of(series.label(), ChartPainter.SMALL);
      drawing.box(right - textWidth - 12, 4, 9, 9, series.ink(), "");
      drawing.label(right, 12, series.label(), Anchor.END, Ink.MUTED, ChartPainter.SMALL);
    }
    drawing.line(0, 20, width, 20, Ink.GRID);
    return 24;
  }

  private double narrowLegend(Drawing drawing) {
    double x = 0;
    double y = 12;
    for (Chart.Series series : chart.series()) {
      double textWidth = TextWidth.of(series.label(), ChartPainter.SMALL) + 26;
      if (x > 0 && x + textWidth > width) {
        x = 0;
        y += 17;
      }
      drawing.box(x, y - 8, 9, 9, series.ink(), "");
      drawing.label(x + 13, y, series.label(), Anchor.START, Ink.MUTED, ChartPainter.SMALL);
      x += textWidth;
    }
    drawing.line(0, y + 8, width, y + 8, Ink.GRID);
    return y + 14;
  }

  private double divider(Drawing drawing, Chart.Line line, double y) {
    double middle = y + DIVIDER / 2;
    double textWidth = TextWidth.of(line.label(), ChartPainter.SMALL) + 10;
    drawing.stroke(
        List.of(new Drawing.Point(textWidth, middle), new Drawing.Point(width, middle)),
        Ink.RATE,
        1.5,
        Drawing.Dash.DASHED);
    drawing.label(0, middle + 4, line.label(), Anchor.START, Ink.RATE, ChartPainter.SMALL);
    return y + DIVIDER;
  }
}

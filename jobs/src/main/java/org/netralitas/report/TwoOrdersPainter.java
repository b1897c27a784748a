package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.report.Drawing.Anchor;

/**
 * The same groups in two orders: bars by count at the left, dots with limits per 100,000 on a
 * logarithmic axis at the right, and a line from each group's place to its other place.
 */
final class TwoOrdersPainter {
  private static final double ROW = 34;
  private static final double TOP = 46;

  private final Chart.TwoOrders chart;
  private final Numbers numbers;
  private final double width;
  private final List<Chart.TwoOrdersRow> byCount;
  private final List<Chart.TwoOrdersRow> byRate;

  TwoOrdersPainter(Chart.TwoOrders chart, Numbers numbers, double width) {
    this.chart = chart;
    this.numbers = numbers;
    this.width = width;
    this.byCount = chart.rows();
    this.byRate =
        chart.rows().stream()
            .sorted(Comparator.comparingDouble(row -> -row.rate().orElse(-1)))
            .toList();
  }

  Drawing paint() {
    Drawing drawing = new Drawing(width);
    if (width < 500) {
      double end = counts(drawing, 0, width, 0);
      drawing.height(rates(drawing, 0, width, end + 18) + 4);
    } else {
      double left = width * 0.43;
      double right = width * 0.5;
      double end = counts(drawing, 0, left, 0);
      links(drawing, left + 6, right - 6);
      drawing.height(Math.max(end, rates(drawing, right, width, 0)) + 4);
    }
    return drawing;
  }

  private double labelWidth(double panelWidth) {
    double longest = 0;
    for (Chart.TwoOrdersRow row : chart.rows()) {
      longest = Math.max(longest, TextWidth.of(row.label(), ChartPainter.TEXT));
    }
    return Math.min(longest + 6, panelWidth * 0.4);
  }

  private void name(Drawing drawing, String label, double x, double middle, double labelWidth) {
    List<String> lines = TextWidth.lines(label, ChartPainter.TEXT, labelWidth);
    double baseline = middle + 4.5 - (lines.size() - 1) * 7.5;
    for (String line : lines) {
      drawing.label(
          x,
          baseline,
          TextWidth.fitted(line, ChartPainter.TEXT, labelWidth + 4),
          Anchor.START,
          Ink.TEXT,
          ChartPainter.TEXT);
      baseline += 15;
    }
  }

  private double counts(Drawing drawing, double left, double right, double top) {
    drawing.label(left, top + 14, chart.countTitle(), Anchor.START, Ink.PROVEN, 14);
    drawing.line(left, top + 24, right, top + 24, Ink.GRID);
    double labelWidth = labelWidth(right - left);
    double start = left + labelWidth + 8;
    double room = right - start - 50;
    double max = 1;
    for (Chart.TwoOrdersRow row : byCount) {
      max = Math.max(max, row.count().orElse(0));
    }
    double y = top + TOP;
    for (Chart.TwoOrdersRow row : byCount) {
      name(drawing, row.label(), left, y, labelWidth);
      String text = numbers.text(row.count());
      double length = row.count().orElse(0) / max * room;
      if (row.count().isHidden()) {
        length = 14;
        drawing.box(start, y - 8, length, 16, Ink.HIDDEN, row.label() + ": " + text);
      } else if (length > 0) {
        drawing.box(start, y - 8, length, 16, Ink.PROVEN, row.label() + ": " + text);
      }
      drawing.label(start + length + 6, y + 4.5, text, Anchor.START, Ink.STRONG, ChartPainter.TEXT);
      y += ROW;
    }
    drawing.line(start, top + TOP - 14, start, y - ROW + 14, Ink.AXIS);
    return y - ROW + 18;
  }

  private void links(Drawing drawing, double left, double right) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < byRate.size(); i++) {
      places.put(byRate.get(i).label(), i);
    }
    for (int i = 0; i < byCount.size(); i++) {
      Chart.TwoOrdersRow row = byCount.get(i);
      int place = places.getOrDefault(row.label(), i);
      if (row.rate().isShown()) {
        Ink ink = place < i ? Ink.RATE : place > i ? Ink.PROVEN : Ink.QUIET;
        drawing.stroke(
            List.of(
                new Drawing.Point(left, TOP + i * ROW),
                new Drawing.Point(right, TOP + place * ROW)),
            ink,
            place == i ? 1.2 : 2,
            Drawing.Dash.SOLID);
        drawing.dot(left, TOP + i * ROW, 2.5, ink, "");
        drawing.dot(right, TOP + place * ROW, 2.5, ink, "");
      }
    }
  }

  private double rates(Drawing drawing, double left, double right, double top) {
    drawing.label(left, top + 14, chart.rateTitle(), Anchor.START, Ink.RATE, 14);
    drawing.line(left, top + 24, right, top + 24, Ink.GRID);
    double labelWidth = labelWidth(right - left);
    double start = left + labelWidth + 12;
    double end = right - 46;
    double min = Double.MAX_VALUE;
    double max = 0;
    int rates = 0;
    for (Chart.TwoOrdersRow row : byRate) {
      if (row.rate().isShown() && row.rate().orElse(0) > 0) {
        rates++;
        min = Math.min(min, Math.max(row.low().orElse(row.rate().orElse(1)), 0.01));
        max = Math.max(max, row.high().orElse(row.rate().orElse(1)));
      }
    }
    double y = top + TOP;
    double bottom = top + TOP + (byRate.size() - 1) * ROW + 14;
    Range range = new Range(min * 0.75, Math.max(max, min) * 1.3);
    for (double decade : max > 0 ? range.ticks() : List.<Double>of()) {
      double x = range.position(decade, start, end);
      // Not through the words of rows that have no rate, which come last.
      drawing.line(x, top + 30, x, top + TOP + (rates - 1) * ROW + 14, Ink.GRID);
      drawing.line(x, bottom - 4, x, bottom, Ink.GRID);
      drawing.label(
          x,
          bottom + 14,
          numbers.text(decade, NumberStyle.AS_PUBLISHED),
          Anchor.MIDDLE,
          Ink.MUTED,
          ChartPainter.SMALL);
    }
    for (Chart.TwoOrdersRow row : byRate) {
      name(drawing, row.label(), left, y, labelWidth);
      if (row.rate().isShown() && row.rate().orElse(0) > 0) {
        rate(drawing, row, range, start, end, right, y);
      } else {
        remark(
            drawing,
            row.rate().isShown() ? numbers.text(row.rate()) : row.reason(),
            start,
            y,
            right - start);
      }
      y += ROW;
    }
    return bottom + 18;
  }

  private static void remark(Drawing drawing, String words, double x, double middle, double width) {
    List<String> lines = TextWidth.lines(words, ChartPainter.SMALL, width);
    double baseline = middle + 4.5 - (lines.size() - 1) * 6.5;
    for (String line : lines) {
      drawing.label(
          x,
          baseline,
          TextWidth.fitted(line, ChartPainter.SMALL, width),
          Anchor.START,
          Ink.MUTED,
          ChartPainter.SMALL);
      baseline += 13;
    }
  }

  private void rate(
      Drawing drawing,
      Chart.TwoOrdersRow row,
      Range range,
      double start,
      double end,
      double right,
      double y) {
    double x = range.position(row.rate().orElse(1), start, end);
    String tip =
        row.label()
            + ": "
            + numbers.text(row.rate())
            + " ("
            + numbers.text(row.low())
            + "\u2013"
            + numbers.text(row.high())
            + ")";
    if (row.low().isShown() && row.high().isShown()) {
      double low = range.position(row.low().orElse(0), start, end);
      double high = range.position(row.high().orElse(0), start, end);
      drawing.stroke(
          List.of(new Drawing.Point(low, y), new Drawing.Point(high, y)),
          Ink.RATE,
          2,
          Drawing.Dash.SOLID);
      drawing.line(low, y - 5, low, y + 5, Ink.RATE);
      drawing.line(high, y - 5, high, y + 5, Ink.RATE);
    }
    drawing.dot(x, y, 4, Ink.RATE, tip);
    drawing.label(
        right, y + 4.5, numbers.text(row.rate()), Anchor.END, Ink.STRONG, ChartPainter.TEXT);
  }

  /** The stretch of the logarithmic axis that is drawn. */
  private record Range(double min, double max) {
    double position(double value, double start, double end) {
      double inside = Math.min(Math.max(value, min), max);
      return start + Math.log(inside / min) / Math.log(max / min) * (end - start);
    }

    List<Double> ticks() {
      List<Double> ticks = new ArrayList<>();
      for (double decade : Scale.decades(min, max)) {
        if (decade >= min && decade <= max) {
          ticks.add(decade);
        }
      }
      return ticks;
    }
  }
}

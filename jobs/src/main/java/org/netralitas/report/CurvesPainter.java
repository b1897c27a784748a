package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.report.Drawing.Anchor;

/**
 * Step curves over days to voting with the vote marked and names at their ends. The axis ends a
 * year after the vote: some elections are counted for nine, which would leave no room for the
 * months that matter.
 */
final class CurvesPainter {
  /** The last day with a place of its own; what came later stands at the right edge. */
  static final int LAST_DAY = -365;

  private static final double TOP = 30;
  private static final double PLOT = 250;
  private static final double LINE = 15;

  private final Chart.Curves chart;
  private final Numbers numbers;
  private final double width;
  private final double left;
  private final double right;
  private final int firstDay;
  private final int lastDay;
  private final boolean isCut;
  private final double max;

  CurvesPainter(Chart.Curves chart, Numbers numbers, double width) {
    this.chart = chart;
    this.numbers = numbers;
    this.width = width;
    double largest = 1;
    int first = 0;
    int last = 0;
    double names = 0;
    for (Chart.Curve curve : chart.curves()) {
      for (Chart.CurvePoint point : curve.points()) {
        largest = Math.max(largest, point.quantity().orElse(0));
        first = Math.max(first, point.daysToVoting());
        last = Math.min(last, point.daysToVoting());
      }
      names = Math.max(names, TextWidth.of(name(curve), ChartPainter.SMALL));
    }
    this.max = largest;
    this.firstDay = first;
    this.isCut = last < LAST_DAY;
    this.lastDay = first == last ? first - 1 : Math.max(last, LAST_DAY);
    double widest = 0;
    for (double tick : Scale.ticks(largest, 5)) {
      widest =
          Math.max(widest, TextWidth.of(numbers.text(tick, NumberStyle.COUNT), ChartPainter.SMALL));
    }
    this.left = widest + 8;
    this.right = width - Math.min(names + 12, width * (width < 500 ? 0.35 : 0.42));
  }

  private String name(Chart.Curve curve) {
    Quantity last = lastShown(curve);
    return last.isShown() ? curve.label() + ": " + numbers.text(last) : curve.label();
  }

  private static Quantity lastShown(Chart.Curve curve) {
    Quantity last = Quantity.NONE;
    for (Chart.CurvePoint point : curve.points()) {
      if (point.quantity().isShown()) {
        last = point.quantity();
      }
    }
    return last;
  }

  Drawing paint() {
    Drawing drawing = new Drawing(width);
    axes(drawing);
    List<Chart.Curve> backToFront = new ArrayList<>(chart.curves());
    backToFront.sort(Comparator.comparing(curve -> curve.ink() != Ink.QUIET));
    for (Chart.Curve curve : backToFront) {
      curve(drawing, curve);
    }
    names(drawing);
    double y =
        ChartPainter.note(drawing, width < 500 ? 0 : left, TOP + PLOT + 35, chart.axisTitle());
    if (isCut) {
      y = ChartPainter.note(drawing, width < 500 ? 0 : left, y, chart.lateTitle());
    }
    drawing.height(y - 8);
    return drawing;
  }

  private double x(int days) {
    return left
        + (double) (firstDay - Math.max(days, lastDay)) / (firstDay - lastDay) * (right - left);
  }

  private double y(double value) {
    return TOP + PLOT - value / max * PLOT;
  }

  private void axes(Drawing drawing) {
    for (double tick : Scale.ticks(max, 5)) {
      drawing.line(left, y(tick), right, y(tick), tick == 0 ? Ink.AXIS : Ink.GRID);
      drawing.label(
          left - 6,
          y(tick) + 4,
          numbers.text(tick, NumberStyle.COUNT),
          Anchor.END,
          Ink.MUTED,
          ChartPainter.SMALL);
    }
    int step = step();
    for (int days = -(-lastDay / step) * step; days <= firstDay; days += step) {
      drawing.line(x(days), TOP + PLOT, x(days), TOP + PLOT + 4, Ink.AXIS);
      drawing.label(
          x(days),
          TOP + PLOT + 17,
          numbers.daysToVoting(days),
          Anchor.MIDDLE,
          Ink.MUTED,
          ChartPainter.SMALL);
    }
    drawing.stroke(
        List.of(new Drawing.Point(x(0), TOP - 8), new Drawing.Point(x(0), TOP + PLOT)),
        Ink.RATE,
        1.5,
        Drawing.Dash.DASHED);
    boolean isLate = x(0) > (left + right) / 2;
    drawing.label(
        x(0),
        TOP - 14,
        chart.votingLabel(),
        isLate ? Anchor.END : Anchor.START,
        Ink.RATE,
        ChartPainter.SMALL);
  }

  /** Days between two ticks: as few as their labels have room for. */
  private int step() {
    double label =
        TextWidth.of(numbers.daysToVoting(Math.min(-firstDay, lastDay)), ChartPainter.SMALL);
    int parts = 8;
    while (parts > 1 && x(0) - x(step(parts)) < label + 8) {
      parts--;
    }
    return step(parts);
  }

  private int step(int parts) {
    return (int) Math.max(30, Scale.step(firstDay - lastDay, parts));
  }

  private void curve(Drawing drawing, Chart.Curve curve) {
    List<Drawing.Point> path = new ArrayList<>();
    double before = Double.NaN;
    for (Chart.CurvePoint point : curve.points()) {
      if (!point.quantity().isShown()) {
        continue;
      }
      double px = x(point.daysToVoting());
      double py = y(point.quantity().orElse(0));
      if (!Double.isNaN(before)) {
        path.add(new Drawing.Point(px, before));
      }
      path.add(new Drawing.Point(px, py));
      before = py;
    }
    if (path.size() > 1) {
      drawing.stroke(path, curve.ink(), curve.ink() == Ink.QUIET ? 1.8 : 2.6, Drawing.Dash.SOLID);
    }
    for (Chart.CurvePoint point : curve.points()) {
      if (point.quantity().isShown() && point.daysToVoting() >= lastDay) {
        drawing.dot(
            x(point.daysToVoting()),
            y(point.quantity().orElse(0)),
            curve.ink() == Ink.QUIET ? 1.6 : 2.2,
            curve.ink(),
            curve.label() + ", " + point.label() + ": " + numbers.text(point.quantity()));
      }
    }
  }

  /** Names beside the ends of the curves, moved apart where they would overlap. */
  private void names(Drawing drawing) {
    List<Chart.Curve> byHeight = new ArrayList<>(chart.curves());
    byHeight.sort(Comparator.comparingDouble(curve -> y(lastShown(curve).orElse(0))));
    List<List<String>> lines = new ArrayList<>();
    double[] places = new double[byHeight.size()];
    double free = 0;
    for (int i = 0; i < places.length; i++) {
      lines.add(TextWidth.lines(name(byHeight.get(i)), ChartPainter.SMALL, width - right - 8));
      places[i] = Math.max(y(lastShown(byHeight.get(i)).orElse(0)) + 4, free);
      free = places[i] + lines.get(i).size() * LINE;
    }
    double floor = TOP + PLOT + 6 + LINE;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], floor - lines.get(i).size() * LINE);
      floor = places[i];
    }
    for (int i = 0; i < places.length; i++) {
      double y = places[i];
      for (String line : lines.get(i)) {
        drawing.label(
            right + 8, y, line, Anchor.START, textInk(byHeight.get(i).ink()), ChartPainter.SMALL);
        y += LINE;
      }
    }
  }

  /** Inks that are too light for text are written in the muted text ink. */
  private static Ink textInk(Ink ink) {
    return ink == Ink.PROVEN || ink == Ink.RATE ? ink : Ink.MUTED;
  }
}

package org.netralitas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.report.Drawing.Anchor;

/**
 * A funnel plot: small regions at the left, where chance alone spreads them widely, large ones at
 * the right; the limits close in between. After D. J. Spiegelhalter, Statistics in Medicine 24
 * (2005), 1185-1202.
 */
final class FunnelPainter {
  private static final double TOP = 16;
  private static final double PLOT = 270;
  private static final double HIGHEST_SHOWN = 6;

  private final Chart.Funnel chart;
  private final Numbers numbers;
  private final double width;
  private final double left = 34;
  private final double right;
  private final double maxX;
  private final double maxY;

  FunnelPainter(Chart.Funnel chart, Numbers numbers, double width) {
    this.chart = chart;
    this.numbers = numbers;
    this.width = width;
    this.right = width - 14;
    double x = 1;
    double y = 2;
    for (Chart.FunnelPoint point : chart.points()) {
      x = Math.max(x, point.expected().orElse(0));
      y = Math.max(y, point.ratio().orElse(0) * 1.08);
    }
    this.maxX = x * 1.05;
    this.maxY = Math.min(y, HIGHEST_SHOWN);
  }

  Drawing paint() {
    Drawing drawing = new Drawing(width);
    axes(drawing);
    List<Chart.FunnelPoint> bySize = new ArrayList<>(chart.points());
    bySize.removeIf(point -> !point.expected().isShown());
    bySize.sort(Comparator.comparingDouble(point -> point.expected().orElse(0)));
    limit(drawing, bySize, 0, Ink.RATE, Drawing.Dash.SOLID);
    limit(drawing, bySize, 1, Ink.RATE, Drawing.Dash.SOLID);
    limit(drawing, bySize, 2, Ink.AXIS, Drawing.Dash.DASHED);
    limit(drawing, bySize, 3, Ink.AXIS, Drawing.Dash.DASHED);
    for (Chart.FunnelPoint point : bySize) {
      point(drawing, point);
    }
    drawing.height(TOP + PLOT + 58);
    return drawing;
  }

  /** The square root makes room for the many small regions. */
  private double x(double expected) {
    return left + Math.sqrt(expected / maxX) * (right - left);
  }

  private double y(double ratio) {
    return TOP + PLOT - Math.min(ratio, maxY) / maxY * PLOT;
  }

  private void axes(Drawing drawing) {
    for (double tick : Scale.ticks(maxY, 6)) {
      drawing.line(left, y(tick), right, y(tick), tick == 1 ? Ink.TEXT : Ink.GRID);
      drawing.label(
          left - 6,
          y(tick) + 4,
          numbers.text(tick, NumberStyle.AS_PUBLISHED),
          Anchor.END,
          Ink.MUTED,
          ChartPainter.SMALL);
    }
    double before = -100;
    for (double tick : Scale.ticks(maxX, 6)) {
      if (x(tick) - before > 26) {
        drawing.line(x(tick), TOP + PLOT, x(tick), TOP + PLOT + 4, Ink.AXIS);
        drawing.label(
            x(tick),
            TOP + PLOT + 17,
            numbers.text(tick, NumberStyle.AS_PUBLISHED),
            Anchor.MIDDLE,
            Ink.MUTED,
            ChartPainter.SMALL);
        before = x(tick);
      }
    }
    drawing.label(
        0,
        TOP + PLOT + 35,
        TextWidth.fitted(chart.axisTitle(), ChartPainter.SMALL, width),
        Anchor.START,
        Ink.MUTED,
        ChartPainter.SMALL);
    drawing.label(
        0,
        TOP + PLOT + 52,
        TextWidth.fitted(chart.limitsTitle(), ChartPainter.SMALL, width),
        Anchor.START,
        Ink.MUTED,
        ChartPainter.SMALL);
  }

  private void limit(
      Drawing drawing, List<Chart.FunnelPoint> bySize, int which, Ink ink, Drawing.Dash dash) {
    List<Drawing.Point> path = new ArrayList<>();
    for (Chart.FunnelPoint point : bySize) {
      Quantity limit = point.limits().get(which);
      if (limit.isShown()) {
        path.add(new Drawing.Point(x(point.expected().orElse(0)), y(limit.orElse(0))));
      }
    }
    if (path.size() > 1) {
      drawing.stroke(path, ink, 1.4, dash);
    }
  }

  private void point(Drawing drawing, Chart.FunnelPoint point) {
    if (!point.ratio().isShown()) {
      return;
    }
    double px = x(point.expected().orElse(0));
    double py = y(point.ratio().orElse(0));
    boolean named = point.mark() == Chart.FunnelMark.OUTSIDE;
    drawing.dot(
        px,
        py,
        named ? 4.5 : 3.2,
        named ? Ink.RATE : Ink.PROVEN,
        point.label() + ": " + numbers.text(point.ratio()));
    if (named) {
      boolean isLate = px > width * 0.6;
      drawing.label(
          isLate ? px - 8 : px + 8,
          py + 4,
          point.label(),
          isLate ? Anchor.END : Anchor.START,
          Ink.STRONG,
          ChartPainter.SMALL);
    }
  }
}

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

  /** A region that lies higher is drawn at the upper edge, with its number. */
  private static final double HIGHEST_SHOWN = 6;

  /** Place of the upper 99.8% limit. */
  private static final int UPPER = 1;

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
    double closest = Double.MAX_VALUE;
    for (Chart.FunnelPoint point : chart.points()) {
      x = Math.max(x, point.expected().orElse(0));
      y = Math.max(y, point.ratio().orElse(0) * 1.08);
      closest = Math.min(closest, point.limits().get(UPPER).orElse(Double.MAX_VALUE));
    }
    this.maxX = x * 1.05;
    // Where the limits come closest they are seen, however wide they are.
    this.maxY =
        Math.max(Math.min(y, HIGHEST_SHOWN), closest < Double.MAX_VALUE ? closest * 1.1 : 0);
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
    double y = ChartPainter.note(drawing, 0, TOP + PLOT + 35, chart.axisTitle());
    drawing.height(ChartPainter.note(drawing, 0, y, chart.limitsTitle()) - 8);
    return drawing;
  }

  /** The square root makes room for the many small regions. */
  private double x(double expected) {
    return left + Math.sqrt(expected / maxX) * (right - left);
  }

  private double y(double ratio) {
    return Math.max(TOP, height(ratio));
  }

  /** The same without the upper edge. */
  private double height(double ratio) {
    return TOP + PLOT - ratio / maxY * PLOT;
  }

  private void axes(Drawing drawing) {
    for (double tick : Scale.ticks(maxY, 6)) {
      drawing.line(left, y(tick), right, y(tick), Ink.GRID);
      drawing.label(
          left - 6,
          y(tick) + 4,
          numbers.text(tick, NumberStyle.AS_PUBLISHED),
          Anchor.END,
          Ink.MUTED,
          ChartPainter.SMALL);
    }
    drawing.line(left, y(1), right, y(1), Ink.TEXT);
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
  }

  private void limit(
      Drawing drawing, List<Chart.FunnelPoint> bySize, int which, Ink ink, Drawing.Dash dash) {
    List<Drawing.Point> path = new ArrayList<>();
    Drawing.Point above = null;
    for (Chart.FunnelPoint point : bySize) {
      Quantity limit = point.limits().get(which);
      if (limit.isShown()) {
        double px = x(point.expected().orElse(0));
        double py = height(limit.orElse(0));
        Drawing.Point here = new Drawing.Point(px, py);
        if (py < TOP) {
          above = here;
          continue;
        }
        if (above != null && path.isEmpty()) {
          double part = (TOP - above.y()) / (py - above.y());
          path.add(new Drawing.Point(above.x() + part * (px - above.x()), TOP));
        }
        path.add(here);
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
    boolean isAbove = point.ratio().orElse(0) > maxY;
    boolean named = isAbove || point.mark() == Chart.FunnelMark.OUTSIDE;
    drawing.dot(
        px,
        py,
        named ? 4.5 : 3.2,
        point.mark() == Chart.FunnelMark.OUTSIDE ? Ink.RATE : Ink.PROVEN,
        point.label() + ": " + numbers.text(point.ratio()));
    if (named) {
      boolean isLate = px > width * 0.6;
      drawing.label(
          isLate ? px - 8 : px + 8,
          // Above the edge no limit runs through it.
          isAbove ? py - 5 : py + 4,
          isAbove ? point.label() + " (" + numbers.text(point.ratio()) + ")" : point.label(),
          isLate ? Anchor.END : Anchor.START,
          Ink.STRONG,
          ChartPainter.SMALL);
    }
  }
}

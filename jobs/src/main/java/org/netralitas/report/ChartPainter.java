package org.netralitas.report;

/** Draws a chart for a width; the same chart at the same width is the same drawing. */
final class ChartPainter {
  /** Width for screens from 700 px and for print. */
  static final double WIDE = 860;

  /** Width for phones. */
  static final double NARROW = 340;

  /** Width of an A4 page between its margins. */
  static final double PAPER = 680;

  static final double TEXT = 13;
  static final double SMALL = 11.5;

  private static final double NOTE_LINE = 15;

  private ChartPainter() {}

  static Drawing paint(Chart chart, Numbers numbers, double width) {
    if (chart instanceof Chart.Bars bars) {
      return new BarsPainter(bars, numbers, width).paint();
    }
    if (chart instanceof Chart.TwoOrders orders) {
      return new TwoOrdersPainter(orders, numbers, width).paint();
    }
    if (chart instanceof Chart.TileMap map) {
      return new TileMapPainter(map, numbers, width).paint();
    }
    if (chart instanceof Chart.Curves curves) {
      return new CurvesPainter(curves, numbers, width).paint();
    }
    if (chart instanceof Chart.Funnel funnel) {
      return new FunnelPainter(funnel, numbers, width).paint();
    }
    throw new IllegalArgumentException("no painter for " + chart.getClass().getName());
  }

  /** Words under a chart, on as many lines as they need; returns the height of the next line. */
  static double note(Drawing drawing, double x, double y, String words) {
    double next = y;
    for (String line : TextWidth.lines(words, SMALL, drawing.width() - x)) {
      drawing.label(x, next, line, Drawing.Anchor.START, Ink.MUTED, SMALL);
      next += NOTE_LINE;
    }
    return next;
  }
}

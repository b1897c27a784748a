package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.report.Drawing.Anchor;

/** Provinces as equal tiles, so that a large empty province does not outweigh a small full one. */
final class TileMapPainter {
  private static final Ink[] COUNT = {
    Ink.COUNT_1, Ink.COUNT_2, Ink.COUNT_3, Ink.COUNT_4, Ink.COUNT_5
  };
  private static final Ink[] RATE = {Ink.RATE_1, Ink.RATE_2, Ink.RATE_3, Ink.RATE_4, Ink.RATE_5};

  private final Chart.TileMap chart;
  private final Numbers numbers;
  private final double width;
  private final boolean narrow;
  private final List<Double> classes;

  TileMapPainter(Chart.TileMap chart, Numbers numbers, double width) {
    this.chart = chart;
    this.numbers = numbers;
    this.width = width;
    this.narrow = width < 500;
    List<Double> values = new ArrayList<>();
    for (Chart.Tile tile : chart.tiles()) {
      if (tile.state() == Chart.TileState.SHOWN) {
        values.add(tile.quantity().orElse(0));
      }
    }
    this.classes = Scale.classes(values);
  }

  Drawing paint() {
    Drawing drawing = new Drawing(width);
    double pitch = width / ProvinceTile.COLUMNS;
    double gap = narrow ? 1.5 : 4;
    for (Chart.Tile tile : chart.tiles()) {
      double x = (tile.place().column() - 1) * pitch;
      double y = (tile.place().row() - 1) * pitch;
      tile(drawing, tile, x, y, pitch - gap);
    }
    drawing.height(legend(drawing, ProvinceTile.ROWS * pitch + (narrow ? 14 : 6)));
    return drawing;
  }

  private void tile(Drawing drawing, Chart.Tile tile, double x, double y, double side) {
    int shade = shade(tile.quantity().orElse(0));
    Ink ink =
        switch (tile.state()) {
          case SHOWN -> ramp()[shade];
          case HIDDEN -> Ink.HIDDEN;
          case NONE -> Ink.NONE;
          case OUTSIDE -> Ink.OUTSIDE;
        };
    boolean isDark = tile.state() == Chart.TileState.SHOWN && shade >= 3;
    drawing.box(x, y, side, side, ink, tip(tile));
    Ink text =
        isDark ? Ink.ON_DARK : tile.state() == Chart.TileState.OUTSIDE ? Ink.MUTED : Ink.TEXT;
    if (narrow) {
      drawing.label(
          x + side / 2, y + side / 2 + 4, tile.place().shortName(), Anchor.MIDDLE, text, 10.5);
      return;
    }
    drawing.label(x + side / 2, y + side * 0.42, tile.place().shortName(), Anchor.MIDDLE, text, 12);
    String value =
        switch (tile.state()) {
          case SHOWN -> numbers.text(tile.quantity());
          case HIDDEN -> Numbers.HIDDEN;
          case NONE -> "\u2013";
          case OUTSIDE -> "";
        };
    drawing.label(
        x + side / 2, y + side * 0.78, value, Anchor.MIDDLE, text, value.length() > 5 ? 10.5 : 12);
  }

  private String tip(Chart.Tile tile) {
    return tile.label()
        + ": "
        + switch (tile.state()) {
          case SHOWN -> numbers.text(tile.quantity());
          case HIDDEN -> chart.words().hidden();
          case NONE -> chart.words().none();
          case OUTSIDE -> chart.words().outside();
        };
  }

  private Ink[] ramp() {
    return chart.ramp() == Chart.TileMap.Ramp.COUNT ? COUNT : RATE;
  }

  private int shade(double value) {
    int shade = 0;
    for (double threshold : classes) {
      if (value >= threshold) {
        shade++;
      }
    }
    return Math.min(shade, COUNT.length - 1);
  }

  private double legend(Drawing drawing, double top) {
    double x = 0;
    double y = top;
    drawing.label(0, y + 10, chart.words().title(), Anchor.START, Ink.MUTED, ChartPainter.SMALL);
    y += 18;
    for (int i = 0; i <= classes.size(); i++) {
      String text =
          i == 0
              ? "< " + threshold(0)
              : i == classes.size()
                  ? threshold(i - 1) + "+"
                  : threshold(i - 1) + "\u2013" + threshold(i);
      if (!classes.isEmpty()) {
        x = entry(drawing, x, y, ramp()[i], text);
      }
    }
    y += 22;
    x = 0;
    for (Chart.TileState state : Chart.TileState.values()) {
      if (state != Chart.TileState.SHOWN && has(state)) {
        String text =
            switch (state) {
              case HIDDEN -> chart.words().hidden();
              case NONE -> chart.words().none();
              default -> chart.words().outside();
            };
        Ink ink =
            switch (state) {
              case HIDDEN -> Ink.HIDDEN;
              case NONE -> Ink.NONE;
              default -> Ink.OUTSIDE;
            };
        if (narrow && x > 0) {
          x = 0;
          y += 20;
        }
        x = entry(drawing, x, y, ink, text);
      }
    }
    return y + 20;
  }

  private boolean has(Chart.TileState state) {
    return chart.tiles().stream().anyMatch(tile -> tile.state() == state);
  }

  private String threshold(int index) {
    return classes.isEmpty() ? "" : numbers.text(classes.get(index), NumberStyle.AS_PUBLISHED);
  }

  private double entry(Drawing drawing, double x, double y, Ink ink, String text) {
    drawing.box(x, y, 14, 12, ink, "");
    drawing.label(x + 18, y + 10, text, Anchor.START, Ink.MUTED, ChartPainter.SMALL);
    return x + 18 + TextWidth.of(text, ChartPainter.SMALL) + (narrow ? 5 : 14);
  }
}

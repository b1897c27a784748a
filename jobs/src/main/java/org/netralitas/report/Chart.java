package org.netralitas.report;

import java.util.List;
import java.util.stream.Stream;

/** What a chart shows; how it is drawn is decided by its painter. */
public sealed interface Chart {

  /** Horizontal bars, one line per category, one or more series. */
  record Bars(List<Series> series, List<Line> lines, Layout layout) implements Chart {
    public Bars {
      series = List.copyOf(series);
      lines = List.copyOf(lines);
    }

    /** Whether the series are parts of one another or stand side by side. */
    enum Layout {
      NESTED,
      GROUPED
    }
  }

  /** A series and the ink it is drawn in. */
  record Series(String label, Ink ink) {}

  /**
   * A line of a bar chart: a category, or a divider when it has no bars.
   *
   * @param remark short words after the label, such as days to voting
   */
  record Line(String label, String remark, List<Bar> bars) {
    public Line {
      bars = List.copyOf(bars);
    }

    static Line divider(String label) {
      return new Line(label, "", List.of());
    }

    static Line of(String label, Quantity... quantities) {
      return new Line(label, "", Stream.of(quantities).map(q -> new Bar(q, Trust.PLAIN)).toList());
    }
  }

  /** The number of one series in a line. */
  record Bar(Quantity quantity, Trust trust) {
    static final Bar EMPTY = new Bar(Quantity.NONE, Trust.PLAIN);
  }

  /** Whether another source says otherwise. */
  enum Trust {
    PLAIN,
    DISPUTED
  }

  /** The same rows by count and by rate, each in its own order. */
  record TwoOrders(String countTitle, String rateTitle, List<TwoOrdersRow> rows) implements Chart {
    public TwoOrders {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of the two orders.
   *
   * @param reason why there is no rate; empty when there is one
   */
  record TwoOrdersRow(
      String label, Quantity count, Quantity rate, Quantity low, Quantity high, String reason) {}

  /** Provinces as tiles, darker for more. */
  record TileMap(List<Tile> tiles, Words words, Ramp ramp) implements Chart {
    public TileMap {
      tiles = List.copyOf(tiles);
    }

    /** Legend entries. */
    record Words(String title, String hidden, String none, String outside) {}

    /** Which measure the shades stand for. */
    enum Ramp {
      COUNT,
      RATE
    }
  }

  /** A province on the map. */
  record Tile(ProvinceTile place, String label, Quantity quantity, TileState state) {}

  /** What a tile can say. */
  enum TileState {
    SHOWN,
    HIDDEN,
    /** No report, or no figure to divide by. */
    NONE,
    /** Did not vote. */
    OUTSIDE
  }

  /**
   * Cumulative counts by days to voting.
   *
   * @param lateTitle says where the days are that lie behind the end of the axis
   */
  record Curves(List<Curve> curves, String votingLabel, String axisTitle, String lateTitle)
      implements Chart {
    public Curves {
      curves = List.copyOf(curves);
    }
  }

  /** One curve; its points go forward in time. */
  record Curve(String label, Ink ink, List<CurvePoint> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a curve.
   *
   * @param daysToVoting positive before the vote
   */
  record CurvePoint(int daysToVoting, String label, Quantity quantity) {}

  /**
   * Observed over expected by size.
   *
   * @param limitsTitle what the two pairs of lines are
   */
  record Funnel(List<FunnelPoint> points, String axisTitle, String limitsTitle) implements Chart {
    public Funnel {
      points = List.copyOf(points);
    }
  }

  /**
   * A region of a funnel.
   *
   * @param limits lower and upper 99.8%, lower and upper 95%
   */
  record FunnelPoint(
      String label, Quantity expected, Quantity ratio, List<Quantity> limits, FunnelMark mark) {
    public FunnelPoint {
      limits = List.copyOf(limits);
    }
  }

  /** Whether a point is named. */
  enum FunnelMark {
    INSIDE,
    OUTSIDE
  }
}

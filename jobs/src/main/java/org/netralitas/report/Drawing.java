package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** A drawn chart: marks at positions in pixels, the same for every rendering. */
final class Drawing {
  /** Where a label's position is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** One mark. */
  sealed interface Mark {

    /** A filled box; {@code tip} is shown on hover, empty for none. */
    record Box(double x, double y, double width, double height, Ink ink, String tip)
        implements Mark {}

    /** A line through points. */
    record Stroke(List<Point> points, Ink ink, double width, Dash dash) implements Mark {}

    /** A dot. */
    record Dot(double x, double y, double radius, Ink ink, String tip) implements Mark {}

    /** Text on one line; {@code y} is its baseline. */
    record Label(double x, double y, String text, Anchor anchor, Ink ink, double size)
        implements Mark {}
  }

  /** A position. */
  record Point(double x, double y) {}

  /** How a line is drawn. */
  enum Dash {
    SOLID,
    DASHED
  }

  private final double width;
  private double height;
  private final List<Mark> marks = new ArrayList<>();

  Drawing(double width) {
    this.width = width;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void height(double newHeight) {
    this.height = newHeight;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  void box(double x, double y, double w, double h, Ink ink, String tip) {
    marks.add(new Mark.Box(x, y, w, h, ink, tip));
  }

  void line(double x1, double y1, double x2, double y2, Ink ink) {
    stroke(List.of(new Point(x1, y1), new Point(x2, y2)), ink, 1, Dash.SOLID);
  }

  void stroke(List<Point> points, Ink ink, double strokeWidth, Dash dash) {
    marks.add(new Mark.Stroke(List.copyOf(points), ink, strokeWidth, dash));
  }

  void dot(double x, double y, double radius, Ink ink, String tip) {
    marks.add(new Mark.Dot(x, y, radius, ink, tip));
  }

  void label(double x, double y, String text, Anchor anchor, Ink ink, double size) {
    if (!text.isEmpty()) {
      marks.add(new Mark.Label(x, y, text, anchor, ink, size));
    }
  }
}

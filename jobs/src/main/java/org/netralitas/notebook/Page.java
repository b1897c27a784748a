package org.netralitas.notebook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows as an HTML table and numbers as an SVG picture, plain enough for any notebook. */
public final class Page {
  private static final String INK = "#1f4e79";
  private static final String SECOND_INK = "#c55a11";
  private static final int WIDTH = 720;
  private static final int LABEL = 190;
  private static final int LINE = 24;

  private Page() {}

  /** A label and a number. */
  public record Bar(String label, double value) {}

  /**
   * A label, a number and its limits.
   *
   * @param low not above {@code value}
   * @param high not below it
   */
  public record Interval(String label, double low, double value, double high) {
    public Interval {
      if (!(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            label + ": " + value + " is not within " + low + " to " + high);
      }
    }
  }

  /** A named line through points in order of x. */
  public record Curve(String name, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /** A point of a curve. */
  public record Point(double x, double y) {}

  /** An HTML table; null is an empty cell. */
  public static String table(List<String> titles, List<List<@Nullable Object>> rows) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    titles.forEach(title -> html.append("<th>").append(escaped(title)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<@Nullable Object> row : rows) {
      html.append("<tr>");
      for (Object value : row) {
        boolean number = value instanceof Number;
        html.append(number ? "<td style=\"text-align:right\">" : "<td>")
            .append(escaped(text(value)))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  /** Horizontal bars from zero, in the order given. */
  public static String bars(String title, List<Bar> bars) {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    StringBuilder svg = begin(title, bars.size());
    int y = LINE + 8;
    for (Bar bar : bars) {
      double length = across(bar.value(), most);
      label(svg, bar.label(), y);
      svg.append(
          format(
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>"
                  + "<text x=\"%.1f\" y=\"%d\">%s</text>",
              LABEL, y, length, INK, LABEL + length + 6, y + 13, text(bar.value())));
      y += LINE;
    }
    return svg.append("</svg>").toString();
  }

  /** A dot per line with its limits as a stroke, in the order given. */
  public static String intervals(String title, List<Interval> intervals) {
    double most = intervals.stream().mapToDouble(Interval::high).max().orElse(1);
    StringBuilder svg = begin(title, intervals.size());
    int y = LINE + 8;
    for (Interval line : intervals) {
      label(svg, line.label(), y);
      double middle = LABEL + across(line.value(), most);
      svg.append(
          format(
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/>"
                  + "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"><title>%s (%s–%s)</title></circle>",
              LABEL + across(line.low(), most),
              LABEL + across(line.high(), most),
              y + 8,
              y + 8,
              INK,
              middle,
              y + 8,
              INK,
              text(line.value()),
              text(line.low()),
              text(line.high())));
      y += LINE;
    }
    return svg.append("</svg>").toString();
  }

  /** Curves over one pair of axes, each with its name at its end. */
  public static String curves(String title, List<Curve> curves) {
    double left = xs(curves).min().orElse(0);
    double right = Math.max(xs(curves).max().orElse(1), left + 1);
    double most =
        Math.max(
            1,
            curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(1));
    int lines = 12;
    StringBuilder svg = begin(title, lines);
    double bottom = lines * LINE;
    int number = 0;
    for (Curve curve : curves) {
      StringBuilder points = new StringBuilder();
      double x = 0;
      double y = 0;
      for (Point point : curve.points()) {
        x = 40 + (point.x() - left) / (right - left) * (WIDTH - 160);
        y = bottom - point.y() / most * (bottom - LINE - 10);
        points.append(format("%.1f,%.1f ", x, y));
      }
      String ink = number % 2 == 0 ? INK : SECOND_INK;
      svg.append(
          format(
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                  + "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>",
              points.toString().strip(), ink, x + 6, y + 4, ink, escaped(curve.name())));
      number++;
    }
    svg.append(
        format(
            "<text x=\"40\" y=\"%.0f\">%s</text><text x=\"%d\" y=\"%.0f\">%s</text>",
            bottom + 18, text(left), WIDTH - 130, bottom + 18, text(right)));
    return svg.append("</svg>").toString();
  }

  private static java.util.stream.DoubleStream xs(List<Curve> curves) {
    return curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(Point::x);
  }

  private static double across(double value, double most) {
    return most <= 0 ? 0 : value / most * (WIDTH - LABEL - 90);
  }

  private static StringBuilder begin(String title, int lines) {
    int height = (lines + 1) * LINE + 12;
    return new StringBuilder(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"13\"><title>%s</title>"
                + "<text x=\"0\" y=\"16\" font-weight=\"bold\">%s</text>",
            WIDTH, height, escaped(title), escaped(title)));
  }

  private static void label(StringBuilder svg, String label, int y) {
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
            LABEL - 8, y + 13, escaped(label)));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return number == Math.rint(number)
          ? format("%,.0f", number)
          : format(Math.abs(number) < 10 ? "%.2f" : "%,.1f", number);
    }
    return value instanceof Number number ? format("%,d", number.longValue()) : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

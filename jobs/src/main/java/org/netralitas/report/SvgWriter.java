package org.netralitas.report;

/** A drawing as inline SVG; inks are classes of the page's style sheet. */
final class SvgWriter {
  /** The style sheet gives it to every chart; labels of another size say so. */
  private static final double USUAL_SIZE = 13;

  private final StringBuilder out;

  private SvgWriter(StringBuilder out) {
    this.out = out;
  }

  static void write(
      StringBuilder out, Drawing drawing, String id, String sizeClass, String title, String alt) {
    new SvgWriter(out).svg(drawing, id, sizeClass, title, alt);
  }

  private void svg(Drawing drawing, String id, String sizeClass, String title, String alt) {
    out.append("<svg class=\"").append(sizeClass).append("\" viewBox=\"0 0 ");
    number(drawing.width());
    out.append(' ');
    number(drawing.height());
    out.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id);
    out.append("-d\"><title id=\"").append(id).append("-t\">");
    Markup.escape(out, title);
    out.append("</title><desc id=\"").append(id).append("-d\">");
    Markup.escape(out, alt);
    out.append("</desc>");
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Mark.Box box) {
        out.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        closed("rect", box.ink(), box.tip());
      } else if (mark instanceof Drawing.Mark.Dot dot) {
        out.append("<circle");
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
        closed("circle", dot.ink(), dot.tip());
      } else if (mark instanceof Drawing.Mark.Stroke stroke) {
        stroke(stroke);
      } else if (mark instanceof Drawing.Mark.Label label) {
        label(label);
      }
    }
    out.append("</svg>");
  }

  private void closed(String element, Ink ink, String tip) {
    out.append(" class=\"").append(ink.cssClass());
    if (tip.isEmpty()) {
      out.append("\"/>");
    } else {
      out.append("\"><title>");
      Markup.escape(out, tip);
      out.append("</title></").append(element).append('>');
    }
  }

  private void stroke(Drawing.Mark.Stroke stroke) {
    out.append("<path d=\"");
    Drawing.Point before = null;
    for (Drawing.Point point : stroke.points()) {
      if (before != null && point.y() == before.y()) {
        out.append('H');
        number(point.x());
      } else if (before != null && point.x() == before.x()) {
        out.append('V');
        number(point.y());
      } else {
        out.append(before == null ? 'M' : 'L');
        number(point.x());
        out.append(' ');
        number(point.y());
      }
      before = point;
    }
    out.append("\" class=\"l ").append(stroke.ink().cssClass());
    if (stroke.dash() == Drawing.Dash.DASHED) {
      out.append(" ds");
    }
    out.append('"');
    if (stroke.width() != 1) {
      attribute("stroke-width", stroke.width());
    }
    out.append("/>");
  }

  private void label(Drawing.Mark.Label label) {
    out.append("<text");
    attribute("x", label.x());
    attribute("y", label.y());
    if (label.size() != USUAL_SIZE) {
      attribute("font-size", label.size());
    }
    out.append(" class=\"").append(label.ink().cssClass());
    switch (label.anchor()) {
      case START -> {}
      case MIDDLE -> out.append(" m");
      case END -> out.append(" e");
    }
    out.append("\">");
    Markup.escape(out, label.text());
    out.append("</text>");
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"");
    number(value);
    out.append('"');
  }

  /** One decimal is finer than a screen shows; fewer digits keep the page small. */
  private void number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      out.append('-');
      tenths = -tenths;
    }
    out.append(tenths / 10);
    if (tenths % 10 != 0) {
      out.append('.').append(tenths % 10);
    }
  }
}

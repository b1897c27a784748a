package org.netralitas.report;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the charts of a document into the PDF with the same marks as on the screen: as shapes and
 * as text in the bundled font, so that it can be searched and no font of the machine is needed.
 */
final class PdfCharts implements FSObjectDrawerFactory {
  static final String TYPE = "application/x-netralitas-chart";

  private final Map<String, Drawing> drawings;

  PdfCharts(Map<String, Drawing> drawings) {
    this.drawings = drawings;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(TYPE);
  }

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    Drawing drawing = drawings.get(element.getAttribute("data-figure"));
    return drawing == null ? null : new Drawer(drawing);
  }

  private record Drawer(Drawing drawing) implements FSObjectDrawer {
    @Override
    public Map<Shape, String> drawObject(
        Element element,
        double x,
        double y,
        double width,
        double height,
        OutputDevice device,
        RenderingContext context,
        int dotsPerPixel) {
      new Pen((PdfBoxOutputDevice) device, context, x, y, width / drawing.width()).draw(drawing);
      return Map.of();
    }
  }

  /** Puts marks on the page; {@code scale} is page dots per pixel of the drawing. */
  private record Pen(
      PdfBoxOutputDevice device, RenderingContext context, double x, double y, double scale) {

    void draw(Drawing drawing) {
      for (Drawing.Mark mark : drawing.marks()) {
        if (mark instanceof Drawing.Mark.Box box) {
          box(box);
        } else if (mark instanceof Drawing.Mark.Dot dot) {
          double r = dot.radius();
          fill(new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r), dot.ink());
        } else if (mark instanceof Drawing.Mark.Stroke stroke) {
          stroke(stroke);
        } else if (mark instanceof Drawing.Mark.Label label) {
          label(label);
        }
      }
    }

    private Shape placed(Shape shape) {
      AffineTransform onPage = AffineTransform.getTranslateInstance(x, y);
      onPage.scale(scale, scale);
      return onPage.createTransformedShape(shape);
    }

    private void fill(Shape shape, Ink ink) {
      colour(ink);
      device.fill(placed(shape));
    }

    private void colour(Ink ink) {
      int rgb = Integer.parseInt(ink.colour().substring(1), 16);
      device.setColor(new FSRGBColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    private void pen(double strokeWidth, Drawing.Dash dash) {
      float width = (float) (strokeWidth * scale);
      float length = (float) (4 * scale);
      device.setStroke(
          dash == Drawing.Dash.SOLID
              ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
              : new BasicStroke(
                  width,
                  BasicStroke.CAP_BUTT,
                  BasicStroke.JOIN_MITER,
                  10,
                  new float[] {length, length * 0.8f},
                  0));
    }

    private void box(Drawing.Mark.Box box) {
      Rectangle2D shape = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
      Ink ink = box.ink();
      if (ink == Ink.HIDDEN) {
        fill(shape, Ink.NONE);
        hatch(box);
      } else {
        fill(shape, ink);
      }
      if (ink == Ink.HIDDEN || ink == Ink.NONE || ink == Ink.OUTSIDE || ink == Ink.DISPUTED) {
        colour(Ink.QUIET);
        boolean isDashed = ink == Ink.OUTSIDE || ink == Ink.DISPUTED;
        pen(0.8, isDashed ? Drawing.Dash.DASHED : Drawing.Dash.SOLID);
        device.draw(placed(shape));
      }
    }

    /** Slanted lines, clipped to the box by reckoning. */
    private void hatch(Drawing.Mark.Box box) {
      colour(Ink.QUIET);
      pen(0.6, Drawing.Dash.SOLID);
      for (double offset = 4; offset < box.width() + box.height(); offset += 5) {
        double x1 = box.x() + Math.min(offset, box.width());
        double y1 = box.y() + Math.max(0, offset - box.width());
        double x2 = box.x() + Math.max(0, offset - box.height());
        double y2 = box.y() + Math.min(offset, box.height());
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        device.draw(placed(line));
      }
    }

    private void stroke(Drawing.Mark.Stroke stroke) {
      Path2D path = new Path2D.Double();
      boolean isFirst = true;
      for (Drawing.Point point : stroke.points()) {
        if (isFirst) {
          path.moveTo(point.x(), point.y());
          isFirst = false;
        } else {
          path.lineTo(point.x(), point.y());
        }
      }
      colour(stroke.ink());
      pen(stroke.width(), stroke.dash());
      device.draw(placed(path));
    }

    private void label(Drawing.Mark.Label label) {
      boolean isBold = label.ink() == Ink.STRONG;
      double width = TextWidth.exact(label.text(), label.size(), isBold);
      double left =
          switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
          };
      FontSpecification font = new FontSpecification();
      font.families = new String[] {PdfReport.FONT};
      font.size = (float) (label.size() * scale);
      font.fontWeight = isBold ? IdentValue.BOLD : IdentValue.NORMAL;
      font.fontStyle = IdentValue.NORMAL;
      font.variant = IdentValue.NORMAL;
      // Without it the outline of a bold caption drawn before is put around the letters.
      ((AbstractOutputDevice) device).setFontSpecification(font);
      device.setFont(context.getFont(font));
      colour(label.ink());
      device.drawString(
          label.text(), (float) (x + left * scale), (float) (y + label.y() * scale), null);
    }
  }
}

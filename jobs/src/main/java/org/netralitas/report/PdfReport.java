package org.netralitas.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The document as a tagged PDF (PDF/UA-1) with bundled fonts, contents with page numbers, charts
 * whole on a page and table heads repeated; the same bytes for the same document.
 */
public final class PdfReport {
  static final String FONT = "Plus Jakarta Sans";

  private PdfReport() {}

  /** The file's bytes. */
  public static byte[] render(Document document) {
    XRLog.setLoggingEnabled(false);
    Texts texts = Texts.of(document.language());
    StringBuilder page = new StringBuilder(1 << 19);
    new PdfPage(document, texts, page).write();
    Map<String, Drawing> drawings = new HashMap<>();
    Numbers numbers = new Numbers(document.language());
    for (Section section : document.sections()) {
      draw(section.blocks(), numbers, drawings);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Netralitas");
    builder.withW3cDocument(parsed(page.toString()), null);
    builder.useObjectDrawerFactory(new PdfCharts(drawings));
    String logo = document.issuer().logoAddress();
    builder.useExternalResourceAccessControl(
        (uri, type) -> !logo.isEmpty() && logo.equals(uri),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    for (int weight : new int[] {400, 700}) {
      byte[] font = Resources.bytes("fonts/PlusJakartaSans-" + weight + ".ttf");
      builder.useFont(() -> new ByteArrayInputStream(font), FONT, weight, FontStyle.NORMAL, true);
    }
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      Calendar asOf = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      asOf.setTimeInMillis(document.asOf().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
      pdf.getDocumentInformation().setCreationDate(asOf);
      // The identifier of the file is reckoned from this instead of the clock.
      pdf.setDocumentId(document.asOf().toEpochDay());
      pdf.save(out);
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void draw(List<Block> blocks, Numbers numbers, Map<String, Drawing> drawings) {
    for (Block block : blocks) {
      if (block instanceof Figure figure) {
        drawings.put(
            figure.figureId(), ChartPainter.paint(figure.chart(), numbers, ChartPainter.PAPER));
      } else if (block instanceof Block.Panels panels && !panels.panels().isEmpty()) {
        draw(panels.panels().get(0).blocks(), numbers, drawings);
      }
    }
  }

  private static org.w3c.dom.Document parsed(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

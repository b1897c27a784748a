package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;

class PdfReportTest {
  private static final Document DOCUMENT = ReportDocument.of(SampleEdition.input(), Language.ID);

  /** Points; the page keeps about twice as much free. */
  private static final float MARGIN = 25;

  private static final byte[] FILE = PdfReport.render(DOCUMENT);

  @Test
  void theSameDocumentIsTheSameBytes() {
    assertThat(PdfReport.render(DOCUMENT)).isEqualTo(FILE);
  }

  @Test
  void theFileSaysThatItIsTaggedAndInWhichLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(DOCUMENT.title());
      String metadata =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).containsPattern("pdfuaid:part(>|=\")1");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
    }
  }

  @Test
  void everyFontIsPackedIntoTheFile() throws IOException {
    Set<String> fonts = new HashSet<>();
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
    }
    assertThat(fonts).allMatch(font -> font.startsWith("PlusJakartaSans"));
  }

  @Test
  void theMarkAndThePageNumberStandOnEveryPage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      int pages = pdf.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("DATA SINTETIS")
            .contains(DOCUMENT.editionId())
            .containsPattern(page + " / " + pages);
      }
    }
  }

  @Test
  void theWordsInChartsCanBeSearched() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Pemungutan suara, 9 Desember 2020")
          .contains("Menurut jumlah (orang)")
          .doesNotContain("#");
    }
  }

  /** What is cut off at the edge is still in the file, so that a search would find it. */
  @Test
  void nothingIsPrintedBeyondTheMargins() throws IOException {
    List<String> outside = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      float right = pdf.getPage(0).getMediaBox().getWidth() - MARGIN;
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          TextPosition last = letters.get(letters.size() - 1);
          if (letters.get(0).getX() < MARGIN || last.getX() + last.getWidth() > right) {
            outside.add(getCurrentPageNo() + ": " + text);
          }
        }
      }.getText(pdf);
    }
    assertThat(outside).isEmpty();
  }

  /** Bold is a font of its own; letters with an outline are a font made heavier by mistake. */
  @Test
  void noLetterHasAnOutline() throws IOException {
    Set<RenderingMode> modes = EnumSet.noneOf(RenderingMode.class);
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          modes.add(getGraphicsState().getTextState().getRenderingMode());
        }
      }.getText(pdf);
    }
    assertThat(modes).containsExactly(RenderingMode.FILL);
  }

  @Test
  void noLineBeginsWithTheStopOfTheLineAbove() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      assertThat(new PDFTextStripper().getText(pdf).lines())
          .noneMatch(line -> line.matches("[.,;:)%].*"));
    }
  }

  @Test
  void everyChartIsAFigureWithItsFinding() throws IOException {
    int[] figures = {0};
    try (PDDocument pdf = Loader.loadPDF(FILE)) {
      count(pdf.getDocumentCatalog().getStructureTreeRoot(), figures);
    }
    assertThat(figures[0]).isGreaterThan(8);
  }

  private static void count(PDStructureNode node, int[] figures) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          figures[0]++;
          assertThat(element.getAlternateDescription()).isNotBlank();
          COSDictionary dictionary = element.getCOSObject();
          assertThat(dictionary.getDictionaryObject(COSName.A)).isNotNull();
        }
        count(element, figures);
      }
    }
  }
}

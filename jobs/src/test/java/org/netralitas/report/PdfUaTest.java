package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Language;

/** The PDF as veraPDF judges it. */
class PdfUaTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void theFileIsPdfUa1AndItsTextCanBeSelected(Language language) throws IOException {
    Document document = ReportDocument.of(SampleEdition.input(), language);
    byte[] file = PdfReport.render(document);
    assertThat(PdfUa.faults(file)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).contains(document.title());
      for (Section section : document.sections()) {
        assertThat(text).contains(section.title());
      }
    }
  }

  /** The judge must be able to say no. */
  @Test
  void aFileWithoutItsLanguageIsRefused() throws IOException {
    byte[] file = PdfReport.render(ReportDocument.of(SampleEdition.input(), Language.ID));
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      pdf.save(out);
    }
    assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(PdfUa.faults(out.toByteArray())).anyMatch(fault -> fault.startsWith("7.2-"));
  }
}

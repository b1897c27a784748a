package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;

class CrossCheckTest {
  private static final Document DOCUMENT = ReportDocument.of(SampleEdition.input(), Language.ID);
  private static final byte[] HTML = HtmlReport.renderBytes(DOCUMENT);
  private static final byte[] PDF = PdfReport.render(DOCUMENT);
  private static final byte[] XLSX = XlsxReport.render(DOCUMENT);

  @Test
  void allFilesShowTheSameNumbers() {
    assertThat(CrossCheck.faults(DOCUMENT, HTML, PDF, XLSX)).isEmpty();
  }

  @Test
  void aChangedNumberInThePageIsFound() {
    String page = new String(HTML, StandardCharsets.UTF_8);
    String changed =
        page.replaceFirst("<td class=\"n\">1\\.597</td>", "<td class=\"n\">1.579</td>");
    assertThat(changed).isNotEqualTo(page);
    assertThat(CrossCheck.faults(DOCUMENT, changed.getBytes(StandardCharsets.UTF_8), PDF, XLSX))
        .singleElement()
        .asString()
        .contains("1.579")
        .contains("1.597");
  }

  /** The files of the English report do not pass for those of the Indonesian one. */
  @Test
  void filesOfAnotherDocumentAreFound() {
    Document english = ReportDocument.of(SampleEdition.input(), Language.EN);
    assertThat(CrossCheck.faults(DOCUMENT, HTML, PdfReport.render(english), XLSX))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith("PDF"));
    assertThat(CrossCheck.faults(DOCUMENT, HTML, PDF, XlsxReport.render(english)))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith("XLSX"));
  }
}

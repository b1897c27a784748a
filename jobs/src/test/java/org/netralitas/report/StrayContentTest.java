package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Language;

/** A count that is hidden in the tables is planted where a reader's eye does not fall. */
class StrayContentTest {
  private static final Document DOCUMENT = ReportDocument.of(SampleEdition.input(), Language.ID);
  private static final Said SAID = Said.by(DOCUMENT);
  private static final String HTML = HtmlReport.render(DOCUMENT);
  private static final byte[] PDF = PdfReport.render(DOCUMENT);
  private static final byte[] XLSX = XlsxReport.render(DOCUMENT);

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFilesHoldTheirDocumentAndNothingElse(Language language) {
    Document document = ReportDocument.of(SampleEdition.input(), language);
    assertThat(
            StrayContent.faults(
                document,
                HtmlReport.renderBytes(document),
                PdfReport.render(document),
                XlsxReport.render(document)))
        .isEmpty();
  }

  /** A report in which nothing counts 39 was refused for the reference of its apostrophes. */
  @Test
  void noSignIsWrittenAsANumber() {
    assertThat(Markup.escaped("Kemendagri's <\"x\"> & y")).doesNotContainPattern("[0-9]");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '#',
      value = {
        "</main> # <!-- 3 --></main>",
        "</main> # <p>81723</p></main>",
        "<main # <main data-count=\"3\"",
        "<h1> # <h1 title='3'>",
        "<h1> # <h1 title=\"81723\">",
        "</body> # <script>var counts = [3]</script></body>",
        "</desc> #  81723</desc>",
        "<data class=\"n\" value=\" # <data class=\"n\" value=\"81723",
      })
  void inThePage(String at, String planted) {
    String page =
        HTML.replaceFirst(
            java.util.regex.Pattern.quote(at), java.util.regex.Matcher.quoteReplacement(planted));
    assertThat(page).isNotEqualTo(HTML);
    assertThat(StrayHtml.faults(SAID, page)).isNotEmpty();
  }

  @Test
  void asAnAttachmentOfThePdf() throws IOException {
    byte[] file =
        changed(
            pdf -> {
              PDComplexFileSpecification specification = new PDComplexFileSpecification();
              specification.setFile("counts.csv");
              specification.setEmbeddedFile(
                  new PDEmbeddedFile(
                      pdf, new ByteArrayInputStream("3".getBytes(StandardCharsets.UTF_8))));
              PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
              files.setNames(Map.of("counts.csv", specification));
              PDDocumentNameDictionary names =
                  new PDDocumentNameDictionary(pdf.getDocumentCatalog());
              names.setEmbeddedFiles(files);
              pdf.getDocumentCatalog().setNames(names);
            });
    assertThat(StrayPdf.faults(SAID, file)).contains("PDF has EmbeddedFiles");
  }

  @Test
  void inTheMetadataOfThePdf() throws IOException {
    byte[] file = changed(pdf -> pdf.getDocumentInformation().setCustomMetadataValue("Count", "3"));
    assertThat(StrayPdf.faults(SAID, file)).containsExactly("PDF has the metadata Count");
    byte[] title = changed(pdf -> pdf.getDocumentInformation().setTitle("81723"));
    assertThat(StrayPdf.faults(SAID, title)).singleElement().asString().contains("81723");
  }

  @Test
  void inTheSpokenTextOfThePdf() throws IOException {
    byte[] file =
        changed(
            pdf -> {
              COSDictionary tree = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
              tree.setString(COSName.ACTUAL_TEXT, "81723");
            });
    assertThat(StrayPdf.faults(SAID, file)).singleElement().asString().contains("81723");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "xl/workbook.xml, '<sheet ', '<sheet state=\"hidden\" '",
    "xl/worksheets/sheet3.xml, '<row ', '<row hidden=\"1\" '",
    "xl/worksheets/sheet3.xml, '</sheetData>', '<f>3</f></sheetData>'",
    "xl/sharedStrings.xml, '</t>', ' 81723</t>'",
  })
  void inTheWorkbook(String part, String at, String planted) throws IOException {
    byte[] file = rezipped(part, content -> content.replaceFirst(at, planted), "");
    assertThat(StrayXlsx.faults(SAID, file)).hasSize(1);
  }

  @Test
  void asACommentOrAnotherPartOfTheWorkbook() throws IOException {
    assertThat(StrayXlsx.faults(SAID, rezipped("", UnaryOperator.identity(), "xl/comments1.xml")))
        .containsExactly("XLSX has the part xl/comments1.xml");
    assertThat(
            StrayXlsx.faults(SAID, rezipped("", UnaryOperator.identity(), "docProps/custom.xml")))
        .containsExactly("XLSX has the part docProps/custom.xml");
  }

  private interface Change {
    void make(PDDocument pdf) throws IOException;
  }

  private static byte[] changed(Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(PDF)) {
      change.make(pdf);
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] rezipped(String part, UnaryOperator<String> change, String added)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XLSX));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            (entry.getName().equals(part) ? change.apply(content) : content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      if (!added.isEmpty()) {
        zip.putNextEntry(new ZipEntry(added));
        zip.write("<comments>3</comments>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}

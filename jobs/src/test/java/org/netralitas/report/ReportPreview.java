package org.netralitas.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netralitas.model.Language;

/** Writes the sample report into a folder, to be looked at. */
final class ReportPreview {
  private ReportPreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    ReportInput input = SampleEdition.input();
    for (int round = 0; round < 2; round++) {
      for (Language language : Language.values()) {
        String name = language == Language.ID ? "laporan" : "report";
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Document document = ReportDocument.of(input, language);
        start = told("document", start);
        Files.write(folder.resolve(name + ".html"), HtmlReport.renderBytes(document));
        start = told("html", start);
        Files.write(folder.resolve(name + ".pdf"), PdfReport.render(document));
        start = told("pdf", start);
        Files.write(folder.resolve(name + ".xlsx"), XlsxReport.render(document));
        start = told("xlsx", start);
        CrossCheck.faults(
            document,
            Files.readAllBytes(folder.resolve(name + ".html")),
            Files.readAllBytes(folder.resolve(name + ".pdf")),
            Files.readAllBytes(folder.resolve(name + ".xlsx")));
        start = told("cross check", start);
        NumberAudit.faults(input);
        DocumentCheck.faults(document, input);
        told("audit", start);
      }
    }
  }

  private static long told(String what, long start) {
    long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.println(what + " " + (now - start) / 1_000_000 + " ms of processor time");
    return now;
  }
}

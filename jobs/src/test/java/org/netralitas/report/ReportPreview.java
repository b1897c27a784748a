package org.netralitas.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netralitas.model.Language;

/** Writes the sample report into a folder, to be looked at. */
final class ReportPreview {
  private ReportPreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    ReportInput input = SampleEdition.input();
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      for (Language language : Language.values()) {
        Document document = ReportDocument.of(input, language);
        byte[] page = HtmlReport.renderBytes(document);
        Files.write(folder.resolve(language == Language.ID ? "laporan.html" : "report.html"), page);
        System.out.println(language + " " + page.length + " bytes");
      }
      System.out.println("both languages: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}

package org.netralitas.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF has to say about a file as PDF/UA-1 (ISO 14289-1). */
final class PdfUa {
  private PdfUa() {}

  /** One line per rule that is broken: clause, test, what is asked, how often, where first. */
  static List<String> faults(byte[] file) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, String> first = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFUA_1, 100, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule =
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          times.merge(rule, 1, Integer::sum);
          first.putIfAbsent(
              rule,
              assertion.getMessage()
                  + " "
                  + assertion.getLocation().getContext()
                  + " "
                  + assertion.getErrorMessage());
        }
      }
      if (result.isCompliant() != times.isEmpty()) {
        throw new IOException("compliant " + result.isCompliant() + ", faults " + first);
      }
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IOException(e);
    }
    return first.entrySet().stream()
        .map(e -> e.getKey() + " (" + times.get(e.getKey()) + "): " + e.getValue())
        .toList();
  }
}

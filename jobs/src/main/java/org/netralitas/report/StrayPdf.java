package org.netralitas.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF holds besides its document: attachments, actions, forms, spoken text, metadata. */
final class StrayPdf {
  private static final Set<String> FOREIGN =
      Set.of(
          "EmbeddedFiles", "AF", "AcroForm", "OpenAction", "AA", "JavaScript", "JS", "Collection");
  private static final Set<String> SPOKEN = Set.of("Alt", "ActualText", "E", "Contents", "T", "TU");
  private static final Set<String> INFORMATION =
      Set.of("Title", "Author", "Subject", "Keywords", "Producer", "Creator", "CreationDate");

  private final Said said;
  private final List<String> faults = new ArrayList<>();
  private final Set<COSBase> seen = new HashSet<>();

  private StrayPdf(Said said) {
    this.said = said;
  }

  static List<String> faults(Said said, byte[] file) {
    StrayPdf stray = new StrayPdf(said);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      stray.information(pdf.getDocumentInformation().getCOSObject());
      stray.walk(pdf.getDocumentCatalog().getCOSObject());
    } catch (IOException e) {
      stray.faults.add("PDF cannot be read: " + e.getMessage());
    }
    return List.copyOf(stray.faults);
  }

  private void information(COSDictionary information) {
    for (COSName key : information.keySet()) {
      String value = information.getString(key);
      if (!INFORMATION.contains(key.getName())) {
        faults.add("PDF has the metadata " + key.getName());
      } else if (value != null && !key.getName().equals("CreationDate")) {
        spoken(key.getName(), value);
      }
    }
  }

  /** Everything that can be reached, each object once; deep trees are walked without recursion. */
  private void walk(COSBase root) {
    List<COSBase> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      COSBase base = open.remove(open.size() - 1);
      if (base instanceof COSObject reference) {
        base = reference.getObject();
      }
      if (base == null || !seen.add(base)) {
        continue;
      }
      if (base instanceof COSArray array) {
        array.forEach(open::add);
      } else if (base instanceof COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
          COSBase value = dictionary.getDictionaryObject(key);
          if (FOREIGN.contains(key.getName())) {
            faults.add("PDF has " + key.getName());
          }
          if (value instanceof COSString string && SPOKEN.contains(key.getName())) {
            spoken(key.getName(), string.getString());
          } else {
            open.add(value);
          }
        }
      }
    }
  }

  private void spoken(String where, String text) {
    for (String number : said.unsaid(text)) {
      faults.add("PDF says " + number + " in " + where + ", which the document does not say");
    }
  }
}

package org.netralitas.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a workbook holds besides its document: foreign parts, hidden sheets, rows, names. */
final class StrayXlsx {
  private static final Pattern PART =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml"
              + "|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels"
              + "|xl/worksheets/(_rels/)?sheet\\d+\\.xml(\\.rels)?|xl/tables/table\\d+\\.xml");
  private static final Pattern HIDDEN =
      Pattern.compile("(state=\"(hidden|veryHidden)\"|hidden=\"(1|true)\"|<legacyDrawing|<f>|<f )");
  private static final Pattern NAME = Pattern.compile("<definedName name=\"([^\"]*)\"");
  private static final Pattern STRING = Pattern.compile("<t(?: [^>]*)?>([^<]*)</t>");

  private static final Pattern REFERENCE = Pattern.compile("&#x?[0-9a-fA-F]+;");

  private final Said said;
  private final List<String> faults = new ArrayList<>();

  private StrayXlsx(Said said) {
    this.said = said;
  }

  static List<String> faults(Said said, byte[] file) {
    StrayXlsx stray = new StrayXlsx(said);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        stray.part(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      stray.faults.add("XLSX cannot be read: " + e.getMessage());
    }
    return List.copyOf(stray.faults);
  }

  private void part(String name, String content) {
    if (!PART.matcher(name).matches()) {
      faults.add("XLSX has the part " + name);
    }
    Matcher hidden = HIDDEN.matcher(content);
    if (hidden.find()) {
      faults.add("XLSX has " + hidden.group(1) + " in " + name);
    }
    Matcher names = NAME.matcher(content);
    while (names.find()) {
      if (!names.group(1).startsWith("_xlnm.")) {
        faults.add("XLSX has the name " + names.group(1));
      }
    }
    if (name.equals("xl/sharedStrings.xml")) {
      Matcher strings = STRING.matcher(content);
      while (strings.find()) {
        for (String number : said.unsaid(REFERENCE.matcher(strings.group(1)).replaceAll(" "))) {
          faults.add("XLSX says " + number + ", which the document does not say");
        }
      }
    }
  }
}

package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The distinct texts of a workbook, held in memory and therefore bounded. */
final class SharedStrings {
  private final List<String> texts = new ArrayList<>();

  static SharedStrings read(InputStream in, String part) throws IOException {
    SharedStrings strings = new SharedStrings();
    SheetXml xml = new SheetXml(in, part);
    long chars = 0;
    while (xml.next()) {
      if (xml.starts("si")) {
        String text = xml.text("rPh");
        strings.texts.add(text);
        chars += text.length();
        if (strings.texts.size() > ReadLimits.MAX_SHARED_STRINGS
            || chars > ReadLimits.MAX_SHARED_CHARS) {
          throw LayoutRule.FILE_TOO_LARGE.stop(
              part
                  + " holds more than "
                  + ReadLimits.MAX_SHARED_STRINGS
                  + " texts or "
                  + (ReadLimits.MAX_SHARED_CHARS >> 20)
                  + " million characters: divide the workbook, or hand it in as CSV");
        }
      }
    }
    return strings;
  }

  /** The text of a number; null when there is none. */
  @Nullable String get(String number) {
    try {
      int index = Integer.parseInt(number.strip());
      return index >= 0 && index < texts.size() ? texts.get(index) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

package org.netralitas.report;

/** Escaping: no text of a code list or a file can become a tag or an attribute. */
final class Markup {
  private Markup() {}

  static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        // By its name: a reference by number would be a number that the document does not say.
        case '\'' -> out.append("&apos;");
        default -> {
          // Control characters are not allowed in a page and mean nothing to a reader.
          out.append(c < 0x20 && c != '\n' && c != '\t' ? ' ' : c);
        }
      }
    }
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(out, text);
    return out.toString();
  }
}

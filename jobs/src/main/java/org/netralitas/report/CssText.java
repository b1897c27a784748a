package org.netralitas.report;

/** Style sheets that hold words of the document. */
final class CssText {
  private CssText() {}

  /** The mark and the edition in the margins of every printed page. */
  static String pageMargins(Document document) {
    return "@page{size:A4;margin:18mm 14mm 16mm;@top-center{content:\""
        + cssText(document.mark())
        + "\";font:700 8pt \"Plus Jakarta Sans\"}@bottom-left{content:\""
        + cssText(document.editionId())
        + "\";font:7pt \"Plus Jakarta Sans\"}@bottom-right{content:counter(page) \" / \" counter(pages);"
        + "font:7pt \"Plus Jakarta Sans\"}}\n";
  }

  /** Text as the inside of a CSS string: everything but letters, digits and blanks is escaped. */
  private static String cssText(String text) {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c == ' ' || (c < 128 && Character.isLetterOrDigit(c));
      css.append(isPlain ? String.valueOf(c) : "\\" + Integer.toHexString(c) + " ");
    }
    return css.toString();
  }
}

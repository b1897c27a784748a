package org.netralitas.report;

/** The head of page and paper: logo, name of the agency, lines below it. */
final class Letterhead {
  private Letterhead() {}

  static void write(StringBuilder out, Document.Issuer issuer) {
    if (!issuer.logo().isEmpty()) {
      out.append("<img class=\"logo\" src=\"").append(issuer.logoAddress());
      out.append("\" alt=\"");
      Markup.escape(out, issuer.name());
      out.append("\"/>");
    }
    out.append("<p class=\"issuer\">");
    Markup.escape(out, issuer.name());
    out.append("</p>");
    for (String line : issuer.letterhead()) {
      out.append("<p class=\"letterhead\">");
      Markup.escape(out, line);
      out.append("</p>");
    }
  }
}

package org.netralitas.report;

import java.util.Locale;

/** The document as the page that the PDF renderer lays out. */
final class PdfPage {
  private final Document document;
  private final Texts texts;
  private final StringBuilder out;
  private final HtmlBlocks blocks;

  PdfPage(Document document, Texts texts, StringBuilder out) {
    this.document = document;
    this.texts = texts;
    this.out = out;
    this.blocks =
        new HtmlBlocks(out, new Numbers(document.language()), texts, document.kind(), Medium.PAPER);
  }

  void write() {
    out.append("<html lang=\"").append(document.language().code()).append("\"><head><title>");
    Markup.escape(out, document.title());
    out.append("</title><meta name=\"subject\" content=\"");
    Markup.escape(out, document.subtitle());
    out.append("\"/><meta name=\"author\" content=\"");
    Markup.escape(out, document.issuer().name());
    out.append("\"/><meta name=\"keywords\" content=\"");
    Markup.escape(
        out, document.editionId() + ", " + document.zone().code() + ", " + document.kind().code());
    out.append("\"/>");
    bookmarks();
    out.append("<style>").append(Resources.text("print.css"));
    out.append(CssText.pageMargins(document)).append("</style></head><body>");
    cover();
    int number = 1;
    for (Section section : document.sections()) {
      section(section, number++);
    }
    out.append("</body></html>");
  }

  private void bookmarks() {
    out.append("<bookmarks>");
    for (Section section : document.sections()) {
      out.append("<bookmark name=\"");
      Markup.escape(out, section.title());
      out.append("\" href=\"#").append(section.id()).append("\"/>");
    }
    out.append("</bookmarks>");
  }

  private void cover() {
    out.append("<div class=\"cover\">");
    Letterhead.write(out, document.issuer());
    out.append("<h1>");
    Markup.escape(out, document.title());
    out.append("</h1><p class=\"sub\">");
    Markup.escape(out, document.subtitle());
    out.append("</p>");
    if (!document.mark().isEmpty()) {
      out.append("<p class=\"mark\">");
      Markup.escape(out, document.mark());
      out.append("</p>");
    }
    out.append("<h2>");
    Markup.escape(out, texts.words("overview.title"));
    out.append("</h2>");
    blocks.write(document.overview(), 3);
    out.append("</div><div class=\"toc\"><h2>");
    Markup.escape(out, texts.words("html.contents"));
    out.append("</h2><ol>");
    for (Section section : document.sections()) {
      out.append("<li><a href=\"#").append(section.id()).append("\" title=\"");
      Markup.escape(out, section.title());
      out.append("\">");
      Markup.escape(out, section.title());
      out.append("</a></li>");
    }
    out.append("</ol>");
    if (document.elections().size() > 1) {
      out.append("<p class=\"small\">");
      Markup.escape(out, texts.words("pdf.other_elections"));
      out.append("</p>");
    }
    out.append("</div>");
  }

  private void section(Section section, int number) {
    out.append("<div class=\"sec\" id=\"").append(section.id()).append("\"><h2>");
    out.append(number).append(". ");
    Markup.escape(out, section.title());
    out.append("</h2>");
    String origin = blocks.originKey(section.origin());
    if (!origin.isEmpty()) {
      out.append("<p class=\"tag ").append(origin.replace('.', '-').toLowerCase(Locale.ROOT));
      out.append("\">");
      Markup.escape(out, texts.words(origin));
      out.append("</p>");
    }
    blocks.write(section.blocks(), 3);
    out.append("</div>");
  }
}

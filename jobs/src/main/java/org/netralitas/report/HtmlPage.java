package org.netralitas.report;

import java.util.List;
import java.util.Locale;
import org.netralitas.model.Language;

/** The frame of the page: mark, masthead, overview, contents, sections, foot. */
final class HtmlPage {
  private final Document document;
  private final PageName name;
  private final Texts texts;
  private final StringBuilder out;
  private final HtmlBlocks blocks;

  HtmlPage(Document document, PageName name, Texts texts, StringBuilder out) {
    this.document = document;
    this.name = name;
    this.texts = texts;
    this.out = out;
    this.blocks =
        new HtmlBlocks(
            out, new Numbers(document.language()), texts, document.kind(), Medium.SCREEN);
  }

  void write() {
    out.append("<a class=\"skip\" href=\"#isi\">");
    text("html.skip");
    out.append("</a>\n");
    hatch();
    if (!document.mark().isEmpty()) {
      out.append("<aside class=\"mark\" aria-label=\"");
      text("provenance.kind");
      out.append("\">");
      Markup.escape(out, document.mark());
      out.append("</aside>\n");
    }
    masthead();
    scriptWords();
    out.append("<div class=\"page\">\n");
    contents();
    out.append("<main id=\"isi\">\n");
    tools();
    int number = 1;
    for (Section section : document.sections()) {
      section(section, number++);
    }
    out.append("</main>\n</div>\n");
    foot();
  }

  /** The pattern of withheld values, shared by all charts. */
  private void hatch() {
    out.append("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
    out.append("<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" ");
    out.append("patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>");
    out.append("<rect width=\"1.6\" height=\"5\" fill=\"#a9b3bd\"/></pattern></defs></svg>\n");
  }

  private void masthead() {
    out.append("<header class=\"mast\"><div class=\"in\">\n");
    Letterhead.write(out, document.issuer());
    out.append("\n<h1>");
    Markup.escape(out, document.title());
    out.append("</h1>\n<p class=\"sub\">");
    Markup.escape(out, document.subtitle());
    out.append("</p>\n<p class=\"lang\"><a href=\"");
    boolean isIndonesian = document.language() == Language.ID;
    out.append(name.file(isIndonesian ? Language.EN : Language.ID));
    out.append(isIndonesian ? "\" lang=\"en\"" : "\" lang=\"id\"");
    out.append(" hreflang=\"").append(isIndonesian ? "en" : "id").append("\">");
    text("html.other_language");
    out.append("</a></p>\n");
    out.append("<section class=\"minute\" aria-labelledby=\"menit\"><h2 id=\"menit\">");
    text("overview.title");
    out.append("</h2>\n");
    blocks.write(document.overview(), 3);
    out.append("</section>\n</div></header>\n");
  }

  private void contents() {
    out.append("<nav class=\"toc\" aria-labelledby=\"daftar\"><details open=\"open\">");
    out.append("<summary><h2 id=\"daftar\">");
    text("html.contents");
    out.append("</h2></summary><ol>\n");
    for (Section section : document.sections()) {
      out.append("<li><a href=\"#").append(section.id()).append("\">");
      Markup.escape(out, section.title());
      out.append("</a></li>\n");
    }
    out.append("</ol></details></nav>\n");
  }

  /** The election switch; shown by the script, since it does nothing without it. */
  private void tools() {
    List<Document.ElectionName> elections = document.elections();
    if (elections.size() < 2) {
      return;
    }
    out.append("<div class=\"tools\" hidden=\"hidden\"><label for=\"pemilihan\">");
    text("html.election_switch");
    out.append("</label> <select id=\"pemilihan\">");
    for (Document.ElectionName election : elections) {
      out.append("<option value=\"");
      Markup.escape(out, election.electionId());
      out.append("\">");
      Markup.escape(out, election.name());
      out.append("</option>");
    }
    out.append("<option value=\"\">");
    text("html.all_elections");
    out.append("</option></select></div>\n");
  }

  /** What the script says, in the page's language. */
  private void scriptWords() {
    out.append("<div hidden=\"hidden\" data-words=\"\"");
    attribute("data-sort", "html.sort");
    attribute("data-filter", "html.filter");
    attribute("data-result", "html.filter_result");
    attribute("data-link", "html.link_here");
    out.append("></div>\n");
  }

  private void attribute(String name, String key) {
    out.append(' ').append(name).append("=\"");
    text(key);
    out.append('"');
  }

  private void section(Section section, int number) {
    out.append("<section id=\"").append(section.id()).append("\" class=\"sec o-");
    out.append(section.origin().name().toLowerCase(Locale.ROOT));
    out.append("\" aria-labelledby=\"h-").append(section.id()).append("\">\n<h2 id=\"h-");
    out.append(section.id()).append("\"><span class=\"no\">").append(number);
    out.append("</span> ");
    Markup.escape(out, section.title());
    out.append("</h2>\n");
    origin(section.origin());
    blocks.write(section.blocks(), 3);
    out.append("</section>\n");
  }

  private void origin(Origin origin) {
    String key = blocks.originKey(origin);
    if (!key.isEmpty()) {
      out.append("<p class=\"tag ").append(key.replace('.', '-')).append("\">");
      text(key);
      out.append("</p>\n");
    }
  }

  private void foot() {
    out.append("<footer><p>");
    Markup.escape(out, document.issuer().name());
    out.append(" \u00b7 ");
    text("provenance.edition");
    out.append(": <code>");
    Markup.escape(out, document.editionId());
    out.append("</code></p>");
    if (!document.mark().isEmpty()) {
      out.append("<p><strong>");
      Markup.escape(out, document.mark());
      out.append("</strong></p>");
    }
    out.append("</footer>\n");
  }

  private void text(String key) {
    Markup.escape(out, texts.words(key));
  }
}

package org.netralitas.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The document as one HTML file: no network, readable without JavaScript, the same bytes for the
 * same document.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** The page as text. */
  public static String render(Document document) {
    return render(document, PageName.REPORT);
  }

  private static String render(Document document, PageName name) {
    Texts texts = Texts.of(document.language());
    String script = Resources.text("report.js");
    StringBuilder out = new StringBuilder(1 << 20);
    out.append("<!DOCTYPE html>\n<html lang=\"").append(document.language().code());
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    // The policy makes the promise of no network one that the browser keeps.
    out.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ");
    out.append("style-src 'unsafe-inline'; font-src data:; script-src 'sha256-");
    out.append(sha256(script)).append("'\"/>\n");
    meta(out, "edition", document.editionId());
    meta(out, "as-of", document.asOf().toString());
    meta(out, "zone", document.zone().code());
    meta(out, "data", document.kind().code());
    out.append("<title>");
    Markup.escape(out, document.title());
    out.append("</title>\n<style>\n");
    out.append(fonts()).append(Resources.text("report.css")).append(inks());
    out.append(CssText.pageMargins(document));
    out.append("</style>\n</head>\n<body>\n");
    new HtmlPage(document, name, texts, out).write();
    out.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  /** The page as the bytes of its file. */
  public static byte[] renderBytes(Document document) {
    return renderBytes(document, PageName.REPORT);
  }

  /** The page as the bytes of its file, which points to the other language by that name. */
  public static byte[] renderBytes(Document document, PageName name) {
    return render(document, name).getBytes(StandardCharsets.UTF_8);
  }

  private static void meta(StringBuilder out, String name, String content) {
    out.append("<meta name=\"netralitas:").append(name).append("\" content=\"");
    Markup.escape(out, content);
    out.append("\"/>\n");
  }

  /** One fill and one stroke rule per ink, so that charts carry classes and not colours. */
  private static String inks() {
    StringBuilder css = new StringBuilder();
    for (Ink ink : Ink.values()) {
      String fill = ink == Ink.HIDDEN ? "url(#hatch)" : ink.colour();
      css.append("svg .").append(ink.cssClass()).append("{fill:").append(fill).append("}");
      css.append("svg .l.").append(ink.cssClass());
      css.append("{fill:none;stroke:").append(ink.colour()).append("}\n");
    }
    return css.toString();
  }

  private static String fonts() {
    StringBuilder css = new StringBuilder();
    for (int weight : new int[] {400, 700}) {
      css.append("@font-face{font-family:\"Plus Jakarta Sans\";font-weight:").append(weight);
      css.append(";font-style:normal;src:url(data:font/woff2;base64,");
      css.append(
          Base64.getEncoder()
              .encodeToString(Resources.bytes("fonts/PlusJakartaSans-" + weight + ".woff2")));
      css.append(") format(\"woff2\")}\n");
    }
    return css.toString();
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  private static final ReportInput INPUT = SampleEdition.input();
  private static final String PAGE = HtmlReport.render(ReportDocument.of(INPUT, Language.ID));

  @Test
  void thePageIsOneFileOfLessThanTwoMegabytes() {
    for (Language language : Language.values()) {
      assertThat(HtmlReport.renderBytes(ReportDocument.of(INPUT, language)).length)
          .isLessThan(2_000_000);
    }
    assertThat(PAGE)
        .doesNotContain("<link")
        .as("the only picture is the logo, inside the page")
        .containsOnlyOnce("<img")
        .doesNotContain("@import")
        .doesNotContain("<iframe")
        .contains("default-src 'none'");
    Matcher source = Pattern.compile("(?:src=|url\\()[\"']?([^\"')]{0,20})").matcher(PAGE);
    while (source.find()) {
      assertThat(source.group(1)).matches("data:font/woff2.*|data:image/png.*|#hatch");
    }
  }

  @Test
  void theSameDocumentIsTheSameBytes() {
    assertThat(HtmlReport.render(ReportDocument.of(SampleEdition.input(), Language.ID)))
        .isEqualTo(PAGE);
  }

  @Test
  void elementsAreClosedIdsAreUniqueAndLinksArrive() throws Exception {
    Element root = parsed(PAGE);
    NodeList all = root.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        assertThat(ids.add(id)).as("id %s occurs once", id).isTrue();
      }
    }
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String href = element.getAttribute("href");
      if (href.startsWith("#")) {
        assertThat(ids).contains(href.substring(1));
      }
      for (String label : List.of("aria-labelledby", "for")) {
        for (String id : element.getAttribute(label).split(" ", -1)) {
          assertThat(id.isEmpty() || ids.contains(id)).as(label + " " + id).isTrue();
        }
      }
    }
  }

  @Test
  void everyTableHasACaptionAndScopes() throws Exception {
    NodeList tables = parsed(PAGE).getElementsByTagName("table");
    assertThat(tables.getLength()).isGreaterThan(50);
    for (int i = 0; i < tables.getLength(); i++) {
      Element table = (Element) tables.item(i);
      assertThat(table.getElementsByTagName("caption").item(0).getTextContent()).isNotBlank();
      NodeList heads = table.getElementsByTagName("th");
      for (int j = 0; j < heads.getLength(); j++) {
        assertThat(((Element) heads.item(j)).getAttribute("scope")).isIn("col", "row");
      }
    }
  }

  @Test
  void everyChartSaysItsFindingInWords() throws Exception {
    NodeList charts = parsed(PAGE).getElementsByTagName("svg");
    int described = 0;
    for (int i = 0; i < charts.getLength(); i++) {
      Element chart = (Element) charts.item(i);
      if (chart.getAttribute("role").equals("img")) {
        assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        described++;
      }
    }
    assertThat(described).isGreaterThan(80);
  }

  @Test
  void everySectionWithMadeUpNumbersSaysSo() {
    Document document = ReportDocument.of(INPUT, Language.ID);
    assertThat(document.mark()).contains("DATA SINTETIS");
    for (Section section : document.sections()) {
      if (section.origin() == Origin.RECORDS || section.origin() == Origin.BOTH) {
        int start = PAGE.indexOf("<section id=\"" + section.id() + "\"");
        assertThat(PAGE.substring(start, start + 900)).containsIgnoringCase("data sintetis");
      }
    }
  }

  @Test
  void textFromAFileCannotBecomeATag() {
    StringBuilder out = new StringBuilder();
    Markup.escape(out, "<script>alert('x')</script> & \"y\"\u0000");
    assertThat(out.toString())
        .isEqualTo("&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt; &amp; &quot;y&quot; ");
  }

  private static Element parsed(String page) throws Exception {
    String markup =
        page.replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("(?s)<script>.*?</script>", "")
            .replaceAll("(?s)<style>.*?</style>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)))
        .getDocumentElement();
  }
}

package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.netralitas.model.Language;

/** Nobody is kept out of the page: axe-core, the keyboard, no script, paper. */
class BarriersInBrowserTest {
  /** The text width of an A4 page with the report's margins: 182 mm at 96 dots per inch. */
  private static final int PAPER_WIDTH = 688;

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => { d.hidden = false; d.open = true })";

  private static final Map<Language, Path> PAGES = new EnumMap<>(Language.class);
  private static @Nullable Browser browser;

  @BeforeAll
  static void openBrowser(@TempDir Path folder) throws IOException, InterruptedException {
    Path program = Browser.find().orElse(null);
    Assumptions.assumeTrue(program != null, "skipped: no Chromium here (apt-get install chromium)");
    if (program != null) {
      browser = Browser.start(program);
      for (Language language : Language.values()) {
        Path page = folder.resolve(language.code() + ".html");
        Files.write(
            page, HtmlReport.renderBytes(ReportDocument.of(SampleEdition.input(), language)));
        PAGES.put(language, page);
      }
    }
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static Browser opened(Language language, int width) throws Exception {
    Browser open = browser;
    Path page = PAGES.get(language);
    if (open == null || page == null) {
      throw new IllegalStateException("no browser");
    }
    open.open(page, width);
    return open;
  }

  /** Contrast takes by far the longest, and the panels of all elections are styled alike. */
  @ParameterizedTest(name = "{0} {1} px")
  @CsvSource({"ID, 360", "EN, 360", "ID, 1400", "EN, 1400"})
  void axeFindsNoBarrier(Language language, int width) throws Exception {
    Browser page = opened(language, width);
    page.evaluate(axe());
    assertThat(barriers(page, "{runOnly: ['color-contrast']}")).isEmpty();
    page.evaluate(OPEN_ALL);
    assertThat(barriers(page, "{rules: {'color-contrast': {enabled: false}}}")).isEmpty();
  }

  /** The judge must be able to say no. */
  @Test
  void axeSeesAPictureWithoutWords() throws Exception {
    Browser page = opened(Language.ID, 1400);
    page.evaluate(axe());
    page.evaluate("document.querySelector('svg[role=img]').innerHTML = ''; 0");
    page.evaluate("document.querySelector('svg[role=img]').removeAttribute('aria-labelledby'); 0");
    assertThat(barriers(page, "{runOnly: ['svg-img-alt']}")).contains("svg-img-alt");
  }

  private static String barriers(Browser page, String options) throws Exception {
    return page.evaluate(
            "axe.run({..."
                + options
                + ", resultTypes: ['violations']}).then(r => r.violations.map("
                + "v => v.id + ' (' + v.nodes.length + '): ' + v.nodes[0].html.slice(0, 300)"
                + " + ' ' + v.nodes[0].failureSummary).join('; '))")
        .asText();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyElementThatDoesSomethingIsReachedByTheKeyboardInReadingOrder(Language language)
      throws Exception {
    Browser page = opened(language, 1400);
    page.evaluate(
        "window.wanted = [...document.querySelectorAll('*')].filter(e =>"
            + " (e.matches('a[href],button,input,select,summary,[tabindex]')"
            + " || (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)"
            + "     && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight)"
            // What scrolls is reached by the keyboard when something in it is.
            + "     && !e.querySelector('a[href],button,input,select,summary,[tabindex]')))"
            + " && e.checkVisibility()); 0");
    int wanted = page.evaluate("wanted.length").asInt();
    assertThat(wanted).isGreaterThan(100);
    List<Integer> reached = new ArrayList<>();
    for (int i = 0; i < 2 * wanted; i++) {
      page.press("Tab", 9);
      int at = page.evaluate("wanted.indexOf(document.activeElement)").asInt();
      if (at < 0 || (at == 0 && !reached.isEmpty())) {
        break;
      }
      reached.add(at);
      assertThat(
              page.evaluate("getComputedStyle(document.activeElement).outlineStyle != 'none'")
                  .asBoolean())
          .as("focus is seen on element %d", at)
          .isTrue();
    }
    assertThat(reached).isSorted();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      if (!reached.contains(i)) {
        missed.add(page.evaluate("wanted[" + i + "].outerHTML.slice(0, 150)").asText());
      }
    }
    assertThat(missed).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} px")
  @CsvSource({"ID, 360", "EN, 360", "ID, 800", "EN, 1400"})
  void withEverythingOpenAndNoScriptThePageStillFits(Language language, int width)
      throws Exception {
    Browser page = opened(language, width);
    page.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      page = opened(language, width);
      page.evaluate(OPEN_ALL);
      assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
      assertThat(page.evaluate("document.querySelector('.tools').checkVisibility()").asBoolean())
          .as("a switch that does nothing is not shown")
          .isFalse();
      assertThat(page.requests()).isEmpty();
      assertThat(page.complaints()).isEmpty();
    } finally {
      page.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextInAChartLeavesItsPictureOrLiesOnAnother(Language language) throws Exception {
    for (int width : new int[] {360, 1400}) {
      Browser page = opened(language, width);
      page.evaluate(OPEN_ALL);
      assertThat(
              page.evaluate(
                      "[...document.querySelectorAll('figure svg')].filter(s => s.checkVisibility())"
                          + ".flatMap(s => { const b = s.getBoundingClientRect();"
                          + " return [...s.querySelectorAll('text')].filter(t => {"
                          + "  const r = t.getBoundingClientRect();"
                          + "  return r.left < b.left - 2 || r.right > b.right + 2"
                          + "   || r.top < b.top - 2 || r.bottom > b.bottom + 2; })"
                          + " .map(t => s.closest('figure').id + ': ' + t.textContent) })"
                          + ".slice(0, 20).join('; ')")
                  .asText())
          .as("%d pixels", width)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void onPaperNothingIsCutOff(Language language) throws Exception {
    Browser page = opened(language, PAPER_WIDTH);
    page.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    page.call("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    try {
      assertThat(
              page.evaluate(
                      "[...document.querySelectorAll('.scroll')].filter(e => e.checkVisibility()"
                          + " && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))"
                          + ".map(e => e.getAttribute('aria-labelledby') + ' ' + e.scrollWidth).join('; ')")
                  .asText())
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(PAPER_WIDTH);
    } finally {
      page.call("Emulation.setEmulatedMedia", Map.of("media", ""));
      page.call("Emulation.setScrollbarsHidden", Map.of("hidden", false));
    }
  }

  private static String axe() throws IOException {
    try (InputStream script =
        BarriersInBrowserTest.class.getClassLoader().getResourceAsStream("axe.min.js")) {
      if (script == null) {
        throw new IOException("axe.min.js is not among the test libraries");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
    }
  }
}

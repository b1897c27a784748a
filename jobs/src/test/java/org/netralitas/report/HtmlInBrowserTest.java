package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.Language;

/** The page as a reader meets it; skipped where there is no Chromium. */
class HtmlInBrowserTest {
  private static @Nullable Browser browser;
  private static @Nullable Path page;

  @BeforeAll
  static void openBrowser(@TempDir Path folder) throws IOException, InterruptedException {
    Path program = Browser.find().orElse(null);
    Assumptions.assumeTrue(program != null, "skipped: no Chromium here (apt-get install chromium)");
    if (program != null) {
      browser = Browser.start(program);
      page = folder.resolve("laporan.html");
      Files.write(
          page, HtmlReport.renderBytes(ReportDocument.of(SampleEdition.input(), Language.ID)));
    }
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page() {
    if (page == null) {
      throw new IllegalStateException("no page");
    }
    return page;
  }

  private static Browser browser() {
    if (browser == null) {
      throw new IllegalStateException("no browser");
    }
    return browser;
  }

  @ParameterizedTest(name = "{0} px")
  @ValueSource(ints = {360, 800, 1400})
  void thePageFitsTheScreenAndAsksNothingOfTheNetwork(int width) throws Exception {
    browser().open(page(), width);
    assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(browser().evaluate("document.fonts.check('16px \"Plus Jakarta Sans\"')").asBoolean())
        .isTrue();
    assertThat(browser().requests()).isEmpty();
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void withoutScriptsEveryElectionCanBeOpenedAndBothMapsAreThere() throws Exception {
    browser().call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser().open(page(), 800);
      // The debugger may look into a page whose own scripts do not run.
      assertThat(browser().evaluate("document.querySelectorAll('.pick').length").asInt()).isZero();
      assertThat(
              browser()
                  .evaluate(
                      "[...document.querySelectorAll('.panel,.sw figure')]"
                          + ".filter(e => e.hidden).length")
                  .asInt())
          .isZero();
      assertThat(browser().evaluate("document.querySelectorAll('details.panel').length").asInt())
          .isGreaterThan(50);
    } finally {
      browser().call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void theElectionSwitchShowsOneElectionInEverySectionThatHasIt() throws Exception {
    browser().open(page(), 1400);
    browser()
        .evaluate(
            "const s = document.getElementById('pemilihan'); s.value = 'pilkada-2020';"
                + "s.dispatchEvent(new Event('change'))");
    assertThat(
            browser()
                .evaluate(
                    "[...new Set([...document.querySelectorAll('.sec:not(.o-published) .panels')]"
                        + ".filter(s => s.querySelector('[data-e=pilkada-2020]'))"
                        + ".flatMap(s => [...s.querySelectorAll('.panel')])"
                        + ".filter(p => !p.hidden).map(p => p.dataset.e))].join()")
                .asText())
        .isEqualTo("pilkada-2020");
  }

  @Test
  void aTableIsSortedBySizeAndNotByLetters() throws Exception {
    browser().open(page(), 1400);
    String counts =
        "[...document.querySelectorAll('#t-by_act-pilkada-2024 tbody tr')]"
            + ".map(r => r.cells[1].textContent).join(' ')";
    String sort = "document.querySelectorAll('#t-by_act-pilkada-2024 thead button')[1].click()";
    browser().evaluate(sort);
    assertThat(browser().evaluate(counts).asText()).startsWith("259 232 147").endsWith("[c]");
    browser().evaluate(sort);
    assertThat(browser().evaluate(counts).asText()).contains("147 232 259 [c]").endsWith("[c]");
  }

  @Test
  void daysAreSortedInTimeAndNotByLetters() throws Exception {
    browser().open(page(), 1400);
    String days =
        "[...document.querySelectorAll('#t-timeline-pilkada-2024 tbody tr')]"
            + ".map(r => r.cells[%d].textContent).join(' ')";
    for (int column = 0; column < 2; column++) {
      String sort =
          "document.querySelectorAll('#t-timeline-pilkada-2024 thead button')[%d].click()"
              .formatted(column);
      browser().evaluate(sort);
      browser().evaluate(sort);
      assertThat(browser().evaluate(days.formatted(0)).asText())
          .startsWith("H\u2212210 H\u2212180 H\u2212150")
          .contains("H\u221210 H H+10")
          .endsWith("H+150 H+180");
    }
  }

  @Test
  void aDeepLinkOpensItsElection() throws Exception {
    browser().open(page(), 1400);
    browser().evaluate("location.hash = '#t-by_act-pilkada-2018'");
    Thread.sleep(300);
    assertThat(
            browser()
                .evaluate(
                    "(p => p.open && !p.hidden)"
                        + "(document.getElementById('t-by_act-pilkada-2018').closest('.panel'))")
                .asBoolean())
        .isTrue();
  }

  @Test
  void theKeyboardReachesTheSkipLinkTheSwitchAndTheTables() throws Exception {
    browser().open(page(), 1400);
    StringBuilder reached = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      browser().press("Tab", 9);
      reached
          .append(
              browser()
                  .evaluate(
                      "(e => e.className + '#' + e.id + '@' + e.tagName)(document.activeElement)")
                  .asText())
          .append(' ');
    }
    assertThat(reached.toString()).startsWith("skip#@A").contains("#pemilihan").contains("scroll#");
  }

  @Test
  void inPrintTheMarkIsOnThePageAndToolsAreGone() throws Exception {
    browser().open(page(), 1400);
    browser().call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(
              browser()
                  .evaluate("getComputedStyle(document.querySelector('.tools')).display")
                  .asText())
          .isEqualTo("none");
      assertThat(
              browser()
                  .evaluate("getComputedStyle(document.querySelector('.mark')).display")
                  .asText())
          .isNotEqualTo("none");
    } finally {
      browser().call("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void inPrintTheHeadOfATableIsOnEveryPageThatItReaches() throws Exception {
    browser().open(page(), 1400);
    byte[] file =
        Base64.getDecoder()
            .decode(browser().call("Page.printToPDF", Map.of()).path("data").asText());
    int headed = 0;
    try (PDDocument pdf = Loader.loadPDF(file)) {
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        String text = stripper.getText(pdf);
        if (text.contains(Texts.of(Language.ID).words("column.regency"))) {
          headed++;
        }
      }
    }
    assertThat(headed).isGreaterThan(5);
  }
}

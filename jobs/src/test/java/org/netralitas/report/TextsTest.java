package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

class TextsTest {
  private final Texts indonesian = Texts.of(Language.ID);
  private final Texts english = Texts.of(Language.EN);

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(english.keys()).isEqualTo(indonesian.keys());
  }

  @Test
  void noTextIsEmpty() {
    assertThat(indonesian.keys())
        .allSatisfy(
            key -> {
              assertThat(indonesian.words(key)).isNotBlank();
              assertThat(english.words(key)).isNotBlank();
            });
  }

  @Test
  void everyTextIsFilledFromTheSameNumbersInBothLanguages() {
    assertThat(indonesian.keys())
        .allSatisfy(
            key ->
                assertThat(names(english.words(key)))
                    .as(key)
                    .isEqualTo(names(indonesian.words(key))));
  }

  /** The law speaks of an allegation until it is proven. */
  @Test
  void whatIsReportedIsNeverCalledAViolation() {
    Pattern misleading =
        Pattern.compile(
            "pelanggaran (yang )?dilaporkan|dilaporkan melanggar|reported violation|violations? reported",
            Pattern.CASE_INSENSITIVE);
    for (String key : indonesian.keys()) {
      assertThat(misleading.matcher(indonesian.words(key)).find()).as(key).isFalse();
      assertThat(misleading.matcher(english.words(key)).find()).as(key).isFalse();
    }
  }

  @Test
  void aMissingSpanIsNamed() {
    assertThatThrownBy(() -> indonesian.text("headline.of_reported", Map.of()))
        .hasMessageContaining("headline.of_reported")
        .hasMessageContaining("{share}");
  }

  @Test
  void theWordFollowsTheNumber() {
    Quantity one = Quantity.shown(1, NumberStyle.COUNT, new Binding.Rows("headline", List.of()));
    Numbers numbers = new Numbers(Language.EN);
    Map<String, Span> spans =
        Map.of(
            "figures", Span.Amount.of(one),
            "compared", Span.Amount.of(one),
            "equal", Span.Amount.of(Quantity.shown(2, NumberStyle.COUNT, one.binding())));
    assertThat(english.text("reconciliation.finding", spans).plain(numbers))
        .isEqualTo("1 published figure was checked; 1 can be compared, of which 2 are equal.");
  }

  @Test
  void everyPublishedMetricHasAName() {
    for (CodeListRow figure :
        CodeListFile.read(ReferenceSource.packaged(), "published/figures.csv").rows()) {
      if (figure.text("election").startsWith("penyebut")) {
        continue;
      }
      for (String list : List.of("metric", "dimension")) {
        String code = figure.text(list).replaceAll("[^A-Za-z0-9]+", "_");
        if (!code.equals("total")) {
          assertThat(indonesian.find("code." + list + "." + code)).as(code).isPresent();
        }
      }
    }
  }

  @Test
  void everyPublishedUnitIsSaidInTheLanguageOfTheReport() {
    for (CodeListRow figure :
        CodeListFile.read(ReferenceSource.packaged(), "published/figures.csv").rows()) {
      if (!figure.text("election").startsWith("penyebut")) {
        String code = figure.text("unit").replaceAll("[^A-Za-z0-9]+", "_");
        assertThat(english.find("code.unit." + code)).as(code).isPresent();
      }
    }
  }

  private static Set<String> names(String template) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([a-z_]+)").matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}

package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseEngineTest {
  private static final WordClasses CLASSES = WordClasses.load(TestData.SOURCE);

  @ParameterizedTest(name = "\"{0}\" is the words {1}")
  @CsvSource({
    "'Kab. Bima', kab bima",
    "R.S.U.D. Bima, rsud bima",
    "kec.woha, kec woha",
    "SMPN2 Bolo, smpn 2 bolo",
    "'P3K', p3k",
    "nge-like, ngelike",
    "jari-jari, jari jari",
    "Ma'ruf, maruf",
    "CAFÉ Ünal, cafe unal",
    "'a/b, c(d)', a b c d",
    "D.I. Yogyakarta, di yogyakarta",
    "h.ahmad, h ahmad",
    "'', ''"
  })
  void partsTextsIntoWords(String text, String words) {
    assertThat(Normalised.of(text).text()).isEqualTo(words);
  }

  @Test
  void wordsAreTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Normalised.of("KEPALA DINAS").text()).isEqualTo("kepala dinas");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest(name = "\"{0}\" in \"{1}\": {2}")
  @CsvSource({
    "kepala dinas, kepala dinas sosial, true",
    "kepala dinas, kepala bidang dinas, false",
    "kepala [kantor] wilayah, kepala wilayah, true",
    "kepala ~ puskesmas, kepala upt blud puskesmas, true",
    "kepala ~ puskesmas, kepala a b c d puskesmas, false",
    "kepala dis*, kepala disdik, true",
    "kepala a|b, kepala b, true",
    "kepala + desa, kepala urusan desa, true",
    "kepala ! desa, kepala urusan desa, false",
    "kepala @school, kepala sdn 3, true"
  })
  void findsPatterns(String pattern, String text, boolean found) {
    PhrasePattern compiled = PhrasePattern.of(pattern, CLASSES);

    assertThat(compiled.matchAt(Normalised.of(text).words(), 0) != null).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"[a] b", "~ b", "@nosuchclass", "a-b"})
  void refusesBrokenPatterns(String pattern) {
    assertThatThrownBy(() -> PhrasePattern.of(pattern, CLASSES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(pattern);
  }

  @Test
  void aPhraseFileWithAnUnknownCodeFailsAtLoadAndNamesItsRow() {
    ReferenceSource broken =
        name ->
            name.equals("reference/x_phrases.csv")
                ? new ByteArrayInputStream(
                    "pattern,code,priority,example,note,valid_from,valid_to,source\na,B,1,,,,,\n"
                        .getBytes(StandardCharsets.UTF_8))
                : TestData.SOURCE.open(name);

    assertThatThrownBy(
            () ->
                PhraseBook.load(
                    broken, "reference/x_phrases.csv", CLASSES, Set.of("A"), TestData.VOTE_2020))
        .hasMessage("data/reference/x_phrases.csv row 2: code is B, not one of [A]");
  }

  @ParameterizedTest(name = "{0} has the root {1}")
  @CsvSource({
    "mengunggahnya, unggah",
    "diunggah, unggah",
    "memasang, pasang",
    "terpasang, pasang",
    "menyebarkan, sebar",
    "mengomentari, komentar",
    "mengampanyekan, kampanye",
    "mengkampanyekan, kampanye",
    "keberpihakan, pihak",
    "ngelike, like",
    "memenangkan, menang",
    "rumah, ",
    "pas, "
  })
  void cutsWordsToKnownRoots(String word, @Nullable String root) {
    Stems stems =
        new Stems(
            Set.of("unggah", "pasang", "sebar", "komentar", "kampanye", "pihak", "like", "menang"));

    assertThat(stems.root(word)).isEqualTo(root);
  }

  @ParameterizedTest(name = "{0} is mended to {1}")
  @CsvSource({
    "sekertaris, sekretaris",
    "kepalasekolah, kepala sekolah",
    "sekretaris, ",
    "sanksi, ",
    "guri, ",
    "lurrah, lurah"
  })
  void mendsWithinTheStatedDistanceOnly(String word, @Nullable String mended) {
    Spelling spelling =
        new Spelling(
            Set.of("sekretaris", "kepala", "sekolah", "lurah", "guru", "saksi"),
            Set.of("sanksi"),
            2);
    List<String> words = spelling.mend(word);

    assertThat(words == null ? null : String.join(" ", words)).isEqualTo(mended);
  }

  @Test
  void aTieIsNotMended() {
    assertThat(new Spelling(Set.of("kampong", "kampang"), Set.of(), 2).mend("kampung")).isNull();
  }

  /** An independent, slow statement of the distance. */
  private static int slowDistance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String restA = a.substring(1);
    String restB = b.substring(1);
    if (a.charAt(0) == b.charAt(0)) {
      return slowDistance(restA, restB);
    }
    int best =
        1
            + Math.min(
                slowDistance(restA, restB),
                Math.min(slowDistance(restA, b), slowDistance(a, restB)));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return swapped ? Math.min(best, 1 + slowDistance(a.substring(2), b.substring(2))) : best;
  }

  @Test
  void theDistanceAgreesWithItsSlowDefinition() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String a = letters(random);
      String b = letters(random);
      int wanted = Math.min(slowDistance(a, b), 3);
      assertThat(EditDistance.within(2, a, b)).as("%s %s", a, b).isEqualTo(wanted);
    }
  }

  private static String letters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  @Test
  void aMemoReadsOnceWithinItsBoundAndStaysSmall() {
    AtomicInteger reads = new AtomicInteger();
    Memo<Integer, Integer> memo =
        new Memo<>(
            100,
            key -> {
              reads.incrementAndGet();
              return key * 2;
            });
    for (int round = 0; round < 3; round++) {
      for (int key = 0; key < 100; key++) {
        assertThat(memo.of(key)).isEqualTo(key * 2);
      }
    }
    assertThat(reads).hasValue(100);
    for (int key = 0; key < 10_000; key++) {
      memo.of(key);
      assertThat(memo.size()).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void noParserThrowsOnAnyText() {
    RowInterpreter rows =
        RowInterpreter.load(
            TestData.SOURCE, TestData.PILKADA_2020, TestData.regions(), (act, day) -> null);
    RuleCatalogue rules = RuleCatalogue.load(TestData.SOURCE);
    Random random = new Random(11);
    List<String> fields =
        List.of(
            "person_number",
            "person_name",
            "position_title",
            "agency",
            "region",
            "province",
            "unit",
            "employment_type",
            "act",
            "act_date",
            "reported_date",
            "source",
            "report_no",
            "outcome",
            "recommendation_no",
            "recommendation_date",
            "recommended_sanction",
            "follow_up_date",
            "imposed_sanction");
    List<String> scraps =
        List.of(
            "Kab.",
            "Kota",
            "Bima",
            "5310",
            ".",
            ",",
            "/",
            "(",
            "[",
            "kepala",
            "-",
            "\u0000",
            "😀",
            "\ud83d",
            "é",
            "19",
            "85",
            "31/02",
            "e+",
            "S.Pd",
            "foto",
            "%",
            "\\",
            "\"",
            "'",
            "$1",
            "نص",
            "İ",
            "ß",
            "٣",
            "x".repeat(3000),
            "@",
            "http://",
            "a.",
            "12345678901234567890");
    for (int i = 0; i < 3_000; i++) {
      java.util.Map<String, String> row = new java.util.HashMap<>();
      for (String field : fields) {
        List<String> parts = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
          parts.add(scraps.get(random.nextInt(scraps.size())));
        }
        row.put(field, String.join(random.nextBoolean() ? " " : "", parts));
      }
      InterpretedRow read = rows.interpret(row);
      assertThat(read.place() != null || rules.gravest(read.issues()) != null).isTrue();
    }
  }
}

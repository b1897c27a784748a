package org.netralitas.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.SharedSpark;
import org.netralitas.learn.LabelledText.Origin;
import org.netralitas.parse.DecidedTexts;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.table.SparkSchema;
import org.netralitas.table.Tables;

/** Models trained on the phrase lists and the labelled texts of the checkout. */
class TextClassifierTest {
  private static final DecidedTexts DECIDED =
      DecidedTexts.load(
          ReferenceSource.folder(
              Path.of(System.getProperty("netralitas.home", "..")).resolve("data")),
          LocalDate.of(2024, 11, 27));
  private static final TextClassifier CLASSIFIER = new TextClassifier(SharedSpark.session());
  private static final TrainedTexts ACTS = CLASSIFIER.train("act", texts("act"));

  private static List<LabelledText> texts(String field) {
    List<LabelledText> texts = new ArrayList<>();
    for (DecidedTexts.Labelled labelled : DECIDED.labelled()) {
      if (labelled.field().equals(field)) {
        boolean read = DECIDED.code(field, labelled.text()).isPresent();
        texts.add(
            new LabelledText(
                labelled.text(), labelled.code(), read ? Origin.HAND_READ : Origin.HAND_UNREAD));
      }
    }
    DECIDED
        .examples(field)
        .forEach(e -> texts.add(new LabelledText(e.text(), e.code(), Origin.RULES)));
    return texts;
  }

  @Test
  void theSameTextsInAnotherOrderGiveTheSameBytes() throws IOException {
    List<LabelledText> shuffled = texts("act");
    shuffled.addAll(shuffled.subList(0, 40));
    Collections.shuffle(shuffled, new Random(7));
    byte[] again = CLASSIFIER.train("act", shuffled).toBytes();

    assertThat(again).isEqualTo(ACTS.toBytes());
    TrainedTexts kept = TrainedTexts.ofBytes(again);
    assertThat(kept.quality()).isEqualTo(ACTS.quality());
    assertThat(kept.model().likeliest("psg baliho"))
        .isEqualTo(ACTS.model().likeliest("psg baliho"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Menyebarkan selebaran pasangan calon bupati, APK",
    "nge-like postingan kandidat, MEDSOS_REAKSI",
    "poto selfi bareng paslon, FOTO_BERSAMA",
    "lihat lampiran 4, UNKNOWN",
  })
  void suggestsForTextsThatItHasNotSeen(String text, String code) {
    TextSuggestion likeliest = ACTS.model().likeliest(text);
    assertThat(likeliest.code()).isEqualTo(code);
    assertThat(likeliest.probability()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"zzqx", "xyzw vvv", "''"})
  void abstainsWhereNothingIsKnown(String text) {
    assertThat(ACTS.model().likeliest(text).isMade()).isFalse();
  }

  @Test
  void isRightMoreOftenThanTheMostFrequentCodeAndSaysHowOften() {
    TextQuality all = ACTS.quality().get(0);
    assertThat(all.origin()).isNull();
    assertThat(all.right()).isLessThanOrEqualTo(all.suggested());
    assertThat(all.suggested()).isLessThanOrEqualTo(all.heldOut());
    assertThat(all.heldOut())
        .isEqualTo(ACTS.quality().stream().skip(1).mapToLong(TextQuality::heldOut).sum());
    assertThat(all.right() / (double) all.suggested()).isGreaterThan(0.75);
    assertThat(all.suggested() / (double) all.heldOut()).isGreaterThan(0.3);
    assertThat(all.expectedError()).isLessThan(0.2);
  }

  @Test
  void partsShareNoText() {
    TextParts parts = TextParts.of(texts("act"));
    List<String> all = new ArrayList<>();
    for (List<LabelledText> part :
        List.of(parts.training(), parts.calibration(), parts.heldOut())) {
      part.forEach(text -> all.add(CharacterGrams.plain(text.text())));
      assertThat(part).isNotEmpty();
    }
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void reviewRowsGetASuggestionOrNone() {
    List<Row> review =
        Arrays.asList(
            review("act", "Memasang baliho"), review("act", "zzqx"), review("region", "Malang"));
    List<Row> filled =
        SuggestedReview.fill(
                SharedSpark.session().createDataFrame(review, SparkSchema.of(Tables.REVIEW)),
                List.of(ACTS.model()))
            .collectAsList();

    assertThat(filled)
        .extracting(row -> row.<String>getAs("suggestion"))
        .containsExactly("APK", null, null);
    assertThat(filled.get(0).<Double>getAs("probability"))
        .isGreaterThanOrEqualTo(TextSuggestion.THRESHOLD);
    assertThat(filled.get(1).isNullAt(filled.get(1).fieldIndex("probability"))).isTrue();
  }

  private static Row review(String field, String text) {
    return RowFactory.create(
        "pilkada-2020", field, text, "X_UNREADABLE", 1L, new String[0], "LAINNYA", 0.99);
  }

  @Test
  void somethingElseIsNoModel() {
    assertThatThrownBy(() -> TrainedTexts.ofBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 9}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format is 9");
    byte[] cut = Arrays.copyOf(ACTS.toBytes(), 2_000);
    assertThatThrownBy(() -> TrainedTexts.ofBytes(cut)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "'Guru  SMPN 12, Kab. Bima', guru smpn 0 kab bima",
    "'  PPK (Kec.) ', ppk kec",
    "a123b, a0b",
  })
  void textsAreComparedWithoutPunctuationAndNumbers(String text, String plain) {
    assertThat(CharacterGrams.plain(text)).isEqualTo(plain);
  }
}

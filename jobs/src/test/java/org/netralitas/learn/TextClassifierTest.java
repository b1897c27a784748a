package org.netralitas.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.netralitas.SharedSpark;
import org.netralitas.learn.LabelledText.Origin;
import org.netralitas.parse.DecidedTexts;
import org.netralitas.parse.ReferenceSource;

/** Models trained on the phrase lists and the labelled texts of the checkout. */
class TextClassifierTest {
  private static final DecidedTexts DECIDED =
      DecidedTexts.load(
          ReferenceSource.folder(
              Path.of(System.getProperty("netralitas.home", "..")).resolve("data")),
          LocalDate.of(2024, 11, 27));
  private static final TextClassifier CLASSIFIER = new TextClassifier(SharedSpark.session());
  private static final TrainedTexts POSITIONS =
      CLASSIFIER.train("position_title", texts("position_title"));
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
  void printed() {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      CLASSIFIER.train("act", texts("act"));
      System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }
    POSITIONS.quality().forEach(System.out::println);
    ACTS.quality().forEach(System.out::println);
    for (String field : List.of("position_title", "act")) {
      for (LabelledText t : texts(field)) {
        if (t.origin() != Origin.RULES) {
          String code = DECIDED.code(field, t.text()).orElse("?");
          if (!code.equals("?") && !code.equals(t.code())) {
            System.out.println("RULE " + code + " LABEL " + t.code() + ": " + t.text());
          }
        }
      }
    }
    for (TrainedTexts trained : List.of(POSITIONS, ACTS)) {
      for (LabelledText t : TextParts.of(texts(trained.model().field())).heldOut()) {
        System.out.println(t + " " + trained.model().likeliest(t.text()));
      }
    }
  }

  @Test
  void theSameTextsInAnotherOrderGiveTheSameBytes() throws IOException {
    List<LabelledText> shuffled = texts("act");
    Collections.shuffle(shuffled, new Random(7));
    byte[] again = CLASSIFIER.train("act", shuffled).toBytes();
    assertThat(again).isEqualTo(ACTS.toBytes());
    assertThat(TrainedTexts.ofBytes(again).model().likeliest("psg baliho"))
        .isEqualTo(ACTS.model().likeliest("psg baliho"));
  }
}

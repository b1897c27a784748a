package org.netralitas.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labelled texts in three parts by the hash of the text: to train on (six tenths), to calibrate on
 * and to judge by (two tenths each). A text that occurs twice is taken once, with the code of the
 * first origin. The parts do not depend on the order in which texts are given.
 */
record TextParts(
    List<LabelledText> training, List<LabelledText> calibration, List<LabelledText> heldOut) {
  private static final int SEED = 20260;
  private static final int TENTHS = 10;

  static TextParts of(List<LabelledText> texts) {
    Map<String, LabelledText> distinct = new TreeMap<>();
    texts.stream()
        .sorted(
            Comparator.comparing(LabelledText::origin)
                .thenComparing(LabelledText::text)
                .thenComparing(LabelledText::code))
        .forEach(text -> distinct.putIfAbsent(CharacterGrams.plain(text.text()), text));
    distinct.remove("");
    List<LabelledText> training = new ArrayList<>();
    List<LabelledText> calibration = new ArrayList<>();
    List<LabelledText> heldOut = new ArrayList<>();
    distinct.forEach(
        (plain, text) -> {
          int tenth = Math.floorMod(plain.hashCode() * 31 + SEED, 9973) % TENTHS;
          (tenth < 2 ? heldOut : tenth < 4 ? calibration : training).add(text);
        });
    return new TextParts(training, calibration, heldOut);
  }
}

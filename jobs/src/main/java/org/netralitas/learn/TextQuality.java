package org.netralitas.learn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a model does on texts that it has seen neither in training nor in calibration.
 *
 * @param origin whose labels it is judged by; null for all together
 * @param training texts trained on, of that origin
 * @param calibration texts calibrated on
 * @param heldOut texts judged by
 * @param suggested of those, texts for which it makes a suggestion
 * @param right of those, suggestions that are the label
 * @param expectedError mean distance between probability and share right over ten classes of
 *     probability, weighted by their texts, whether suggested or not (expected calibration error);
 *     NaN without texts. Source: M. P. Naeini et al., AAAI (2015), 2901-2907
 */
public record TextQuality(
    LabelledText.@Nullable Origin origin,
    long training,
    long calibration,
    long heldOut,
    long suggested,
    long right,
    double expectedError) {
  private static final int CLASSES = 10;

  /** One row for all texts and one per origin, in their order. */
  static List<TextQuality> of(TextModel model, TextParts parts) {
    List<TextQuality> rows = new ArrayList<>();
    rows.add(of(model, parts, null));
    for (LabelledText.Origin origin : LabelledText.Origin.values()) {
      rows.add(of(model, parts, origin));
    }
    return rows;
  }

  private static TextQuality of(TextModel model, TextParts parts, LabelledText.@Nullable Origin o) {
    long[] texts = new long[CLASSES];
    long[] rightInClass = new long[CLASSES];
    double[] probabilities = new double[CLASSES];
    long suggested = 0;
    long right = 0;
    List<LabelledText> judged = only(parts.heldOut(), o);
    for (LabelledText text : judged) {
      TextSuggestion likeliest = model.likeliest(text.text());
      boolean isRight = likeliest.code().equals(text.code());
      int at = (int) Math.min(CLASSES - 1.0, likeliest.probability() * CLASSES);
      texts[at]++;
      probabilities[at] += likeliest.probability();
      rightInClass[at] += isRight ? 1 : 0;
      suggested += likeliest.isMade() ? 1 : 0;
      right += likeliest.isMade() && isRight ? 1 : 0;
    }
    double error = judged.isEmpty() ? Double.NaN : 0;
    for (int i = 0; i < CLASSES; i++) {
      error += Math.abs(probabilities[i] - rightInClass[i]) / judged.size();
    }
    return new TextQuality(
        o,
        only(parts.training(), o).size(),
        only(parts.calibration(), o).size(),
        judged.size(),
        suggested,
        right,
        error);
  }

  private static List<LabelledText> only(
      List<LabelledText> texts, LabelledText.@Nullable Origin origin) {
    return texts.stream().filter(text -> origin == null || text.origin() == origin).toList();
  }
}

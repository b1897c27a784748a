package org.netralitas.model;

import org.jspecify.annotations.Nullable;

/**
 * A published figure that is wrong or that another published figure contradicts.
 *
 * @param figure row of {@code data/published/figures.csv}, 1 the first after the header
 * @param electionId null when the figure spans several elections or is about a population
 * @param likelyValue the value probably meant, in the unit of the figure; null when not known
 * @param whatId what is wrong, in Indonesian
 * @param whatEn the same in English
 * @param evidence why we think so, with the figures that show it
 * @param sourceUrl page that printed the figure
 */
public record KnownError(
    int figure,
    @Nullable String electionId,
    String metric,
    String category,
    double publishedValue,
    Kind kind,
    @Nullable Double likelyValue,
    String whatId,
    String whatEn,
    String evidence,
    String sourceUrl) {

  /** Way of being wrong. */
  public enum Kind {
    /** Digits exchanged or a name put for another. */
    MISPRINT,
    /** Another source, or the same one on another day, says otherwise. */
    CONTRADICTION,
    /** Parts and whole do not add up. */
    SUM_FAILS,
    /** The percentage printed beside a count is not that of the count. */
    WRONG_PERCENT,
    /** No whole number of persons gives this share of the base printed with it. */
    IMPOSSIBLE_SHARE,
    /** Right, but of another base than printed. */
    OTHER_BASE,
    /** Out of line with the same series before and after. */
    DOUBTFUL,
    /** What was counted cannot be told. */
    UNCLEAR
  }
}

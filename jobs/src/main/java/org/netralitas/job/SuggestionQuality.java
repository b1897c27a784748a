package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.learn.TextSuggestion;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.store.RestrictedFolder.Score;
import org.netralitas.store.RestrictedFolder.Suggested;
import org.netralitas.table.SuggestionQualityRow;

/** How well the suggestions for review do, as ingest has noted it. */
final class SuggestionQuality {
  private static final double DECIMALS = 1000;

  private SuggestionQuality() {}

  /** The rows; none when nothing is in review. All elections of a run share their models. */
  static List<SuggestionQualityRow> rows(List<Ingested> elections, LocalDate asOf) {
    List<SuggestionQualityRow> rows = new ArrayList<>();
    elections.stream()
        .map(Ingested::suggested)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(by -> by.scores().forEach(score -> rows.add(row(by, score, asOf))));
    return rows;
  }

  private static SuggestionQualityRow row(Suggested by, Score score, LocalDate asOf) {
    return new SuggestionQualityRow(
        "_T",
        score.field(),
        score.origin(),
        asOf,
        score.training(),
        score.calibration(),
        score.heldOut(),
        score.suggested(),
        score.right(),
        share(score.right(), score.suggested()),
        share(score.suggested(), score.heldOut()),
        score.expectedError(),
        TextSuggestion.THRESHOLD,
        by.key(),
        "A",
        "N");
  }

  private static @Nullable Double share(long part, long base) {
    return base == 0 ? null : Math.round((double) part / base * DECIMALS) / DECIMALS;
  }
}

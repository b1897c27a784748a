package org.netralitas.transform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.CubeCell;
import org.netralitas.model.Outcome;
import org.netralitas.model.OutcomeStage;

/**
 * What was known of a case on a day.
 *
 * <p>A decision whose day is not on record (not proven, incomplete) counts only when the records
 * are read as they stand, not when an earlier day is asked for.
 *
 * @param day the last day that counts
 * @param view whether {@code day} is the day of the records or an earlier one
 */
public record KnownBy(LocalDate day, View view) implements Serializable {

  /** As the records stand, or as they stood. */
  public enum View {
    LATEST,
    EARLIER
  }

  boolean happened(@Nullable LocalDate event) {
    return event != null && !event.isAfter(day);
  }

  /** True when the case had been reported; one whose day is unknown always counts. */
  boolean reported(@Nullable LocalDate reportedDate) {
    return reportedDate == null || happened(reportedDate);
  }

  OutcomeStage stage(
      Outcome outcome,
      @Nullable LocalDate recommendationDate,
      @Nullable String recommendedSanction,
      @Nullable LocalDate followUpDate) {
    return switch (outcome) {
      case REPORTED -> OutcomeStage.REPORTED;
      case IN_PROCESS -> OutcomeStage.IN_PROCESS;
      case NOT_PROVEN -> view == View.LATEST ? OutcomeStage.NOT_PROVEN : OutcomeStage.IN_PROCESS;
      case INCOMPLETE -> view == View.LATEST ? OutcomeStage.INCOMPLETE : OutcomeStage.IN_PROCESS;
      case PROVEN -> provenStage(recommendationDate, recommendedSanction, followUpDate);
    };
  }

  private OutcomeStage provenStage(
      @Nullable LocalDate recommendationDate,
      @Nullable String recommendedSanction,
      @Nullable LocalDate followUpDate) {
    if (recommendationDate != null && !happened(recommendationDate)) {
      return OutcomeStage.IN_PROCESS;
    }
    if (happened(followUpDate)) {
      return OutcomeStage.FOLLOWED_UP;
    }
    boolean recommended = recommendationDate != null || recommendedSanction != null;
    return recommended ? OutcomeStage.RECOMMENDED : OutcomeStage.PROVEN;
  }

  /** How many of the cut-offs (ascending epoch days) lie before the event. */
  static int bin(@Nullable LocalDate event, long[] cutOffs) {
    if (event == null) {
      return CubeCell.Key.NEVER;
    }
    int found = Arrays.binarySearch(cutOffs, event.toEpochDay());
    return found >= 0 ? found : -found - 1;
  }
}

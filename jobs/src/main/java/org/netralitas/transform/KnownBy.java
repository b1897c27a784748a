package org.netralitas.transform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.CubeCell;
import org.netralitas.model.Outcome;
import org.netralitas.model.OutcomeStage;

/**
 * What was known of a case on a day.
 *
 * <p>Of an election whose records end by that day, everything: such records are read as they stand.
 * Of one whose records go on after it, what has a day: a decision whose day is not on record (not
 * proven, incomplete) then counts as not yet taken.
 *
 * @param day the last day that counts
 * @param moving elections with events on record after that day
 */
public record KnownBy(LocalDate day, Set<String> moving) implements Serializable {

  public KnownBy {
    moving = Set.copyOf(moving);
  }

  /** All records as they stand on the last day that any of them names. */
  public static KnownBy all(LocalDate lastDay) {
    return new KnownBy(lastDay, Set.of());
  }

  boolean happened(@Nullable LocalDate event) {
    return event != null && !event.isAfter(day);
  }

  /** True when the case had been reported; one whose day is unknown always counts. */
  boolean reported(@Nullable LocalDate reportedDate) {
    return reportedDate == null || happened(reportedDate);
  }

  OutcomeStage stage(
      String electionId,
      Outcome outcome,
      @Nullable LocalDate recommendationDate,
      @Nullable String recommendedSanction,
      @Nullable LocalDate followUpDate) {
    return switch (outcome) {
      case REPORTED -> OutcomeStage.REPORTED;
      case IN_PROCESS -> OutcomeStage.IN_PROCESS;
      case NOT_PROVEN -> undated(electionId, OutcomeStage.NOT_PROVEN);
      case INCOMPLETE -> undated(electionId, OutcomeStage.INCOMPLETE);
      case PROVEN -> provenStage(recommendationDate, recommendedSanction, followUpDate);
    };
  }

  private OutcomeStage undated(String electionId, OutcomeStage decided) {
    return moving.contains(electionId) ? OutcomeStage.IN_PROCESS : decided;
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

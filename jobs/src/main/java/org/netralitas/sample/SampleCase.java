package org.netralitas.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;

/**
 * One person and one act, as it is in truth, before anybody writes it down.
 *
 * @param place region code of the employer; {@code 00:} and a name for central agencies
 * @param recommendationDate null unless proven
 * @param recommended null unless proven
 * @param followUpDate null unless the PPK acted
 * @param imposed null unless the PPK acted
 */
record SampleCase(
    Election election,
    PositionSubgroup subgroup,
    Act act,
    String place,
    Source source,
    LocalDate actDate,
    LocalDate reportedDate,
    Outcome outcome,
    @Nullable LocalDate recommendationDate,
    @Nullable Sanction recommended,
    @Nullable LocalDate followUpDate,
    @Nullable Sanction imposed) {

  SampleCase {
    if (actDate.isAfter(reportedDate)) {
      throw new IllegalArgumentException("act on " + actDate + " reported on " + reportedDate);
    }
    if ((outcome == Outcome.PROVEN) != (recommendationDate != null && recommended != null)) {
      throw new IllegalArgumentException(outcome + " with recommendation " + recommendationDate);
    }
    if ((followUpDate == null) != (imposed == null)
        || (followUpDate != null && recommendationDate == null)) {
      throw new IllegalArgumentException("follow-up " + followUpDate + " with " + imposed);
    }
  }

  static SampleCase of(Election election, Draft draft) {
    return new SampleCase(
        election,
        draft.subgroup,
        draft.act,
        draft.place,
        draft.source,
        draft.actDate,
        draft.reportedDate,
        draft.outcome,
        draft.recommendationDate,
        draft.recommended,
        draft.followUpDate,
        draft.imposed);
  }

  /** Code under which the case is counted; {@code 00} for central agencies. */
  String regionCode() {
    return PlacePool.region(place);
  }
}

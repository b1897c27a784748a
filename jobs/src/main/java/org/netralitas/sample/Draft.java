package org.netralitas.sample;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;

/** A case while it is being put together; every step of the calibration fills its part. */
final class Draft {
  /** Instead of a period: it never happened. */
  static final int NEVER = Integer.MAX_VALUE;

  final int reportedPeriod;
  final int provenPeriod;
  final Outcome outcome;
  int followUpPeriod = NEVER;

  PositionSubgroup subgroup = PositionSubgroup.UNKNOWN;
  Act act = Act.UNKNOWN;
  String place = "";
  Source source = Source.TEMUAN;
  LocalDate actDate = LocalDate.EPOCH;
  LocalDate reportedDate = LocalDate.EPOCH;
  @Nullable LocalDate recommendationDate;
  @Nullable LocalDate followUpDate;
  @Nullable Sanction recommended;
  @Nullable Sanction imposed;

  /** Cases with the same number are one person's; set where somebody has several. */
  int companion = -1;

  /** {@code provenPeriod} is {@link #NEVER} unless the outcome is PROVEN. */
  Draft(int reportedPeriod, int provenPeriod, Outcome outcome) {
    this.reportedPeriod = reportedPeriod;
    this.provenPeriod = provenPeriod;
    this.outcome = outcome;
  }

  boolean proven() {
    return outcome == Outcome.PROVEN;
  }

  LocalDate requireRecommended() {
    return Objects.requireNonNull(recommendationDate, "not recommended");
  }

  LocalDate requireFollowUp() {
    return Objects.requireNonNull(followUpDate, "not followed up");
  }
}

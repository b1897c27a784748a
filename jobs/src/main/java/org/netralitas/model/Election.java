package org.netralitas.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One nation-wide voting day with the days that decide the stage of an act.
 *
 * @param electionId such as {@code pilkada-2020}
 * @param registrationStart first day on which candidates register
 * @param candidatesFixed day on which the electoral commission fixes the candidates
 * @param campaignStart first day of the campaign
 * @param campaignEnd last day of the campaign
 * @param votingDate voting day (first round)
 * @param appealsEnd day after which results stand; null when not known
 * @param announced true when the calendar is announced but the vote has not been held
 */
public record Election(
    String electionId,
    Kind kind,
    String labelId,
    String labelEn,
    LocalDate registrationStart,
    LocalDate candidatesFixed,
    LocalDate campaignStart,
    LocalDate campaignEnd,
    LocalDate votingDate,
    @Nullable LocalDate appealsEnd,
    boolean announced) {

  /** Regional heads or national offices. */
  public enum Kind {
    PILKADA,
    PEMILU
  }

  public Election {
    requireOrder(
        electionId, "registration_start", registrationStart, "candidates_fixed", candidatesFixed);
    requireOrder(electionId, "candidates_fixed", candidatesFixed, "campaign_start", campaignStart);
    requireOrder(electionId, "campaign_start", campaignStart, "campaign_end", campaignEnd);
    requireOrder(electionId, "campaign_end", campaignEnd, "voting_date", votingDate);
  }

  private static void requireOrder(
      String id, String earlierName, LocalDate earlier, String laterName, LocalDate later) {
    if (earlier.isAfter(later)) {
      throw new IllegalArgumentException(
          id + ": " + earlierName + " " + earlier + " is after " + laterName + " " + later);
    }
  }

  public Stage stageOn(LocalDate day) {
    if (day.isAfter(votingDate)) {
      return Stage.T5;
    }
    if (day.isEqual(votingDate)) {
      return Stage.T4;
    }
    if (day.isAfter(campaignEnd)) {
      return Stage.T3;
    }
    if (!day.isBefore(campaignStart)) {
      return Stage.T2;
    }
    return day.isBefore(registrationStart) ? Stage.T0 : Stage.T1;
  }

  /** Days from {@code day} to the vote; negative after it. */
  public int daysToVoting(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, votingDate));
  }

  /**
   * True when {@code day} is on or after the day the candidates were fixed: a matter of discipline.
   */
  public boolean candidatesFixedBy(LocalDate day) {
    return !day.isBefore(candidatesFixed);
  }
}

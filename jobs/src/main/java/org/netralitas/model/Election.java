package org.netralitas.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One nation-wide voting day with the days that decide the stage of an act.
 *
 * @param electionId such as {@code pilkada-2020}
 * @param registrationStart first day on which candidates register; where parliament and president
 *     have days of their own, those of parliament
 * @param registrationEnd last day on which candidates register
 * @param candidatesFixed day on which the electoral commission fixes the candidates
 * @param campaignStart first day of the campaign
 * @param campaignEnd last day of the campaign
 * @param quietStart first quiet day, the day after the campaign
 * @param quietEnd last quiet day, the day before voting
 * @param votingDate voting day (first round); the planning day where days are estimated
 * @param appealsEnd day after which results stand; null when not known
 * @param status held, or announced for a day to come
 * @param estimated null when every day is laid down; else the bounds within which the vote must
 *     fall, and every day here is only a plan
 */
public record Election(
    String electionId,
    Kind kind,
    String labelId,
    String labelEn,
    LocalDate registrationStart,
    LocalDate registrationEnd,
    LocalDate candidatesFixed,
    LocalDate campaignStart,
    LocalDate campaignEnd,
    LocalDate quietStart,
    LocalDate quietEnd,
    LocalDate votingDate,
    @Nullable LocalDate appealsEnd,
    Status status,
    @Nullable VotingWindow estimated) {

  /** Regional heads or national offices. */
  public enum Kind {
    PILKADA,
    PEMILU
  }

  /** Whether the vote has taken place. */
  public enum Status {
    HELD,
    ANNOUNCED
  }

  /** First and last day that the law leaves for a vote without a day. */
  public record VotingWindow(LocalDate earliest, LocalDate latest) {
    public VotingWindow {
      requireOrder("voting", "voting_earliest", earliest, "voting_latest", latest);
    }
  }

  public Election {
    String id = electionId;
    requireOrder(id, "registration_start", registrationStart, "registration_end", registrationEnd);
    requireOrder(id, "registration_end", registrationEnd, "candidates_fixed", candidatesFixed);
    requireOrder(id, "candidates_fixed", candidatesFixed, "campaign_start", campaignStart);
    requireOrder(id, "campaign_start", campaignStart, "campaign_end", campaignEnd);
    requireNextDay(id, "campaign_end", campaignEnd, "quiet_start", quietStart);
    requireOrder(id, "quiet_start", quietStart, "quiet_end", quietEnd);
    requireNextDay(id, "quiet_end", quietEnd, "voting_date", votingDate);
    if (appealsEnd != null) {
      requireOrder(id, "voting_date", votingDate, "appeals_end", appealsEnd);
    }
    if (estimated != null) {
      requireOrder(id, "voting_earliest", estimated.earliest(), "voting_date", votingDate);
      requireOrder(id, "voting_date", votingDate, "voting_latest", estimated.latest());
      if (status == Status.HELD) {
        throw new IllegalArgumentException(id + ": is HELD and has estimated days");
      }
    }
  }

  /**
   * An election that was held, its quiet days running from the campaign to the vote and its
   * registration to the day before candidates were fixed.
   */
  public static Election held(
      String electionId,
      Kind kind,
      String labelId,
      String labelEn,
      LocalDate registrationStart,
      LocalDate candidatesFixed,
      LocalDate campaignStart,
      LocalDate campaignEnd,
      LocalDate votingDate) {
    return new Election(
        electionId,
        kind,
        labelId,
        labelEn,
        registrationStart,
        candidatesFixed.minusDays(1),
        candidatesFixed,
        campaignStart,
        campaignEnd,
        campaignEnd.plusDays(1),
        votingDate.minusDays(1),
        votingDate,
        null,
        Status.HELD,
        null);
  }

  /** True when the vote was held; false while it is to come. */
  public boolean isHeld() {
    return status == Status.HELD;
  }

  public Stage stageOn(LocalDate day) {
    if (day.isAfter(votingDate)) {
      return Stage.T5;
    }
    if (day.isEqual(votingDate)) {
      return Stage.T4;
    }
    if (!day.isBefore(quietStart)) {
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

  private static void requireOrder(
      String id, String earlierName, LocalDate earlier, String laterName, LocalDate later) {
    if (earlier.isAfter(later)) {
      throw new IllegalArgumentException(
          id + ": " + earlierName + " " + earlier + " is after " + laterName + " " + later);
    }
  }

  private static void requireNextDay(
      String id, String earlierName, LocalDate earlier, String laterName, LocalDate later) {
    if (!earlier.plusDays(1).equals(later)) {
      throw new IllegalArgumentException(
          id
              + ": "
              + laterName
              + " "
              + later
              + " is not the day after "
              + earlierName
              + " "
              + earlier);
    }
  }
}

package org.netralitas.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.sample.Target.Measure;

/**
 * Gives every case its days, within the periods that are already decided: report, recommendation,
 * follow-up, and the act itself, with as many proven acts before the campaign as given.
 */
final class EventDays {
  private static final double DAYS_TO_REPORT = 9;
  private static final double DAYS_BEFORE_CAMPAIGN = 25;
  private static final double FORGET_DAYS = 60;
  private static final int AFTER_VOTE_DAYS = 2;

  private final ElectionTargets targets;
  private final Election election;
  private final Odds odds;
  private final Dice dice;

  EventDays(ElectionTargets targets, Election election, Odds odds, Dice dice) {
    this.targets = targets;
    this.election = election;
    this.odds = odds;
    this.dice = dice;
  }

  void assign(List<Draft> drafts) {
    for (Draft draft : drafts) {
      procedure(draft);
    }
    for (Draft draft : drafts) {
      if (isEarly(draft)) {
        early(draft);
      } else {
        late(draft);
      }
    }
    meetStage(drafts);
  }

  private void procedure(Draft draft) {
    LocalDate reported = day(draft.reportedPeriod);
    if (!draft.proven()) {
      draft.reportedDate = reported;
      return;
    }
    LocalDate recommended = day(draft.provenPeriod);
    if (recommended.isBefore(reported)) {
      LocalDate swapped = recommended;
      recommended = reported;
      reported = swapped;
    }
    if (draft.followUpPeriod != Draft.NEVER) {
      LocalDate followUp = day(draft.followUpPeriod);
      if (followUp.isBefore(recommended)) {
        LocalDate swapped = followUp;
        followUp = recommended;
        recommended = swapped;
        if (recommended.isBefore(reported)) {
          swapped = recommended;
          recommended = reported;
          reported = swapped;
        }
      }
      draft.followUpDate = followUp;
    }
    draft.reportedDate = reported;
    draft.recommendationDate = recommended;
  }

  /** A day of the period, seldom on a weekend. */
  private LocalDate day(int period) {
    LocalDate first = targets.start(period);
    int days = (int) ChronoUnit.DAYS.between(first, targets.end(period));
    LocalDate day = first.plusDays(dice.between(0, days));
    for (int again = 0; again < 3 && isWeekend(day); again++) {
      day = first.plusDays(dice.between(0, days));
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** True when the act must or may well lie before the campaign. */
  private boolean isEarly(Draft draft) {
    if (mustBeEarly(draft)) {
      return true;
    }
    double weight = earlyWeight(draft);
    return dice.chance(weight / (1 + weight));
  }

  private boolean mustBeEarly(Draft draft) {
    return draft.reportedDate.isBefore(election.campaignStart()) || onlyBefore(draft);
  }

  /** Candidacies are prepared before candidates are fixed, and only then. */
  private boolean onlyBefore(Draft draft) {
    return odds.stated("only_before", "act", draft.act.name()) > 0;
  }

  private double earlyWeight(Draft draft) {
    long days = ChronoUnit.DAYS.between(election.campaignStart(), draft.reportedDate);
    return odds.of("early", "act", draft.act.name()) * Math.exp(-days / FORGET_DAYS);
  }

  private void early(Draft draft) {
    LocalDate latest = election.campaignStart().minusDays(1);
    if (onlyBefore(draft)) {
      latest = election.candidatesFixed().minusDays(1);
    }
    boolean soon = draft.reportedDate.isBefore(latest);
    LocalDate from = soon ? draft.reportedDate : latest;
    double mean = soon ? DAYS_TO_REPORT : DAYS_BEFORE_CAMPAIGN;
    LocalDate day = from.minusDays((long) dice.waiting(mean));
    LocalDate earliest = earliest();
    draft.actDate = day.isBefore(earliest) ? earliest : day;
  }

  private void late(Draft draft) {
    LocalDate first = election.campaignStart();
    LocalDate latest = election.votingDate().plusDays(AFTER_VOTE_DAYS);
    if (draft.reportedDate.isBefore(latest)) {
      LocalDate day = draft.reportedDate.minusDays((long) dice.waiting(DAYS_TO_REPORT));
      draft.actDate = day.isBefore(first) ? first : day;
      return;
    }
    long days = ChronoUnit.DAYS.between(first, latest);
    draft.actDate = latest.minusDays((long) (days * dice.unit() * Math.sqrt(dice.unit())));
  }

  private LocalDate earliest() {
    LocalDate opens = targets.start(0).minusDays(90);
    LocalDate window = election.registrationStart().minusMonths(20);
    return opens.isBefore(window) ? window : opens;
  }

  /** Moves acts across the start of the campaign until the given number lies before it. */
  private void meetStage(List<Draft> drafts) {
    for (Target target : targets.of(Measure.PROVEN, "stage")) {
      if (!target.codes().equals("T0;T1")) {
        throw target.row().error("codes are " + target.codes() + ", only T0;T1 can be met");
      }
      long excess = -target.count();
      List<Draft> movable = new ArrayList<>();
      for (Draft draft : drafts) {
        if (draft.proven()) {
          excess += isBeforeCampaign(draft) ? 1 : 0;
          if (!mustBeEarly(draft)) {
            movable.add(draft);
          }
        }
      }
      boolean tooMany = excess > 0;
      movable.removeIf(draft -> isBeforeCampaign(draft) != tooMany);
      dice.shuffle(movable);
      Comparator<Draft> likelihood = Comparator.comparingDouble(this::earlyWeight);
      movable.sort(tooMany ? likelihood : likelihood.reversed());
      if (movable.size() < Math.abs(excess)) {
        throw target.row().error("only " + movable.size() + " acts can move, not " + excess);
      }
      for (Draft draft : movable.subList(0, (int) Math.abs(excess))) {
        if (tooMany) {
          late(draft);
        } else {
          early(draft);
        }
      }
    }
  }

  private boolean isBeforeCampaign(Draft draft) {
    return draft.actDate.isBefore(election.campaignStart());
  }
}

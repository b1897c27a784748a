package org.netralitas.sample;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;

/**
 * Makes some cases the further acts of one person: who puts up banners also posts about them. A
 * person has one post and one employer, so posts and places change hands between cases of the same
 * period and act, and every total stays as it was.
 */
final class Companions {
  private static final int WITHIN_DAYS = 75;
  private static final double THIRD_ACT = 0.2;

  private final String electionId;
  private final Odds odds;
  private final Dice dice;

  Companions(String electionId, Odds odds, Dice dice) {
    this.electionId = electionId;
    this.odds = odds;
    this.dice = dice;
  }

  void assign(List<Draft> drafts) {
    int wanted =
        (int) Math.round(drafts.size() * odds.stated("several_acts", "election", electionId));
    List<Draft> shuffled = new ArrayList<>(drafts);
    dice.shuffle(shuffled);
    int person = 0;
    for (Draft first : shuffled) {
      if (wanted <= 0) {
        return;
      }
      if (first.companion < 0 && join(first, person, shuffled)) {
        wanted--;
        if (wanted > 0 && dice.chance(THIRD_ACT) && join(first, person, shuffled)) {
          wanted--;
        }
        person++;
      }
    }
  }

  private boolean join(Draft first, int person, List<Draft> drafts) {
    List<Act> acts = List.of(Act.values());
    double[] weights =
        acts.stream()
            .mapToDouble(act -> odds.stated("together", first.act.name(), act.name()))
            .toArray();
    if (DoubleStream.of(weights).sum() == 0) {
      return false;
    }
    Act act = acts.get(dice.weighted(weights));
    boolean hasIt =
        drafts.stream()
            .anyMatch(d -> d.companion == person && first.companion == person && d.act == act);
    for (Draft second : drafts) {
      boolean fits =
          !hasIt
              && second.act == act
              && second != first
              && second.companion < 0
              && Math.abs(ChronoUnit.DAYS.between(first.reportedDate, second.reportedDate))
                  <= WITHIN_DAYS;
      if (fits && become(first, second, drafts)) {
        first.companion = person;
        second.companion = person;
        return true;
      }
    }
    return false;
  }

  /** Gives {@code second} the place and post of {@code first}, if others can take its own. */
  private static boolean become(Draft first, Draft second, List<Draft> drafts) {
    Draft placeGiver =
        first.place.equals(second.place)
            ? second
            : find(
                drafts,
                d ->
                    d.place.equals(first.place)
                        && d.reportedPeriod == second.reportedPeriod
                        && isFree(d, first, second)
                        && (PlacePool.isLocal(second.place) || !Places.isLocalPost(d.subgroup)));
    if (placeGiver == null) {
      return false;
    }
    Draft postGiver =
        first.subgroup == second.subgroup || !second.proven()
            ? second
            : find(
                drafts,
                d ->
                    d.subgroup == first.subgroup
                        && d.provenPeriod == second.provenPeriod
                        && d.act == second.act
                        && d.proven()
                        && d != placeGiver
                        && isFree(d, first, second)
                        && (PlacePool.isLocal(d.place) || !Places.isLocalPost(second.subgroup)));
    if (postGiver == null) {
      return false;
    }
    placeGiver.place = second.place;
    second.place = first.place;
    postGiver.subgroup = second.subgroup;
    second.subgroup = first.subgroup;
    return true;
  }

  private static boolean isFree(Draft draft, Draft first, Draft second) {
    return draft.companion < 0 && draft != first && draft != second;
  }

  private static @Nullable Draft find(List<Draft> drafts, Predicate<Draft> suitable) {
    return drafts.stream().filter(suitable).findFirst().orElse(null);
  }
}

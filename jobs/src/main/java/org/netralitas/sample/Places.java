package org.netralitas.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.sample.Target.Measure;

/** Gives every case the place of its employer. */
final class Places {
  private static final Set<PositionSubgroup> LOCAL_POSTS =
      Set.of(
          PositionSubgroup.CAMAT,
          PositionSubgroup.LURAH,
          PositionSubgroup.SEKDA,
          PositionSubgroup.KEPALA_OPD);

  private final ElectionTargets targets;
  private final Dice dice;
  private final Measure basis;
  private final Map<String, Integer> closedUntil = new HashMap<>();

  Places(ElectionTargets targets, Dice dice) {
    this.targets = targets;
    this.dice = dice;
    boolean byProven =
        !targets.of(Measure.PROVEN, "province").isEmpty()
            || !targets.of(Measure.PROVEN, "agency").isEmpty();
    basis = byProven ? Measure.PROVEN : Measure.REPORTED;
    if (byProven) {
      // Reported by a day means proven by that day here, so that both counts hold.
      for (Target target : targets.of(Measure.REPORTED, "agency")) {
        closedUntil.put(target.codes(), targets.period(target));
      }
    }
  }

  void assign(List<Draft> drafts, List<PlacePool.Place> pool) {
    List<List<PlaceTable.Count>> counts = new PlaceTable(targets, basis, pool).counts();
    for (int period = 0; period < counts.size(); period++) {
      spread(ofPeriod(drafts, period), counts.get(period));
    }
    if (basis == Measure.PROVEN) {
      List<Draft> proven = drafts.stream().filter(Draft::proven).toList();
      for (Draft draft : drafts) {
        while (!draft.proven() && (draft.place.isEmpty() || !suits(draft, draft.place))) {
          draft.place = dice.pick(proven).place;
        }
      }
    }
  }

  private List<Draft> ofPeriod(List<Draft> drafts, int period) {
    List<Draft> found = new ArrayList<>();
    for (Draft draft : drafts) {
      if ((basis == Measure.PROVEN ? draft.provenPeriod : draft.reportedPeriod) == period) {
        found.add(draft);
      }
    }
    dice.shuffle(found);
    return found;
  }

  /** Places that not everybody can have come first. */
  private void spread(List<Draft> drafts, List<PlaceTable.Count> counts) {
    List<Draft> open = new ArrayList<>(drafts);
    for (PlaceTable.Count count : counts) {
      if (!PlacePool.isLocal(count.place()) || closedUntil.containsKey(count.place())) {
        for (long i = 0; i < count.cases(); i++) {
          take(open, count.place());
        }
      }
    }
    int next = 0;
    for (PlaceTable.Count count : counts) {
      if (PlacePool.isLocal(count.place()) && !closedUntil.containsKey(count.place())) {
        for (long i = 0; i < count.cases(); i++) {
          open.get(next++).place = count.place();
        }
      }
    }
  }

  private void take(List<Draft> open, String place) {
    boolean universities = place.equals("00:KEMENDIKBUD");
    int found =
        universities
            ? find(open, d -> d.subgroup == PositionSubgroup.DOSEN && suits(d, place))
            : -1;
    found = found < 0 ? find(open, d -> suits(d, place)) : found;
    if (found < 0) {
      throw new IllegalArgumentException(
          targets.electionId() + ": nobody is left for place " + place);
    }
    open.remove(found).place = place;
  }

  private static int find(List<Draft> drafts, Predicate<Draft> suitable) {
    for (int i = 0; i < drafts.size(); i++) {
      if (suitable.test(drafts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Posts that exist in regencies and cities only, or are counted there. */
  static boolean isLocalPost(PositionSubgroup subgroup) {
    return LOCAL_POSTS.contains(subgroup);
  }

  private boolean suits(Draft draft, String place) {
    boolean postFits = PlacePool.isLocal(place) || !isLocalPost(draft.subgroup);
    Integer closed = closedUntil.get(place);
    boolean periodFits =
        closed == null
            || draft.reportedPeriod > closed
            || (draft.proven() && draft.provenPeriod <= closed);
    return postFits && periodFits;
  }
}

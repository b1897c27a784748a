package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.Election;
import org.netralitas.model.Sanction;
import org.netralitas.parse.CodeLists;
import org.netralitas.sample.ElectionTargets.SortedPoints;
import org.netralitas.sample.Target.Measure;
import org.netralitas.stat.ControlledRounding;
import org.netralitas.stat.ProportionalFitting;

/**
 * Gives proven cases the sanction recommended, and those followed up the one imposed: ethics mostly
 * moral sanctions, discipline mostly penalties, in sum exactly as given.
 */
final class SanctionMix {
  /** Lightest first. */
  private static final List<Sanction> LEVELS = List.of(Sanction.values());

  private final ElectionTargets targets;
  private final Election election;
  private final CodeLists codeLists;
  private final Odds odds;
  private final Dice dice;

  SanctionMix(
      ElectionTargets targets, Election election, CodeLists codeLists, Odds odds, Dice dice) {
    this.targets = targets;
    this.election = election;
    this.codeLists = codeLists;
    this.odds = odds;
    this.dice = dice;
  }

  void assign(List<Draft> drafts) {
    List<Draft> proven = drafts.stream().filter(Draft::proven).toList();
    SortedPoints sanctions = targets.points(Measure.RECOMMENDED, "sanction");
    if (sanctions.codes().isEmpty()) {
      for (Draft draft : proven) {
        draft.recommended = LEVELS.get(dice.weighted(weights(stratum(draft))));
      }
    } else {
      recommendExactly(proven, sanctions);
    }
    impose(proven);
  }

  private void recommendExactly(List<Draft> proven, SortedPoints sanctions) {
    Set<Integer> cuts = new TreeSet<>();
    sanctions.codes().forEach(code -> cuts.addAll(sanctions.of(code).keySet()));
    int from = 0;
    int before = -1;
    for (int cut : cuts) {
      int first = from;
      List<Draft> members =
          proven.stream().filter(d -> d.provenPeriod >= first && d.provenPeriod <= cut).toList();
      long[] totals = new long[sanctions.codes().size()];
      for (int s = 0; s < totals.length; s++) {
        Map<Integer, Long> points = sanctions.of(sanctions.codes().get(s));
        totals[s] = points.getOrDefault(cut, 0L) - points.getOrDefault(before, 0L);
      }
      recommendExactly(members, sanctions.codes(), totals);
      from = cut + 1;
      before = cut;
    }
  }

  private void recommendExactly(List<Draft> members, List<String> sanctions, long[] totals) {
    Map<String, List<Draft>> strata = new LinkedHashMap<>();
    for (Draft draft : members) {
      strata.computeIfAbsent(stratum(draft), unused -> new ArrayList<>()).add(draft);
    }
    List<String> names = List.copyOf(strata.keySet());
    int width = sanctions.size();
    double[] seed = new double[names.size() * width];
    long[] sizes = new long[names.size()];
    ProportionalFitting fitting = new ProportionalFitting(seed(names, sanctions, seed));
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = strata.getOrDefault(names.get(i), List.of()).size();
      fitting.require("sanctions of " + names.get(i), Cells.row(i, width), sizes[i]);
    }
    for (int s = 0; s < width; s++) {
      fitting.require(sanctions.get(s), Cells.column(s, width, sizes.length), totals[s]);
    }
    long[][] counts = ControlledRounding.round(Cells.rows(fitting.fitted(), width), sizes, totals);
    for (int i = 0; i < sizes.length; i++) {
      List<Draft> drafts = new ArrayList<>(strata.getOrDefault(names.get(i), List.of()));
      dice.shuffle(drafts);
      int next = 0;
      for (int s = 0; s < width; s++) {
        for (long n = 0; n < counts[i][s]; n++) {
          drafts.get(next++).recommended = Sanction.valueOf(sanctions.get(s));
        }
      }
    }
  }

  private double[] seed(List<String> strata, List<String> sanctions, double[] seed) {
    for (int i = 0; i < strata.size(); i++) {
      for (int s = 0; s < sanctions.size(); s++) {
        double weight = odds.stated("sanction", strata.get(i), sanctions.get(s));
        seed[i * sanctions.size() + s] = Math.max(1e-4, weight);
      }
    }
    return seed;
  }

  /** What a recommendation depends on: the law of the time, ethics or discipline, and the stage. */
  private String stratum(Draft draft) {
    String law = election.votingDate().getYear() < 2022 ? "PP53" : "PP94";
    if (draft.act == Act.ANGGOTA_PARPOL) {
      return law + "_PARPOL";
    }
    if (draft.act == Act.UNKNOWN) {
      return law + (election.candidatesFixedBy(draft.actDate) ? "_DISIPLIN_LATE" : "_ETIK");
    }
    ActClass actClass =
        codeLists.actClass(draft.act, election, draft.actDate).orElse(ActClass.ETIK);
    if (actClass == ActClass.ETIK) {
      return law + "_ETIK";
    }
    return law + (election.candidatesFixedBy(draft.actDate) ? "_DISIPLIN_LATE" : "_DISIPLIN_EARLY");
  }

  private double[] weights(String stratum) {
    return LEVELS.stream()
        .mapToDouble(sanction -> odds.stated("sanction", stratum, sanction.name()))
        .toArray();
  }

  /** Most PPK impose what is recommended, some less, few more; given counts are met first. */
  private void impose(List<Draft> proven) {
    List<Draft> decided = new ArrayList<>();
    for (Target target : targets.of(Measure.IMPOSED, "sanction")) {
      imposeExactly(target, proven, decided);
    }
    Set<Sanction> exact = new TreeSet<>();
    targets.of(Measure.IMPOSED, "sanction").forEach(t -> exact.add(Sanction.valueOf(t.codes())));
    for (Draft draft : proven) {
      Sanction recommended = draft.recommended;
      if (draft.followUpPeriod == Draft.NEVER || recommended == null || decided.contains(draft)) {
        continue;
      }
      double turn = dice.unit();
      int level = LEVELS.indexOf(recommended);
      int imposed =
          turn < 0.84 ? level : turn < 0.96 ? Math.max(0, level - 1) : Math.min(4, level + 1);
      Sanction sanction = LEVELS.get(imposed);
      draft.imposed = exact.contains(sanction) ? Sanction.DISIPLIN_BERAT : sanction;
    }
  }

  private void imposeExactly(Target target, List<Draft> proven, List<Draft> decided) {
    Sanction sanction = Sanction.valueOf(target.codes());
    List<Draft> candidates =
        new ArrayList<>(proven.stream().filter(d -> d.recommended == sanction).toList());
    dice.shuffle(candidates);
    long left = target.count();
    for (Target within : targets.of(Measure.IMPOSED, "position_and_sanction")) {
      if (within.right().codes().equals(target.codes())) {
        List<String> posts = within.left().codeList();
        List<Draft> those =
            candidates.stream().filter(d -> posts.contains(d.subgroup.name())).toList();
        take(within, those, within.count(), sanction, proven, decided);
        candidates.removeAll(those);
        left -= within.count();
      }
    }
    take(target, candidates, left, sanction, proven, decided);
  }

  private void take(
      Target target,
      List<Draft> candidates,
      long count,
      Sanction sanction,
      List<Draft> proven,
      List<Draft> decided) {
    if (candidates.size() < count) {
      throw target.row().error("only " + candidates.size() + " such cases are recommended");
    }
    for (Draft draft : candidates.subList(0, (int) count)) {
      if (draft.followUpPeriod == Draft.NEVER) {
        swapFollowUp(target, draft, proven, decided);
      }
      draft.imposed = sanction;
      decided.add(draft);
    }
  }

  /** Takes the follow-up of another case of the same period, so that every total stays. */
  private void swapFollowUp(Target target, Draft draft, List<Draft> proven, List<Draft> decided) {
    Draft giver =
        proven.stream()
            .filter(d -> d.provenPeriod == draft.provenPeriod && d.recommended != draft.recommended)
            .filter(d -> d.followUpPeriod != Draft.NEVER && !decided.contains(d))
            .filter(d -> !d.requireFollowUp().isBefore(draft.requireRecommended()))
            .min(Comparator.comparing((Draft d) -> d.requireFollowUp()))
            .orElseThrow(() -> target.row().error("no follow-up is left to be exchanged"));
    draft.followUpPeriod = giver.followUpPeriod;
    draft.followUpDate = giver.followUpDate;
    giver.followUpPeriod = Draft.NEVER;
    giver.followUpDate = null;
  }
}

package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.model.Act;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.sample.ElectionTargets.SortedPoints;
import org.netralitas.sample.Target.Measure;

/**
 * Gives proven cases a post and an act: acts by period, position groups by period, and acts within
 * the posts for which they are published, all at once. Cases that were not proven follow the same
 * pattern.
 */
final class PostsAndActs {
  private final ElectionTargets targets;
  private final Odds odds;
  private final Dice dice;

  PostsAndActs(ElectionTargets targets, Odds odds, Dice dice) {
    this.targets = targets;
    this.odds = odds;
    this.dice = dice;
  }

  void assign(List<Draft> drafts) {
    SortedPoints acts = targets.points(Measure.PROVEN, "act");
    SortedPoints groups = targets.points(Measure.PROVEN, "position");
    PostActTable table =
        new PostActTable(
            targets.electionId(),
            table("acts", acts),
            table("position groups", groups),
            groups.codes().stream().map(PositionGroup::valueOf).toList(),
            acts.codes());
    subgroupTotals().forEach(table::subgroup);
    targets.of(Measure.PROVEN, "position_and_act").forEach(table::require);
    List<Draft> proven = new ArrayList<>(drafts.stream().filter(Draft::proven).toList());
    dice.shuffle(proven);
    proven.sort(Comparator.comparingInt(d -> d.provenPeriod));
    Map<PostActTable.Block, List<Draft>> byBlock = new LinkedHashMap<>();
    Map<String, List<Draft>> byAct = new LinkedHashMap<>();
    int next = 0;
    for (PostActTable.Count count : table.counts(odds)) {
      for (long i = 0; i < count.cases(); i++) {
        Draft draft = proven.get(next++);
        byBlock.computeIfAbsent(count.block(), unused -> new ArrayList<>()).add(draft);
        byAct.computeIfAbsent(count.acts(), unused -> new ArrayList<>()).add(draft);
      }
    }
    byBlock.forEach((block, members) -> spreadSubgroups(members, block));
    byAct.forEach(this::spreadActs);
    for (Draft draft : drafts) {
      if (!draft.proven()) {
        Draft like = dice.pick(proven);
        draft.subgroup = like.subgroup;
        draft.act = like.act;
      }
    }
  }

  private long[][] table(String what, SortedPoints points) {
    CutOffTable table =
        new CutOffTable(targets.electionId() + " " + what, targets.increments(Measure.PROVEN));
    double[] ever = new double[targets.periods()];
    java.util.Arrays.fill(ever, 1);
    for (String code : points.codes()) {
      table.category(code, points.of(code), ever);
    }
    return table.rounded();
  }

  private Map<PositionSubgroup, Long> subgroupTotals() {
    Map<PositionSubgroup, Long> totals = new EnumMap<>(PositionSubgroup.class);
    for (Target target : targets.of(Measure.PROVEN, "subgroup")) {
      if (target.codeList().size() == 1) {
        totals.put(PositionSubgroup.valueOf(target.codes()), target.count());
      }
    }
    return totals;
  }

  private void spreadSubgroups(List<Draft> members, PostActTable.Block block) {
    List<PositionSubgroup> posts = new ArrayList<>();
    block
        .subgroups()
        .forEach(
            (subgroup, total) -> {
              for (long i = 0; i < total; i++) {
                posts.add(subgroup);
              }
            });
    dice.shuffle(posts);
    for (int i = 0; i < members.size(); i++) {
      members.get(i).subgroup = posts.get(i);
    }
  }

  /** Acts that were one published category are told apart here. */
  private void spreadActs(String codes, List<Draft> members) {
    List<Act> acts = new ArrayList<>();
    for (Target single : targets.of(Measure.PROVEN, "single_act")) {
      if (List.of(codes.split(";", -1)).contains(single.codes())) {
        for (long i = 0; i < single.count(); i++) {
          acts.add(Act.valueOf(single.codes()));
        }
      }
    }
    while (!codes.contains(";") && acts.size() < members.size()) {
      acts.add(Act.valueOf(codes));
    }
    if (acts.size() != members.size()) {
      throw new IllegalArgumentException(
          targets.electionId()
              + ": "
              + members.size()
              + " of "
              + codes
              + ", but single acts add up"
              + " to "
              + acts.size());
    }
    dice.shuffle(acts);
    for (int i = 0; i < members.size(); i++) {
      members.get(i).act = acts.get(i);
    }
  }
}

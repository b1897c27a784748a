package org.netralitas.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.stat.ControlledRounding;
import org.netralitas.stat.ProportionalFitting;

/**
 * Periods by posts by acts, in whole numbers, with given counts of acts by period, of position
 * groups by period, and of acts within some posts.
 *
 * <p>The three-way table is fitted as a whole. Then one post after the other is rounded as a
 * two-way table and the rest is fitted anew, so that what was rounded away is made up for by the
 * posts that are still open; the last ones are rounded period by period.
 */
final class PostActTable {
  /** Posts that are counted as one here: those with published acts, or the rest of a group. */
  record Block(PositionGroup group, Map<PositionSubgroup, Long> subgroups) {
    Block {
      subgroups = new EnumMap<>(subgroups);
    }

    long total() {
      return subgroups.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** How many cases of a period have this post and act. */
  record Count(Block block, String acts, long cases) {}

  private final String name;
  private final long[][] actsByPeriod;
  private final long[][] groupsByPeriod;
  private final List<PositionGroup> groups;
  private final List<String> acts;
  private final Map<PositionSubgroup, Long> totals = new EnumMap<>(PositionSubgroup.class);
  private final Map<List<String>, List<Target>> required = new LinkedHashMap<>();

  PostActTable(
      String name,
      long[][] actsByPeriod,
      long[][] groupsByPeriod,
      List<PositionGroup> groups,
      List<String> acts) {
    this.name = name;
    this.actsByPeriod = copy(actsByPeriod);
    this.groupsByPeriod = copy(groupsByPeriod);
    this.groups = groups;
    this.acts = acts;
  }

  void subgroup(PositionSubgroup subgroup, long total) {
    totals.put(subgroup, total);
  }

  /** {@code target}: codes of posts and of acts. */
  void require(Target target) {
    if (!acts.contains(target.right().codes())) {
      throw target.row().error("acts " + target.right().codes() + " are not among " + acts);
    }
    required.computeIfAbsent(target.left().codeList(), unused -> new ArrayList<>()).add(target);
  }

  /** Period by period. */
  List<Count> counts(Odds odds) {
    List<Block> blocks = blocks();
    Fit fit = new Fit(blocks, odds);
    List<long[][]> rounded = new ArrayList<>();
    for (int b = 0; b < required.size(); b++) {
      rounded.add(fit.roundBlock(b));
    }
    rounded.addAll(fit.roundOthers(required.size()));
    List<Count> counts = new ArrayList<>();
    for (int period = 0; period < actsByPeriod.length; period++) {
      for (int b = 0; b < blocks.size(); b++) {
        for (int a = 0; a < acts.size(); a++) {
          counts.add(new Count(blocks.get(b), acts.get(a), rounded.get(b)[period][a]));
        }
      }
    }
    return counts;
  }

  /** Posts with published acts first, then what their groups leave over and the other groups. */
  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Map<PositionSubgroup, Long> left = new EnumMap<>(totals);
    for (List<String> codes : required.keySet()) {
      Map<PositionSubgroup, Long> members = new EnumMap<>(PositionSubgroup.class);
      for (String code : codes) {
        PositionSubgroup subgroup = PositionSubgroup.valueOf(code);
        Long total = left.remove(subgroup);
        members.put(subgroup, total == null ? 0 : total);
      }
      blocks.add(new Block(members.keySet().iterator().next().group(), members));
    }
    for (PositionGroup group : groups) {
      Map<PositionSubgroup, Long> members = new EnumMap<>(left);
      members.keySet().removeIf(subgroup -> subgroup.group() != group);
      if (!members.isEmpty()) {
        blocks.add(new Block(group, members));
      }
    }
    return blocks;
  }

  /** The table as it is being rounded: rounded posts are taken out of the totals that remain. */
  private final class Fit {
    private final List<Block> blocks;
    private final Odds odds;
    private final int periods = actsByPeriod.length;
    private final int width = acts.size();
    private final long[][] actsLeft = copy(actsByPeriod);
    private final long[][] groupsLeft = copy(groupsByPeriod);

    Fit(List<Block> blocks, Odds odds) {
      this.blocks = blocks;
      this.odds = odds;
    }

    private int cell(int firstBlock, int block, int period, int act) {
      return (period * (blocks.size() - firstBlock) + block - firstBlock) * width + act;
    }

    /** The open blocks, from {@code first} on, fitted to what is left. */
    private ProportionalFitting system(int first) {
      int open = blocks.size() - first;
      double[] seed = new double[periods * open * width];
      for (int period = 0; period < periods; period++) {
        for (int block = first; block < blocks.size(); block++) {
          for (int a = 0; a < width; a++) {
            seed[cell(first, block, period, a)] =
                odds.of("post_act", blocks.get(block).group().name(), acts.get(a))
                    * Math.max(1, blocks.get(block).total());
          }
        }
      }
      ProportionalFitting fitting = new ProportionalFitting(seed);
      for (int period = 0; period < periods; period++) {
        for (int a = 0; a < width; a++) {
          int[] cells = new int[open];
          for (int block = first; block < blocks.size(); block++) {
            cells[block - first] = cell(first, block, period, a);
          }
          fitting.require(name + " " + acts.get(a) + " in " + period, cells, actsLeft[period][a]);
        }
        for (int g = 0; g < groups.size(); g++) {
          requireGroup(fitting, first, period, g);
        }
      }
      for (int block = first; block < blocks.size(); block++) {
        requireBlock(fitting, first, block);
      }
      return fitting;
    }

    private void requireGroup(ProportionalFitting fitting, int first, int period, int g) {
      List<Integer> cells = new ArrayList<>();
      for (int block = first; block < blocks.size(); block++) {
        for (int a = 0; a < width && blocks.get(block).group() == groups.get(g); a++) {
          cells.add(cell(first, block, period, a));
        }
      }
      if (!cells.isEmpty()) {
        fitting.require(
            name + " " + groups.get(g) + " in " + period,
            cells.stream().mapToInt(Integer::intValue).toArray(),
            groupsLeft[period][g]);
      }
    }

    private void requireBlock(ProportionalFitting fitting, int first, int block) {
      int[] all = new int[periods * width];
      for (int period = 0; period < periods; period++) {
        for (int a = 0; a < width; a++) {
          all[period * width + a] = cell(first, block, period, a);
        }
      }
      fitting.require(name + " " + blocks.get(block).subgroups(), all, blocks.get(block).total());
      for (Target target : targetsOf(block)) {
        int a = acts.indexOf(target.right().codes());
        int[] cells = new int[periods];
        for (int period = 0; period < periods; period++) {
          cells[period] = cell(first, block, period, a);
        }
        fitting.require(name + " " + target.codes(), cells, target.count());
      }
    }

    private List<Target> targetsOf(int block) {
      return block < required.size() ? List.copyOf(required.values()).get(block) : List.of();
    }

    private double[][] slice(double[] fitted, int first, int block) {
      double[][] slice = new double[periods][width];
      for (int period = 0; period < periods; period++) {
        for (int a = 0; a < width; a++) {
          slice[period][a] = fitted[cell(first, block, period, a)];
        }
      }
      return slice;
    }

    /** Rounds the first open block and takes it out. */
    long[][] roundBlock(int block) {
      double[][] loose = slice(system(block).fitted(), block, block);
      long total = blocks.get(block).total();
      long[] periodTotals = ControlledRounding.largestRemainder(Sums.ofRows(loose), total);
      long[] actTotals = ControlledRounding.largestRemainder(Sums.ofColumns(loose), total);
      ProportionalFitting exact = system(block);
      for (int period = 0; period < periods; period++) {
        int[] cells = new int[width];
        for (int a = 0; a < width; a++) {
          cells[a] = cell(block, block, period, a);
        }
        exact.require(name + " block " + block + " in " + period, cells, periodTotals[period]);
      }
      for (int a = 0; a < width; a++) {
        int[] cells = new int[periods];
        for (int period = 0; period < periods; period++) {
          cells[period] = cell(block, block, period, a);
        }
        exact.require(name + " block " + block + " " + acts.get(a), cells, actTotals[a]);
      }
      long[][] rounded =
          ControlledRounding.round(slice(exact.fitted(), block, block), periodTotals, actTotals);
      int g = groups.indexOf(blocks.get(block).group());
      for (int period = 0; period < periods; period++) {
        for (int a = 0; a < width; a++) {
          actsLeft[period][a] -= rounded[period][a];
          groupsLeft[period][g] -= rounded[period][a];
        }
      }
      return rounded;
    }

    /** Rounds all other blocks, each a group or the rest of one, period by period. */
    List<long[][]> roundOthers(int first) {
      double[] fitted = system(first).fitted();
      List<long[][]> rounded = new ArrayList<>();
      for (int block = first; block < blocks.size(); block++) {
        rounded.add(new long[periods][]);
      }
      for (int period = 0; period < periods; period++) {
        double[][] expected = new double[blocks.size() - first][];
        long[] blockTotals = new long[blocks.size() - first];
        for (int block = first; block < blocks.size(); block++) {
          expected[block - first] = slice(fitted, first, block)[period];
          int g = groups.indexOf(blocks.get(block).group());
          blockTotals[block - first] = groupsLeft[period][g];
        }
        long[][] ofPeriod = ControlledRounding.round(expected, blockTotals, actsLeft[period]);
        for (int block = first; block < blocks.size(); block++) {
          rounded.get(block - first)[period] = ofPeriod[block - first];
        }
      }
      return rounded;
    }
  }

  private static long[][] copy(long[][] table) {
    long[][] copy = new long[table.length][];
    for (int i = 0; i < table.length; i++) {
      copy[i] = table[i].clone();
    }
    return copy;
  }
}

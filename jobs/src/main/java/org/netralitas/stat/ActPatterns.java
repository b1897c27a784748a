package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Sets of acts that the same persons committed, and which of them are more than chance.
 *
 * <p>Chance is {@link SwapRandomisation}. A set's p-value is that of its count under a Poisson
 * distribution with its mean over the random tables; how often random tables have a p-value as
 * small, for any set with the smallest count, against how often the data have, estimates the share
 * of false discoveries. Sets are thereby searched for in the random tables as they were in the
 * data. Source: V. G. Tusher, R. Tibshirani and G. Chu, PNAS 98 (2001), 5116-5121, for the
 * estimate.
 */
public final class ActPatterns {
  private static final int MOST_ACTS = 20;

  private final int people;
  private final int smallestCount;
  private final List<Integer> sets;
  private final int[] indexOf;
  private final int[] actPersons;

  /**
   * A set of acts.
   *
   * @param acts one bit per act
   * @param persons who committed them all
   * @param lift persons over the number if the acts were independent
   * @param expected mean number of persons over the random tables
   * @param pValue of this many persons or more, given {@code expected}
   * @param falseDiscoveryShare smallest share of false discoveries at which this set is one, 0..1
   */
  public record Pattern(
      int acts,
      int persons,
      double lift,
      double expected,
      double pValue,
      double falseDiscoveryShare) {}

  private ActPatterns(int[] actSets, int smallestCount, int largestSize) {
    people = actSets.length;
    this.smallestCount = smallestCount;
    int union = 0;
    for (int set : actSets) {
      union |= set;
    }
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(union);
    if (width > MOST_ACTS) {
      throw new IllegalArgumentException("act " + (width - 1) + " is beyond " + (MOST_ACTS - 1));
    }
    actPersons = new int[width];
    for (int set : actSets) {
      for (int act = 0; act < width; act++) {
        actPersons[act] += (set >>> act) & 1;
      }
    }
    sets = new ArrayList<>();
    indexOf = new int[1 << width];
    Arrays.fill(indexOf, -1);
    for (int set = 1; set < indexOf.length; set++) {
      int size = Integer.bitCount(set);
      if (size >= 2 && size <= largestSize && (set & ~union) == 0) {
        indexOf[set] = sets.size();
        sets.add(set);
      }
    }
  }

  /**
   * Every set of two acts or more with enough persons, the least probable first.
   *
   * @param actSets one per person, a bit per act; at most 20 acts
   * @param smallestCount fewest persons of a set, 1 or more
   * @param largestSize most acts of a set, 2 or more
   * @param randomTables how many to draw; 200 resolve a false discovery share of 5%
   * @param seed same seed, same result
   */
  public static List<Pattern> find(
      int[] actSets, int smallestCount, int largestSize, int randomTables, long seed) {
    Check.positive(smallestCount, "smallestCount");
    Check.positive(randomTables, "randomTables");
    if (largestSize < 2) {
      throw new IllegalArgumentException("largestSize is " + largestSize + "; a set has two acts");
    }
    if (Arrays.stream(actSets).allMatch(set -> Integer.bitCount(set) < 2)) {
      return List.of();
    }
    return new ActPatterns(actSets, smallestCount, largestSize).find(actSets, randomTables, seed);
  }

  private List<Pattern> find(int[] actSets, int randomTables, long seed) {
    int[] observed = count(actSets);
    SwapRandomisation tables = new SwapRandomisation(actSets, seed);
    int[][] random = new int[randomTables][];
    double[] means = new double[sets.size()];
    for (int t = 0; t < randomTables; t++) {
      random[t] = count(tables.next());
      for (int s = 0; s < means.length; s++) {
        means[s] += random[t][s];
      }
    }
    for (int s = 0; s < means.length; s++) {
      // The data are one of the tables, which also keeps a mean above 0.
      means[s] = (means[s] + observed[s]) / (randomTables + 1.0);
    }
    double[] randomValues =
        Arrays.stream(random).flatMapToDouble(counts -> pValues(counts, means)).sorted().toArray();
    List<Pattern> patterns = new ArrayList<>();
    for (int s = 0; s < observed.length; s++) {
      if (observed[s] >= smallestCount) {
        double pValue = PoissonLimits.atLeast(observed[s], means[s]);
        patterns.add(
            new Pattern(sets.get(s), observed[s], lift(s, observed[s]), means[s], pValue, 1));
      }
    }
    patterns.sort(Comparator.comparingDouble(Pattern::pValue).thenComparingInt(Pattern::acts));
    return withFalseDiscoveries(patterns, randomValues, randomTables);
  }

  private DoubleStream pValues(int[] counts, double[] means) {
    return IntStream.range(0, counts.length)
        .filter(s -> counts[s] >= smallestCount)
        .mapToDouble(s -> PoissonLimits.atLeast(counts[s], means[s]));
  }

  private static List<Pattern> withFalseDiscoveries(
      List<Pattern> patterns, double[] randomValues, int randomTables) {
    List<Pattern> result = new ArrayList<>(patterns);
    double smallest = 1;
    for (int k = patterns.size() - 1; k >= 0; k--) {
      Pattern pattern = patterns.get(k);
      double falseOnes = countUpTo(randomValues, pattern.pValue()) / (double) randomTables;
      // Of equal p-values the last in order counts them all.
      smallest = Math.min(smallest, (falseOnes + 1.0 / randomTables) / (k + 1));
      result.set(
          k,
          new Pattern(
              pattern.acts(),
              pattern.persons(),
              pattern.lift(),
              pattern.expected(),
              pattern.pValue(),
              smallest));
    }
    return List.copyOf(result);
  }

  private static int countUpTo(double[] sorted, double value) {
    int index = Arrays.binarySearch(sorted, value * (1 + 1e-12));
    return index >= 0 ? index + 1 : -index - 1;
  }

  private int[] count(int[] actSets) {
    int[] counts = new int[sets.size()];
    for (int acts : actSets) {
      if (Integer.bitCount(acts) < 2) {
        continue;
      }
      for (int subset = acts; subset != 0; subset = (subset - 1) & acts) {
        int index = indexOf[subset];
        if (index >= 0) {
          counts[index]++;
        }
      }
    }
    return counts;
  }

  private double lift(int index, int persons) {
    double independent = people;
    for (int rest = sets.get(index); rest != 0; rest &= rest - 1) {
      independent *= actPersons[Integer.numberOfTrailingZeros(rest)] / (double) people;
    }
    return persons / independent;
  }
}

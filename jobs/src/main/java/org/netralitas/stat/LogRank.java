package org.netralitas.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether groups are acted on at the same pace. Source: N. Mantel, Cancer Chemotherapy Reports 50
 * (1966), 163-170; R. Peto and J. Peto, JRSS A 135 (1972), 185-207.
 *
 * @param chiSquared 0 or more
 * @param degreesOfFreedom groups that were ever at risk, less one
 * @param pValue of equal pace
 * @param observed followed up per group
 * @param expected per group if the pace were equal
 */
public record LogRank(
    double chiSquared,
    int degreesOfFreedom,
    double pValue,
    List<Integer> observed,
    List<Double> expected) {

  public LogRank {
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
  }

  /** The test over two groups or more. */
  public static LogRank test(List<List<FollowUpTime>> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException(groups.size() + " group; the test compares two or more");
    }
    int count = groups.size();
    int[] observed = new int[count];
    double[] expected = new double[count];
    double[][] variance = new double[count][count];
    TreeSet<Integer> actionDays = new TreeSet<>();
    for (List<FollowUpTime> group : groups) {
      group.stream()
          .filter(FollowUpTime::isFollowedUp)
          .forEach(time -> actionDays.add(time.days()));
    }
    for (int day : actionDays) {
      int[] atRisk = new int[count];
      int[] followedUp = new int[count];
      for (int g = 0; g < count; g++) {
        for (FollowUpTime time : groups.get(g)) {
          atRisk[g] += time.days() >= day ? 1 : 0;
          followedUp[g] += time.days() == day && time.isFollowedUp() ? 1 : 0;
        }
        observed[g] += followedUp[g];
      }
      addDay(atRisk, Arrays.stream(followedUp).sum(), expected, variance);
    }
    return of(observed, expected, variance);
  }

  private static void addDay(int[] atRisk, int followedUp, double[] expected, double[][] variance) {
    double all = Arrays.stream(atRisk).sum();
    double tied = all > 1 ? followedUp * (all - followedUp) / (all - 1) : 0;
    for (int g = 0; g < atRisk.length; g++) {
      expected[g] += atRisk[g] * followedUp / all;
      for (int h = 0; h < atRisk.length; h++) {
        double own = g == h ? atRisk[g] / all : 0;
        variance[g][h] += tied * (own - (atRisk[g] / all) * (atRisk[h] / all));
      }
    }
  }

  private static LogRank of(int[] observed, double[] expected, double[][] variance) {
    // The differences sum to 0, so one group is left out; so are groups never at risk.
    List<Integer> used = new ArrayList<>();
    for (int g = 0; g < observed.length; g++) {
      if (expected[g] > 0) {
        used.add(g);
      }
    }
    int freedom = Math.max(0, used.size() - 1);
    double chiSquared = 0;
    if (freedom > 0) {
      double[][] matrix = new double[freedom][freedom];
      double[] differences = new double[freedom];
      for (int a = 0; a < freedom; a++) {
        differences[a] = observed[used.get(a)] - expected[used.get(a)];
        for (int b = 0; b < freedom; b++) {
          matrix[a][b] = variance[used.get(a)][used.get(b)];
        }
      }
      double[] solution = new QrDecomposition(matrix).solve(differences);
      for (int a = 0; a < freedom; a++) {
        chiSquared += Double.isNaN(solution[a]) ? 0 : differences[a] * solution[a];
      }
    }
    return new LogRank(
        chiSquared,
        freedom,
        freedom == 0 ? 1 : Quantiles.chiSquaredUpperTail(chiSquared, freedom),
        Arrays.stream(observed).boxed().toList(),
        Arrays.stream(expected).boxed().toList());
  }
}

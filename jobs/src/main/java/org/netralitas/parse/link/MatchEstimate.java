package org.netralitas.parse.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * m estimated without knowing which pairs match: expectation and maximisation (Dempster, Laird and
 * Rubin 1977) over patterns of agreement, u held fast, fields independent among matches. u comes
 * from pairs of persons drawn at random, nearly all of whom are two.
 *
 * @param m probability of each level among matching pairs; levels never seen keep a small one
 * @param matchShare share of the pairs that match, 0 to 1
 * @param rounds until nothing moved
 */
record MatchEstimate(Map<LinkLevel, Double> m, double matchShare, int rounds) {
  private static final int MOST_ROUNDS = 500;
  private static final double STILL = 1e-9;
  private static final double PSEUDO_COUNT = 0.5;

  /**
   * Estimates from counted patterns.
   *
   * @param pairs number of pairs by levels, one level per field that both have
   * @param u probability of each level among pairs of two persons
   * @param start first guess of m
   */
  static MatchEstimate of(
      Map<List<LinkLevel>, Long> pairs, Map<LinkLevel, Double> u, Map<LinkLevel, Double> start) {
    Map<LinkLevel, Double> m = new EnumMap<>(start);
    double share = 0.5;
    long all = pairs.values().stream().mapToLong(Long::longValue).sum();
    int round = 0;
    double moved = 1;
    while (moved > STILL && round < MOST_ROUNDS) {
      round++;
      Map<LinkLevel, Double> expected = new EnumMap<>(LinkLevel.class);
      double matches = 0;
      for (Map.Entry<List<LinkLevel>, Long> pattern : pairs.entrySet()) {
        double match = pattern.getValue() * posterior(pattern.getKey(), m, u, share);
        matches += match;
        for (LinkLevel level : pattern.getKey()) {
          expected.merge(level, match, Double::sum);
        }
      }
      Map<LinkLevel, Double> next = shares(expected);
      moved = Math.abs(matches / all - share);
      for (LinkLevel level : LinkLevel.values()) {
        moved = Math.max(moved, Math.abs(at(next, level) - at(m, level)));
      }
      share = matches / all;
      m = next;
    }
    return new MatchEstimate(m, share, round);
  }

  /** Probability that a pair with these levels is one person. */
  static double posterior(
      List<LinkLevel> levels, Map<LinkLevel, Double> m, Map<LinkLevel, Double> u, double share) {
    double match = Math.log(share);
    double other = Math.log1p(-share);
    for (LinkLevel level : levels) {
      match += Math.log(at(m, level));
      other += Math.log(at(u, level));
    }
    return 1 / (1 + Math.exp(other - match));
  }

  private static Map<LinkLevel, Double> shares(Map<LinkLevel, Double> expected) {
    Map<LinkField, Double> sums = new EnumMap<>(LinkField.class);
    for (LinkLevel level : LinkLevel.values()) {
      sums.merge(level.field(), expected.getOrDefault(level, 0.0) + PSEUDO_COUNT, Double::sum);
    }
    Map<LinkLevel, Double> shares = new EnumMap<>(LinkLevel.class);
    for (LinkLevel level : LinkLevel.values()) {
      shares.put(
          level,
          (expected.getOrDefault(level, 0.0) + PSEUDO_COUNT)
              / Objects.requireNonNull(sums.get(level.field())));
    }
    return shares;
  }

  private static double at(Map<LinkLevel, Double> probabilities, LinkLevel level) {
    return Objects.requireNonNull(probabilities.get(level), level.name());
  }
}

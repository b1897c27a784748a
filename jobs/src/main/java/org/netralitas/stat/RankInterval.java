package org.netralitas.stat;

/**
 * Where one group stands among others, and how sure that is. 1 is the highest.
 *
 * @param rank rank of the estimate; equal estimates share the better rank
 * @param low best rank that the interval allows
 * @param high worst rank that the interval allows
 * @param firstProbability probability of having the highest true value, 0..1
 */
public record RankInterval(int rank, int low, int high, double firstProbability) {
  public RankInterval {
    if (rank < 1 || low < 1 || high < low) {
      throw new IllegalArgumentException("rank " + rank + " with limits " + low + ".." + high);
    }
    Check.probability(firstProbability, "firstProbability");
  }
}

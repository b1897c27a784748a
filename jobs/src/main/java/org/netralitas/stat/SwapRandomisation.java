package org.netralitas.stat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random tables of persons and acts in which every person keeps the number of acts and every act
 * its number of persons. Source: A. Gionis, H. Mannila, T. Mielikainen and P. Tsaparas, "Assessing
 * data mining results via swap randomization", ACM TKDD 1 (2007), article 14.
 *
 * <p>Permuting each act on its own would not do: only persons with an act are in the table, which
 * alone makes any two acts seem to avoid each other.
 */
final class SwapRandomisation {
  private static final int SWAPS_PER_ENTRY = 5;

  private final int[] acts;
  private final int[] persons;
  private final int[] entries;
  private final UniformRandomProvider random;

  /**
   * Starts from the table itself.
   *
   * @param actSets one bit set of acts per person
   */
  SwapRandomisation(int[] actSets, long seed) {
    acts = actSets.clone();
    int count = 0;
    for (int set : actSets) {
      count += Integer.bitCount(set);
    }
    persons = new int[count];
    entries = new int[count];
    int e = 0;
    for (int person = 0; person < actSets.length; person++) {
      for (int rest = actSets[person]; rest != 0; rest &= rest - 1) {
        persons[e] = person;
        entries[e++] = Integer.lowestOneBit(rest);
      }
    }
    random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /** The next random table, one bit set per person; valid until the next call. */
  int[] next() {
    int count = entries.length;
    for (int attempt = 0; attempt < SWAPS_PER_ENTRY * count; attempt++) {
      int i = random.nextInt(count);
      int j = random.nextInt(count);
      int a = entries[i];
      int b = entries[j];
      int p = persons[i];
      int q = persons[j];
      if ((acts[p] & b) == 0 && (acts[q] & a) == 0) {
        acts[p] ^= a | b;
        acts[q] ^= a | b;
        entries[i] = b;
        entries[j] = a;
      }
    }
    return acts;
  }
}

package org.netralitas.stat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Random counts for simulations; the same seed gives the same counts. */
final class Draws {
  private final UniformRandomProvider random;

  Draws(long seed) {
    random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  int poisson(double mean) {
    return mean <= 0 ? 0 : PoissonDistribution.of(mean).createSampler(random).sample();
  }

  double gamma(double shape, double rate) {
    return GammaDistribution.of(shape, 1 / rate).createSampler(random).sample();
  }

  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  double normal() {
    return Quantiles.normal(random.nextDouble());
  }

  int binomial(int trials, double chance) {
    int count = 0;
    for (int i = 0; i < trials; i++) {
      count += happens(chance) ? 1 : 0;
    }
    return count;
  }
}

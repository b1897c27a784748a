package org.netralitas.stat;

/**
 * By how much the chance of being caught would have to differ between two groups for the order of
 * their rates to be wrong. A rate shows offences times the chance of being reported: if members of
 * the group with the lower rate were caught this many times less often than those of the other, the
 * two would in truth be equal; any more, and the order would turn. The factor equals the ratio of
 * the rates, so its interval is the exact one of {@link RateRatio}. The argument is that of J.
 * Cornfield et al., "Smoking and lung cancer", JNCI 22 (1959), 173-203, appendix A.
 *
 * @param higher 0 when the first group has the higher rate, 1 when the second has
 * @param factor 1 or more; infinite when the other group has no cases
 * @param limits 95% limits; below 1 the order itself is open
 */
public record TippingFactor(int higher, double factor, Limits limits) {

  public static TippingFactor of(
      long firstCases, double firstPopulation, long secondCases, double secondPopulation) {
    if (firstCases + secondCases == 0) {
      throw new IllegalArgumentException("no case in either group: there is no order to turn");
    }
    RateRatio ratio = RateRatio.exact(firstCases, firstPopulation, secondCases, secondPopulation);
    if (ratio.ratio() >= 1) {
      return new TippingFactor(0, ratio.ratio(), ratio.limits());
    }
    RateRatio turned = RateRatio.exact(secondCases, secondPopulation, firstCases, firstPopulation);
    return new TippingFactor(1, turned.ratio(), turned.limits());
  }

  /** True when even the lower limit leaves the order as seen. */
  public boolean orderStands() {
    return limits.low() > 1;
  }
}

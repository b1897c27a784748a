package org.netralitas.learn;

/**
 * What a text might stand for.
 *
 * @param probability share of such suggestions that are right, 0 to 1, three decimals
 */
public record TextSuggestion(String code, double probability) {

  /** Below this probability nothing is suggested: a wrong suggestion costs more than none. */
  public static final double THRESHOLD = 0.7;

  public boolean isMade() {
    return probability >= THRESHOLD;
  }
}

package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several ways to put the same, some more usual than others. */
final class Phrases {
  private final List<Phrase> phrases = new ArrayList<>();
  private double[] upTo = new double[0];

  void add(String written, double weight) {
    phrases.add(Phrase.parse(written));
    upTo = Arrays.copyOf(upTo, phrases.size());
    upTo[upTo.length - 1] = weight + (upTo.length > 1 ? upTo[upTo.length - 2] : 0);
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  void append(StringBuilder out, Dice dice, Phrase.Slots slots) {
    int at = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
    phrases.get(at < 0 ? -at - 1 : Math.min(at + 1, upTo.length - 1)).append(out, dice, slots);
  }
}

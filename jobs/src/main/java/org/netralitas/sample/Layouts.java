package org.netralitas.sample;

import java.time.LocalDate;
import java.util.List;

/** The files of one election and the share of its rows that each has. */
final class Layouts {
  private final List<Layout> layouts;

  Layouts(String electionId, List<Layout> all) {
    layouts = all.stream().filter(layout -> layout.electionId().equals(electionId)).toList();
    if (layouts.isEmpty()) {
      throw new IllegalArgumentException("layouts.csv has no file for " + electionId);
    }
  }

  List<Layout> all() {
    return layouts;
  }

  Layout pick(LocalDate reported, Dice dice) {
    double[] weights =
        layouts.stream()
            .mapToDouble(layout -> layout.isOpenFor(reported) ? layout.weight() : 0)
            .toArray();
    return layouts.get(dice.weighted(weights));
  }
}

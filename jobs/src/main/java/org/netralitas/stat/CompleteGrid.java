package org.netralitas.stat;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether a table of cells still has a row for every cell of the population, those without a case
 * included. A regression on cells with cases only takes every rate for higher than it is.
 */
public final class CompleteGrid {
  private CompleteGrid() {}

  /** Keys with population that have no cell, in natural order; empty when the grid is complete. */
  public static <K extends Comparable<K>> List<K> missing(
      Collection<K> populationKeys, Collection<K> cellKeys) {
    TreeSet<K> missing = new TreeSet<>(populationKeys);
    missing.removeAll(new TreeSet<>(cellKeys));
    return List.copyOf(missing);
  }

  /**
   * Refuses an incomplete grid.
   *
   * @throws IllegalArgumentException naming the number of missing cells and the first of them
   */
  public static <K extends Comparable<K>> void require(
      Collection<K> populationKeys, Collection<K> cellKeys) {
    List<K> missing = missing(populationKeys, cellKeys);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          missing.size() + " cells with population are missing, the first is " + missing.get(0));
    }
  }
}

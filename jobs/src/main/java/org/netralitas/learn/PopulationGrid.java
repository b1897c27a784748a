package org.netralitas.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netralitas.stat.CompleteGrid;

/**
 * The cells that a regression of counts is fitted on: one per combination of levels that has a
 * population, those without a case included. Without the latter every rate is taken for higher than
 * it is.
 */
public final class PopulationGrid {
  private static final Comparator<List<String>> BY_LEVELS =
      Comparator.comparing(levels -> String.join("\t", levels));

  private final List<Cell> cells;

  /**
   * One cell.
   *
   * @param levels one per factor
   * @param cases 0 or more
   * @param population above 0
   */
  public record Cell(List<String> levels, long cases, double population) {
    public Cell {
      levels = List.copyOf(levels);
      if (cases < 0 || !(population > 0)) {
        throw new IllegalArgumentException(
            levels + " has " + cases + " cases of " + population + " persons");
      }
    }
  }

  private PopulationGrid(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  /**
   * Expands counts to the grid.
   *
   * @param population by levels
   * @param cases by levels; a combination without cases may be missing
   * @throws IllegalArgumentException when cases fall outside the population
   */
  public static PopulationGrid expanded(
      Map<List<String>, Double> population, Map<List<String>, Long> cases) {
    for (List<String> levels : cases.keySet()) {
      if (!population.containsKey(levels)) {
        throw new IllegalArgumentException(
            levels + " has " + cases.get(levels) + " cases and no population");
      }
    }
    Map<List<String>, Double> sorted = new TreeMap<>(BY_LEVELS);
    sorted.putAll(population);
    List<Cell> cells = new ArrayList<>();
    sorted.forEach(
        (levels, persons) -> cells.add(new Cell(levels, cases.getOrDefault(levels, 0L), persons)));
    return new PopulationGrid(cells);
  }

  /**
   * Takes cells that are said to be the whole grid.
   *
   * @throws IllegalArgumentException naming the first cell with population that is missing
   */
  public static PopulationGrid complete(Map<List<String>, Double> population, List<Cell> cells) {
    CompleteGrid.require(
        population.keySet().stream().map(PopulationGrid::name).toList(),
        cells.stream().map(cell -> name(cell.levels())).toList());
    return new PopulationGrid(
        cells.stream().sorted(Comparator.comparing(Cell::levels, BY_LEVELS)).toList());
  }

  public List<Cell> cells() {
    return cells;
  }

  private static String name(List<String> levels) {
    return String.join("|", levels);
  }
}

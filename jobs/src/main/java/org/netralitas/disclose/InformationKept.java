package org.netralitas.disclose;

import java.util.Set;

/**
 * What readers still get. Counted over open cells; a total and its parts count both.
 *
 * @param filledCells open cells with a count above 0
 * @param printedFilledCells those of them that are printed
 * @param cells open cells, empty ones included
 * @param printedCells those of them that are printed
 * @param count sum over all open cells
 * @param printedCount sum over those that are printed
 */
public record InformationKept(
    int cells,
    int printedCells,
    int filledCells,
    int printedFilledCells,
    long count,
    long printedCount) {

  /** What is kept when these cells are hidden. */
  public static InformationKept of(LinkedTables tables, Set<String> hidden) {
    int cells = 0;
    int printedCells = 0;
    int filled = 0;
    int printedFilled = 0;
    long count = 0;
    long printedCount = 0;
    for (Cell cell : tables.cells()) {
      if (cell.exposure() != Exposure.OPEN) {
        continue;
      }
      boolean printed = !hidden.contains(cell.id());
      cells++;
      printedCells += printed ? 1 : 0;
      filled += cell.count() > 0 ? 1 : 0;
      printedFilled += printed && cell.count() > 0 ? 1 : 0;
      count += cell.count();
      printedCount += printed ? cell.count() : 0;
    }
    return new InformationKept(cells, printedCells, filled, printedFilled, count, printedCount);
  }

  /** Share of open cells printed, 0 to 1; 1 when there is none. */
  public double cellShare() {
    return cells == 0 ? 1 : (double) printedCells / cells;
  }

  /** Share of the filled open cells printed, 0 to 1; 1 when there is none. */
  public double filledCellShare() {
    return filledCells == 0 ? 1 : (double) printedFilledCells / filledCells;
  }

  /** Share of the total count printed, 0 to 1; 1 when there is none. */
  public double countShare() {
    return count == 0 ? 1 : (double) printedCount / count;
  }
}

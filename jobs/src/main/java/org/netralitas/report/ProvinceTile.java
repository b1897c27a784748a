package org.netralitas.report;

/**
 * Where a province lies on the tile-grid map.
 *
 * @param provinceCode Ministry of Home Affairs code, two digits
 * @param shortName two letters for the tile, such as {@code SG}
 * @param row 1 (north) to 7
 * @param column 1 (west) to 15
 */
public record ProvinceTile(String provinceCode, String shortName, int row, int column) {
  static final int ROWS = 7;
  static final int COLUMNS = 15;

  public ProvinceTile {
    if (row < 1 || row > ROWS || column < 1 || column > COLUMNS) {
      throw new IllegalArgumentException(
          "tile of province " + provinceCode + " outside 7 x 15: " + row + ", " + column);
    }
  }
}

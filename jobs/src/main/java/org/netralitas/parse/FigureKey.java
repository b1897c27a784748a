package org.netralitas.parse;

/**
 * How other files refer to a published figure: by its row, and by metric, category and value so
 * that a row inserted above it cannot pass unnoticed.
 */
final class FigureKey {
  private FigureKey() {}

  /**
   * Makes sure that a row refers to the figure it names.
   *
   * @throws CodeListException naming the row that refers to something else
   */
  static void requireSame(CodeListRow reference, CodeListRow figure) {
    for (String column : new String[] {"metric", "category"}) {
      if (!reference.text(column).equals(figure.text(column))) {
        throw mismatch(reference, column, reference.text(column), figure.text(column));
      }
    }
    if (Double.compare(reference.number("value"), figure.number("value")) != 0) {
      throw mismatch(reference, "value", reference.text("value"), figure.text("value"));
    }
  }

  private static CodeListException mismatch(
      CodeListRow reference, String column, String said, String found) {
    return reference.error(
        column + " is " + said + ", but figure " + reference.text("figure") + " has " + found);
  }
}

package org.netralitas.report;

/** On what a page is read. */
enum Medium {
  /** A browser: charts are inline SVG in two widths, elections fold. */
  SCREEN,
  /** Paper: charts are placeholders that the PDF renderer draws, nothing folds. */
  PAPER
}
